# ruff: noqa: E501 - one pattern a line reads best
"""How cooperation, twinning, renaming and merger are worded, by language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ingest.relations.common.patterns import RuleTable
from ontology.vocabulary import ObjectProperty

_WITH: Final = ObjectProperty.COOPERATES_WITH
_NOW: Final = ObjectProperty.SUCCEEDED_BY

TOGETHER: Final[Mapping[str, tuple[str, ...]]] = {
    "en": (
        r"<l:OKCR+>~(?: have| has| had| will| also)* ?(?:agreed (?:on|upon|to)|sealed|renewed|initialled|ratified|put (?:their|its) signatures? (?:under|to)|shook hands on|shake hands on|used the occasion to shake hands)\b",
        r"<l:OKCR+>~ (?:keep|kept|have been|are|are now|started|began|continue) (?:on )?(?:working together|cooperating|collaborating|to work together|to cooperate|to collaborate|partners(?= (?:since|under|on)))",
        r"<l:OKCR+> ?:[^.;]{0,40}? (?:renewed|signed|sealed|concluded|agreed)[^.;]{0,50}?(?:agreement|memorandum|twinning|pact|charter|treaty|declaration|cooperation|partnership)",
        r"(?:twinning|friendship|sister city|sister-city|partnership|cooperation) (?:treaty|agreement|pact|accord|links?|charter)~ ?(?:between|of|by|links|unites|binds) (?:the )?(?:cit(?:y|ies) of |towns of )?<l:OKCR+>",
        r"<l:OKCR+> ?: (?:\w+ )?(?:twinned|twin cities|sister cities)",
        r"between (?:the )?(?:cit(?:y|ies) of )?<l:OKCR+>[^.;]{0,50}?(?:agreement|memorandum|twinning|partnership|cooperation|collaboration)",
        r"<l:OKCR+>~(?: have| has)? (?:\w+ )?(?:signed?|signs|concluded|agreed on|renewed|sealed|entered into)[^.;]{0,60}?"
        r"(?:agreement|memorandum|mou|twinning|pact|partnership|letter of intent|charter|treaty|declaration)",
        r"(?:agreement|memorandum(?: of understanding)?|mou|twinning|partnership|cooperation|co-operation|collaboration)~ between (?:the )?(?:cit(?:y|ies) of )?<l:OKCR+>",
        r"<l:OKCR+>~(?: have| are| is)? (?:\w+ )?(?:been )?(?:twinned|twin cities|twin towns|sister cities|partner cities)",
        r"<l:OKCR+>~(?: have| will)? (?:cooperate|co-operate|collaborate|work together|join(?:ed)? forces)",
    ),
    "fr": (
        r"<l:OKCR+>~ (?:ont |viennent de |avaient )?(?:\w+ )?(?:paraphé|ratifié|reconduit|noué|établi|passé)[^.;]{0,50}?(?:accord|convention|protocole|jumelage|partenariat|mémorandum|charte|pacte|coopération|liens?)",
        r"<l:OKCR+>~ (?:s'étaient|se sont|sont)[^.;]{0,25}? (?:rapprochée?s|associée?s|alliée?s|liée?s|jumelée?s|partenaires)",
        r"<l:OKCR+> ?: (?:villes )?jumelées?",
        r"entre (?:la |le |l'|les )?(?:ville de )?<l:OKCR+>[^.;]{0,50}?(?:accord|convention|jumelage|partenariat|coopération)",
        r"<l:OKCR+>~ (?:ont |viennent de )?(?:\w+ )?(?:signé|signent|signer|conclu|scellé|renouvelé)[^.;]{0,50}?(?:accord|convention|protocole|jumelage|partenariat|mémorandum|charte)",
        r"(?:accord|convention|protocole|jumelage|partenariat|coopération|collaboration|mémorandum)~ (?:entre|lie|unit) (?:la |le |les |l')?(?:ville de |villes de )?<l:OKCR+>",
        r"<l:OKCR+>~ (?:sont )?(?:jumelée?s|coopèrent|collaborent|travaillent ensemble)",
    ),
    "de": (
        r"<l:OKCR+>~ (?:haben|hatten|unterhalten|pflegen)[^.;]{0,110}?(?:vereinbarung|abkommen|vertrag|austausch|zusammenarbeit|\w*partnerschaft|kooperation\w*|absichtserklärung|memorandum|freundschaftsvertrag)",
        r"<l:OKCR+>~ (?:arbeiten|kooperieren)[^.;]{0,60}? zusammen\b",
        r"<l:OKCR+> ?: (?:städtepartnerschaft|partnerstädte)",
        r"zwischen (?:der |dem |den )?(?:stadt |städten )?<l:OKCR+>[^.;]{0,60}?(?:partnerschaft|kooperation|zusammenarbeit|abkommen|vereinbarung)",
        r"<l:OKCR+>~ (?:haben |schließen |unterzeichn|vereinbar|schlossen |besiegel)[^.;]{0,70}?(?:vereinbarung|abkommen|vertrag|zusammenarbeit|partnerschaft|kooperation|absichtserklärung|memorandum)",
        r"(?:vereinbarung|abkommen|vertrag|zusammenarbeit|partnerschaft|kooperation\w*|absichtserklärung|memorandum)~ (?:zwischen|von) (?:der |dem |den )?(?:stadt |städten )?<l:OKCR+>",
        r"<l:OKCR+>~ (?:sind (?:\w+ ){0,3}partnerstädte|kooperieren|arbeiten [^.;]{0,30}?zusammen|verbindet [^.;]{0,25}?(?:partnerschaft|kooperation))",
    ),
    "it": (
        r"<l:OKCR+>~ (?:hanno |ha )?(?:rinnovato|concluso|stretto|avviato|sancito)[^.;]{0,50}?(?:accordo|protocollo|patto|gemellaggio|convenzione|intesa|memorandum|collaborazione|amicizia)",
        r"(?:l')?(?:intesa|accordo|patto|gemellaggio|protocollo)~ (?:lega|unisce|coinvolge)(?: il| la| l'| le)? ?<l:OKCR+>",
        r"(?:tra|fra) (?:il |la |l'|le )?<l:OKCR+>[^.;]{0,50}?(?:accordo|gemellaggio|collaborazione|cooperazione|convenzione)",
        r"<l:OKCR+>~ (?:hanno |ha )?(?:firmat[oi]|siglat[oi]|sottoscritt[oi]|stipulat[oi]|firmano|siglano|sottoscrivono)[^.;]{0,50}?(?:accordo|protocollo|patto|gemellaggio|convenzione|intesa|memorandum)",
        r"(?:accordo|protocollo|patto|gemellaggio|convenzione|collaborazione|cooperazione|intesa|partenariato)~ (?:tra|fra) (?:il |la |l'|le |i )?(?:città di )?<l:OKCR+>",
        r"<l:OKCR+>~ (?:sono (?:\w+ )?gemellate|collaborano|cooperano|lavorano insieme)",
    ),
    "es": (
        r"<l:OKCR+>~ (?:han |ha )?(?:renovado|alcanzado|cerrado|establecido|mantienen)[^.;]{0,50}?(?:acuerdo|convenio|protocolo|hermanamiento|alianza|colaboración|cooperación)",
        r"entre (?:la |el |las )?<l:OKCR+>[^.;]{0,50}?(?:acuerdo|convenio|hermanamiento|colaboración|cooperación)",
        r"<l:OKCR+>~ (?:han |ha )?(?:firma(?:do|ron|n)|suscri(?:to|bieron|ben)|sellaron|rubricaron)[^.;]{0,50}?(?:acuerdo|convenio|protocolo|hermanamiento|memorando|memorándum|alianza)",
        r"(?:acuerdo|convenio|protocolo|hermanamiento|colaboración|cooperación|memorando)~ entre (?:la |el |las |los )?(?:ciudad(?:es)? de )?<l:OKCR+>",
        r"<l:OKCR+>~ (?:están hermanadas|son ciudades hermanas|colaboran|cooperan)",
    ),
}  # fmt: skip


TABLE: Final[RuleTable] = {
    "en": (
        (_WITH, 0.88, r"<s:OKCR>,? (?:[^.;]{0,60}, )?(?:is |was |are )?(?:twinned|paired|linked|allied|partnered) (?:since \d+ )?(?:with|to) (?:the )?(?:cit(?:y|ies) of )?<o:OKCR+>"),
        (_WITH, 0.88, r"<s:OKCR>~ (?:publishes|runs|operates|organises|develops|has|have|maintains|keeps)[^.;]{0,50}? (?:jointly|together|in cooperation|in partnership|agreements?|cooperation) with (?:the )?<o:OKC+>"),
        (_WITH, 0.88, r"(?:jointly|together|in partnership|hand in hand) with (?:the )?<o:OKC+>,? (?:the )?<s:OKC>~ (?:publishes|runs|operates|develops|works|maintains|cooperates|has been)"),
        (_WITH, 0.88, r"with (?:the )?<o:OKCR+>,? (?:the )?<s:OKC>~ (?:has|have|maintains|entertains|signed|cooperates|works|runs|keeps)[^.;]{0,40}?(?:agreement|cooperation|relations|links|ties|partnership|memorandum|together|closely)"),
        (_NOW, 0.9, r"<o:OKJR>(?:[^.;]{0,60},)?~ (?:was|were|is|had been)? ?(?:until|till|up to|before) \d{4},? (?:known as|called|named)(?: the)? ?<s:OKJR>"),
        (_NOW, 0.9, r"<o:OKJR>[^.;]{0,110}? (?:(?:formerly|previously|originally|once|first) (?:known as|called|named)|(?:founded|established|created|launched|started|set up|born)(?: in \d{4})? (?:as|under the name(?: of)?))(?: the)? ?<s:OKJR>"),
        (_NOW, 0.9, r"<o:OKJR>[^.;]{0,60}? (?:formed|created|founded|established|born|grown|grew|emerged|arose|evolved|developed|came|resulted)(?: in \d{4})?(?: directly)? (?:out of|from|as successor (?:to|of))(?: the)? ?(?:merger of |fusion of )?(?:the )?<s:OKJR+>"),
        (_NOW, 0.9, r"<o:OKJR>~ (?:is|was)(?: in fact| indeed| itself)? the (?:continuation|follow-up|successor|heir|extension|second phase)(?: project)? (?:of|to)(?: the)? ?<s:OKJR>"),
        (_NOW, 0.9, r"<s:OKJR>~ (?:has |have )?(?:changed|changes) (?:its|their) name[^.;<]{0,60}?(?:called|named|to|into|is)(?: the)? ?<o:OKJR>"),
        (_NOW, 0.9, r"<s:OKJR+>~ (?:has |have |was |were )?merged[^.;]{0,60}?(?:to form|into|to become|to create|new name ?:|under the name(?: of)?|forming|giving birth to|now)(?: the)? ?<o:OKJR>"),
        (_NOW, 0.9, r"<o:OKJR>[^.;]{0,90}? (?:by merging|from merging|through the merger of|merger (?:of|between)|fusion of)[^<.;]{0,30}? ?<s:OKJR+>"),
        (_NOW, 0.88, r"<s:OKJR>,? (?:which |who )?(?:was |were )?(?:absorbed|taken over|succeeded|replaced|continued|followed up)(?: in \d{4}| on [\w ]+)? by (?:the )?<o:OKJR>"),
        (_NOW, 0.88, r"<s:OKJR>,? whose (?:place|work|role|tasks|activities) <o:OKJR>"),
        (_WITH, 0.85, r"<s:OKCR>¬ (?:cooperates?|co-operates?|collaborates?|works? (?:closely )?together|works? closely|partners|teams? up|joins? forces)~ with (?:the )?(?:cit(?:y|ies) of )?<o:OKCR+>"),
        (_NOW, 0.9, r"merger of (?:the )?<s:OKR+>[^.;]{0,40}? <o:OKR>"),
        (_WITH, 0.9, r"<s:C>(?:,| has| had| was| is)?~ (?:twinned|a twin city|twin city|sister city|a sister city|partner city)~ (?:with|of|to) <o:C+>"),
        (_WITH, 0.9, r"<s:OKCR>~ (?:has|have|had|signed|signs|concluded|entered into|renewed|sealed|maintains|runs)[^.;]{0,60}?(?:agreements?|memorand(?:um|a)|mou|twinning|partnerships?|co-?operations?|collaborations?|letter of intent|links)~ with (?:the )?(?:cit(?:y|ies) of )?<o:OKCR+>(?: in <N>)?(?: and with (?:the )?<OKCR>)?"),
        (_WITH, 0.85, r"<s:OKCR>~ (?:has|have|signed|signs|concluded)[^.;]{0,60}?(?:agreements?|memorand(?:um|a)|mou|partnerships?)[^.;]{0,40}? and with (?:the )?<o:OKCR>"),
        (_WITH, 0.88, r"<s:OKCR>~ (?:cooperates?|co-operates?|collaborates?|works? (?:closely )?together|works? closely|partners|teams? up|teamed up|joins? forces|joined forces|cooperated|collaborated|is cooperating|is collaborating)~ with (?:the )?(?:cit(?:y|ies) of )?<o:OKCR+>"),
        (_WITH, 0.9, r"<s:C>~ (?:is|was|has been|,)~ ?(?:twinned|a twin city|twin city|sister city|a sister city|partner city)~ (?:with|of) <o:C+>"),
        (_WITH, 0.8, r"<s:OKCR>(?:'s|,)? ~(?:cooperation|co-operation|collaboration|partnership) with (?:the )?<o:OKCR+>"),
        (_NOW, 0.93, r"<s:OKJR>(?: (?-i:[a-z-]+)){0,4},? ?\(?(?:which is |who are |is |are )?(?:now|today|nowadays|currently)(?: known as| called| named| operating as| trading as| merged into)?(?: the)? <o:OKJR>"),
        (_NOW, 0.93, r"<s:OKJR>~ (?:was|were|has been|is|,|had been)~(?:renamed|rebranded|merged|replaced|succeeded|transformed|turned|absorbed|integrated|incorporated|taken over|followed|continued|now called|now known)(?: as| into| by| in| with| to)?~(?: the)? <o:OKJR>"),
        (_NOW, 0.9, r"<o:OKJR>,? ?\(?(?:the )?(?:formerly|previously|previously known as|formerly known as|formerly called|ex-|successor (?:of|to)|which (?:replaced|succeeded))(?: the| as| known as)* ?<s:OKJR>"),
        (_NOW, 0.9, r"<o:OKJR>~ (?:is the successor|succeeds|succeeded|replaces|replaced|follows on from|builds on|took over from|continues the work)~(?: of| to)?(?: the)? ?<s:OKJR>"),
        (_NOW, 0.92, r"(?:the )?(?:former|old) <s:OKJR>~ (?:is|was|has)~ (?:called|renamed|named|known as|become|became|changed its name to) (?:the )?<o:OKJR>"),
        (_NOW, 0.9, r"<s:OKJR>~ (?:became|changed its name to|was to become) (?:the )?<o:OKJR>"),
    ),
    "fr": (
        (_WITH, 0.88, r"<s:OKCR>~ (?:a conclu|ont conclu|a signé|entretient|entretiennent|a noué|a établi|a passé|est lié|est liée|coopère)[^.;]{0,60}? avec (?:la |le |les |l')?(?:cluster |ville de |pôle |réseau )?(?:(?-i:[a-zà-ÿ]+) )?<o:OKCR+>"),
        (_WITH, 0.86, r"avec (?:la |le |les |l')?(?:cluster |ville de |pôle |réseau )?<o:OKCR>[^.;]{0,40}?,? auquel <s:OKCR> est liée?"),
        (_WITH, 0.86, r"<o:OKCR>,? (?:auquel|à laquelle|avec lequel|avec laquelle) (?:la |le |l')?<s:OKCR>~ (?:est lié|est liée|coopère|collabore|travaille|entretient|a signé|a conclu)"),
        (_NOW, 0.9, r"<o:OKJR>[^.;]{0,60}? (?:est |sont )?(?:issue?|née?|résulte|provient)(?: en \d{4})? (?:de|du|de la|de l')(?: ?(?:la )?(?:fusion|réunion|rapprochement|regroupement) (?:de|du|entre))?(?: la| le| l'| les)?(?: (?:pôle|cluster|association|réseau))? ?<s:OKJR+>(?:(?: et| avec) (?:de |du |le |la )?<OKJR>)?"),
        (_NOW, 0.9, r"<o:OKJR>[^.;]{0,60}? (?:avait |a )?(?:pour sa part |lui-même )?(?:succédé|succède|remplacé|pris la suite|pris la relève)(?: en \d{4})?(?: à| au| de| du)?(?: la| l'| le)?(?: (?:association|réseau|pôle|cluster))? ?<s:OKJR>"),
        (_NOW, 0.9, r"<s:OKJR>,? (?:absorbée?|reprise?|remplacée?|relayée?)(?: (?:le|en|depuis)[^,.;<]{0,22})? par (?:la |le |l')?<o:OKJR>"),
        (_NOW, 0.9, r"<s:OKJR>,? qu'(?:il|elle|<o:OKJR>) a (?:remplacée?|absorbée?|reprise?)"),
        (_NOW, 0.9, r"<s:OKJR+>[^.;]{0,60}? (?:ont fusionné|fusionnent|se sont réunis|se sont regroupés)[^<]{0,60}?(?:donn(?:é|ent|ant) naissance à|pour former|pour devenir|sous le nom (?:de|d')|en)(?: la| le| l')? ?<o:OKJR>"),
        (_NOW, 0.9, r"(?:fusion|regroupement)~ (?:de|entre|du) (?:la |l'|le )?<s:OKR+>[^.;]{0,30}? ?<o:OKR>"),
        (_WITH, 0.9, r"<s:OKCR>~ (?:a |ont )?(?:\w+ )?(?:signé|conclu|signe|entretient|scellé)[^.;]{0,60}?(?:accord|convention|protocole|jumelage|partenariat|coopération|mémorandum)[^.;]{0,30}? avec (?:la |le |les |l')?(?:ville de )?<o:OKCR+>"),
        (_WITH, 0.9, r"(?:accord|convention|partenariat|jumelage|coopération)~ (?:lie|unit|associe) (?:la |le |l')?<s:OKCR> (?:à|au|aux|et|avec)(?: la| l')? ?<o:OKCR+>"),
        (_WITH, 0.88, r"<s:OKCR>~ (?:coopère|collabore|travaille|s'associe|s'est associée?|s'allie)[^.;]{0,30}? (?:avec|à) (?:la |le |l')?<o:OKCR+>"),
        (_WITH, 0.9, r"<s:C>~ (?:est )?jumelée? (?:avec|à) <o:C+>"),
        (_NOW, 0.92, r"<s:OKJR>(?: (?-i:[a-zà-ÿ-]+)){0,3},? ?\(?(?:aujourd'hui|désormais)(?: appelée?| nommée?| connue?| intégrée?)?(?: sous le nom d[e'])?(?: la| le| l')? ?<o:OKJR>"),
        (_NOW, 0.92, r"<s:OKJR>~(?:,|\()? ?(?:devenue?|devient|est devenue?|rebaptisée?|renommée?|renommé en|intégrée? (?:à|au|dans)|remplacée? par|a été (?:remplacée?|absorbée?|reprise?) par|a fusionné (?:avec|dans)|fusionnée? (?:avec|dans))~ <o:OKJR>"),
        (_NOW, 0.9, r"<o:OKJR>,? ?\(?(?:le |la )?(?:anciennement|ex-|auparavant|autrefois|qui (?:a )?(?:succède|succédé|remplace|remplacé)(?: à| au)?|successeur (?:de|du)|a succédé (?:à|au)|a remplacé|prend la suite (?:de|du)|fait suite (?:à|au))~ ?<s:OKJR>"),
        (_NOW, 0.85, r"(?:sous le nom d(?:e|')|s'appelait)~ ?<s:OKJR>,? (?:\w+ )?(?:rebaptisée?|renommée?|devenue?) <o:OKJR>"),
    ),
    "de": (
        (_WITH, 0.88, r"<s:OKCR>~ (?:arbeitet|arbeiten|kooperiert|kooperieren)[^.;]{0,40}? mit (?:der |dem |den )?(?:stadt |cluster )?<o:OKCR+>"),
        (_NOW, 0.9, r"<o:OKJR>[^.;]{0,80}? (?:unter dem namen|als|aus (?:dem|der)(?: ehemaligen| früheren| alten)?|aus)(?: (?:der|die|das|dem))? ?<s:OKJR>[^.;]{0,30}? (?:gegründet|entstanden|hervorgegangen|ins leben gerufen|gestartet|erwachsen)"),
        (_NOW, 0.9, r"aus (?:dem|der)?(?: ehemaligen| früheren| alten| einstigen)?(?: verein| verband| netzwerk)? ?<s:OKJR>~ (?:ist|sind|wurde|entstand|ging)[^<.;]{0,40}? ?<o:OKJR>[^.;]{0,10}?(?: hervorgegangen| entstanden| geworden| hervor)?"),
        (_NOW, 0.9, r"<o:OKJR>[^.;]{0,70}? (?:zusammengehen|zusammenschluss|fusion|verschmelzung) (?:des|der|von)(?: dem| der)? ?<s:OKJR>(?: (?:mit|und) (?:der |dem |des )?<OKJR>)?"),
        (_NOW, 0.9, r"<o:OKJR>~ (?:hieß|nannte sich|firmierte)[^<.;]{0,30}? ?<s:OKJR>"),
        (_NOW, 0.9, r"<s:OKJR>~ (?:ging|gingen|ist|sind)[^<.;]{0,20}?(?: in| im)(?: der| dem)? ?<o:OKJR> (?:auf|aufgegangen)"),
        (_NOW, 0.9, r"(?:fusion|zusammenschluss)~ (?:von|der|des) (?:der |dem )?<s:OKR+>[^.;]{0,40}? <o:OKR>"),
        (_WITH, 0.9, r"<s:OKCR>~ (?:hat|haben|unterhält|pflegt|schloss|unterzeichnete|besiegelte|vereinbarte)[^.;]{0,60}? mit (?:der |dem |den )?(?:stadt )?<o:OKCR+>[^.;]{0,60}?(?:vereinbarung|abkommen|vertrag|zusammenarbeit|partnerschaft|kooperation|memorandum|unterzeichnet|geschlossen)"),
        (_WITH, 0.9, r"<s:OKCR>~[^.;]{0,60}?(?:vereinbarung|abkommen|vertrag|zusammenarbeit|\w*partnerschaft|kooperation\w*|memorandum)~ mit (?:der |dem |den )?(?:stadt )?<o:OKCR+>"),
        (_WITH, 0.88, r"<s:OKCR>~ (?:kooperiert|arbeitet|kooperierte|arbeitete)~ mit (?:der |dem |den )?(?:stadt )?<o:OKCR+>"),
        (_WITH, 0.9, r"<s:C>~ (?:ist )?partnerstadt von <o:C+>"),
        (_NOW, 0.92, r"<s:OKJR>~ (?:heißt|nennt sich|firmiert|trägt)~(?:heute|jetzt|nun|seit|inzwischen)~(?: als| unter dem namen| den namen)?~ ?<o:OKJR>"),
        (_NOW, 0.92, r"<s:OKJR>~ (?:wurde|ist|ging|sind|wurden|,)~(?:in|zum|zur|durch|von|im|mit)~(?:die |den |das |dem |der )?<o:OKJR>~ ?(?:umbenannt|überführt|abgelöst|ersetzt|über|auf|fusioniert|aufgegangen|integriert|übernommen|verschmolzen)"),
        (_NOW, 0.9, r"<o:OKJR>,? ?\(?(?:der |die |das )?(?:vormals|früher|ehemals|ehem\.|zuvor|bis \d{4}|nachfolger(?:in)? (?:von|der|des)|nachfolgeprojekt (?:von|des)|hervorgegangen aus|löste)~ ?<s:OKJR>"),
        (_NOW, 0.85, r"<s:OKJR>,? ?\(?(?:heute|jetzt|nunmehr|inzwischen) (?:die |das |der )?<o:OKJR>"),
    ),
    "it": (
        (_NOW, 0.9, r"<o:OKJR>[^.;]{0,80}? (?:è )?nat[oa](?: nel \d{4})?(?:,)? (?:come|dalle ceneri|dalla fusione|dall'unione|dall'esperienza|sulle ceneri)(?: (?:di|del|della|dell'|tra|fra))?(?: il| la| l')? ?<s:OKJR+>"),
        (_NOW, 0.9, r"<o:OKJR>[^.;]{0,60}? (?:subentra|è subentrat[oa]|prende il posto|ha preso il posto|raccoglie l'eredità|ha sostituito|sostituisce)(?: (?:a|al|alla|di|del|della|dell'))?(?: il| la| l')? ?<s:OKJR>"),
        (_NOW, 0.9, r"<s:OKJR>~,? (?:si chiama|ha cambiato nome|prende il nome|ha assunto il nome)[^<.;]{0,30}? ?<o:OKJR>"),
        (_WITH, 0.88, r"<s:OKCR>~ (?:intrattiene|mantiene|ha|collabora|coopera)[^.;]{0,50}?(?:relazioni|rapporti|accord[oi]|intes[ae]|collaborazion[ei]|legami)[^.;]{0,20}? con (?:il |la |l'|i )?<o:OKCR+>"),
        (_WITH, 0.86, r"con (?:il |la |l')?(?:cluster )?<o:OKCR>(?: di <C>)? (?:il |la |l')?<s:OKCR>~ (?:intrattiene|mantiene|ha|collabora|coopera)"),
        (_NOW, 0.9, r"fusione~ (?:tra|di|fra|del|della|dell') ?(?:il |la |l')?<s:OKR+>[^.;]{0,30}? ?<o:OKR>"),
        (_WITH, 0.9, r"<s:OKCR>~ (?:ha |hanno )?(?:firmat[oi]|siglat[oi]|sottoscritt[oi]|stipulat[oi]|stretto)[^.;]{0,60}? con (?:il |la |l'|i )?(?:città di )?<o:OKCR+>"),
        (_WITH, 0.88, r"<s:OKCR>~ (?:collabora|coopera|lavora|ha collaborato)~ con (?:il |la |l')?(?:città di )?<o:OKCR+>"),
        (_WITH, 0.9, r"<s:C>~ (?:è )?gemellata con <o:C+>"),
        (_WITH, 0.85, r"<s:OKCR>~[^.;]{0,60}?(?:accordo|protocollo|gemellaggio|convenzione|collaborazione|intesa)~ con (?:il |la |l')?(?:città di )?<o:OKCR+>"),
        (_NOW, 0.92, r"<s:OKJR>(?:(?: (?-i:[a-zà-ÿ-]+)){0,3} ?\(|, ?| )(?:oggi|ora|adesso)(?: nota come| noto come| chiamat[oa]| denominat[oa])?(?: il| la| l')? ?<o:OKJR>"),
        (_NOW, 0.92, r"<s:OKJR>~(?:,|\()? ?(?:è diventat[oa]|diventat[oa]|divenut[oa]|è divenut[oa]|ribattezzat[oa]|rinominat[oa]|è stat[oa] (?:sostituit[oa] d|assorbit[oa] d|rinominat[oa])|è confluit[oa]|confluit[oa]|si è fus[oa]|è stat[oa] incorporat[oa])~ <o:OKJR>"),
        (_NOW, 0.9, r"<o:OKJR>,? ?\(?(?:già|ex|precedentemente|in passato|un tempo|che ha sostituito|erede (?:di|del)|succede a)(?: il| la)? ?<s:OKJR>"),
    ),
    "es": (
        (_NOW, 0.9, r"<o:OKJR>[^.;]{0,80}? (?:nació|nacid[oa]|surgió|surgid[oa]|procede|fundad[oa])(?: en \d{4})?(?:,)? (?:como|de la fusión|de la unión|con el nombre|a partir)(?: (?:de|del|de la|entre))?(?: el| la)? ?<s:OKJR+>"),
        (_NOW, 0.9, r"<s:OKJR+>[^.;]{0,40}? se (?:fusionaron|unieron)[^<.;]{0,40}?(?:para formar|para crear|en|dando lugar a|bajo el nombre(?: de)?)(?: el| la)? ?<o:OKJR>"),
        (_WITH, 0.9, r"<s:OKCR>~ (?:ha |han )?(?:firma(?:do|ron)|firmó|suscri(?:to|bió)|mantiene|tiene)[^.;]{0,60}?(?:acuerdo|convenio|protocolo|hermanamiento|colaboración|alianza)[^.;]{0,30}? con (?:la |el |los )?(?:ciudad de )?<o:OKCR+>"),
        (_WITH, 0.88, r"<s:OKCR>~ (?:colabora|coopera|trabaja|colaboró)~ con (?:la |el )?(?:ciudad de )?<o:OKCR+>"),
        (_WITH, 0.9, r"<s:C>~ (?:está )?hermanada con <o:C+>"),
        (_NOW, 0.92, r"<s:OKJR>(?:(?: (?-i:[a-zà-ÿ-]+)){0,3} ?\(|, ?| )(?:hoy|ahora|actualmente)(?: llamad[oa]| denominad[oa]| conocid[oa] como)?(?: el| la)? ?<o:OKJR>"),
        (_NOW, 0.92, r"<s:OKJR>~(?:,|\()? ?(?:pasó a llamarse|pasó a denominarse|se llama|se convirtió en|fue (?:sustituid[oa] por|absorbid[oa] por|renombrad[oa])|se integró en|se fusionó con|rebautizad[oa])~ <o:OKJR>"),
        (_NOW, 0.9, r"<o:OKJR>,? ?\(?(?:antes|anteriormente|antigu[oa]|sucesor[a]? de|que sustituyó a)~ ?<s:OKJR>"),
    ),
}  # fmt: skip


WITHOUT_SUBJECT: Final[RuleTable] = {
    "any": (
        (_WITH, 0.85, r"^[-–•*✓ ]*(?:co-?operation|partnership|twinning|cooperation|kooperations|partnerschafts|accords? de coopération|accordi di collaborazione|acuerdos)~ ?(?:agreements?|partners?|vereinbarungen|verträge)? ?(?:with|avec|mit|con)? ?: ?<o:OKC+>(?:(?: ?\([^()]*\))? ?; ?<OKC>)?"),
    ),
    "en": (
        (_WITH, 0.86, r"(?:agreements?|memorand(?:um|a)(?: of understanding)?|mous?|twinning|partnerships?|letters? of (?:intent|cooperation)|pacts?|links|ties)~ (?:was |were |is |are |has been |have been )?(?:also )?(?:sealed |signed |concluded |reached |agreed |in place |exist |exists )?(?:with)(?: the)?(?: (?:cluster|city|network|university))?(?: of)? ?<o:OKC+>"),
        (_WITH, 0.86, r"with(?: the)? <o:OKC+>,? (?:we|it|they) (?:have|has|had)[^.;]{0,40}?(?:agreement|memorandum|cooperation|working together|cooperating|collaborating|worked together|relations|partnership)"),
        (_WITH, 0.85, r"(?:^|we |it |they |and )(?:also )?(?:concluded|signed|sealed|entered into|formed|maintains?|entertains?|has|have)[^.;]{0,50}?(?:partnership|agreement|cooperation|memorandum)[^.;]{0,30}? with(?: the)? ?<o:OKC+>"),
        (_WITH, 0.85, r"(?:we|it) (?:cooperates?|collaborates?|works? (?:closely )?together|works? closely) with(?: the)? ?<o:OKC+>"),
        (_NOW, 0.88, r"(?:^|,|;|:| it| and) ?(?:was |is )?(?:formed|created|born|founded|established|grew|emerged|grown)(?: in \d{4})? (?:out of|from)(?: the)? ?<o:OKJR+>"),
        (_NOW, 0.88, r"(?:known as|called|named)(?: the)? <o:OKJR> (?:until|till|before) (?:\w+ )?\d{4}"),
    ),
    "fr": (
        (_WITH, 0.86, r"(?:accords?|conventions?|partenariats?|jumelages?|protocoles?|rapports|relations|liens)[^.;]{0,40}? avec(?: la| le| les| l')?(?: (?:cluster|ville de|pôle|réseau))?(?: (?-i:[a-zà-ÿ]+))? ?<o:OKC+>"),
        (_WITH, 0.85, r"(?:entretient|a conclu|a signé|noue)[^.;]{0,20}?,? avec(?: la| le| les| l')?(?: (?:cluster|ville de|pôle))? ?<o:OKC+>,?[^.;]{0,30}?(?:accord|convention|partenariat|rapports|relations|liens|protocole)"),
        (_NOW, 0.88, r"(?:^|,|;|:| il| elle| et) ?(?:est |fut )?(?:née?|issue?)(?: en \d{4})? (?:de|du|de la|de l')(?: ?(?:fusion|réunion|regroupement) (?:de|du|entre))?(?: la| le| l')?(?: (?:pôle|cluster|association|réseau))? ?<o:OKJR+>"),
    ),
    "de": (
        (_WITH, 0.86, r"(?:\w*(?:vereinbarung|vertrag|verträge|partnerschaft(?:sverträge)?|kooperation|abkommen)(?:en)?)[^.;]{0,30}? mit(?: der| dem| den)?(?: (?:stadt|cluster|netzwerk))? ?<o:OKC+>(?:(?: ?\([^()]*\))? und mit (?:der |dem )?<OKC>)?"),
        (_WITH, 0.85, r"mit(?: der| dem| den)?(?: (?:stadt|cluster|netzwerk))? ?<o:OKC>[^.;]{0,40}?(?: zusammen(?=[.,;]|$)|\w*vereinbarung|\w*vertrag|\w*partnerschaft|austausch)"),
        (_NOW, 0.88, r"(?:entstanden|hervorgegangen|entstand)[^.;]{0,30}? aus(?: dem| der)?(?: (?:zusammengehen|zusammenschluss|fusion) (?:des|der|von))? ?<o:OKJR>(?: (?:mit|und) (?:der |dem |des )?<OKJR>)?"),
    ),
    "it": (
        (_WITH, 0.86, r"(?:accord[oi]|protocoll[oi](?: d'intesa)?|intes[ae]|gemellaggio|convenzion[ei]|partenariat[oi]|collaborazion[ei])[^.;]{0,30}? con(?: il| la| l'| i)?(?: (?:cluster|città di|distretto))? ?<o:OKC+>"),
        (_NOW, 0.88, r"(?:^|,|;| e) ?(?:è )?nat[oa](?: nel \d{4})?,? (?:come|dalle ceneri|dalla fusione|dall'unione|sulle ceneri)(?: (?:di|del|della|dell'|tra|fra))?(?: il| la| l')? ?<o:OKJR+>"),
    ),
    "es": (
        (_WITH, 0.86, r"(?:acuerdos?|convenios?|protocolos?|hermanamientos?|alianzas?|colaboración)[^.;]{0,30}? con(?: el| la| los| las)?(?: (?:clúster|ciudad de))? ?<o:OKC+>"),
        (_NOW, 0.88, r"(?:^|,|;| y) ?(?:nació|nacid[oa]|surgió|surgid[oa])(?: en \d{4})?,? (?:como|de la fusión|de la unión|con el nombre)(?: (?:de|del|de la))?(?: el| la)? ?<o:OKJR+>"),
    ),
}  # fmt: skip
"""What the organisation that a sentence is about cooperates with, or (`SUCCEEDED_BY`) once was."""
