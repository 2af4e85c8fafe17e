# ruff: noqa: E501 - one pattern a line reads best
"""How careers are worded, by language: who leads or joins an organisation, who left it, who followed whom."""

from __future__ import annotations

from typing import Final

from ingest.relations.common.mask import class_char
from ingest.relations.common.patterns import RuleTable
from ontology.vocabulary import ObjectProperty

_W: Final = ObjectProperty.WORKS_FOR
_F: Final = ObjectProperty.FORMERLY_WORKED_FOR
_NO_EMPLOYER: Final = f"[^.;{''.join(map(class_char, 'POK'))}]{{0,80}}?"
_NO_PERSON: Final = f"[^.{class_char('P')}]{{0,150}}?"

_WORDS: Final = {
    "en": (
        (_W, 0.85, r"<o:OK>, represented by ~<s:P>"),
        (_F, 0.85, r"^(?:an? |the |once )?(?:former|ex-?)@(?:of|at|with|for)@<o:OK>, <s:P>"),
        (_F, 0.85, r"<s:P>@ (?:joined|joins|joining|transferred|moved across) from <o:OK>"),
        (_F, 0.85, r"<s:P> was (?:an? |the |for \w+ years )?(?:[\w-]+ ){0,4}?(?:at|of|with|for) (?:the )?<o:OK>,? (?:before|until|till)\b"),
        (_F, 0.85, r"<s:P>@(?:recruited|hired|poached|seconded|headhunted) from <o:OK>"),
        (_W, 0.84, r"(?:^|[;:] ?|\bsigned (?:by |it )?)for (?:the )?<o:OK>[,:]? ~<s:P>"),
        (_F, 0.85, r"<s:P>@ (?:used to (?:be|work|run|head|lead|manage)|had (?:previously |before |earlier )?(?:been|worked|headed|led|run|managed)|(?:previously|formerly|earlier|once|before)@(?:worked|was|headed|led|managed|ran|directed|coordinated|taught)|spent @(?:years?|months|decades?|time|career) (?:at|with|in|for|working)|was (?:for )?(?:\w+ years )?(?:with|employed (?:by|at)|on the staff of)|worked (?:for|at|with|in)|comes? (?:to us )?from|came (?:to us |over )?from|joined us from|(?:says?|said) goodbye to|(?:bids|bade) farewell to|resign(?:s|ed) (?:from|as)|stepp?(?:s|ed) down (?:from|as)|retire[sd] from|moves? over from|moved (?:over )?from|switche[sd] from)@<o:OK>"),
        (_F, 0.85, r"<s:P>@ (?:has left|had left|left|leaves|quit) (?!for )(?:the |his |her |our )?(?:[\w-]+ ){0,2}?<o:OK>"),
        (_F, 0.85, r"<s:P>#(?:until|till|up to) (?:\w+ )?\d{4},?@\b(?:was|directed|led|headed|managed|ran|worked|chaired|with|at|of)\b@<o:OK>"),
        (_F, 0.82, r"until (?:\w+ )?\d{4},? <s:P>@\b(?:was|directed|led|headed|managed|ran|worked|chaired)\b@<o:OK>"),
        (_F, 0.82, r"<s:P>@(?:directed|led|headed|managed|ran|worked (?:for|at|with)|chaired)@<o:OK>@(?:until|till|for \w+ years)\b"),
        (_F, 0.85, r"<s:P>,?@(?:an? |the |once )?(?:former|ex-?|erstwhile|one-time)\b@(?:of|at|with|from|for)@<o:OK>"),
        (_F, 0.82, r"<s:P>#\b(?:before(?: that| then)?|previously|formerly|earlier|until recently|once):? (?:with|at|in|of|for|worked (?:for|at|with)|the )* ?<o:OK>"),
        (_F, 0.82, r"(?:before|prior to) (?:joining|coming to|moving to|becoming|founding)#,? <s:P>@(?:was|worked|led|headed|ran|managed|coordinated|spent)@<o:OK>"),
        (_F, 0.82, r"before <s:P>@(?:joined|became|came to|moved to|founded|set up)@<OK>,?(?: <P>)?@(?:was|worked|led|headed|ran|managed|coordinated|taught)@<o:OK>"),
        (_F, 0.82, r"(?:follows|followed|succeeds|succeeded|replaces|replaced|takes over from|took over from|successor (?:of|to))@<s:P>@\b(?:as|at|in)\b@<o:OK>"),
        (_W, 0.82, r"<s:P>@(?:follows|succeeds|succeeded|replaces|replaced|takes over from|took over from)@<P>@\b(?:as|at|in)\b@<o:OK>"),
        (_W, 0.85, r"<s:P>,?(?: who| which)?(?: has| is| also| now| currently| still| been| today)* (?:runs|running|manages|managing|heads|heading|leads|leading|directs|directing|chairs|chairing|in charge of|at the helm of|responsible for|works (?:for|at|with)|working (?:for|at|with)|employed (?:by|at)|founded|co-founded|set up) (?:the |its |our |an? )?(?:[\w-]+ ){0,3}?<o:OK>"),
        (_W, 0.82, r"<s:P>#(?:and|,|has|will)(?: \w+)? (?:now |then |soon )?(?:moves? to|moved to|goes to|went to|joined|joins|switche[sd] to|left for|leaves for|is leaving for)(?: the)? <o:OK>"),
        (_W, 0.82, r"<s:P>@(?:moves? to|moved to|goes to|went to|has joined|joined|joins|switche[sd] to|left for|leaves for|stays with|remains with|is now with|now works@for|now works@at)@<o:OK>"),
        (_W, 0.82, r"<s:P>#(?:to become|became|becomes|will become|was appointed|has been appointed|appointed|was named|was elected|has been elected|will take over as|to take over as)@ (?:of|at|for|to) (?:the )?<o:OK>"),
        (_W, 0.82, r"<o:OK>(?:, [^,.;]{2,40},)? (?:is |are |has been |being )(?:\w+ )?(?:led|headed|run|managed|directed|chaired|steered|presided over) by@<s:P>"),
        (_W, 0.78, r"<o:OK> (?:is|was) represented by (?:[\w.·]+ ){0,3}?<s:P>"),
        (_W, 0.78, r"<s:P>,? who (?:coordinate[sd]|leads?|led|manage[sd]|runs?)@[^.;]{0,40}? at <o:OK>"),
        (_W, 0.8, r"^(?:led|headed|run|managed|directed|chaired) by <s:P>, <o:OK>"),
        (_W, 0.8, r"<o:OK> (?:has |have |)(?:appointed|elected|named|hired|chose) (?:\w+ ){0,3}?<s:P>"),
    ),
    "fr": (
        (_W, 0.85, r"<o:OK>,? (?:est |était )?représentée? par ~<s:P>"),
        (_F, 0.85, r"^ancien(?:ne)?@<o:OK>, <s:P>"),
        (_W, 0.84, r"(?:^|[;:] ?)pour (?:le |la |l'|les )?<o:OK>[,:]? ~<s:P>"),
        (_F, 0.85, r"<s:P>@ (?:a (?:\w+ )?(?:dirigé|travaillé|présidé|géré|piloté|exercé|enseigné)|avait (?:\w+ )?(?:dirigé|travaillé|présidé|été)|travaillait|dirigeait|présidait|gérait|a quitté|quitte|quittait|avait quitté)@<o:OK>"),
        (_F, 0.82, r"<s:P>@ (?:vient|venait|vienne|arrive|arrivait|arrivée?|provient|est issue?|transfuge) (?:de chez |de la |de l'|de |du |d'|des )(?:\w+ ){0,2}?(?:[\w']+ )?<o:OK>"),
        (_F, 0.85, r"<s:P>,?@\bancien(?:ne)?s?\b@<o:OK>"),
        (_F, 0.82, r"<s:P>#\b(?:auparavant|précédemment|jadis|naguère|jusqu'en \d{4}|jusqu'ici|jusqu'alors|jusque-là|avant cela)\b@<o:OK>"),
        (_F, 0.82, r"(?:avant de|avant d')#,? <s:P>@(?:était|travaillait|dirigeait|a été|avait été|fut)@<o:OK>"),
        (_F, 0.82, r"<s:P>@(?:était|travaillait|a été|fut)@<o:OK>@avant (?:de|d')"),
        (_F, 0.82, r"<s:P>@(?:ans|années|mois) (?:chez|à la tête|à la direction|au sein|au service|à l'|à la|au|à|dans)@<o:OK>@ avant"),
        (_F, 0.8, r"(?:succède|a succédé|remplace|prend la suite de|prend la succession de)@<s:P>@\b(?:à la (?:tête|direction|présidence)|comme|au poste)\b@<o:OK>"),
        (_W, 0.8, r"<s:P>@(?:succède|a succédé|remplace|prend la suite de|prend la succession de)@<P>@\b(?:à la (?:tête|direction|présidence)|comme|au poste)\b@<o:OK>"),
        (_W, 0.85, r"<s:P>,?@\b(?:qui |où <P> )?(?:dirige|conduit|préside|gère|anime|pilote|travaille|est à la tête|est employée?|a fondé|a créé)\b@<o:OK>"),
        (_W, 0.82, r"<s:P>@(?:rejoint|a rejoint|rejoindra|intègre|a intégré|passe à|passe au|prend la (?:tête|direction|présidence)|est nommée?|a été nommée?|a été élue?|est élue?|devient|est devenue?)@<o:OK>"),
        (_W, 0.82, r"<o:OK>(?:, [^,.;]{2,40},)? (?:est |)(?:\w+ )?(?:dirigée?|présidée?|conduite?|gérée?|menée?|pilotée?) par@<s:P>"),
        (_W, 0.82, r"<s:P>@<o:OK>, qu'(?:il|elle|<P>) (?:gère|dirige|préside|anime|pilote|conduit)"),
        (_W, 0.78, r"<o:OK>@(?:la présidence|la direction|la gestion)@(?:revient|est confiée|est assurée|incombe)@<s:P>"),
    ),
    "de": (
        (_W, 0.85, r"<o:OK>,? (?:ist |war |wird )?vertreten durch ~<s:P>"),
        (_W, 0.84, r"(?:^|[;:] ?)für (?:die |das |den )?<o:OK>[,:]? ~<s:P>"),
        (_F, 0.85, r"<s:P>@ (?:kam|kommt|stie(?:ß|ss)t?|wechselte?|kehrte)(?: \w+)? ?(?:\d{4} )?(?:von|vom|aus)(?: der| dem| den)? <o:OK>"),
        (_F, 0.85, r"<s:P>#\b(?:zuvor|davor|vorher|früher|bis \d{4}|ehemals|vormals|bislang|bisher|einst|vordem|jahrelang)\b@<o:OK>"),
        (_F, 0.85, r"<s:P>,? (?:(?:ein|eine|der|die) )?(?:früher|ehemalig|einstig|langjährig)e[rn]?@<o:OK>"),
        (_F, 0.82, r"<s:P>@ (?:verlässt|verlie(?:ß|ss)|hat@verlassen|schied aus|scheidet aus|verabschiedet\w* sich)@<o:OK>"),
        (_F, 0.82, r"<s:P>@ (?:arbeitete|leitete|führte|war@(?:für|bei))@<o:OK>@(?:bevor|ehe|bis)\b"),
        (_F, 0.82, r"bevor <s:P>@<OK>@,@(?:war|arbeitete|leitete)@<o:OK>"),
        (_F, 0.82, r"(?:übernimmt|übernahm|übernommen|tritt|trat|folgt|folgte)#<o:OK> (?:von|die nachfolge von) (?:dem |der )?<s:P>"),
        (_F, 0.82, r"(?:folgt|folgte|nachfolger(?:in)? von|löst|löste)@<s:P>@\b(?:als|an der spitze|bei)\b@<o:OK>"),
        (_W, 0.82, r"<s:P>@(?:folgt|folgte|löst|löste)@<P>@\b(?:als|an der spitze|bei)\b@<o:OK>"),
        (_W, 0.82, r"<s:P>#(?:übernimmt|übernahm|hat@übernommen) (?:\w+ ){1,5}?<o:OK>"),
        (_W, 0.82, r"<s:P>@ (?:wechselt|wechselte|geht|ging) (?:\w+ )?(?:als [\w-]+ )?(?:zu|zum|zur|an das|an die|an den)@<o:OK>"),
        (_W, 0.82, r"<s:P>@ (?:kam|kommt|stie(?:ß|ss)t?|wechselte?)#(?:zum|zur|zu) <o:OK>"),
        (_W, 0.85, r"<s:P>,? (?:(?:der|die)@)?(?:leitet|führt|verantwortet|managt|arbeitet (?:für|bei|beim)|gründete|steht@(?:an der spitze|vor))@<o:OK>"),
        (_W, 0.82, r"<s:P>, (?:der|die|welcher|welche) (?:das |die |den )?[^,.;]{0,60}?<o:OK> (?:leitet|führt|verantwortet|managt|vorsteht|gegründet hat|betreut)"),
        (_W, 0.85, r"<o:OK>@ (?:wird|werden) (?:\w+ ){0,4}?(?:von|vom) (?:der |dem )?(?:[\w-]+ )?<s:P>@(?:geleitet|geführt|gemanagt|betreut)"),
        (_W, 0.82, r"(?:leitung|führung|vorsitz|geschäfte|präsidium)@<o:OK>@(?:hat|liegt bei|führt|übernimmt|obliegt)@<s:P>"),
        (_W, 0.85, r"\w*(?:leiter|chef|direktor|geschäftsführer|manager|vorsitzende|präsident|sprecher|koordinator|vorstand)(?:in|r)?(?: de[rs]| von| vom| beim| bei der)? <o:OK> (?:ist|wird|wurde|bleibt)(?: [\w.·]+){0,3} <s:P>"),
    ),
    "it": (
        (_W, 0.85, r"<o:OK>,? (?:è |era )?rappresentat[oa] da ?~<s:P>"),
        (_F, 0.82, r"^(?:già|ex)@<o:OK>, <s:P>"),
        (_W, 0.84, r"(?:^|[;:] ?)per (?:il |la |l'|lo |i |gli |le )?<o:OK>[,:]? ~<s:P>"),
        (_F, 0.85, r"<s:P>@ (?:proviene|viene|veniva|arriva|arrivava|proveniente|è arrivat[oa]) (?:da|dal|dalla|dall'|dai|dallo)@<o:OK>"),
        (_F, 0.85, r"<s:P>,?@\b(?:già|ex|in passato|in precedenza|precedentemente|prima|fino al \d{4}|fino allo scorso)\b@<o:OK>"),
        (_F, 0.82, r"<s:P>@ (?:ha (?:\w+ )?(?:diretto|lavorato|guidato|lasciato|presieduto)|aveva (?:\w+ )?(?:diretto|lavorato|guidato)|lavorava|dirigeva|guidava|lascia|è stat[oa]|era)@<o:OK>@ (?:fino|sino|prima)\b"),
        (_F, 0.85, r"<s:P>@ (?:ha (?:\w+ )?(?:lavorato|lasciato)|aveva (?:\w+ )?(?:diretto|lavorato|guidato)|lavorava|dirigeva|lascia|si è dimess[oa] da\w*)@<o:OK>"),
        (_F, 0.8, r"<s:P> ?[–,(-] ?(?:\w+ )?ann[io] (?:in|alla|al|allo|presso|a|nella|nel|da)@<o:OK>"),
        (_F, 0.8, r"(?:subentra|succede|è subentrat[oa]|sostituisce)@<s:P>@\b(?:alla guida|alla direzione|alla presidenza|come)\b@<o:OK>"),
        (_W, 0.8, r"<s:P>@(?:subentra|succede|è subentrat[oa]|sostituisce)@<P>@\b(?:alla guida|alla direzione|alla presidenza|come)\b@<o:OK>"),
        (_W, 0.85, r"<s:P>,?@\b(?:dirige|guida|presiede|gestisce|conduce|lavora|ha fondato|è alla guida)\b@<o:OK>"),
        (_W, 0.82, r"<s:P>@(?:passa (?:a|al|alla|all')|passerà (?:a|al|alla|all')|è passat[oa] (?:a|al|alla|all')|è entrat[oa] in|è stat[oa] (?:nominat|elett)[oa]|diventa|è diventat[oa]|assume la)@<o:OK>"),
        (_W, 0.85, r"<o:OK>(?:, [^,.;]{2,40},)? (?:è |viene |)(?:\w+ )?(?:dirett|guidat|presiedut|gestit)[oa] (?:da|dal|dalla|dall') ?(?:[\w-]+ )?<s:P>"),
    ),
    "es": (
        (_W, 0.85, r"<o:OK>,? (?:está |estuvo )?representad[oa] por ~<s:P>"),
        (_W, 0.84, r"(?:^|[;:] ?)por (?:el |la |los |las )?<o:OK>[,:]? ~<s:P>"),
        (_F, 0.85, r"<s:P>@ (?:procede|procedía|viene|venía|proviene|llega|llegó|procedente) (?:de|del|de la|desde)@<o:OK>"),
        (_F, 0.85, r"<s:P>,?@\b(?:antes|anteriormente|previamente|ex|antigu[oa]|hasta \d{4}|hasta ahora|hasta hace)\b@<o:OK>"),
        (_F, 0.85, r"<s:P>@ (?:trabajó|trabajaba|había (?:\w+ )?(?:trabajado|dirigido)|dirigió|dirigía|deja|dejó|ha dejado|abandona|abandonó|presidió)@<o:OK>"),
        (_F, 0.8, r"<s:P>@(?:años|meses) (?:en|al frente de|como)@<o:OK>@ antes"),
        (_F, 0.8, r"(?:sustituye|releva|sucede|sustituyó|relevó|sucedió)@<s:P>@\b(?:al frente|como|en)\b@<o:OK>"),
        (_W, 0.8, r"<s:P>@(?:sustituye|releva|sucede|sustituyó|relevó|sucedió)@<P>@\b(?:al frente|como|en)\b@<o:OK>"),
        (_W, 0.85, r"<s:P>,?@\b(?:dirige|preside|gestiona|lidera|coordina|trabaja (?:en|para)|fundó|ha fundado|está al frente)\b@<o:OK>"),
        (_W, 0.82, r"<s:P>@(?:se incorpora|se incorporó|se ha incorporado|pasa a|pasó a|ficha por|ha sido (?:nombrad|elegid)[oa]|fue (?:nombrad|elegid)[oa]|asume la)@<o:OK>"),
        (_W, 0.85, r"<o:OK>(?:, [^,.;]{2,40},)? (?:está |es |)(?:\w+ )?(?:dirigid|presidid|liderad|gestionad)[oa] por@<s:P>"),
    ),
}  # fmt: skip

TABLE: Final[RuleTable] = {
    language: tuple(
        (prop, sure, pattern.replace("@", _NO_EMPLOYER).replace("#", _NO_PERSON)) for prop, sure, pattern in rules
    )
    for language, rules in _WORDS.items()
}
"""In the notation of `common.patterns`; ``@`` stands for a gap without persons and employers, ``#`` for one without persons."""
