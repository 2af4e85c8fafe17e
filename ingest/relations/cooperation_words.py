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
        r"<l:OKCR+> ?: (?:\w+ )?(?:twinned|twin cities|sister cities)",
        r"between (?:the )?(?:cit(?:y|ies) of )?<l:OKCR+>[^.;]{0,50}?(?:agreement|memorandum|twinning|partnership|cooperation|collaboration)",
        r"<l:OKCR+>~(?: have| has)? (?:\w+ )?(?:signed?|signs|concluded|agreed on|renewed|sealed|entered into)[^.;]{0,60}?"
        r"(?:agreement|memorandum|mou|twinning|pact|partnership|letter of intent|charter|treaty|declaration)",
        r"(?:agreement|memorandum(?: of understanding)?|mou|twinning|partnership|cooperation|co-operation|collaboration)~ between (?:the )?(?:cit(?:y|ies) of )?<l:OKCR+>",
        r"<l:OKCR+>~(?: have| are| is)? (?:\w+ )?(?:been )?(?:twinned|twin cities|twin towns|sister cities|partner cities)",
        r"<l:OKCR+>~(?: have| will)? (?:cooperate|co-operate|collaborate|work together|join(?:ed)? forces)",
    ),
    "fr": (
        r"<l:OKCR+> ?: (?:villes )?jumelées?",
        r"entre (?:la |le |l'|les )?(?:ville de )?<l:OKCR+>[^.;]{0,50}?(?:accord|convention|jumelage|partenariat|coopération)",
        r"<l:OKCR+>~ (?:ont |viennent de )?(?:\w+ )?(?:signé|signent|signer|conclu|scellé|renouvelé)[^.;]{0,50}?(?:accord|convention|protocole|jumelage|partenariat|mémorandum|charte)",
        r"(?:accord|convention|protocole|jumelage|partenariat|coopération|collaboration|mémorandum)~ (?:entre|lie|unit) (?:la |le |les |l')?(?:ville de |villes de )?<l:OKCR+>",
        r"<l:OKCR+>~ (?:sont )?(?:jumelée?s|coopèrent|collaborent|travaillent ensemble)",
    ),
    "de": (
        r"<l:OKCR+> ?: (?:städtepartnerschaft|partnerstädte)",
        r"zwischen (?:der |dem |den )?(?:stadt |städten )?<l:OKCR+>[^.;]{0,60}?(?:partnerschaft|kooperation|zusammenarbeit|abkommen|vereinbarung)",
        r"<l:OKCR+>~ (?:haben |schließen |unterzeichn|vereinbar|schlossen |besiegel)[^.;]{0,70}?(?:vereinbarung|abkommen|vertrag|zusammenarbeit|partnerschaft|kooperation|absichtserklärung|memorandum)",
        r"(?:vereinbarung|abkommen|vertrag|zusammenarbeit|partnerschaft|kooperation\w*|absichtserklärung|memorandum)~ (?:zwischen|von) (?:der |dem |den )?(?:stadt |städten )?<l:OKCR+>",
        r"<l:OKCR+>~ (?:sind (?:\w+ ){0,3}partnerstädte|kooperieren|arbeiten [^.;]{0,30}?zusammen|verbindet [^.;]{0,25}?(?:partnerschaft|kooperation))",
    ),
    "it": (
        r"(?:tra|fra) (?:il |la |l'|le )?<l:OKCR+>[^.;]{0,50}?(?:accordo|gemellaggio|collaborazione|cooperazione|convenzione)",
        r"<l:OKCR+>~ (?:hanno |ha )?(?:firmat[oi]|siglat[oi]|sottoscritt[oi]|stipulat[oi]|firmano|siglano|sottoscrivono)[^.;]{0,50}?(?:accordo|protocollo|patto|gemellaggio|convenzione|intesa|memorandum)",
        r"(?:accordo|protocollo|patto|gemellaggio|convenzione|collaborazione|cooperazione|intesa|partenariato)~ (?:tra|fra) (?:il |la |l'|le |i )?(?:città di )?<l:OKCR+>",
        r"<l:OKCR+>~ (?:sono (?:\w+ )?gemellate|collaborano|cooperano|lavorano insieme)",
    ),
    "es": (
        r"entre (?:la |el |las )?<l:OKCR+>[^.;]{0,50}?(?:acuerdo|convenio|hermanamiento|colaboración|cooperación)",
        r"<l:OKCR+>~ (?:han |ha )?(?:firma(?:do|ron|n)|suscri(?:to|bieron|ben)|sellaron|rubricaron)[^.;]{0,50}?(?:acuerdo|convenio|protocolo|hermanamiento|memorando|memorándum|alianza)",
        r"(?:acuerdo|convenio|protocolo|hermanamiento|colaboración|cooperación|memorando)~ entre (?:la |el |las |los )?(?:ciudad(?:es)? de )?<l:OKCR+>",
        r"<l:OKCR+>~ (?:están hermanadas|son ciudades hermanas|colaboran|cooperan)",
    ),
}  # fmt: skip


