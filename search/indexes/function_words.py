"""Words that carry grammar and no subject: what questions are asked with, auxiliaries, pronouns. The lists of tantivy are shorter."""

from __future__ import annotations

from typing import Final

FUNCTION_WORDS: Final[dict[str, str]] = {
    "en": "what which who whom whose how when where why did does do done doing has have had having were am he she his her "
    "hers him himself herself itself its from also than been being can could would should must shall i you we me my "
    "mine your our ours them those those about between both same each other any some one there here over under "
    "while during s ll re ve",
    "fr": "quel quelle quels quelles qui que quoi dont où quand comment pourquoi combien est sont était étaient sera "
    "seront a ont avait avaient être avoir fait font il elle ils elles on nous vous je tu son sa ses leur leurs ce "
    "cet cette ces y en aussi entre chez lequel laquelle lesquels lesquelles d j l n qu s",
    "de": "was wer wen wem wessen welche welcher welches welchen welchem wie wann wo wohin woher warum wieviel viele ist "
    "sind war waren wird werden wurde wurden hat haben hatte hatten kann können soll sollen er sie es ihr ihre "
    "ihrer ihres ihren sein seine seiner seines seinen wir uns ich du man auch zwischen bei beim nach vom zum zur",
    "it": "quale quali che chi cosa dove quando come perché quanto quanti quante è sono era erano sarà ha hanno aveva "
    "avevano essere avere fa fanno lui lei loro egli ella noi voi io tu suo sua suoi sue questo questa questi "
    "queste anche tra fra presso dell all nell sull dall l",
    "es": "qué que cuál cuáles quién quiénes dónde donde cuándo cuando cómo como cuánto cuántos cuántas es son era eran "
    "será ha han había habían ser estar está están fue fueron hace él ella ellos ellas nosotros yo tú su sus este "
    "esta estos estas también entre",
}
