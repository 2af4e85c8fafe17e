# ruff: noqa: E501 - one pattern a line reads best
"""How speaking at, moderating and attending events are worded, by language."""

from __future__ import annotations

import re
from typing import Final

from ingest.relations.common.patterns import RuleTable
from ontology.vocabulary import ObjectProperty

_SPEAKS: Final = ObjectProperty.SPEAKS_AT
_MODERATES: Final = ObjectProperty.MODERATES
_JOINS: Final = ObjectProperty.PARTICIPATES_IN

SPEAKER_LABEL: Final = re.compile(
    r"^\W*(?:[\w']+ ){0,4}?(?:(?:key ?note )?speakers?|key ?notes?|speech(?:es)?|presentations?|talks?|panell?ists?|panel|with|welcome|opening|closing|closing remarks|lecturers?|introduction|"
    r"intervenant(?:e?s)?|orateurs?|conférenci(?:er|ère)s?|avec|ouverture|clôture|exposés?|referent(?:inn)?(?:en)?|vortrag(?:ende)?|vorträge|redner(?:innen)?|sprecher|impuls\w*|begrüßung|"
    r"grußwort\w*|es sprechen|podium|mit|relator[ei]|interventi|intervengono|saluti|apertura|ponent(?:e|es)|ponencias?|intervienen|inauguración|clausura|conferenciantes?|intervenut[oaie]|hanno parlato|speakers were|es sprachen|ont pris la parole|sind intervenuti|sprachen|spoke|participaron|"
    r"à la tribune|on the podium|on stage|on the panel|auf dem podium|took the floor|hanno preso la parola|tomaron la palabra|discussants?|pitches|inputs?|"
    r"témoignages?|testimonianze|testimonios|contributions?|beiträge|guest speakers?|orador(?:es|as)?|relazioni|voci|voix|stimmen)\W*$",
    re.IGNORECASE,
)
MODERATOR_LABEL: Final = re.compile(
    r"\b(?:moderators?|moderation|moderated by|chair(?:ed by|person)?|facilitat(?:or|ion|ed by)|médiat(?:eur|rice)|(?:session|workshop|discussion) leader|conduce|coordina|conduttore|conduttrice|diskussionsleitung|rapporteur|session chair|modérat(?:eur|rice)|modération|animat(?:eur|rice|ion)|animé par|"
    r"moderator(?:in)?|tagungsleitung|gesprächsleitung|leitung|moderat(?:ore|rice)|modera|moderazione|moderador[a]?)\W*$",
    re.IGNORECASE,
)
_CLOCK: Final = (
    r"(?:[01]?\d|2[0-4])(?:[.:·][0-5]\d(?!\.\d)| ?h(?: ?[0-5]\d)?(?!\w)|(?= ?(?:uhr|am|pm)\b))(?: ?(?:uhr|h|am|pm)\b)?"
)
AGENDA_LINE: Final = re.compile(rf"^\W*{_CLOCK}(?: ?[–-] ?{_CLOCK})?\W", re.IGNORECASE)
"""A line that begins with a time of day ("9.30", "14h00 – 15h30"), not with a number or a date."""

