# ruff: noqa: E501 - one pattern a line reads best
"""Words that open a frame: what they are about stands as a run of names behind or before them, by language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_COUNT: Final = r"(?:\d{1,5}|(?-i:[a-zà-ÿ-]{3,18}))"
_NOUNS: Final = {
    "en": r"(?:members?|member (?:companies|firms|organi[sz]ations|cities|towns)|companies|firms|organi[sz]ations|businesses|enterprises|smes|cities|towns|municipalities|producers|makers|manufacturers)",
    "fr": r"(?:adhérents|membres|entreprises|sociétés|pme|villes|communes|collectivités|acteurs|structures)",
    "de": r"(?:mitglieder[n]?|mitglieds(?:unternehmen|betrieben?|firmen|städten?)|betrieben?|unternehmen|firmen|städten?|gemeinden|kommunen|akteuren?)",
    "it": r"(?:soci|membri|aderenti|imprese|aziende|comuni|città|enti|consorziat[ei]|associat[ei]|operatori)",
    "es": r"(?:socios|miembros|empresas|entidades|ciudades|municipios|asociad[oa]s)",
}
_SUCH: Final = {
    "en": r"(?:among (?:them|which|whom|others)|including|includes?|included|such as|notably|namely|for example|for instance|e·g·|like|from|:| – )",
    "fr": r"(?:parmi (?:eux|elles|lesquel(?:le)?s)|dont|notamment|tels? que|telles que|comme|au nombre desquel(?:le)?s|:| – )",
    "de": r"(?:darunter|unter (?:ihnen|anderem|anderen)|u·a·|z·b·|etwa|beispielsweise|zum beispiel|wie|allen voran|so|von (?:der|dem|den)?|:| – )",
    "it": r"(?:tra (?:cui|i quali|le quali|questi|queste)|fra (?:cui|i quali|le quali|questi|queste)|come|quali|ad esempio|compres[eio]|:| – )",
    "es": r"(?:entre (?:ell[oa]s|los que|las que)(?: (?:están|figuran|se encuentran|destacan))?|como|por ejemplo|incluid[oa]s?|tales como|:| – )",
}

MEMBERS_AFTER: Final[Mapping[str, str]] = {
    "en": rf"{_COUNT} (?:[\w-]+ ){{0,4}}?{_NOUNS['en']}\b[^.;<]{{0,60}}?{_SUCH['en']}|(?:its|the|their|our|most \w+|founding|new|newest|latest|first|other|well-known|best-known|biggest|largest) (?:[\w-]+ )?members? (?:are|is|were|include|includes|included|comprise)|members? ?:|(?:has |have |had )?(?:recently |just |also )?(?:admitted|welcomed|accepted|received)(?: as (?:a )?(?:new )?members?)?(?: the (?:towns?|cit(?:y|ies)) of)?(?=[^.;]{0, 70}?(?:[\ue000-\ue0ff]))(?! (?:to|by|in|that)\b)",
    "fr": rf"{_COUNT} (?:[\w-]+ ){{0,3}}?{_NOUNS['fr']}\b[^.;<]{{0,60}}?{_SUCH['fr']}|(?:ses|les|nos|leurs|principaux) (?:[\w-]+ )?(?:membres|adhérents)(?: \w+)? (?:sont|comptent|comprennent|figurent)|(?:compte|comptent)(?: aussi| également)? parmi (?:ses|leurs) (?:membres|adhérents)|parmi (?:ses|les|nos) (?:membres|adhérents)[^.;<]{{0,15}}?(?:figurent?|on (?:trouve|compte)|:)|on y (?:trouve|rencontre|croise)",
    "de": rf"{_COUNT} (?:[\w-]+ ){{0,3}}?{_NOUNS['de']}\b[^.;<]{{0,60}}?,? {_SUCH['de']}|(?:zu (?:den|ihren|seinen|unseren)|unter den) (?:[\w-]+ )?(?:mitglieder[n]?|mitgliedsunternehmen|mitgliedsbetrieben|mitgliedsstädten)[^.;<]{{0,25}}?(?:gehören|gehört|zählen|zählt|sind|finden sich)(?: auch| unter anderem| u·a·)?|(?:neue |weitere |gründungs|größten )?mitglieder (?:sind|waren)|neu (?:aufgenommen|beigetreten)[^.;<]{{0,15}}?(?:sind|ist|wurden?)|dabei sind(?: auch| unter anderem)?",
    "it": rf"{_COUNT} (?:[\w-]+ ){{0,3}}?{_NOUNS['it']}\b[^.;<]{{0,60}}?{_SUCH['it']}|(?:tra|fra) (?:i|gli|le) (?:[\w-]+ )?(?:soci|membri|aderenti|associat[ie])(?: [\w-]+)? (?:ci sono|figurano|si contano|troviamo|vi sono)|(?:i |gli |i suoi )?(?:soci|membri|aderenti) (?:sono|comprendono)|ne fanno parte|vi aderiscono|hanno aderito",
    "es": rf"{_COUNT} (?:[\w-]+ ){{0,3}}?{_NOUNS['es']}\b[^.;<]{{0,60}}?{_SUCH['es']}|entre (?:sus|los|las) (?:[\w-]+ )?(?:socios|miembros|asociados)(?: [\w-]+)? (?:están|figuran|se encuentran|se cuentan|destacan)|(?:sus|los) (?:socios|miembros) son|lo (?:integran|forman|componen)",
}
"""Behind these stand members of the cluster or network that is spoken of."""

LARGEST: Final[Mapping[str, str]] = {
    "en": r"^(?:the )?(?:(?:most|best|largest|biggest|oldest|newest|latest|main|first)(?:[- ]?\w+)?(?: ones| of (?:them|these)| members?)?|among them|these include|they include|they are) (?:are|is|:)?",
    "fr": r"^(?:(?:les|le|la) plus \w+|les principa(?:ux|les)|parmi (?:eux|elles)|au nombre)(?: d'entre eux)? ?(?:sont|est|:|,|figurent|on compte)",
    "de": r"^(?:(?:die|der|das) (?:\w+sten|\w+ste)|darunter|unter ihnen|dazu) (?:sind|ist|gehören|zählen|:)?",
    "it": r"^(?:(?:i|le|la|il) più \w+|tra (?:questi|queste|loro)|fra (?:questi|queste)) (?:sono|è|ci sono|figurano|:)?",
    "es": r"^(?:(?:los|las|la|el) más \w+|entre (?:ellos|ellas)) (?:son|es|están|figuran|:)?",
}
"""Openings that take up the members whose number the sentence before gives."""

MEMBERS_BEFORE: Final[Mapping[str, str]] = {
    "en": r"(?:are|is|were|was|became|have become|have been)(?: also| both| all| now)*(?: an?)?(?: (?:founding|full|associate|active|new))? members?(?= ?[,.;]|$| (?:too|as well|since|from))|(?:have |has )?(?:also |recently |since )?joined(?= ?[,.;]|$| (?:in|last|this|as|later|too))",
    "fr": r"(?:en (?:est|sont|font partie|fait partie|étaient)|y (?:adhèrent|adhère|a adhéré|ont adhéré|siègent))(?: \w+)?|(?:sont|est) (?:également |aussi )?(?:membres?|adhérente?s?)(?= ?[,.;]|$| depuis)",
    "de": r"(?:ist|sind|war|waren|wurde|wurden)(?: [^.,;<]{0,30})? mitglied(?:er)?(?= ?[,.;]|$)|gehör(?:t|en)(?: (?:ihm|ihr|dazu|auch dazu|ebenfalls dazu))+|sind (?:ebenfalls |auch |neu )?(?:dabei|beigetreten)",
    "it": r"ne (?:fanno|fa) parte|vi (?:aderiscono|aderisce|hanno aderito)|(?:sono|è) (?:anche |tra i |fra i )?(?:soci|socio|socia|membri|membro)(?= ?[,.;]|$| dal)",
    "es": r"(?:forman|forma) parte de (?:él|ella|ell[oa]s)|(?:son|es) (?:también )?(?:socios?|socias?|miembros?)(?= ?[,.;]|$| desde)",
}

MEMBER_OF: Final[Mapping[str, str]] = {
    "en": r"\b(?:members? (?:of|in)|joined|joins|join(?=ed)|belong(?:s|ed)? to|affiliated (?:to|with)|membership (?:of|in)|accession to|admitted (?:to|into)|adhered to)\b",
    "fr": r"\b(?:membres? (?:fondat\w+ |actifs? |associés? )?(?:de|du|d')|adhérente?s? (?:de|du|à|au|d')|adhésion(?: \w+)? (?:à|au)|adhèren?t?(?: [^<.;]{0,20})? (?:à|au)|adhéré (?:à|au)|rejoint|rejoindre|rejoignent|appartien(?:t|nent) (?:à|au)|fai(?:t|sait) partie (?:de|du|d')|font partie (?:de|du|d')|intégré|affiliée?s? (?:à|au)|siège (?:à|au|dans))",
    "de": r"\b(?:(?:gründungs|voll|fördernde[sr]? )?mitglied(?:er)? (?:in|im|von|vom|der|des|bei|beim)|mitgliedschaft (?:in|im|bei|beim)|beigetreten|(?:trat|traten|tritt|treten|gehört|gehören|gehörte|gehörten)(?: [^<.;,]{0,25})? (?:dem|der)|angeschlossen)\b",
    "it": r"\b(?:membr[oi] (?:di|del|della|dell'|dei)|aderisc(?:e|ono)(?: [^<.;]{0,20})? (?:a|al|alla|all')|aderito (?:a|al|alla|all')|adesione (?:a|al|alla|all')|f(?:a|anno) parte (?:di|del|della|dell'|dei)|soci[oa]? (?:fondator[ei] )?(?:di|del|della|dell')|entrat[oaie](?: a far parte)? (?:in|nel|nella|di|del|della|dell')|iscritt[oaie] (?:a|al|alla|all')|affiliat[oaie] (?:a|al|alla|all'))",
    "es": r"\b(?:miembros? (?:fundador\w* )?(?:de|del)|forman? parte (?:de|del)|pertenecen? (?:a|al)|adherid[oa]s? (?:a|al)|adhesión (?:a|al)|soci[oa]s? (?:de|del)|se (?:unió|unieron|incorporó|incorporaron|adhirió|sumó) (?:a|al)|ingresó en|ingreso en|integrad[oa]s? en)\b",
}
"""Behind these stands the network or cluster that the subject of the clause belongs to."""

PARTNERS_AFTER: Final[Mapping[str, str]] = {
    "en": r"(?:partners?(?: (?:in|of) (?:it|the (?:project|consortium)|<J>))?,? (?:are|were|include[sd]?|being)|(?:other|further|remaining|project|its) partners?(?: (?:are|were|include|being))?|(?:consortium|partnership)(?: also)? (?:consists? of|consisted of|comprise[sd]?|include[sd]?|counts?|numbers?|is (?:made up|formed|composed)(?: of| by)?|unite[sd]?|brings? together|links?)|on board(?: are| is| were)?|with (?:it|them|him|her) (?:are|were|is)|(?:also )?(?:taking part|take part|involved)(?: in it)? (?:are|were|is)|(?:joined|flanked|assisted|supported|accompanied)(?: in (?:this|it))? by|side by side with|alongside|together with|works? with|worked with)",
    "fr": r"(?:partenaires?(?: (?:du projet|de <J>))? (?:sont|étaient|comprennent)|autres partenaires(?: sont)?|y (?:participent|participaient|prennent part|sont associée?s|contribuent)|aux côtés|avec pour partenaires|en partenariat avec|(?:consortium|partenariat) (?:\w+ )?(?:compos[ée]e?|form[ée]e?|constitué|réunit|associe|comprend|rassemble)|(?:réunit|associe|rassemble|regroupe|relie|fédère|implique)(?: également| aussi| en outre)?|aux cotés)",
    "de": r"(?:partner(?:innen)? (?:im projekt |des projekts |in <J> )?(?:sind|waren|ist)|(?:weitere|übrige|andere) (?:projekt)?partner(?:innen)?(?: sind| waren)?|mit (?:im boot|an bord|dabei|von der partie) (?:sind|waren|ist)|beteiligt (?:sind|waren|haben sich)|(?:projekt|vorhaben|konsortium|verbund) (?:gehören|gehörten|gehört)[^.;<]{0,25}?|es (?:beteiligen|beteiligten) sich|(?:zusammen|gemeinsam) mit|an der seite|(?:konsortium|verbund|partnerschaft) (?:besteht|bestand|bilden|umfasst)(?: aus)?|neben <OKCR>)",
    "it": r"(?:partner (?:di <J>|del progetto|di progetto)?[^.;:<]{0,25}? ?(?:sono|erano|:)|(?:altri|gli altri) partner(?: sono)?|vi (?:partecipa(?:va)?no|collabora(?:va)?no|prendono parte|aderiscono)|ci (?:partecipano|collaborano)|(?:consorzio|partenariato|partnership) (?:\w+ )?(?:compost[oa]|format[oa]|costituit[oa]|comprende|riunisce|include)|(?:insieme|assieme) (?:a|al|alla|ai|con)|affiancat[oaie] da|al fianco|(?:riunisce|coinvolge|mette insieme|raggruppa))",
    "es": r"(?:socios (?:del proyecto |de <J> )?(?:son|eran)|son socios(?: del proyecto| de <J>)?|(?:los )?(?:demás|otros) socios(?: son)?|(?:participan|participaron|colaboran|intervienen)(?: también| además| en él| en el proyecto)*|(?:consorcio|partenariado) (?:\w+ )?(?:formad[oa]|compuest[oa]|integrad[oa]|reúne|incluye)|lo (?:integran|completan|forman)|junto (?:con|a)|(?:reúne|agrupa|implica) a)",
}
"""Behind these stand partners of the project that is spoken of."""

PARTNERS_BEFORE: Final[Mapping[str, str]] = {
    "en": r"(?:also )?(?:(?:take|takes|took) part|participates?|participated|(?:are|were|is|was) (?:also )?(?:partners?|involved|on board|part of the consortium)|joined(?: in)?|complete[sd]? the (?:consortium|partnership)|make up the (?:consortium|partnership))(?= ?[,.;)]|$| (?:in it|in the project|as partners?|too|as well))",
    "fr": r"(?:(?:en sont|en est|en étaient|sont|étaient) partenaires?|y (?:participent|participe|prennent part|sont associée?s|contribuent)|complètent (?:le|l'équipe)|font partie du (?:projet|consortium|partenariat))(?= ?[,.;)]|$)",
    "de": r"(?:(?:sind|ist|waren|war) (?:ebenfalls |auch |weitere |als )?(?:projekt)?(?:partner(?:in|innen)?|beteiligt|dabei|mit (?:im boot|an bord|von der partie))|wirken mit|wirkt mit|machen mit|beteiligen sich(?: daran)?|nehmen (?:daran )?teil|vervollständigen)(?= ?[,.;)]|$)",
    "it": r"(?:(?:ne sono|sono|erano) (?:anche )?partner|vi (?:partecipano|partecipavano|collaborano)|completano il (?:partenariato|consorzio)|fanno parte del (?:progetto|partenariato|consorzio))(?= ?[,.;)]|$)",
    "es": r"(?:(?:son|eran) (?:también )?socios|(?:participan|colaboran)(?: en él| en el proyecto)?|completan el (?:consorcio|partenariado)|forman parte del (?:proyecto|consorcio))(?= ?[,.;)]|$)",
}

PARTNERS_INTRO: Final[Mapping[str, str]] = {
    "en": r"\b(?:partners?|partnership|consortium|who (?:we are|is (?:involved|behind|in|on board))|take part|taking part|participating (?:organi[sz]ations|cities|regions)|the team of|on board|beneficiaries|members of the (?:project|consortium))\b",
    "fr": r"\b(?:partenaires?|partenariat|consortium|qui (?:sommes-nous|participe)|participent|prennent part|bénéficiaires|opérateurs)\b",
    "de": r"\b(?:(?:projekt)?partner(?:innen)?|partnerschaft|konsortium|wer (?:wir sind|mitmacht|ist dabei)|beteiligt|beteiligen|gehör(?:t|en|ten)[^.]{0,60} an|teilnehmende (?:städte|regionen|einrichtungen)|mitwirkende)\b",
    "it": r"\b(?:partner|partenariato|partnership|consorzio|chi (?:siamo|partecipa)|partecipano|beneficiari)\b",
    "es": r"\b(?:socios|partenariado|consorcio|quiénes (?:somos|participan)|participan|beneficiarios|entidades participantes)\b",
}
"""Headings and lines over a list of partners."""

LEADS_AFTER: Final[Mapping[str, str]] = {
    "en": r"\b(?:(?:led|coordinated|co-ordinated|headed|steered|managed|run|piloted) by|(?:under|with) the (?:lead|leadership|coordination|direction|guidance) of|(?:lead partner|coordinator|lead|project leader|leader)(?: of (?:it|the project|<J>))? (?:is|was|being|lies with|rests with|fell to)|coordination (?:is|was|lies|rests)(?: in the hands)?(?: of| with)?)\b",
    "fr": r"(?:(?:piloté|porté|coordonné|conduit|mené|dirigé|emmené)e?s? par|sous (?:la |l')(?:conduite|houlette|direction|égide|coordination) (?:de|du|d')|(?:chef(?:fe)? de file|coordinat(?:eur|rice|ion)|pilotage|porteur)(?: (?:du projet|de <J>))? (?:est|était|revient|incombe|échoit|est assurée?|est confiée?)(?: (?:à|au|par))?|chef(?:fe)? de file ?:|avec pour chef de file)",
    "de": r"(?:(?:koordiniert|geleitet|gesteuert|geführt|federführend)(?: (?:wird|wurde|ist)(?: es| das (?:projekt|vorhaben))?)? (?:von|vom|durch)|unter (?:der )?(?:leitung|federführung|führung|koordination)|(?:federführung|leitung|projektleitung|koordination|konsortialführung)(?: (?:des|im|für das) (?:projekts?|vorhabens?))? (?:liegt|lag|hat|hatte|übernimmt|übernahm|obliegt|lag nicht)|sondern bei|lead-?partner(?:in)? (?:ist|war)|projektträger(?:in)? ist|(?:projekt|vorhaben) (?:leitet|koordiniert|führt|steuert))",
    "it": r"(?:(?:coordinat|guidat|dirett|capitanat|pilotat)[oaie] da(?:l|lla|ll'|llo)?|sotto (?:la guida|il coordinamento|la direzione|la regia) d[ei]l?|(?:capofila|coordinator[ei]|coordinamento|regia|guida)(?: (?:del progetto|di <J>))? (?:è|era|ne era|spetta|affidat[oa]|tocca)|(?:era|è|con) capofila(?: proprio)?|con capofila)",
    "es": r"(?:(?:coordinad|liderad|dirigid|encabezad)[oa]s? por|bajo (?:el liderazgo|la coordinación|la dirección) de|(?:coordinación|dirección|liderazgo)(?: (?:del proyecto|de <J>))? (?:corre a cargo|recae|corresponde|está|es)|(?:líder|coordinador[a]?|socio principal|jefe de fila)(?: (?:del proyecto|de <J>))? es)",
}
LEADS_BEFORE: Final[Mapping[str, str]] = {
    "en": r"(?:(?:is|was|as|acts as|acted as|being) (?:the |its )?(?:lead partner|coordinator|leader|project leader|lead)|(?:leads|led|coordinates|coordinated|heads|headed|steers|manages) (?:it|the (?:project|consortium|partnership))|(?:in|takes|took|has|holds) the lead)(?= ?[,.;)]|$| of it| of the project)",
    "fr": r"(?:(?:,? qui )?(?:en )?(?:est|était) (?:le |la )?(?:chef(?:fe)? de file|coordinat(?:eur|rice)|porteur|porteuse|pilote)|(?:,? qui )?(?:pilote|coordonne|conduit|porte|dirige) (?:le projet|l'ensemble|le consortium)|(?:,? qui )?(?:en )?assure (?:la coordination|le pilotage|la conduite))",
    "de": r"(?:(?:ist|war|als) (?:der |die )?(?:lead-?partner(?:in)?|koordinator(?:in)?|projektträger(?:in)?|federführend|konsortialführer(?:in)?)|(?:koordiniert|leitet|führt|steuert|koordinierte|leitete) (?:es|das (?:projekt|vorhaben|konsortium))|(?:hat|hatte|übernahm|übernimmt) die (?:federführung|leitung|koordination))(?= ?[,.;)]|$)",
    "it": r"(?:(?:ne )?(?:è|era) (?:il )?(?:capofila|coordinator[ei])|(?:coordina|guida|dirige|coordinava) (?:il progetto|il consorzio|il partenariato))(?= ?[,.;)]|$| del progetto)",
    "es": r"(?:(?:es|era|como) (?:el |la )?(?:líder|coordinador[a]?|socio principal|jefe de fila)|(?:coordina|lidera|dirige|coordinó) (?:el proyecto|el consorcio))(?= ?[,.;)]|$| del proyecto)",
}
WE_LEAD: Final[Mapping[str, str]] = {
    "en": r"\bwe (?:lead|coordinate|are (?:the )?(?:lead partner|coordinator)|are leading|are coordinating)\b",
    "fr": r"\bnous (?:coordonnons|pilotons|menons|sommes (?:le )?(?:chef de file|coordinateur))|\bnous en assurons la coordination",
    "de": r"\bwir (?:koordinieren|leiten|führen|sind (?:der )?(?:lead-?partner|koordinator|federführend))\b",
    "it": r"\b(?:noi )?(?:coordiniamo|guidiamo|siamo (?:il )?capofila|ne siamo capofila)\b",
    "es": r"\b(?:nosotros )?(?:coordinamos|lideramos|somos (?:el )?(?:líder|coordinador))",
}

FORMER_AFTER: Final[Mapping[str, str]] = {
    "en": r"\b(?:(?:formed|created|born|grown|grew|emerged|arose|developed|evolved)(?: in \d{4})? (?:out of|from)|(?:founded|started|began|begun|set up|born|established)(?: life)?(?: in \d{4})? (?:as|under the name(?: of)?)|(?:was |were )?(?:originally |previously |formerly |once |first )?(?:known|called|named)(?: as)?(?=[^.;]{0,60}(?:until|before|till|up to))|successor (?:of|to)|heir (?:of|to)|(?:replaces|replaced|succeeds|succeeded|took over from|took the place of)|formerly(?: known as| called)?|previously(?: known as| called)?)\b",
    "fr": r"(?:s'appel(?:ait|le)(?= ?[\ue000-\ue0ff])|(?:anciennement|auparavant|autrefois|ex-)|(?:née?|créée?|constituée?|fondée?|lancée?)(?: en \d{4})? (?:sous (?:le nom|l'appellation|la dénomination) (?:de|d')|comme|des cendres (?:de|du)|à partir (?:de|du))|issue?s? (?:de|du)(?: la fusion (?:de|du|entre))?|(?:succède|a succédé|succédant|avait succédé|fait suite|a fait suite) (?:à|au)|prend la suite (?:de|du)|(?:a )?remplacé(?= (?:la |le |l')?<)|héritier(?:ère)? (?:de|du))",
    "de": r"\b(?:(?:entstanden|gegründet|gestartet|entstand|hervorgegangen|erwachsen)(?: (?:ist|sind|er|sie|es))?(?: (?:im jahr )?\d{4})? (?:als|aus(?: dem| der)?|unter dem namen)|(?:vormals|früher|ehemals|zuvor|einst|ursprünglich)|hieß|nannte sich|firmierte|nachfolger(?:in)? (?:von|der|des)|nachfolge (?:von|der|des)|(?:löste|ersetzte)(?= (?:den|die|das)? ?[\ue000-\ue0ff]))(?!\w)",
    "it": r"\b(?:nat[oa](?: nel \d{4})? (?:come|dalle ceneri d\w+'?|dalla fusione (?:tra|di|fra|del|della)|da(?:l|lla|ll')?)|(?:già|ex|precedentemente|un tempo|in passato)(?= ?[\ue000-\ue0ff])|si chiamava|(?:ha )?(?:sostituit[oa]|preso il posto|sostituisce|subentra(?:t[oa])?|succede|erede)(?: (?:a|al|alla|di|del|della|dell'))?|fondat[oa](?: nel \d{4})? (?:come|con il nome di))",
    "es": r"\b(?:(?:nació|nacid[oa]|surgió|surgid[oa]|fundad[oa]|cread[oa]|constituid[oa])(?: en \d{4})? (?:como|con el nombre de|a partir de|de la fusión (?:de|del|entre))|se llamaba|se denominaba|(?:antes|anteriormente|antigu[oa])(?= ?[\ue000-\ue0ff])|suced(?:e|ió) (?:a|al)|sustituy(?:e|ó) (?:a|al)|sucesor[a]? (?:de|del)|hereder[oa] (?:de|del))",
}
"""Behind these stands the former name of, or what came before, the body that is spoken of."""