TABLE: Final[RuleTable] = {
    "en": (
        (_WITH, 0.85, r"<s:OKCR>¬ (?:cooperates?|co-operates?|collaborates?|works? (?:closely )?together|works? closely|partners|teams? up|joins? forces)~ with (?:the )?(?:cit(?:y|ies) of )?<o:OKCR+>"),
        (_NOW, 0.9, r"merger of (?:the )?<s:OR+>[^.;]{0,40}? <o:OR>"),
        (_WITH, 0.9, r"<s:C>(?:,| has| had| was| is)?~ (?:twinned|a twin city|twin city|sister city|a sister city|partner city)~ (?:with|of|to) <o:C+>"),
        (_WITH, 0.9, r"<s:OKCR>~ (?:has|have|had|signed|signs|concluded|entered into|renewed|sealed|maintains|runs)[^.;]{0,60}?(?:agreements?|memorand(?:um|a)|mou|twinning|partnerships?|co-?operations?|collaborations?|letter of intent|links)~ with (?:the )?(?:cit(?:y|ies) of )?<o:OKCR+>(?: in <N>)?(?: and with (?:the )?<OKCR>)?"),
        (_WITH, 0.85, r"<s:OKCR>~ (?:has|have|signed|signs|concluded)[^.;]{0,60}?(?:agreements?|memorand(?:um|a)|mou|partnerships?)[^.;]{0,40}? and with (?:the )?<o:OKCR>"),
        (_WITH, 0.88, r"<s:OKCR>~ (?:cooperates?|co-operates?|collaborates?|works? (?:closely )?together|works? closely|partners|teams? up|teamed up|joins? forces|joined forces|cooperated|collaborated|is cooperating|is collaborating)~ with (?:the )?(?:cit(?:y|ies) of )?<o:OKCR+>"),
        (_WITH, 0.9, r"<s:C>~ (?:is|was|has been|,)~ ?(?:twinned|a twin city|twin city|sister city|a sister city|partner city)~ (?:with|of) <o:C+>"),
        (_WITH, 0.8, r"<s:OKCR>(?:'s|,)? ~(?:cooperation|co-operation|collaboration|partnership) with (?:the )?<o:OKCR+>"),
        (_NOW, 0.93, r"<s:OJR>(?: (?-i:[a-z-]+)){0,4},? ?\(?(?:which is |who are |is |are )?(?:now|today|nowadays|currently)(?: known as| called| named| operating as| trading as| merged into)?(?: the)? <o:OJR>"),
        (_NOW, 0.93, r"<s:OJR>~ (?:was|were|has been|is|,|had been)~(?:renamed|rebranded|merged|replaced|succeeded|transformed|turned|absorbed|integrated|incorporated|taken over|followed|continued|now called|now known)(?: as| into| by| in| with| to)?~(?: the)? <o:OJR>"),
        (_NOW, 0.9, r"<o:OJR>,? ?\(?(?:the )?(?:formerly|previously|previously known as|formerly known as|formerly called|ex-|successor (?:of|to)|which (?:replaced|succeeded))(?: the| as| known as)* ?<s:OJR>"),
        (_NOW, 0.9, r"<o:OJR>~ (?:is the successor|succeeds|succeeded|replaces|replaced|follows on from|builds on|took over from|continues the work)~(?: of| to)?(?: the)? ?<s:OJR>"),
        (_NOW, 0.92, r"(?:the )?(?:former|old) <s:OJR>~ (?:is|was|has)~ (?:called|renamed|named|known as|become|became|changed its name to) (?:the )?<o:OJR>"),
        (_NOW, 0.9, r"<s:OJR>~ (?:became|changed its name to|was to become) (?:the )?<o:OJR>"),
    ),
    "fr": (
        (_NOW, 0.9, r"(?:fusion|regroupement)~ (?:de|entre|du) (?:la |l'|le )?<s:OR+>[^.;]{0,30}? ?<o:OR>"),
        (_WITH, 0.9, r"<s:OKCR>~ (?:a |ont )?(?:\w+ )?(?:signé|conclu|signe|entretient|scellé)[^.;]{0,60}?(?:accord|convention|protocole|jumelage|partenariat|coopération|mémorandum)[^.;]{0,30}? avec (?:la |le |les |l')?(?:ville de )?<o:OKCR+>"),
        (_WITH, 0.9, r"(?:accord|convention|partenariat|jumelage|coopération)~ (?:lie|unit|associe) (?:la |le |l')?<s:OKCR> (?:à|au|aux|et|avec)(?: la| l')? ?<o:OKCR+>"),
        (_WITH, 0.88, r"<s:OKCR>~ (?:coopère|collabore|travaille|s'associe|s'est associée?|s'allie)[^.;]{0,30}? (?:avec|à) (?:la |le |l')?<o:OKCR+>"),
        (_WITH, 0.9, r"<s:C>~ (?:est )?jumelée? (?:avec|à) <o:C+>"),
        (_NOW, 0.92, r"<s:OJR>(?: (?-i:[a-zà-ÿ-]+)){0,3},? ?\(?(?:aujourd'hui|désormais)(?: appelée?| nommée?| connue?| intégrée?)?(?: sous le nom d[e'])?(?: la| le| l')? ?<o:OJR>"),
        (_NOW, 0.92, r"<s:OJR>~(?:,|\()? ?(?:devenue?|devient|est devenue?|rebaptisée?|renommée?|renommé en|intégrée? (?:à|au|dans)|remplacée? par|a été (?:remplacée?|absorbée?|reprise?) par|a fusionné (?:avec|dans)|fusionnée? (?:avec|dans))~ <o:OJR>"),
        (_NOW, 0.9, r"<o:OJR>,? ?\(?(?:le |la )?(?:anciennement|ex-|auparavant|autrefois|qui (?:a )?(?:succède|succédé|remplace|remplacé)(?: à| au)?|successeur (?:de|du)|a succédé (?:à|au)|a remplacé|prend la suite (?:de|du)|fait suite (?:à|au))~ ?<s:OJR>"),
        (_NOW, 0.85, r"(?:sous le nom d(?:e|')|s'appelait)~ ?<s:OJR>,? (?:\w+ )?(?:rebaptisée?|renommée?|devenue?) <o:OJR>"),
    ),
    "de": (
        (_NOW, 0.9, r"(?:fusion|zusammenschluss)~ (?:von|der|des) (?:der |dem )?<s:OR+>[^.;]{0,40}? <o:OR>"),
        (_WITH, 0.9, r"<s:OKCR>~ (?:hat|haben|unterhält|pflegt|schloss|unterzeichnete|besiegelte|vereinbarte)[^.;]{0,60}? mit (?:der |dem |den )?(?:stadt )?<o:OKCR+>[^.;]{0,60}?(?:vereinbarung|abkommen|vertrag|zusammenarbeit|partnerschaft|kooperation|memorandum|unterzeichnet|geschlossen)"),
        (_WITH, 0.9, r"<s:OKCR>~[^.;]{0,60}?(?:vereinbarung|abkommen|vertrag|zusammenarbeit|\w*partnerschaft|kooperation\w*|memorandum)~ mit (?:der |dem |den )?(?:stadt )?<o:OKCR+>"),
        (_WITH, 0.88, r"<s:OKCR>~ (?:kooperiert|arbeitet|kooperierte|arbeitete)~ mit (?:der |dem |den )?(?:stadt )?<o:OKCR+>"),
        (_WITH, 0.9, r"<s:C>~ (?:ist )?partnerstadt von <o:C+>"),
        (_NOW, 0.92, r"<s:OJR>~ (?:heißt|nennt sich|firmiert|trägt)~(?:heute|jetzt|nun|seit|inzwischen)~(?: als| unter dem namen| den namen)?~ ?<o:OJR>"),
        (_NOW, 0.92, r"<s:OJR>~ (?:wurde|ist|ging|sind|wurden|,)~(?:in|zum|zur|durch|von|im|mit)~(?:die |den |das |dem |der )?<o:OJR>~ ?(?:umbenannt|überführt|abgelöst|ersetzt|über|auf|fusioniert|aufgegangen|integriert|übernommen|verschmolzen)"),
        (_NOW, 0.9, r"<o:OJR>,? ?\(?(?:der |die |das )?(?:vormals|früher|ehemals|ehem\.|zuvor|bis \d{4}|nachfolger(?:in)? (?:von|der|des)|nachfolgeprojekt (?:von|des)|hervorgegangen aus|löste)~ ?<s:OJR>"),
        (_NOW, 0.85, r"<s:OJR>,? ?\(?(?:heute|jetzt|nunmehr|inzwischen) (?:die |das |der )?<o:OJR>"),
    ),
    "it": (
        (_NOW, 0.9, r"fusione~ (?:tra|di|fra|del|della|dell') ?(?:il |la |l')?<s:OR+>[^.;]{0,30}? ?<o:OR>"),
        (_WITH, 0.9, r"<s:OKCR>~ (?:ha |hanno )?(?:firmat[oi]|siglat[oi]|sottoscritt[oi]|stipulat[oi]|stretto)[^.;]{0,60}? con (?:il |la |l'|i )?(?:città di )?<o:OKCR+>"),
        (_WITH, 0.88, r"<s:OKCR>~ (?:collabora|coopera|lavora|ha collaborato)~ con (?:il |la |l')?(?:città di )?<o:OKCR+>"),
        (_WITH, 0.9, r"<s:C>~ (?:è )?gemellata con <o:C+>"),
        (_WITH, 0.85, r"<s:OKCR>~[^.;]{0,60}?(?:accordo|protocollo|gemellaggio|convenzione|collaborazione|intesa)~ con (?:il |la |l')?(?:città di )?<o:OKCR+>"),
        (_NOW, 0.92, r"<s:OJR>(?:(?: (?-i:[a-zà-ÿ-]+)){0,3} ?\(|, ?| )(?:oggi|ora|adesso)(?: nota come| noto come| chiamat[oa]| denominat[oa])?(?: il| la| l')? ?<o:OJR>"),
        (_NOW, 0.92, r"<s:OJR>~(?:,|\()? ?(?:è diventat[oa]|diventat[oa]|divenut[oa]|è divenut[oa]|ribattezzat[oa]|rinominat[oa]|è stat[oa] (?:sostituit[oa] d|assorbit[oa] d|rinominat[oa])|è confluit[oa]|confluit[oa]|si è fus[oa]|è stat[oa] incorporat[oa])~ <o:OJR>"),
        (_NOW, 0.9, r"<o:OJR>,? ?\(?(?:già|ex|precedentemente|in passato|un tempo|che ha sostituito|erede (?:di|del)|succede a)(?: il| la)? ?<s:OJR>"),
    ),
    "es": (
        (_WITH, 0.9, r"<s:OKCR>~ (?:ha |han )?(?:firma(?:do|ron)|firmó|suscri(?:to|bió)|mantiene|tiene)[^.;]{0,60}?(?:acuerdo|convenio|protocolo|hermanamiento|colaboración|alianza)[^.;]{0,30}? con (?:la |el |los )?(?:ciudad de )?<o:OKCR+>"),
        (_WITH, 0.88, r"<s:OKCR>~ (?:colabora|coopera|trabaja|colaboró)~ con (?:la |el )?(?:ciudad de )?<o:OKCR+>"),
        (_WITH, 0.9, r"<s:C>~ (?:está )?hermanada con <o:C+>"),
        (_NOW, 0.92, r"<s:OJR>(?:(?: (?-i:[a-zà-ÿ-]+)){0,3} ?\(|, ?| )(?:hoy|ahora|actualmente)(?: llamad[oa]| denominad[oa]| conocid[oa] como)?(?: el| la)? ?<o:OJR>"),
        (_NOW, 0.92, r"<s:OJR>~(?:,|\()? ?(?:pasó a llamarse|pasó a denominarse|se llama|se convirtió en|fue (?:sustituid[oa] por|absorbid[oa] por|renombrad[oa])|se integró en|se fusionó con|rebautizad[oa])~ <o:OJR>"),
        (_NOW, 0.9, r"<o:OJR>,? ?\(?(?:antes|anteriormente|antigu[oa]|sucesor[a]? de|que sustituyó a)~ ?<s:OJR>"),
    ),
}  # fmt: skip
