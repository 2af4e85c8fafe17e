"""Words that end in a full stop without ending a sentence, by language."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_COMMON = """dr prof mr mrs ms st no nr vol pp fig ed eds vs etc cf al ca inc ltd corp co jr sr tel fax e.g i.e ph.d m.sc b.sc
dipl ing mag univ dept sec art p s.r.l s.p.a s.a s.c.r.l s.c.a.r.l s.l g.m.b.h a.s d.o.o sp z o.o b.v n.v approx est min max"""
_ENGLISH = """jan feb mar apr jun jul aug sep sept oct nov dec mt gov sen rep gen col capt lt hon rev messrs esq bros assoc
a.m p.m u.s u.k u.n e.u incl excl"""
_FRENCH = """m mm mme mmes mlle me pr p.ex ex env janv févr fév avr juil sept oct nov déc art bd av chap réf resp c.-à-d
apr cie sté éts hab n.b j.-c"""
_GERMAN = """z.b u.a d.h o.ä u.ä s.o s.u z.t bzw usw vgl ggf evtl inkl exkl zzgl geb gest hrsg jh mio mrd tsd str abs abb
bd bspw sog etc dipl-ing dipl.-ing dr.-ing habil h.c e.v i.d.r i.v.m u.v.m jan feb mär apr jun jul aug sept okt nov dez
kfm phil rer nat jur med techn stv einschl allg bes ehem insb st nr prof mag ing lic"""
_ITALIAN = """sig sigg sig.ra sig.na dott dott.ssa ing arch avv geom rag on prof.ssa gen feb mar apr mag giu lug ago set ott
nov dic p.es es ecc art pag pagg cap n tel c.a spett egr s.p.a s.r.l s.c.r.l s.n.c p.iva d.l"""
_SPANISH = """sr sra sres srta d dª dña ud uds p.ej ej pág págs núm n.º art etc ene feb mar abr jun jul ago sep sept oct nov
dic ee.uu s.a s.l dpto avda c cía admón gral lic ing arq"""

_BY_LANGUAGE: Final[Mapping[str, str]] = MappingProxyType(
    {"en": _ENGLISH, "fr": _FRENCH, "de": _GERMAN, "it": _ITALIAN, "es": _SPANISH}
)

DOTTED_NUMBERS: Final = frozenset({"de", "cs", "da", "fi", "hr", "hu", "nb", "no", "pl", "sk", "sl"})
"""Languages that write ordinals and dates with a full stop ("30. November")."""


def abbreviations(language: str) -> frozenset[str]:
    """The abbreviations of a language without their last full stop, in lower case; of all languages where it is unknown.

    >>> "sig" in abbreviations("it")
    True
    """
    known = _BY_LANGUAGE.get(language)
    words = known if known is not None else " ".join(_BY_LANGUAGE.values())
    return frozenset((_COMMON + " " + words).split())