TABLE: Final[RuleTable] = {
    "any": (
        (_SPEAKS, 0.8, r"^(?:with|mit|avec|con) (?:dr· |prof· |herrn? |frau |m· |mme )?<s:P+>"),
        (_MODERATES, 0.86, r"(?:^|[;.–] ?)(?:moderation|modération|animation|moderazione|moderación|chair|diskussionsleitung|gesprächsleitung) (?:dr· |prof· |herr |frau |m· |mme )?<s:P>"),
        (_SPEAKS, 0.8, r"(?:<E>|panel|workshop|session|debate|discussion|table ronde|atelier|podium\w*|gesprächsrunde|tavola rotonda|mesa redonda|round table)[^;]{0,80}? (?:with|featuring|avec|mit|con) <s:P+>"),
        (_MODERATES, 0.9, r"\b(?:moderators?|moderation|chair|moderatorin|modérateur|modératrice|animation|modération|moderatrice|moderatore|modera|moderador|moderadora|moderazione|tagungsleitung|gesprächsleitung|facilitator|session chair) ?(?::|–) ?<s:P>"),
        (_MODERATES, 0.9, r"<s:P>,? ?\(?(?:<EO> )?(?:\w+ ){0,2}?(?:moderators?|moderatorin|modérateur|modératrice|moderatrice|moderatore|moderador|moderadora|facilitator|chair of the session|chairman of the session)\b"),
        (_SPEAKS, 0.85, r"\b(?:speakers?|keynote(?: speaker| speech)?|keynotes|welcome|opening(?: remarks)?|closing(?: remarks)?|intervenants?|orateurs?|ouverture|referenten|referentin|referent|vorträge|vortrag|begrüßung|grußwort|impuls|impulsvortrag|relatori|relatore|relatrice|saluti|interventi|ponentes|ponencia|ponencias|panellists?|panelists?|introduction|with|mit|avec) ?(?::|–) ?<s:P+>"),
    ),
    "en": (
        (_MODERATES, 0.88, r"with <s:P>[^.;]{0,50}? in the chair"),
        (_MODERATES, 0.88, r"under the chairmanship of (?:the )?~<s:P>"),
        (_MODERATES, 0.88, r"<s:P>~ (?:presided(?: over)?|took the chair|was in the chair|kept (?:the )?time|led (?:us )?through the)\b"),
        (_MODERATES, 0.9, r"(?:<E>|workshop|session|group|panel)[^.;:]{0,60}? (?:led|run|guided|conducted|steered) (?:\w+ ){0,6}?by (?:the )?~<s:P>"),
        (_MODERATES, 0.92, r"(?:discussion|debate|panel|session|round table|plenary|meeting|talks?|conversation)~ (?:was|were|is|are|will be) (?:steered|led|guided|chaired|moderated|run|conducted|facilitated) by (?:the )?~<s:P>"),
        (_MODERATES, 0.92, r"<s:P>~ (?:(?:steered|guided|led|steers|guides|leads|conducted) (?:the |us |you |participants )?(?:through )?(?:the )?(?:discussion|debate|panel|session|conversation|day|evening|programme)|will guide (?:you|us|participants) through|(?:was|is) (?:an? |the )?(?:\w+ )?(?:moderator|facilitator|chair)\b)"),
        (_MODERATES, 0.9, r"(?:moderator|facilitator|chair) (?:was|is|will be) (?:mr· |ms· |mrs· |dr· |prof· )?<s:P>"),
        (_SPEAKS, 0.88, r"(?:you will hear|we heard|we listened to|opening words (?:by|of)|opening address (?:by|of)|among (?:the )?(?:speakers|those who (?:spoke|took the floor))(?: was| were)?:?)~ ?<s:P+>"),
        (_SPEAKS, 0.86, r"<s:P+>~ (?:drew a|compared|raised the|replied|recounted|demonstrated|took the floor|sat on the panel|reminded|made the case|(?:was|were) (?:an? |the |also an? |one of the |among the )?(?:keynote )?speakers?)\b"),
        (_SPEAKS, 0.84, r"<E>[^.;]{0,60}?(?:among them|including) <s:P+>"),
        (_MODERATES, 0.93, r"(?:moderated|chaired|facilitated|hosted)~ by (?:the )?~<s:P>"),
        (_MODERATES, 0.92, r"<s:P>~ (?:moderated|moderates|will moderate|chaired|chairs|will chair|facilitated|facilitates|will facilitate|guided through|will guide|was (?:an? |the )?(?:\w+ )?moderator|acted as (?:the )?(?:moderator|chair))"),
        (_SPEAKS, 0.9, r"<s:P+>~ (?:will |would also |also |then |has |have )?(?:speaks?|spoke|spoken|presents?|presented|will present|lectures?|lectured|talks?|talked|gives?|gave|delivers?|delivered|opens?|opened|closes|closed|leads?|led|runs|ran|addresses|addressed|shares?|shared|explain(?:s|ed)|introduces|introduced|discusse[sd]|discuss|held|holds|welcomed|welcomes|argued|summed up|concluded|reported|outlined|showed|kicked off|warned)\b"),
        (_SPEAKS, 0.88, r"(?:keynotes?|presentations?|speech(?:es)?|talks?|lectures?|contributions?|addresse?s?|opened|introduced|input|interventions?|remarks|given|delivered|presented|held|run|led|conducted)~ (?:by|from|of) (?:the )?~<s:P+>"),
        (_SPEAKS, 0.85, r"(?:speakers?|panell?ists?|keynote speakers?)~ (?:include|are|were|was|is|included|such as|like|:)~ ?<s:P+>"),
        (_SPEAKS, 0.88, r"(?:we |participants )?(?:heard|listened)~ (?:from|to) <s:P+>"),
        (_SPEAKS, 0.85, r"according to <s:P>"),
        (_SPEAKS, 0.85, r"(?:said|stressed|explained|argued|concluded|told|reminded|added|stated) (?:the )?~<s:P>"),
        (_SPEAKS, 0.85, r"<s:P>,?~ (?:said|stressed|told|reminded|added|stated|pointed out|emphasised|underlined|noted|recalled)\b"),
    ),
    "fr": (
        (_MODERATES, 0.9, r"(?:conduite?|menée?|animée?|modérée?|dirigée?|présidée?)s? par (?:la |le |l')?~<s:P>"),
        (_MODERATES, 0.9, r"(?:que|qu') ?(?:modérait|animait|présidait|conduisait|modère|anime|animera|modérera) (?:la |le |l')?~<s:P>"),
        (_MODERATES, 0.86, r"sous la (?:présidence|conduite|houlette|direction) d[eu'] ?(?:m· |mme )?<s:P>"),
        (_MODERATES, 0.92, r"(?:échanges|débats?|table ronde|discussions?|séance|travaux|atelier)~ (?:étaient|était|ont été|a été|est|sont|seront|sera) (?:conduit|men|anim|dirig|modér|présid)\w* par (?:la |le |l')?~<s:P>"),
        (_MODERATES, 0.9, r"(?:médiat(?:eur|rice)|animat(?:eur|rice)|modérat(?:eur|rice)|sous la (?:conduite|houlette|présidence|direction) de) ?:? ?(?:m· |mme )?<s:P>"),
        (_MODERATES, 0.88, r"<s:P>[^.;]{0,40}? (?:qui |d'avoir |a |ont )?(?:tenu l'horloge|tenait l'horloge|faisait circuler la parole|fait circuler la parole|distribu\w+ la parole|menait les débats|mené les débats|animait les débats)"),
        (_SPEAKS, 0.88, r"(?:à la tribune|ont pris la parole|la parole (?:y )?a été donnée à|la parole est donnée à|l'exposé de|les exposés de|au programme) ?:? ?(?:m· |mme )?~<s:P+>(?:,? et (?:à la |au |celui de |à )?(?:\w+ ){0,2}<P>)?"),
        (_SPEAKS, 0.84, r"la parole (?:y )?a été donnée à[^.;]{0,80}? et (?:à |au |à la )(?:\w+ ){0,2}<s:P>"),
        (_SPEAKS, 0.84, r"l'exposé de[^.;]{0,60}? et celui de (?:la |le |l')?(?:\w+ ){0,2}<s:P>"),
        (_SPEAKS, 0.84, r"^avec (?:m· |mme )?<s:P+>"),
        (_SPEAKS, 0.86, r"<s:P+>[^.;]{0,70}? (?:nous )?(?:a|ont) (?:comparé|montré|raconté|décrit|retracé|dressé|plaidé|répondu|rappelé)\b"),
        (_SPEAKS, 0.88, r"(?:sont intervenus?|ont pris la parole|interviendront|prendront la parole)~ ?<s:P+>"),
        (_MODERATES, 0.93, r"(?:modérée?s?|animée?s?|présidée?s?)~ par (?:la |le |l')?~<s:P>"),
        (_MODERATES, 0.92, r"<s:P>~ (?:a |ont )?(?:animera?|animé|anime|modère|modéré|modérera|présidé la séance)"),
        (_SPEAKS, 0.9, r"<s:P+>~ (?:y )?(?:a |ont |y |est |sont |va |vont )?(?:présente(?:nt|ra|ront)?|présenté|intervien(?:t|nent|dra|dront)|intervenue?s?|prend(?:ra)? la parole|pris la parole|expose|exposé|ouvre|ouvert|ouvrira|clôtur\w+|conclu\w*|expliqu\w+|soulign\w+|rappel\w+|accueilli|introdui\w+|partag\w+|donner\w*|donné|évoqu\w+|insist\w+|témoign\w+|plaid\w+|détaill\w+|montr\w+)"),
        (_SPEAKS, 0.88, r"(?:interventions?|conférences?|exposés?|discours|présentations?|allocutions?|ouvert[es]?|introduite?|conclue?|témoignages?|animée? par l'intervention) (?:de |par |d')(?:la |le |l')?~<s:P+>"),
        (_SPEAKS, 0.88, r"(?:souligne|explique|rappelle|affirme|déclare|précise|ajoute|a expliqué|a souligné|a rappelé|selon) (?:la |le )?~<s:P>"),
        (_SPEAKS, 0.85, r"(?:intervenants?|orateurs?|parmi les intervenants)~(?:sont|étaient|:|figur\w+)?~ ?<s:P+>"),
    ),
    "de": (
        (_MODERATES, 0.88, r"unter (?:der )?(?:leitung|moderation|gesprächsleitung|gesprächsführung|vorsitz|dem vorsitz) (?:von|des|der) ?~<s:P>"),
        (_MODERATES, 0.9, r"(?:gesprächsleitung|diskussionsleitung|moderation|leitung|vorsitz)(?: der \w+)? (?:hatte|hat|übernahm|übernimmt|liegt bei|lag bei)(?: der| die| herr| frau)? ?~<s:P>"),
        (_MODERATES, 0.85, r"<s:P>[^.;]{0,60}? (?:leitet|leitete|moderiert|moderierte)(?: \w+){0,2} (?:die |das )?(?:diskussion|gespräch|runde|debatte)"),
        (_MODERATES, 0.92, r"(?:(?:die |das )?(?:diskussionsleitung|gesprächsleitung|moderation|diskussion|gespräch|runde|podium)) (?:hatte|hat|leitete|leitet|lag bei|oblag|übernahm|moderierte)~ ?<s:P>"),
        (_MODERATES, 0.92, r"(?:es moderierte?|durchs? (?:das |den |die )?(?:programm|tag|abend|veranstaltung|tagung) führte|geleitet von|moderiert von)~ ?<s:P>"),
        (_SPEAKS, 0.88, r"(?:fest|eröffnungs|haupt|einführungs|gast|fach|impuls)?(?:vortrag|rede|referat)~ (?:hielt|hielten|hält|halten)~ ?<s:P+>"),
        (_SPEAKS, 0.88, r"(?:diskutier(?:t?en|te)|sprachen|sprechen|referier(?:t?en|te)|traten auf) (?:dr· |prof· |unter anderem )*<s:P+>"),
        (_SPEAKS, 0.86, r"(?:kam|kamen) (?:auch )?<s:P+> zu wort"),
        (_SPEAKS, 0.84, r"diskutierten[^.;]{0,150}? und (?:der |die )?(?:\w+ )?<s:P>"),
        (_SPEAKS, 0.88, r"(?:es )?(?:referier\w+|sprachen|sprechen|diskutier\w+|berichteten|vorgetragen haben) (?:unter anderem |u·a· |auch )?<s:P+>"),
        (_MODERATES, 0.93, r"(?:moderiert|geleitet|moderation|leitung)~ (?:von|vom|durch|hat|hatte|übernimmt|übernahm|lag bei)~ ?<s:P>"),
        (_MODERATES, 0.92, r"<s:P>~ (?:moderiert|moderierte|leitete die|leitet die|führte durch|führt durch|übernimmt die moderation|übernahm die moderation)"),
        (_MODERATES, 0.9, r"durch (?:das|den|die) (?:programm|tag|abend|veranstaltung|tagung) (?:führte|führt|führten)~ ?<s:P>"),
        (_MODERATES, 0.9, r"(?:wird|wurde)~ von (?:der |dem )?~<s:P>~ (?:moderiert|geleitet)"),
        (_SPEAKS, 0.9, r"<s:P+>~ (?:sprach|spricht|sprechen|sprachen|referier\w+|stellte|stellt|stellten|präsentier\w+|berichte\w+|eröffne\w+|hält|hielt|halten|hielten|erläuter\w+|erklär\w+|warnte|betonte|begrüß\w+|zeigte|zeigt|zeigten|trägt|trug|diskutier\w+|führt in|führte in|schilderte|plädierte|gab einen|gibt einen|mahnte|lobte)"),
        (_SPEAKS, 0.88, r"(?:vortrag|vorträge|vorträgen|keynote|impuls\w*|beiträge|beitrag|beiträgen|grußwort\w*|referate?|eröffnet|rede)~ (?:von|durch|des|der|vom)~ ?<s:P+>"),
        (_SPEAKS, 0.88, r"(?:sagte|sagt|betonte|erklärte|so|berichtete|erläuterte|hob|unterstrich) (?:die |der )?~<s:P>"),
        (_SPEAKS, 0.85, r"(?:referenten|referentinnen|redner|vortragende\w*|podium|es sprachen|es sprechen|es referier\w+)~(?:waren|sind|:|diskutier\w+)?~ ?<s:P+>"),
    ),
    "it": (
        (_MODERATES, 0.88, r"sotto la (?:presidenza|guida|direzione) d(?:i|el|ella|ell') ?~<s:P>"),
        (_MODERATES, 0.9, r"\b(?:modera|modererà|ha moderato|conduce|presiede|ha presieduto|coordina)\b[^.;:()]{0,50}? ?<s:P>"),
        (_MODERATES, 0.9, r"(?:guidat|condott|coordinat|moderat|presiedut)[oai] da(?:l|lla|ll')?~ ?<s:P>"),
        (_MODERATES, 0.92, r"(?:coordina|modera|conduce|ha moderato|ha coordinato|ha condotto|modererà)(?: i lavori| il dibattito| l'incontro| la tavola rotonda)?(?: il| la)?(?: \w+)? <s:P>"),
        (_MODERATES, 0.88, r"(?:workshop|laboratorio|tavola rotonda|sessione|dibattito|gruppo|lavori)[^.;]{0,60}? (?:guidat|condott|coordinat|moderat)[oai] da~<s:P>"),
        (_SPEAKS, 0.88, r"(?:ne discutono|ne parlano|ne hanno discusso|ne hanno parlato|hanno preso la parola|prendono la parola|con interventi di|con un intervento di) ?:? ?<s:P+>"),
        (_SPEAKS, 0.84, r"(?:ne discutono|hanno preso la parola|con interventi di)[^.;]{0,90}? ed? (?:del |della |la |il )?(?:\w+ )?<s:P>"),
        (_SPEAKS, 0.86, r"<s:P+>[^.;]{0,40}? (?:si è soffermat[oa]|ha (?:raccontato|illustrato|mostrato|confrontato|descritto|ricordato|risposto))\b"),
        (_MODERATES, 0.93, r"(?:moderat[oaie]|condott[oaie]|presiedut[oaie]|coordinat[oaie])~ (?:da|dal|dalla|dall')~ ?<s:P>"),
        (_MODERATES, 0.92, r"<s:P>~ (?:modera|ha moderato|modererà|coordina i lavori|ha coordinato i lavori)"),
        (_SPEAKS, 0.9, r"<s:P+>~ (?:ha |hanno |è |sono )?(?:parlato|parla|presenta(?:to|no)?|presenterà|interven(?:uto|uta|uti|ute)|intervien[ei]|interverrà|interverranno|illustra(?:to)?|apert[oa]|apre|aprirà|conclus[oa]|spiega(?:to)?|racconta(?:to)?|sottolinea(?:to)?|introdott[oa]|ricorda(?:to)?|ribadito|detto)"),
        (_SPEAKS, 0.9, r"ha aperto i lavori~ ?<s:P+>"),
        (_SPEAKS, 0.88, r"(?:interventi|intervento|relazion[ei]|presentazion[ei]|saluti|discorso|apert[oa]|relatore principale è stat[oa]|contributi)~ (?:di|da|del|della|dell'|dal|dalla)~ ?<s:P+>"),
        (_SPEAKS, 0.88, r"(?:relator[ei]|relatrice|intervenuti|intervengono|interverranno|sono (?:poi )?intervenuti)~(?:sono|è stat[oa]|erano|:|è)?~ ?<s:P+>"),
        (_SPEAKS, 0.85, r"(?:spiega|sottolinea|afferma|dichiara|ricorda|ha spiegato|ha sottolineato|ha dichiarato|ha ricordato|secondo) (?:il |la |l')?~<s:P>"),
    ),
    "es": (
        (_MODERATES, 0.88, r"(?:bajo la (?:presidencia|dirección|batuta) de|a cargo de la moderación)[^.;]{0,30}? ?<s:P>"),
        (_MODERATES, 0.9, r"\b(?:modera|moderó|moderará|conduce|preside|presidió|coordina)\b[^.;:()]{0,50}? ?<s:P>"),
        (_MODERATES, 0.92, r"(?:modera|moderó|conduce|condujo|coordina|coordinó|moderará)(?: la mesa| el debate| la sesión| la jornada)?(?: el| la)?(?: \w+)? <s:P>"),
        (_SPEAKS, 0.88, r"(?:tomaron la palabra|toman la palabra|debaten|debatieron|dialogaron|con la participación de|con intervenciones de) ?:? ?<s:P+>"),
        (_SPEAKS, 0.86, r"<s:P+>[^.;]{0,40}? (?:contó|comparó|mostró|describió|relató|respondió|ha (?:contado|comparado|mostrado))\b"),
        (_SPEAKS, 0.88, r"(?:intervinieron|intervendrán|participaron como ponentes)~ ?<s:P+>"),
        (_MODERATES, 0.93, r"(?:moderad[oa]s?|conducid[oa]s?|presidid[oa]s?)~ por (?:el |la )?~<s:P>"),
        (_MODERATES, 0.92, r"<s:P>~ (?:modera|moderó|moderará|ha moderado|condujo)"),
        (_SPEAKS, 0.9, r"<s:P+>~ (?:ha |han )?(?:habl[óoa]\w*|present[óoa]\w*|intervin\w+|interviene[n]?|intervendrá[n]?|expus\w+|inaugur\w+|clausur\w+|abri[óo]\w*|explic\w+|destac\w+|subray\w+|record[óa]\w*|impart\w+|dio|darán?)"),
        (_SPEAKS, 0.9, r"(?:inaugurad[oa]s?|clausurad[oa]s?|impartid[oa]s?|presentad[oa]s?|a cargo|ponencias?|conferencias?|intervenciones)~ (?:por|de|del)(?: la| el)? ?~<s:P+>"),
        (_SPEAKS, 0.88, r"(?:ponentes?|participantes en la mesa|entre los ponentes)~(?:son|fueron|destacar?on|destacan|figuran|figuraron|:|estaban)?~ ?<s:P+>"),
        (_SPEAKS, 0.85, r"(?:explicó|afirmó|señaló|destacó|subrayó|según|recordó|dijo) (?:el |la )?~<s:P>"),
    ),
}  # fmt: skip

