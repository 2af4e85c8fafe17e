# ruff: noqa: E501 - one pattern a line reads best
"""How partnerships are worded, by language: labels of lists, marks of the lead partner, verbs."""

from __future__ import annotations

import re
from typing import Final

from ingest.relations.common.patterns import RuleTable
from ontology.vocabulary import ObjectProperty

_PARTNER: Final = ObjectProperty.PARTNER_IN
_LEAD: Final = ObjectProperty.LEAD_PARTNER_OF
_JOINS: Final = ObjectProperty.PARTICIPATES_IN

LEAD_WORDS: Final = (
    r"(?:lead(?:ing)?[ -]?partner|lead beneficiary|project (?:leader|coordinator)|coordinator|co-ordinator|co-ordinating partner|coordinating partner|"
    r"lead applicant|lead organisation|lead|lp|chef(?:fe)? de file|coordinat(?:eur|rice)|coordonnat(?:eur|rice)|porteur(?: du projet)?|partenaire principal|"
    r"partenaire chef de file|lead-?partner(?:in)?|leadpartner(?:in)?|koordinator(?:in)?|projektkoordinat(?:or|ion)|koordination|federführung|federführender partner|"
    r"projektträger(?:in)?|projektleitung|konsortialführer(?:in)?|capofila|coordinat(?:ore|rice)|partner capofila|ente capofila|soggetto capofila|"
    r"socio principal|socio líder|coordinador[a]?|jefe de fila|líder|entidad coordinadora|beneficiario principal|pp1)"
)
_FROM_WHERE: Final = (
    r"(?:german|french|swiss|austrian|italian|spanish|belgian|dutch|danish|polish|czech|slovak|slovenian|hungarian|croatian|norwegian|swedish|finnish|"
    r"français|suisse|allemand|belge|italien|espagnol|luxembourgeois|autrichien|slovène|deutscher?|schweizer|österreichischer?|tschechischer?|polnischer?|"
    r"dänischer?|italiano|svizzero|tedesco|francese|austriaco|sloveno|español|francés|portugués|alemán)"
)
IS_LEAD: Final = re.compile(rf"(?<!\w){LEAD_WORDS}(?!\w)", re.IGNORECASE)
LEAD_LABEL: Final = re.compile(
    rf"^(?:the )?(?:main )?(?:{_FROM_WHERE} )?{LEAD_WORDS}(?: {_FROM_WHERE})?(?: (?:of the project|du projet|des projekts|del progetto|del proyecto))?\W*$",
    re.I,
)
PARTNER_LABEL: Final = re.compile(
    r"^\W*(?:\d\W*)?(?:(?:erdf|efre|feder|european|international|strategic|the|all|les|die|i|los|our|nos|unsere|project|other|autres?|further|weitere|altri|otros|participating|associated)\s)*"
    r"(?:project[ -]?partners?|partners?(?:hip)?(?: organisations?| cities| regions| involved| in the project)?|consortium(?: members| partners)?|participating (?:cities|regions|organisations)|"
    r"participants? (?:organisations)|partenaires?(?: du projet| européens)?|partenariat|(?:projekt)?partner(?:innen)?(?:städte|regionen|schaft)?|konsortium|beteiligte(?: partner| städte)?|"
    r"verbundpartner|kooperationspartner im projekt|partenariato|consorzio|partner(?: di progetto| del progetto| coinvolti)?|soci(?:os)?(?: del proyecto)?|consorcio|participantes del proyecto|"
    r"entidades participantes|villes partenaires|régions partenaires|città partner|ciudades socias|(?:lighthouse|follower|fellow|pilot|demonstration|demo|network|case study|replication|transfer) (?:cities|regions|towns|partners)|(?:participating )?cities|villes(?: phares| pilotes| participantes)?|"
    r"(?:pilot|leucht(?:turm)?|netzwerk)?städte|città(?: pilota| partecipanti)?|ciudades(?: piloto| participantes)?|who is involved|wer macht mit|weitere|others|autres|altri|otros|beneficiaries|bénéficiaires|membres du consortium)"
    r"(?:\s*\(\d+\))?(?:\s(?:are|were|include|sont|étaient|comprennent|sind|waren|sono|erano|son|eran))?\W*(?:$|\s(?:and|et|und|e|y)\s|(?= [\ue000-\ue0ff]))",
    re.IGNORECASE,
)
PEOPLE_LABEL: Final = re.compile(
    r"\b(?:who came along|participants?|delegation|delegates|attendees|teilnehme\w+|participants|délégation|partecipanti|delegazione|participantes|asistentes|mitgereist\w*)\b",
    re.IGNORECASE,
)

