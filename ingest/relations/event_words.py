# ruff: noqa: E501 - one pattern a line reads best
"""How events are worded, by language: where they are held, what they belong to, who organises them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from ingest.relations.common.patterns import RuleTable
from ontology.vocabulary import ObjectProperty

_HELD: Final = ObjectProperty.HELD_IN
_PART: Final = ObjectProperty.PART_OF
_ORG: Final = ObjectProperty.ORGANISES

TABLE: Final[RuleTable] = {
    "any": (
        (_HELD, 0.85, r"<s:E>[^.;]{0,140}? (?:in|at|im|am|à|au|aux|dans|al|alla|presso|nel|nella|en|chez)(?: the| la| le| l'| il| lo| el| der| dem| den)?(?: [\w'-]+ (?:of|du|de|di|des))? ?<o:V>(?! (?:room|hall|building|wing|auditorium) (?:of|in|at))"),
        (_HELD, 0.88, r"<s:E>(?: ?,| –| -|:| \||/) ?<o:CRV>"),
        (_HELD, 0.85, r"<s:E>(?:,| –| -| \||)? ?\(? ?[^<>;:.()\ue000-\ue0ff]{0,45}?\d{4},? ?(?:–|-|in|at|à|im|a|en|\|)? ?<o:CV>(?! (?:room|hall|building|wing|auditorium) (?:of|in|at))"),
        (_HELD, 0.85, r"<s:E>(?:,| –| -| \||)? ?\(? ?[^<>;:()\ue000-\ue0ff]{0,25}?\d{4},? ?(?:–|-|\|)? ?<o:CV>(?! (?:room|hall|building|wing|auditorium) (?:of|in|at))"),
        (_HELD, 0.84, r"<s:E> ?[,|–-] ?(?:(?:at|in|au|à la|im|nel|nella|al|presso|en el|en la)(?: the)? )?<CRV>(?: ?\(<N>\))? ?[,|–-] ?(?:(?:in|at|à|a|in der|en) )?<o:CV>"),
        (_HELD, 0.84, r"<s:E> ?[,|–-] ?(?:at|in|au|à la|im|nel|nella|al|presso|en el|en la)(?: the)? <o:CV>"),
        (_HELD, 0.84, r"<s:E>[^.;]{0,90}? (?:nel|nella|im|in der|in the|at the|au|à la|en el|en la) <V>, (?:in |à |a |en )?<o:C>"),
        (_HELD, 0.7, r"<s:E> <o:C>(?=[ ,.;(]|$)"),
        (_HELD, 0.8, r"<o:C>er <s:E>"),
        (_PART, 0.85, r"<s:E> (?:of|du|de|des|del|della|von|vom|der) (?:the |le |la |l'|projet |projekts? |progetto |proyecto |project )*<o:J>"),
        (_PART, 0.8, r"<o:J>(?:'s)?[ -]<s:E>"),
    ),
    "en": (
        (_ORG, 0.9, r"(?:organi[sz]ers?|hosts?) of (?:the )?<o:E>[^.;]{0,100}? (?:is|are|was|were) (?:the )?<s:OKJ+>"),
        (_HELD, 0.92, r"<s:E>[^.;]{0,90}? (?:in|at|near)(?: the)?(?: (?:\w+ )?(?:city|town|port|premises|campus|offices?|headquarters|university|hotel|museum|room|hall|auditorium|centre|building|seat) ?(?:of|in)?(?: the)?)? ?<o:CV>(?! (?:room|hall|building|wing|auditorium) (?:of|in|at))"),
        (_HELD, 0.85, r"<s:E>[^.;]{0,60}? (?:held|place|hosted|organised|organized)~ (?:in|at|by)(?: the)? ?<o:CRNV>"),
        (_HELD, 0.8, r"(?:in|at) (?:the )?<o:CV>[^.;]{0,90}? <s:E>~ (?:was|is|will be|were)? ?(?:held|organised|took place|takes place|will take place|gathered|brought together)"),
        (_HELD, 0.85, r"(?:met|meets|gathered|came together|convened|will meet|travelled|went)~ (?:in|at|to) (?:the )?<o:C>~ (?:for|on the occasion of|at|during) (?:the |an? |its )?(?:\w+ )?<s:E>"),
        (_HELD, 0.88, r"<o:CV>~ (?:hosts|hosted|will host|welcomed|is hosting)~ (?:the )?<s:E>"),
        (_HELD, 0.85, r"<o:CV>,?~ (?:where|in which) (?:the )?<s:E>~ (?:takes|took|will take|was|is|were)"),
        (_PART, 0.92, r"<s:E>[^.;]{0,140}? (?:during|as part of|part of|in the framework of|within(?: the framework of)?|at|in the context of|alongside|on the margins of|organised by|organized by|under|of|on the occasion of|back-to-back with|side event (?:of|to|at))(?: the)?(?: (?:project|conference))? ?<o:EJ>"),
        (_PART, 0.88, r"(?:during|as part of|in the framework of|within|in the context of|at|on the sidelines of)(?: the)? <o:EJ>[^.;]{0,90}?(?:an?|the|two|three)? ?<s:E>"),
        (_PART, 0.85, r"<o:EJ>[^.;]{0,80}? (?:include[sd]?|organise[sd]?|held|host(?:s|ed)?|feature[sd]?|started with|will organise|comprise[sd]?|opens? with|closes? with|began with|kicked off with|ended with)(?: the| an?)? ?<s:E>"),
        (_PART, 0.85, r"(?:the )?(?:team|partners|consortium|members)~ (?:met|meet|gathered|came)[^.;]{0,60}?<s:E>~(?:of|for) (?:the )?<o:J>"),
        (_PART, 0.85, r"<o:J>~ (?:team|partners|consortium)[^.;]{0,90}?<s:E>"),
        (_ORG, 0.93, r"<o:E>[^.;]{0,120}?(?:organi[sz]ed|hosted|staged|set up|convened|arranged|put on|run|laid on|co-organi[sz]ed|jointly organi[sz]ed)~ by (?:the )?<s:OKJ+>(?:,? (?:together|in cooperation|jointly) with (?:the )?<OK>)?"),
        (_ORG, 0.9, r"<o:E>[^.;]{0,120}?(?:organi[sz]ed|hosted)~ by (?:the )?<OKJ>,? (?:together|in cooperation|jointly|along|in collaboration|in partnership) with (?:the )?<s:OKJ+>"),
        (_ORG, 0.92, r"<s:OKJP+>~ (?:organi[sz]e[sd]?|has organi[sz]ed|have organi[sz]ed|hosts?|hosted|will organi[sz]e|will host|are organi[sz]ing|is organi[sz]ing|organi[sz]ers? of|ran|co-organi[sz]e[sd]?|is hosting|set up|held|holds|invites? to|invited to)~(?:the |an? |its |their |to )*(?:\w+ )?<o:E>"),
        (_ORG, 0.86, r"<s:OKJ+>~ (?:will |has |have )?(?:organi[sz]e[sd]?|hold|held|holds|host(?:s|ed)?|stages?|staged|convened?|convenes)(?: jointly| together)?¬ <o:E>"),
        (_ORG, 0.88, r"<o:E>[^.;]{0,120}?(?:organi[sz]ed|hosted|staged|convened) by (?:the )?<OKJ>[^.;]{0,60}? (?:together|jointly|in cooperation|in collaboration|in partnership) with (?:the )?<s:OKJ+>"),
        (_ORG, 0.85, r"<o:E>,? (?:an event|a conference|a workshop|a seminar|an initiative) (?:of|by) (?:the )?<s:OKJ+>"),
    ),
    "fr": (
        (_ORG, 0.9, r"(?:organisateurs?|organisatrices?) (?:de|du|de la) ?<o:E>[^.;]{0,100}? (?:est|sont|était) (?:la |le |l'|les )?<s:OKJ+>"),
        (_HELD, 0.92, r"<s:E>[^.;]{0,90}? (?:à|au|aux|en|dans|chez)(?: la| le| les| l')?(?: (?:ville de|siège de|salle|centre|palais|hôtel|musée))? ?<o:CV>"),
        (_HELD, 0.85, r"(?:à|au|dans) (?:la |le |l')?<o:CV>[^.;]{0,90}? <s:E>~ (?:s'est|aura|a eu|se|réunira|a réuni)"),
        (_HELD, 0.88, r"<o:CV>~ (?:accueille|accueilli|accueillera|a accueilli|reçoit|abrite)~ <s:E>"),
        (_PART, 0.92, r"<s:E>[^.;]{0,140}? (?:lors|dans le cadre|au cours|à l'occasion|fait partie|s'inscrit dans le cadre|en marge|pendant|partie)(?: (?:de|du|des))?(?: la| le| l')?(?: projet)? ?<o:EJ>"),
        (_PART, 0.88, r"(?:lors|dans le cadre|au cours|à l'occasion|en marge|pendant)(?: (?:de|du|des))?(?: la| le| l')?(?: projet)? ?<o:EJ>[^.;]{0,90}? ?<s:E>"),
        (_ORG, 0.93, r"<o:E>[^.;]{0,120}?(?:organisée?s?|animée?s? par l'équipe|accueillie?s?|co-?organisée?s?|proposée?s?|montée?s?|mise? sur pied|portée?s?)~ par (?:la |le |les |l')?<s:OKJ+>"),
        (_ORG, 0.92, r"<s:OKJP+>~ (?:organisen?t?|organisera|organiseront|a organisé|ont organisé|accueille|a accueilli|co-organise)~(?:la |le |les |l'|une? |son |sa )?(?:\w+ )?<o:E>"),
        (_ORG, 0.86, r"<s:OKJ+>~ (?:organisera|organise|organisent|organiseront|tiendra|tient|propose|accueillera|accueille|a organisé|ont organisé|a tenu|met sur pied|coorganise)¬ <o:E>"),
        (_ORG, 0.86, r"<o:E>[^.;]{0,60}?,? (?:dont|que) (?:la |le |l'|les )?<s:OKJ+> (?:assur\w+ l'organisation|organis\w+|a organisé|ont organisé|accueill\w+)"),
        (_ORG, 0.85, r"<o:E>[^.;]{0,120}?(?:organisée?s?|accueillie?s?)~ par (?:la |le |les |l')?<OKJ>[^.;]{0,50}? (?:avec|conjointement avec|en partenariat avec|aux côtés de|et) (?:la |le |les |l')?<s:OKJ+>"),
    ),
    "de": (
        (_ORG, 0.9, r"(?:veranstalter(?:in)?|ausrichter(?:in)?|gastgeber(?:in)?)~ <o:E>[^.;]{0,130}? (?:ist|sind|war|waren) (?:die |der |das )?<s:OKJ+>"),
        (_HELD, 0.92, r"<s:E>[^.;]{0,90}? (?:in|im|am|an der|auf der|auf dem|bei der|beim|nach)(?: der| dem| den)?(?: (?:\w+)? ?(?:stadt|haus|saal|rathaus|hotel|museum))? ?<o:CV>"),
        (_HELD, 0.85, r"(?:in|im|am) (?:der |dem )?<o:CV>[^.;]{0,90}? <s:E>~ ?(?:statt|$|durchgeführt|veranstaltet|abgehalten)"),
        (_HELD, 0.85, r"(?:in|im) (?:der |dem )?<o:CV>~ (?:fand|findet|fanden)[^.;]{0,60}? <s:E>"),
        (_HELD, 0.88, r"(?:gastgeber(?:in)? (?:der|des)~ <s:E>~ (?:ist|war)~ <o:C>)"),
        (_PART, 0.92, r"<s:E>[^.;]{0,140}? (?:im rahmen|während|teil|anlässlich|am rande|innerhalb|auf)(?: (?:der|des|vom|von))?(?: eu-)?(?:projekts? )? ?<o:EJ>"),
        (_PART, 0.88, r"(?:im rahmen|während|anlässlich|am rande|innerhalb)(?: (?:der|des|vom|von))?(?: eu-)?(?: ?projekts?)? ?<o:EJ>[^.;]{0,90}? ?<s:E>"),
        (_ORG, 0.93, r"<o:E>[^.;]{0,120}?(?:veranstaltet|organisiert|ausgerichtet|durchgeführt|getragen|initiiert|auf die beine gestellt)~ (?:von|vom|durch)(?: der| dem| den| die)? ?<s:OKJ+>"),
        (_ORG, 0.93, r"<o:E>[^.;]{0,120}?(?:wird|wurde|werden|wurden)~(?:gemeinsam )?(?:von|vom|durch)(?: der| dem| den| die)? ?<s:OKJ+>[^.;]{0,40}? ?(?:veranstaltet|organisiert|ausgerichtet|durchgeführt)"),
        (_ORG, 0.92, r"<s:OKJP+>~ (?:veranstalte[nt]e?n?|organisier(?:t|en|te|ten)|richte[nt]e?|lädt|laden|lud)~(?:die |den |das |eine? |zur |zum |einen |ein )*(?:\w+ )?<o:E>"),
        (_ORG, 0.85, r"auf einladung (?:der|des|von|vom)~ <s:OKJ+>[^.;]{0,120}? <o:E>"),
        (_ORG, 0.86, r"<o:E>[^.;]{0,120}?(?:veranstaltet|organisiert|ausgerichtet|durchgeführt)~ (?:von|vom|durch)(?: der| dem| den| die)? ?<OKJ>[^.;]{0,40}? (?:gemeinsam|zusammen|in kooperation|in zusammenarbeit) mit (?:der |dem |den )?<s:OKJ+>"),
        (_ORG, 0.86, r"<s:OKJ+>~ (?:veranstalten?|veranstaltete|veranstalteten|richtet|richtete|organisiert|organisierte|lädt|lud)¬ <o:E>"),
        (_ORG, 0.86, r"<o:E>[^.;]{0,80}? (?:von der |vom |von )(?:\w+ )?<s:OKJ+>[^.;]{0,50}? (?:veranstaltet|ausgerichtet|organisiert|durchgeführt)"),
    ),
    "it": (
        (_HELD, 0.92, r"<s:E>[^.;]{0,90}? (?:a|ad|in|nel|nella|presso|al|alla|all'|nell')(?: il| la| lo| l'| le)?(?: (?:sede|sala|palazzo|centro|museo|città)(?: di| del| della)?)? ?<o:CV>"),
        (_HELD, 0.85, r"(?:a|nel|presso) (?:la |il |l')?<o:CV>[^.;]{0,90}? <s:E>~ (?:ha|si|hanno|riunirà)"),
        (_HELD, 0.88, r"<o:CV>~ (?:ospita|ha ospitato|ospiterà|accoglie)~ <s:E>"),
        (_PART, 0.92, r"<s:E>[^.;]{0,140}? (?:nell'ambito|durante|in occasione|nel corso|nel quadro|a margine|fa parte|parte)(?: (?:di|del|della|dell'|il|la|l'))?(?: progetto)? ?<o:EJ>"),
        (_PART, 0.88, r"(?:nell'ambito|durante|in occasione|nel corso|nel quadro|a margine)(?: (?:di|del|della|dell'|il|la|l'))?(?: progetto)? ?<o:EJ>[^.;]{0,90}? ?<s:E>"),
        (_ORG, 0.93, r"<o:E>[^.;]{0,120}?(?:organizzat[oaie]|promoss[oaie]|ospitat[oaie]|curat[oaie]|allestit[oaie]|volut[oaie]|indett[oaie])~ (?:da|dal|dalla|dall'|dai|dagli)~ ?<s:OKJ+>"),
        (_ORG, 0.92, r"<s:OKJP+>~ (?:organizza(?:no)?|ha organizzato|hanno organizzato|ospita|ha ospitato|organizzerà|promuove)~(?:il |la |lo |l'|un |una |i )?(?:\w+ )?<o:E>"),
        (_ORG, 0.86, r"<s:OKJ+>~ (?:organizzer[àa]|organizza(?:no)?|organizzeranno|ha organizzato|hanno organizzato|terr[àa]|tiene|ha tenuto|ospiter[àa]|promuove|propone)¬ <o:E>"),
        (_ORG, 0.86, r"<o:E>[^.;]{0,120}?(?:organizzat[oaie]|promoss[oaie]|ospitat[oaie])~ (?:da|dal|dalla|dall'|dai|dagli)~ ?<OKJ>[^.;]{0,30}? (?:insieme|assieme|in collaborazione|con)(?: a| al| alla| all'| con| con il| con la| con l')? ?<s:OKJ+>"),
    ),
    "es": (
        (_HELD, 0.92, r"<s:E>[^.;]{0,90}? (?:en)(?: el| la| los| las)?(?: (?:ciudad de|sede de|sala|centro))? ?<o:CV>"),
        (_HELD, 0.85, r"en (?:el |la )?<o:CV>[^.;]{0,90}? <s:E>~ (?:se|tuvo|reunió|tendrá)"),
        (_HELD, 0.88, r"<o:CV>~ (?:acoge|acogió|acogerá|alberga|recibe|fue sede de|será sede de)~ <s:E>"),
        (_PART, 0.92, r"<s:E>[^.;]{0,140}? (?:en el marco|durante|con motivo|dentro|en el transcurso|forma parte|parte)(?: (?:de|del|de la|el|la))?(?: proyecto)? ?<o:EJ>"),
        (_PART, 0.88, r"(?:en el marco|durante|con motivo|dentro)(?: (?:de|del|de la|el|la))?(?: proyecto)? ?<o:EJ>[^.;]{0,90}? ?<s:E>"),
        (_ORG, 0.93, r"<o:E>[^.;]{0,120}?(?:organizad[oa]s?|promovid[oa]s?|convocad[oa]s?|impulsad[oa]s?|acogid[oa]s?)~ por (?:el |la |los |las )?<s:OKJ+>"),
        (_ORG, 0.92, r"<s:OKJP+>~ (?:organizan?|organizó|ha organizado|organizaron|celebra|celebró|acogió)~(?:el |la |un |una |su )?(?:\w+ )?<o:E>"),
        (_ORG, 0.86, r"<s:OKJ+>~ (?:organizar[áa]n?|organizan?|organizó|organizaron|celebrar[áa]|celebra|celebró|acoger[áa]|acogió|ha organizado)¬ <o:E>"),
        (_ORG, 0.86, r"<o:E>[^.;]{0,120}?(?:organizad[oa]s?|convocad[oa]s?)~ por (?:el |la |los |las )?<OKJ>[^.;]{0,30}? (?:junto (?:con|a)|en colaboración con|y)(?: el| la| los| las)? ?<s:OKJ+>"),
    ),
}  # fmt: skip

PLACE_LABEL: Final = re.compile(
    r"^\W*(?:venue|place|location|where|lieu|où|ort|veranstaltungsort|tagungsort|wo|luogo|sede|dove|lugar|dónde|city|ville|città|ciudad|stadt|adresse|address|"
    r"indirizzo|dirección)\b",
    re.IGNORECASE,
)
DATE_LABEL: Final = re.compile(
    r"^\W*(?:dates?|when|quand|datum|termin|wann|data|quando|fecha|cuándo|date and (?:time|place|venue)|date et lieu|datum und ort|event date|zeit|"
    r"datum/ort|data e luogo|fecha y lugar)\b",
    re.IGNORECASE,
)
ORGANISER_LABEL: Final = re.compile(
    r"^\W*(?:organi[sz]ers?|organi[sz]ed by|host(?:ed by|s)?|organisateurs?|organisé par|veranstalter(?:in)?|ausrichter|gastgeber|organizzator[ei]|organizzato da|"
    r"organizador(?:es)?|organiza|co-organi[sz]ers?|promotor[ei]|a cura di|promosso da|promuovono|organisation|une manifestation de|veranstaltet von|hosted jointly by)\b",
    re.IGNORECASE,
)
HELD_VERB: Final = re.compile(
    r"\b(?:comes? together|came together|se retrouvent|se sont retrouvés|kommen [^.]{0,60}zusammen|si incontrano|se reúnen|se encuentran|held|took place|takes place|will take place|taking place|s'est tenue?|se tiendra|a eu lieu|aura lieu|fand|findet|fanden|statt|si è (?:svolt[oa]|tenut[oa])|"
    r"si terrà|ha avuto luogo|avrà luogo|tuvo lugar|tendrá lugar|se celebr(?:ó|ará))\b",
    re.IGNORECASE,
)
NOT_THE_DATE: Final = re.compile(
    r"\b(?:regist\w+|deadline|submi\w+|publi\w+|updated?|posted|until|apply|applications?|inscri\w+|anmeld\w+|frist|iscrizion\w+|scadenza|aggiornat\w+|bozza|mise à jour|"
    r"veröffentlicht|stand|plazo|actualizad\w+|founded|created|established|since|gegründet|seit|fondée?|créée?|depuis|fondat[oa]|nat[oa]|dal|fundad[oa]|desde|"
    r"newsletter|copyright)\b",
    re.IGNORECASE,
)

HOSTS: Final[Mapping[str, str]] = {
    "en": r"(?:(?:at|on|upon) (?:the )?(?:invitation|initiative) of|an? (?:event|conference|initiative) (?:by|of)|(?:hosted|organi[sz]ed|co-organi[sz]ed|convened) (?:jointly )?by|(?:our|the) hosts? (?:was|were|is|are|,)?|(?:hosts?|organi[sz]ers?) (?:was|were|is|are))",
    "fr": r"(?:(?:à|sur) l'(?:invitation|initiative) d[eu]|une (?:manifestation|initiative) d[eu]|(?:co-?)?organisée?s? (?:conjointement )?par|accueillie?s? par|notre hôte ?,?|nos hôtes ?,?|accueil par)",
    "de": r"(?:auf (?:einladung|initiative) (?:von|vom)?|eine veranstaltung (?:von|vom|des|der)|(?:gemeinsam )?(?:organisiert|veranstaltet|ausgerichtet)(?: hat sie| hat ihn| hat es| haben sie| wurde sie)?(?: von| vom)?|gastgeber(?:in)? (?:war|waren|ist|sind)|(?:veranstalter|ausrichter|gastgeber)(?:in)?:)",
    "it": r"(?:su (?:invito|iniziativa) d(?:i|el|ella|ell')|un'iniziativa d(?:i|el|ella|ell')|(?:organizzat|promoss|ospitat)[oaie] (?:congiuntamente )?da(?:l|lla|ll'|i)?|padron[ei] di casa (?:è|sono|era|erano)|il nostro ospite ?,?)",
    "es": r"(?:(?:a|por) (?:invitación|iniciativa) de|una iniciativa de|(?:organizad|convocad|acogid)[oa]s? (?:conjuntamente )?por|nuestr[oa]s? anfitri(?:ón|ona|ones) ?,?)",
}
"""What stands before those who host or organise the event that is being spoken of, followed by their names."""