ABSENT: Final = re.compile(
    r"\b(?:cancel\w*|absent|apologi[sz]\w+|unable to|cannot come|excusée?s?|annulé|empêchée?|verhindert|abgesagt|entschuldigt|fällt aus|"
    r"assent[ei]|annullat[oa]|impossibilitat[oa]|giustificat[oaie]|excusad[oa]s?|ausentes?|cancelad[oa])\b",
    re.IGNORECASE,
)
"""Of somebody who was announced and does not come."""
BODY: Final = re.compile(
    r"\b(?:board|council|committee|association|jury|beirats?|vorstands?|verbands?|conseil|comité|jurys?|consiglio|comitato|giuria|consejo|jurado),? \w?$",
    re.IGNORECASE,
)
"""What people chair that is no event, right before the words for it."""
REPORTED: Final = re.compile(
    r"\b(?:according|said|told|added|stated|selon|sagte|sagt|so|secondo|según|afirmó|dijo|afferma|dichiara|affirme|déclare)\b",
    re.IGNORECASE,
)
"""Verbs of saying: they make a speaker only in the report of an event."""

PRESENT: Final = re.compile(
    r"^\W*(?:present|in attendance|attendance|attendees|those present|participants?|présents?|étaient présents?|sont présents|présences|"
    r"anwesend\w*|erschienen(?: sind)?|teilgenommen haben|teilnehme\w+|presenti|sono presenti|partecipanti|hanno partecipato|presentes|asistentes|asisten|"
    r"asistieron)\b[^:.]{0,40}:",
    re.IGNORECASE,
)
"""What opens the sentence of a record that counts up who came."""
ATTENDING: Final[RuleTable] = {
    "en": (
        (_JOINS, 0.85, r"(?:delegations?|representatives?|participants?|delegates|guests|visitors) (?:\w+ )?(?:came )?(?:from|of) (?:the )?(?:cit(?:y|ies) of )?<s:CROK+>"),
        (_JOINS, 0.85, r"(?:participants|delegation|delegates|guests|travellers|those present)[^.;:]{0,40}?(?:,| were| included| including|:) ?(?:including |among them )?<s:P+>"),
        (_JOINS, 0.85, r"<s:PCROK+>~ (?:attended|took part in|participated in|joined|takes? part in|attends?|visited)~ (?:the )?<o:E>"),
    ),
    "fr": (
        (_JOINS, 0.85, r"(?:délégations?|représentants?|participants?|experts?|invités) (?:\w+ )?(?:de la |de l'|de |du |des |d')(?:ville de |villes de )?<s:CROK+>"),
        (_JOINS, 0.85, r"(?:participants|délégation|invités|présents|voyageurs)[^.;:]{0,40}?(?:,| étaient|:) ?(?:dont|parmi lesquels|parmi eux|composée de)? ?(?:m· |mme )?<s:P+>"),
        (_JOINS, 0.85, r"(?:ont participé|y assistaient|étaient présents|ont fait le voyage) ?:? ?(?:m· |mme )?<s:P+>"),
        (_JOINS, 0.85, r"<s:PCROK+>~ (?:ont participé|a participé|participen?t?|assistaient|ont assisté|a assisté)~ (?:au|à|aux) ~<o:E>"),
    ),
    "de": (
        (_JOINS, 0.85, r"(?:delegationen|delegation|vertreter(?:innen)?|teilnehmer(?:innen)?|gäste|gästen|experten)~ (?:aus|der|von|vom) (?:den städten |der stadt )?<s:CROK+>"),
        (_JOINS, 0.85, r"(?:teilgenommen haben|mitgereist (?:sind|waren)|mit dabei waren|dabei waren|angereist waren|anwesend waren) ?:? ?(?:frau |herr |dr· |prof· )?<s:P+>"),
        (_JOINS, 0.85, r"(?:teilnehmer(?:innen)?|delegation|gäste|mitreisenden)[^.;:]{0,40}?(?:,| waren|:) ?(?:darunter|unter ihnen|auch)? ?(?:frau |herr |dr· |prof· )?<s:P+>"),
        (_JOINS, 0.85, r"<s:PCROK+>~ (?:nahm|nahmen|nimmt|nehmen|beteiligte|beteiligten)~ (?:an|am) ~<o:E>"),
    ),
    "it": (
        (_JOINS, 0.85, r"(?:delegazion[ei]|rappresentanti|partecipanti|esperti|ospiti)~ (?:da|di|del|della|delle|dalle|dei) (?:città di )?<s:CROK+>"),
        (_JOINS, 0.85, r"(?:hanno partecipato|erano presenti|sono presenti|partecipano) ?:? ?<s:P+>"),
        (_JOINS, 0.85, r"(?:partecipanti|delegazione|ospiti)[^.;:]{0,40}?(?:,| erano|:) ?(?:tra cui|fra cui|composta da)? ?<s:P+>"),
        (_JOINS, 0.85, r"<s:PCROK+>~ (?:hanno partecipato|ha partecipato|partecipa(?:no)?)~ (?:a|al|alla|all') ~<o:E>"),
    ),
    "es": (
        (_JOINS, 0.85, r"(?:delegaci(?:ón|ones)|representantes|participantes|expertos|invitados)~ (?:de|del|de la|de las) (?:ciudades de )?<s:CROK+>"),
        (_JOINS, 0.85, r"(?:asistieron|participaron|estuvieron presentes) ?:? ?<s:P+>"),
        (_JOINS, 0.85, r"<s:PCROK+>~ (?:asistieron|asistió|participaron|participó)~ (?:a|al|en) ~<o:E>"),
    ),
}  # fmt: skip