TABLE: Final[RuleTable] = {
    "any": (
        (_LEAD, 0.88, rf"(?:^|[:;,(–.>] ?|\b(?:come|comme|als|como|as) ){LEAD_WORDS} (?:the |la |le |l'|die |das |der |il |el )?<s:OKCR>(?=[ ,;.)(]|$)"),
        (_PARTNER, 0.86, r"(?:^|[:;(–.>] ?)(?:(?:other|further|project|autres|weitere|altri|otros) )?(?:projekt)?(?:partners?|partenaires|socios|partner)(?: (?:du projet|del progetto|del proyecto|im projekt))?(?: ?[:–]| sind| sont| sono| are| son)? (?:the |la |le |les |l'|die |das |der |il |el )?<s:OKCR+>"),
        (_PARTNER, 0.86, r"^[-•>✓* ]*(?:erdf |efre |feder )?(?:pp|p|partner|partenaire|socio)\.? ?\d{1,2} ?[:–-]? <s:OKCR>"),
        (_PARTNER, 0.84, r"^[-•>✓* ]*(?:(?:further|weitere|others|altri|autres|otros)(?: partners?)?) ?: ?(?:the |la |le |les |l'|die |das |der |il |el )?<s:OKCR+>"),
        (_PARTNER, 0.82, r"^[-•* ]*<o:J>(?: ?\([^)]*\))?(?: ?:| –) (?=[^.;:]*,)<s:OKCR+>(?=[ .;]|$)"),
        (_PARTNER, 0.82, r"\b(?:partners|partenaires|projektpartner|socios|partner) ?: <s:OKCR+>"),
        (_PARTNER, 0.78, r"(?:lighthouse|follower|fellow|pilot|member|partner) (?:cities|regions|towns)(?:,|:| are| were| include)* ?(?:the )?<s:CR+>"),
        (_PARTNER, 0.82, r"^<o:J>, <s:CR+>\.?$"),
        (_LEAD, 0.9, rf"<s:OKCR> ?[(,–] ?(?:the |as |als |en tant que |come |como )?{LEAD_WORDS}\b[^()<>]{{0,25}}\)?"),
        (_LEAD, 0.88, rf"\b{LEAD_WORDS}(?: (?:of|du|des|del|de|dell'|von)(?: the)?(?: ?(?:projet|project|projekts?|progetto|proyecto))? ?<J>)? ?(?::|–|is|est|ist|è|es|was|war|of the project is|du projet est|des projekts ist|del progetto è|del proyecto es) ?(?:the |la |le |l'|die |das |der |il |el )?(?:city of |ville de |stadt |comune di )?<s:OKCR>"),
    ),
    "en": (
        (_PARTNER, 0.88, r"<o:J>[^.;<]{0,60}? (?:includes?|comprises?|involves?|counts?|numbers?|gathers?|has)(?: also| as (?:its )?partners)?(?: the)? ?<s:OKCR+>"),
        (_PARTNER, 0.88, r"<o:J>[^.;]{0,80}? in which(?: the)? <s:OKCR+>~ (?:work|worked|cooperated|collaborated|joined|pool|pooled|share|shared|act|acted|are active)\b"),
        (_PARTNER, 0.86, r"<s:OKCR+>~ (?:share|shared|divide|carry out|carried out|run|implement\w*|deliver\w*|do|did) the (?:work|project|tasks|budget)"),
        (_PARTNER, 0.86, r"(?:sharing the work|working|joined|flanked|assisted|on board|at its side|taking part|also (?:involved|taking part|participating))(?: with it| with <OKCR>| in it| by)?~ (?:were|was|are|is|by)(?: also)?(?: the)? ?<s:OKCR+>"),
        (_PARTNER, 0.86, r"<s:OKCR+>~ (?:are|were|is|was) (?:taking part|involved|on board|participating|partners)(?:,? (?:too|as well|also))?(?=[.,;]|$)"),
        (_PARTNER, 0.86, r"(?:apart from|besides|in addition to|along with|next to)(?: the)? <s:OKCR+>,?[^.;<]{0,20}?(?:<o:J>|<J>)~ (?:includes?|brings? together|involves?|unites|comprises)"),
        (_PARTNER, 0.86, r"<o:J>[^.;]{0,90}?with (?:the )?<OKCR> (?:as|in the) (?:lead|coordinator|leader|lead partner)[^.;<]{0,20}?(?:and )?with(?: the)? <s:OKCR+>"),
        (_LEAD, 0.88, r"<o:J>[^.;]{0,90}?with (?:the )?<s:OKCR> (?:as|in the) (?:lead|coordinator|leader|lead partner|leading role)"),
        (_LEAD, 0.9, r"<o:J>[^.;<]{0,60}? (?:which|that|whom)(?: the)?(?: (?-i:[A-Z]?[a-z]+)){0,2} <s:OKCR>~ (?:coordinates|leads|coordinated|led|steers|heads|manages|runs)\b"),
        (_LEAD, 0.88, r"<s:OKCR>~ (?:is|was|acts as|acted as|serves as|served as|being|took|takes|has|had|holds|held)~ ?(?:the )?(?:project )?(?:lead|leadership|coordinator|lead partner|project leader|coordination)(?=[ ,;.)]|$)(?! (?:of|in) <)"),
        (_LEAD, 0.88, r"<s:OKCR>~ (?:steers|steered|leads|led|coordinates|coordinated|heads|headed|manages|managed|runs|ran) the (?:project|consortium|partnership)\b"),
        (_LEAD, 0.88, r"(?:partners|cities|organisations|members),? (?:were |are |was |is )?(?:led|headed|coordinated|steered) by(?: the)? <s:OKCR>"),
        (_PARTNER, 0.86, r"(?:\d+|\w+) partners,?[^.;:<]{0,30}?(?:led|headed|coordinated) by(?: the)? <OKCR>(?: from <CRN>)? ?: ?(?:ourselves, )?(?:the )?<s:OKCR+>"),
        (_PARTNER, 0.88, r"partners (?:in|of) (?:the )?(?:project )?<o:J> (?:are|include|were)(?: the)? ?<s:OKCR+>"),
        (_LEAD, 0.88, r"<s:OKCR> (?:is|was) (?:the |its )?lead(?:ing)? partner(?! of)"),
        (_PARTNER, 0.85, r"(?:the |all )?others? (?:are|were|partners were|partners are)(?: the)? ?<s:OKCR+>"),
        (_PARTNER, 0.93, r"(?:partnership|consortium)(?: of |[^.;]{0,70}?\b(?:consist\w*|compris\w*|made up|composed|includ\w*|formed|gathers|unites|brings together)(?: of)?)(?: also)?(?: the)? ?<s:OKCR+>"),
        (_PARTNER, 0.85, r"(?:also )?(?:on board|involved|part of the (?:partnership|consortium|team)) (?:are|is|were)(?: the)? ?<s:OKCR+>"),
        (_PARTNER, 0.9, r"partners (?:in the project )?(?:are|include|were|also include)(?: the)? ?<s:OKCR+>"),
        (_PARTNER, 0.9, r"<o:J>[^.;]{0,60}? (?:brings? together|unites|joins|gathers|links|connects|involves|involving|bringing together)(?: the)?(?: cities of| cities| regions of| partners from| partners)? ?<s:OKCR+>"),
        (_PARTNER, 0.92, r"<s:OKCR+>~(?:is|are|was|were|as) ?(?:also )?(?:an? )?(?:\w+ )?partners? (?:in|of) (?:the )?(?:<G> )?(?:\w+ ){0,3}?<o:J>"),
        (_PARTNER, 0.88, r"<s:OKCR+>~ (?:take part|takes part|took part|participates?|participated|are involved|is involved|were involved|joined|have joined|has joined|work together|are working together|cooperate|cooperated) (?:in|on)?(?: the)?(?: \w+){0,2} ?<o:J>"),
        (_PARTNER, 0.88, r"<o:J>[^.;]{0,80}? in which (?:the )?<s:OKCR+>~ (?:take part|participate|are partners|are involved|cooperate|took part|work together)"),
        (_PARTNER, 0.88, r"<o:J>[^.;]{0,120}? (?:together with|with partners from|in cooperation with|in partnership with|alongside|with)(?: the| partners)*(?: cities of)? ?<s:OKCR+>"),
        (_PARTNER, 0.85, r"<s:OKCR+>~ (?:are|is) (?:the )?(?:other |remaining |further )?(?:project )?partners?(?! (?:of|in))"),
        (_LEAD, 0.93, r"<o:J>[^.;]{0,100}?(?:led|coordinated|co-ordinated|headed|managed|run|lead)~ by (?:the )?(?:city of |municipality of )?<s:OKCR>"),
        (_LEAD, 0.9, r"(?:led|coordinated|co-ordinated) by (?:the )?(?:city of |municipality of )?<s:OKCR>[^.;]{0,40}?,? (?:the )?(?:project )?<o:J>"),
        (_LEAD, 0.9, r"<s:OKCR>,?~ (?:leads|led|coordinates|coordinated|is leading|is coordinating|leading|coordinating|heads|lead partner of|is the lead partner of|coordinator of|as lead partner of)~ (?:the )?(?:\w+ )?(?:project )?<o:J>"),
        (_LEAD, 0.88, r"(?:the )?(?:project|consortium|partnership),? (?:(?:is|was) )?(?:led|coordinated|co-ordinated) by (?:the )?(?:city of )?<s:OKCR>"),
        (_JOINS, 0.88, r"(?:regions?|cities|territories|clusters?)~ (?:were|was|have been|has been|are|is) (?:selected|chosen|invited to join|admitted)[^.;]{0,120}?(?:namely|are|were|:)(?: the)? ?<s:OKCR+>"),
    ),
    "fr": (
        (_PARTNER, 0.88, r"<o:J>[^.;]{0,150}? (?:associe|réunit|regroupe|rassemble|comprend|fédère|implique)(?: en outre| aussi| également| encore| ainsi)?(?: la| le| les| l')? ?<s:OKCR+>"),
        (_PARTNER, 0.86, r"(?:y (?:sont (?:également |aussi )?associée?s|participent|prennent part|collaborent|sont impliquée?s|contribuent))(?: également| aussi| en outre)?(?: ?:)?(?: la| le| les| l')? ?<s:OKCR+>"),
        (_PARTNER, 0.86, r"(?:opérateurs|partenaires|villes|structures|organismes) y (?:prennent part|participent|collaborent|sont associée?s) ?: ?(?:la |le |les |l')?<s:OKCR+>"),
        (_PARTNER, 0.86, r"<s:OKCR+>~ (?:en sont|en font partie|y participent|y prennent part|en est|y participe|en sont partenaires|y collaborent)(?=[ ,.;]|$)"),
        (_LEAD, 0.88, r"<s:OKCR>~ (?:en (?:est|était|assure|assurait)|est|était|assure|assurait)(?: aussi)? (?:le |la )?(?:chef(?:fe)? de file|coordinat(?:eur|rice|ion)|pilotage|porteur|porteuse|tête)"),
        (_LEAD, 0.88, r"<s:OKCR>,? en tête\b"),
        (_LEAD, 0.88, r"(?:coordination|pilotage|chefferie|conduite|direction)(?: (?:de|du)(?: projet)? ?<J>)?~ (?:incombe|revient|est (?:confiée?|assurée?)|échoit)~ (?:à|au|aux|par)(?: la| le| l')?(?: ville de)? ?<s:OKCR>"),
        (_LEAD, 0.9, r"<o:J>[^.;<]{0,70}? que(?: la| le| l')? ?<s:OKCR> (?:conduit|pilote|coordonne|porte|mène|dirige)\b"),
        (_LEAD, 0.9, r"<o:J>[^;]{0,110}?(?:piloté|porté|coordonné|conduit|mené)e? par (?:la |le |l')?(?:(?:société|ville de|association) )?<s:OKCR>"),
        (_PARTNER, 0.88, r"(?:au|dans le) (?:projet )?<o:J>~ (?:participent|prennent part|collaborent)(?: également| la| le| l'| les villes de)* ?<s:OKCR+>"),
        (_PARTNER, 0.93, r"(?:partenariat|consortium)[^.;]{0,70}?\b(?:compos[ée]e?|constitué|comprend|réunit|regroupe|rassemble|formé|associe|inclut)(?: de| du| des| également| d')?(?: la| le| les| l')? ?<s:OKCR+>"),
        (_PARTNER, 0.9, r"partenaires (?:du projet )?(?:sont|comprennent)(?: la| le| les| l')? ?<s:OKCR+>"),
        (_PARTNER, 0.9, r"<o:J>[^.;]{0,60}? (?:réunit|rassemble|regroupe|associe|fédère|réunissant|rassemblant|associant|relie|implique)(?: la| le| les| l')?(?: villes de| ville de| régions)? ?<s:OKCR+>"),
        (_PARTNER, 0.92, r"<s:OKCR+>~(?:est|sont|était|étaient)~ partenaires? (?:de|du|dans|des)(?: le| la| l')?(?: \w+){0,2} ?<o:J>"),
        (_PARTNER, 0.88, r"<s:OKCR+>~ (?:particip(?:e|ent|aient)|prennent part|prend part|sont impliquée?s|ont participé|a participé|ont rejoint)~ (?:au|à|le|dans)~ <o:J>"),
        (_PARTNER, 0.88, r"<o:J>[^.;]{0,120}?(?:avec|aux côtés|en partenariat avec|en collaboration avec) (?:de |du |la |le |les |l'|de la |d')*(?:ville de |villes de )?<s:OKCR+>"),
        (_LEAD, 0.93, r"<o:J>[^.;]{0,100}?(?:coordonnée?|pilotée?|portée?|menée?|dirigée?|conduite?)~ par (?:la |le |l')?(?:ville de )?<s:OKCR>"),
        (_LEAD, 0.9, r"<s:OKCR>,?~ (?:coordonne|pilote|porte|dirige|mène|chef de file (?:de|du)|est (?:le )?chef de file (?:de|du))~ (?:le |du )?(?:projet )?<o:J>"),
        (_LEAD, 0.88, r"(?:le )?(?:projet|consortium|partenariat),? (?:(?:est|a été) )?(?:coordonné|piloté|porté|mené) par (?:la |le |l')?(?:ville de )?<s:OKCR>"),
    ),
    "de": (
        (_PARTNER, 0.86, r"(?:mit an bord|mit von der partie|mit dabei|dabei|beteiligt|ebenfalls beteiligt)(?: sind| ist| waren)?(?: ferner| außerdem| auch| zudem)?(?: die| der| das)? ?<s:OKCR+>"),
        (_PARTNER, 0.84, r"(?:dazu|hinzu) (?:kommen|kamen|stoßen)(?: noch| ferner)?(?: als partner)?(?: die| der| das)? ?<s:OKCR+>"),
        (_PARTNER, 0.86, r"<s:OKCR+>~ (?:wirken mit|wirkt mit|sind (?:ebenfalls |auch )?(?:beteiligt|dabei|partner|mit an bord)|machen mit|beteiligen sich(?: daran)?|nehmen teil)(?=[ ,.;]|$)"),
        (_PARTNER, 0.88, r"<s:OKCR+>~ (?:arbeiten|arbeitet|arbeiteten)[^.;]{0,20}? (?:im|am|in dem) (?:projekt )?<o:J> (?:zusammen|mit)"),
        (_PARTNER, 0.88, r"<s:OKCR+>~ (?:ist|sind|war|waren)~ ?(?:projekt)?partner(?:in)?(?=[ ,.;]|$)"),
        (_PARTNER, 0.88, r"(?:im|am) (?:projekt )?<o:J>[^;]{0,110}? (?:ist|war|sind|waren)(?: die| der| das)? <s:OKCR+> (?:projekt)?partner(?:in)?"),
        (_LEAD, 0.88, r"(?:konsortium|projekt|partnerschaft|vorhaben) (?:führt|leitet|koordiniert|steuert)(?: die| der| das)? ?<s:OKCR>(?: an)?"),
        (_LEAD, 0.88, r"(?:federführung|leitung|projektleitung|koordination)(?: (?:von|des|der|für|im)(?: projekts?)? ?<J>)?~ ?(?:liegt|lag|hat|hatte|übernimmt|übernahm|obliegt)(?: bei| bei der| beim)?(?: die| der| dem| das)? ?<s:OKCR>"),
        (_LEAD, 0.84, r"(?:projektträger|projektträgerin|antragsteller(?:in)?|federführend|federführender partner) (?:ist|sind|war)(?: die| der| das)? ?<s:OKCR>"),
        (_LEAD, 0.88, r"\((?:leitung|koordination|federführung) ?: ?<s:OKCR>"),
        (_LEAD, 0.9, r"<o:J>[^;]{0,150}?(?:,| und| sowie) (?:das |die |der )?(?:[^.;<]{0,40})?von (?:der |dem )?<s:OKCR> (?:koordiniert|geleitet|geführt|gesteuert)"),
        (_PARTNER, 0.93, r"(?:partnerschaft|konsortium|projektpartnerschaft|verbund)[^.;]{0,70}?\b(?:besteh\w*|umfasst|setzt sich|gehören|bilden|vereint)(?: aus| zusammen aus)?(?: der| dem| den| die)? ?<s:OKCR+>"),
        (_PARTNER, 0.9, r"(?:projekt)?partner (?:im projekt |des projekts )?(?:sind|waren)(?: ferner| außerdem| neben \w+)?(?: die| der| das)? ?<s:OKCR+>"),
        (_PARTNER, 0.9, r"<o:J>[^.;]{0,60}? (?:vereint|verbindet|bringt|vernetzt|umfasst|beteiligt|führt)(?: die| das| den)?(?: städte| partner| regionen)? ?<s:OKCR+>"),
        (_PARTNER, 0.92, r"<s:OKCR+>~(?:ist|sind|war|waren)~ (?:projekt)?partner(?:in|innen)? (?:im|in|des|von|bei|am)~ ?<o:J>"),
        (_PARTNER, 0.88, r"<s:OKCR+>~ (?:beteiligen|beteiligt|nehmen|nimmt|wirken|wirkt|arbeiten|kooperieren|sind|ist|war|waren)~ (?:im|am|an|in|bei)(?: dem| der)? ?(?:\w+ )?<o:J>"),
        (_PARTNER, 0.88, r"(?:am|im|an dem|in dem) (?:eu-)?(?:projekt )?<o:J>~ (?:beteiligen|nehmen|wirken|arbeiten|sind|beteiligt)~ (?:sich )?(?:neben )?(?:die |der |das )?<s:OKCR+>"),
        (_PARTNER, 0.88, r"<o:J>[^.;]{0,120}?(?:gemeinsam mit|zusammen mit|in zusammenarbeit mit|mit den partnern|neben) (?:der |dem |den )?(?:stadt |städten )?<s:OKCR+>"),
        (_LEAD, 0.93, r"<o:J>[^.;]{0,100}?(?:vom|von|unter der leitung|unter federführung|unter leitung)~ ?(?:der |dem |des |von )?(?:stadt )?<s:OKCR> (?:koordiniert|geleitet|geführt|federführend|gesteuert|initiiert)"),
        (_LEAD, 0.9, r"<o:J>[^.;]{0,100}?(?:unter der leitung|unter federführung|unter leitung|unter der federführung|koordiniert von|geleitet von|koordiniert vom|geleitet vom|geleitet durch) ?(?:der |dem |des |von )?(?:stadt )?<s:OKCR>"),
        (_LEAD, 0.9, r"<s:OKCR>,?~ (?:koordiniert|leitet|führt|koordinierte|leitete)~ (?:das |die )?(?:\w+ )?(?:projekt )?<o:J>"),
        (_LEAD, 0.88, r"(?:das )?(?:projekt|konsortium) (?:wird|wurde) (?:von|vom) (?:der |dem )?(?:stadt )?<s:OKCR> (?:koordiniert|geleitet|geführt)"),
    ),
    "it": (
        (_PARTNER, 0.86, r"(?:affiancat[oaie]|coadiuvat[oaie]|accompagnat[oaie])~ ?(?:da|dal|dalla|dall')(?: il| la| l')? ?<s:OKCR+>"),
        (_PARTNER, 0.88, r"(?:del (?:partenariato|consorzio)|della partnership|del progetto) (?:fanno|fa|facevano) parte(?: anche| inoltre)?(?: il| la| l'| le| i)? ?<s:OKCR+>"),
        (_PARTNER, 0.86, r"(?:insieme a|oltre a|accanto a)(?: <OKCR>)?[^.;<]{0,10}? (?:siedono al tavolo|partecipano|collaborano|ci sono|figurano|lavorano)(?: anche)?(?: il| la| l'| le| i)? ?<s:OKCR+>"),
        (_PARTNER, 0.86, r"(?:insieme a|oltre a|accanto a) <s:OKCR> (?:siedono al tavolo|partecipano|collaborano|ci sono|figurano|lavorano)"),
        (_PARTNER, 0.86, r"(?:vi|ci) (?:partecipano|collaborano|aderiscono|prendono parte)(?: anche)?(?: il| la| l'| le| i)? ?<s:OKCR+>"),
        (_LEAD, 0.88, r"(?:regia|coordinamento|guida|capofila|leadership)(?: (?:di|del)(?: progetto)? ?<J>)?~ ?(?:è|era|sarà|spetta|affidat[oa]|tocca|compete)(?: (?:di|a|al|alla|del|della|il|la|l'))*(?: l')? ?<s:OKCR>"),
        (_PARTNER, 0.88, r"(?:al|nel) (?:progetto )?<o:J>~ (?:partecipano|collaborano|aderiscono|sono coinvolti)(?: il| la| l'| anche| le città di)* ?<s:OKCR+>"),
        (_PARTNER, 0.93, r"(?:partenariato|consorzio|partnership)[^.;]{0,70}?\b(?:compost[oa]|costituit[oa]|comprende|riunisce|formato|include|è composto)(?: da| di| dal| dalla| dalle| dai)*(?: la| le| il| i)? ?<s:OKCR+>"),
        (_PARTNER, 0.9, r"partner (?:del progetto |di progetto )?(?:sono|comprendono)(?: il| la| le| i| l')? ?<s:OKCR+>"),
        (_PARTNER, 0.9, r"<o:J>[^.;]{0,80}? (?:riunisce|coinvolge|mette insieme|unisce|collega|raggruppa|vede la partecipazione di|associa)(?: il| la| le| i| l'| gli)?(?: città di| comuni di| partner)? ?<s:OKCR+>"),
        (_PARTNER, 0.92, r"<s:OKCR+>~(?:è|sono|era)~ partner (?:di|del|nel|in|dei)~ ?<o:J>"),
        (_PARTNER, 0.88, r"<s:OKCR+>~ (?:partecipa(?:no)?|hanno partecipato|ha partecipato|collaborano|aderiscono)~ (?:a|al|nel|a un)~ ?<o:J>"),
        (_PARTNER, 0.88, r"<o:J>[^.;]{0,120}?(?:insieme a|insieme con|in collaborazione con|in partenariato con|assieme a|con) (?:il |la |le |i |l'|gli |al |alla )*(?:città di |comune di )?<s:OKCR+>"),
        (_LEAD, 0.93, r"<o:J>[^.;]{0,100}?(?:coordinat[oa]|guidat[oa]|capitanat[oa]|dirett[oa]|promoss[oa])~ (?:da|dal|dalla|dall'|dallo)~ ?<s:OKCR>"),
        (_LEAD, 0.9, r"<s:OKCR>,?~ (?:coordina|guida|dirige|capofila (?:di|del)|è (?:il )?capofila (?:di|del))~ (?:il |del )?(?:progetto )?<o:J>"),
        (_LEAD, 0.88, r"(?:il )?(?:progetto|consorzio|partenariato),? (?:(?:è|è stato) )?(?:coordinato|guidato) (?:da|dal|dalla|dall')~ ?<s:OKCR>"),
    ),
    "es": (
        (_PARTNER, 0.86, r"(?:también (?:participan|colaboran|forman parte)|lo completan|completan el consorcio|acompañad[oa]s? (?:de|por))(?: la| el| los| las)? ?<s:OKCR+>"),
        (_PARTNER, 0.88, r"(?:del (?:consorcio|partenariado)|del proyecto) forman parte(?: también)?(?: la| el| los| las)? ?<s:OKCR+>"),
        (_LEAD, 0.88, r"(?:coordinación|dirección|liderazgo)(?: (?:de|del)(?: proyecto)? ?<J>)?~ (?:corre a cargo de|recae en|corresponde a|es de|está a cargo de)(?: la| el)? ?<s:OKCR>"),
        (_PARTNER, 0.88, r"en el (?:proyecto )?<o:J>~ (?:participan|colaboran)(?: también| el| la| las ciudades de)* ?<s:OKCR+>"),
        (_PARTNER, 0.93, r"(?:partenariado|consorcio|asociación)[^.;]{0,70}?\b(?:formad[oa]|compuest[oa]|integrad[oa]|reúne|incluye|constituid[oa]|está)(?: por| de| formado por| integrado por)?(?: la| las| el| los)? ?<s:OKCR+>"),
        (_PARTNER, 0.9, r"socios (?:del proyecto )?son(?: la| el| las| los)? ?<s:OKCR+>"),
        (_PARTNER, 0.9, r"<o:J>[^.;]{0,80}? (?:reúne|agrupa|une|conecta|involucra|cuenta con)(?: a)?(?: la| el| las| los)?(?: ciudades de)? ?<s:OKCR+>"),
        (_PARTNER, 0.92, r"<s:OKCR+>~(?:es|son|fue)~ soci[oa]s? (?:de|del|en)~ ?<o:J>"),
        (_PARTNER, 0.88, r"<s:OKCR+>~ (?:participan?|han participado|participó|colaboran)~ en~ ?<o:J>"),
        (_PARTNER, 0.85, r"(?:participan|colaboran|intervienen)(?: también| además)?~(?:la |el |las |los )?<s:OKR+>"),
        (_PARTNER, 0.88, r"<o:J>[^.;]{0,120}?(?:junto con|junto a|en colaboración con|con) (?:la |el |las |los )*(?:ciudad de )?<s:OKCR+>"),
        (_LEAD, 0.93, r"<o:J>[^.;]{0,100}?(?:coordinad[oa]|liderad[oa]|dirigid[oa]|encabezad[oa])~ por (?:la |el )?(?:ciudad de )?<s:OKCR>"),
        (_LEAD, 0.9, r"<s:OKCR>,?~ (?:coordina|lidera|dirige)~ (?:el )?(?:proyecto )?<o:J>"),
        (_LEAD, 0.88, r"(?:el )?(?:proyecto|consorcio),? (?:(?:es|está|fue) )?(?:coordinado|liderado) por (?:la |el )?<s:OKCR>"),
    ),
}  # fmt: skip
