# ruff: noqa: E501 - one pattern a line reads best
"""How advice is announced and worded in five languages."""

from __future__ import annotations

import re
from typing import Final

ADVICE: Final = re.compile(
    r"recommend|recommand|empfehl|empf[aio]hl|raccomand|recom(?:i)?end|préconis|\badvi[sc]e|\bconsigli\b|\bconseils\b|ratschl|ratschläg|"
    r"\bsuggestions?\b|\bsuggérons|suggerimenti|sugerencias|\bconsejos\b|anregungen|\bvorschl[aä]g|handlungsfelder|handlungsbedarf|"
    r"\bcalls? for action|calls? to action|to[ -]do\b|\bto do next|what (?:we ask|to do)|(?:what|who) .{3,40}(?:should|could|must|has to) do|"
    r"was .{3,60}(?:tun|machen) (?:soll|kann|muss|müss)|\bque faire|cosa (?:dovrebbe|fare)|qué (?:hacer|debería)|"
    r"\b(?:two|three|four|five|several|\d) (?:things|points|pieces|requests)|\b(?:deux|trois|quatre) choses|\b(?:due|tre|quattro) cose|zweierlei|dreierlei|(?:dos|tres|cuatro) cosas|\b(?:zwei|drei|vier) dinge|approv\w+ .{0,30}ordine del giorno|\bsuggerit|geraten haben|"
    r"\b(?:would|würden|diriez|direbbe|diría) .{3,60}\?|\brequests\b|\bdemands\b|forderungen|\bbitten\b|\bdemandes\b|\bdoléances\b|richieste\b|peticiones|\bpistes\b|\bvœux\b|\bvoeux\b|\bwishes\b|wünsche",
    re.IGNORECASE,
)
"""Words that say that what follows is advice."""

PROPOSES: Final = re.compile(
    r"\bpropos|vorschlag|schl[aä]gt\b|schlug|\bsuggest|\bsuggér|\bsugger|\bsugier|\burg(?:es?|ed)\b|\bask(?:s|ed)?\b|\binvit|"
    r"\bcalls? (?:on|upon)|\bcalled (?:on|upon)|demand|auffordert|forder[nt]|rief|\bruft\b|\braten\b|\brät\b|"
    r"chied(?:e|ono)|auspic|\bpid(?:e|en|ió)\b|\binst(?:a|an|ó)\b|\bavis\b|\bconsigli|\bconseill|\baconsej|regte|regt\b|anregt|plaid|"
    r"what (?:we|they) (?:want|propose|would like)",
    re.IGNORECASE,
)
"""Words that may announce advice, and other things too."""

RESULTS: Final = re.compile(
    r"following (?:issues|points|actions|measures|steps|needs|conclusions)|put forward|(?:points?|mesures|étapes) suivante?s?|"
    r"folgende[nrs]? (?:punkte|maßnahmen|schritte)|seguenti (?:punti|azioni|misure|passi)|siguientes (?:puntos|medidas|acciones|pasos)|"
    r"conclu[sd]|schlussfolgerung|schlüsse|schlusspunkt|fazit|folgerung|ergebnis|erkenntnis|next steps|way forward|outlook|ausblick|take[- ]?aways?|take home|"
    r"lessons?\b|learn(?:ed|t)\b|gelernt|lektionen|lehren\b|identified|priorit|to be add?ressed|enseignements|leçons|retenir|retenue?s|lezioni|imparat|lecciones|aprendid|"
    r"beschl[uü]ss|beschlossen|mitnehmen|mitgenommen|deliberazioni|acuerdos\b|d[ée]cisions\b|résultats|risultati|resultados|results\b|findings|"
    r"\bmessages?\b|messaggi|botschaften|mensajes|\breport\b|\brapport\b|bericht\b|gutachten|relazione|informe\b|assessment|evaluat|évaluat|valutazion|weakness|schwäch|faiblesse|debolezz|opinions?\b|opinioni|remarks|observations|beobachtungen|osservazioni|debat|débat|dibattito|discussion|diskussion|agreed|adopted|angenommen|adopt[ée]|approv|"
    r"résolution|resolution|risoluzion|resoluci|to improve|verbesser|améliorer|migliorare|mejorar|weaknesses|challenges|herausforderung|défis|sfide|retos|desafíos",
    re.IGNORECASE,
)
"""Words over lists of which some are advice: lessons, results, decisions."""

SHOULD: Final = re.compile(
    r"\b(?:should|ought to|sollten?|möge|mögen|devraient|devrait|faudrait|conviendrait|gagnerai(?:t|ent)|dovrebbe(?:ro)?|"
    r"andrebbe(?:ro)?|bisognerebbe|servirebbe(?:ro)?|occorrerebbe|converrebbe|deberían?|convendría|habría que|"
    r"(?:is|are) (?:invited|asked|urged|encouraged|requested|advised|recommended) to|(?:est|sont) invitée?s? à|(?:è|sono) invitat[oaie] a|"
    r"(?:wird|werden) (?:gebeten|aufgefordert|angehalten|eingeladen)|(?:ist|sind) (?:aufgerufen|eingeladen|gut beraten)|se (?:invita|recomienda|aconseja|pide)|si (?:invita|raccomanda|suggerisce|chiede a|consiglia)|(?:would|will) do well to|(?:ferai(?:t|ent)|feraient) bien de|farebber?o? bene a|haría[n]? bien en|"
    r"we would (?:advise|recommend|suggest|urge|ask)|il est (?:demandé|recommandé|suggéré|proposé) (?:à|au|aux|que|de)|(?:souhaite|demande|recommande|suggère|propose)(?:nt)?(?: \w+ \w+)? (?:que|qu')|"
    r"(?:is|are) (?:hereby )?(?:called upon|expected) to|è (?:necessario|indispensabile|urgente|auspicabile) che|es necesario que|es ist (?:notwendig|nötig|ratsam),? dass|"
    r"es wäre (?:gut|sinnvoll|wünschenswert|hilfreich)|(?:wird|werden) (?:\w+ )?(?:nahegelegt|empfohlen|geraten)|täten? gut daran|il (?:serait|est) (?:souhaitable|utile|bon|opportun|recommandé|conseillé)|"
    r"(?:è|sarebbe) (?:opportuno|auspicabile|bene|utile|consigliabile)|(?:es|sería) (?:conveniente|deseable|recomendable|aconsejable))(?!\w)",
    re.IGNORECASE,
)
"""Verbs that say what is advisable."""

MUST: Final = re.compile(
    r"\b(?:must|need|needs|has to|have to|crucial|lack|(?<!we )(?<!i )shall|doit|doivent|il faut|convient|pourrai(?:t|ent)|müssen?|muss|ist zu|sind [^.;]{0,40}?zu|ist [^.;]{0,40}?zu \w+en\b|soll|sollen|"
    r"braucht|brauchen|könnten?|darf nicht|dürfen nicht|darf kein\w*|deve|devono|occorre|occorrono|bisogna|serve|servono|potrebbe(?:ro)?|va(?:nno)? \w+at[oaie]|debe|deben|hay que|hace falta|conviene|"
    r"podrían?|tiene[n]? que|could|would (?:help|give|make|be)|it is (?:time|important|advisable|desirable|essential))\b"
    r"|^\W*(?:que (?:la|le|les|l'|\w)|qu'|che (?:il|la|i|le|l')|dass (?:der|die|das))",
    re.IGNORECASE,
)
"""Verbs of need, and clauses of wish: advice where something near says so."""

URGES: Final = re.compile(
    r"(?:we |to )?(?:recommends?|asks?|invites?|urges?|calls? (?:on|upon)|advises?|suggests?|recommande(?:r|nt)?|demande[rz]?|invite[rz]?|"
    r"empfiehlt|raccomanda(?:re)?|invita(?:re)?|recomienda)\b",
    re.IGNORECASE,
)
"""Verbs that an item of advice may open with, one resolution after the other."""

ORDERS: Final = re.compile(
    r"\W*(?!(?:with|for|from|after|before|during|under|over|about|into|when|while|since|although|both|only|all|of|among|between|in|on|at|by|to|as|if|but|and|was|is)\b)"
    r"[a-z]{2,10}(?<!ed)(?<!ing)(?<!s) (?:the|an?|your|its|their|more|every|each|less|our|new|local) (?!\w+ (?:is|are|was|were|has)\b)|"
    r"\W*(?:(?:do not|don't|never|always|please) \w|(?:give|keep|pay|build|create|hire|open|use|make|start|stop|involve|invest|let|set up|develop|ensure|provide|"
    r"encourage|establish|publish|avoid|share|connect|link|promote|strengthen|offer|think|find|bring|put|take|support|include|improve|train|appoint|spend|look|treat|measure|listen|"
    r"focus|work|allow|reduce|increase|extend|turn|define|map|simplify|test|buy|sell|teach|learn|talk|visit|plan|begin|join|ask|try|choose|select|prepare|introduce|draw up|raise)\b(?! (?:is|are|was|were)\b)"
    r"|(?:ne pas )?[a-zà-ÿ]{2,}(?:er|ir|re)\b(?= (?:la|le|les|l'|un|une|des|du|de|à|aux|avec|plus|davantage|en|ses|leurs|son|sa))"
    r"|(?:non )?[a-zà-ÿ]{3,}(?:are|ere|ire)\b(?= (?:la|il|le|i|gli|lo|l'|un|una|di|alle|ai|con|più|in|a|al))"
    r"|(?:no )?[a-zà-ÿ]{3,}(?:ar|er|ir)\b(?= (?:la|el|las|los|un|una|a|al|con|más|en|que|de)))"
    r"|[^.!?]{8,}\b[a-zäöüß]{3,}en[.!]?\s*$",
    re.IGNORECASE,
)
"""Orders and infinitives: advice only in a list that is announced as such."""

WISH: Final = re.compile(
    r"\W{0,3}(?:Que |Qu['’]|Che |Dass |May |Mögen? |Ojalá |Let |Si (?:tenga|faccia|apra|crei|dia|metta))"
)
"""How a sentence opens that states a wish."""

QUOTED: Final = re.compile(r"[\"„“«]\s*([^\"„“”«»\n]{20,300}?)\s*[\"“”»]")
DOUBTED: Final = re.compile(
    r"\bshould (?:have|be (?:over|ready|finished|back))\b|\bif\b.{0,20}should|\bwhether\b|(?:aurai|aurait|avrebbe|hätten?) |\bob\b|"
    r"devrai(?:t|ent) (?:avoir|débuter|démarrer|commencer|ouvrir ses portes|se tenir|s'achever|durer)|sollten? (?:moderieren|ursprünglich|eigentlich|im (?:herbst|frühjahr|sommer|winter|januar))|"
    r"(?:moderieren|eigentlich|ursprünglich) sollten?|dovrebbe(?:ro)? (?:partire|iniziare|aprire i battenti|concludersi|essere pront)|\?\W*$",
    re.IGNORECASE,
)
"""What is expected, missed or asked rather than advised."""

FOR_WHOM: Final = re.compile(
    r"\W*(?:to|for|à|au|aux|pour|an|für|a|al|alla|allo|ai|alle|all'|per|para)\b[^:.;]{3,70}[:.]\W*", re.IGNORECASE
)
"""How an item names whom it is for before it says what to do ("To the City: …")."""

ADVICE_LABEL: Final = re.compile(
    r"(?:R|E|Rec|Recommend?ation|Recommandation|Empfehlung|Raccomandazione|Recomendación|Conclusion|Proposition|Proposal|Proposta|Propuesta|Vorschlag|"
    r"Suggestion|Advice|Conseil|Consiglio|Forderung|Préconisation|Action|Lesson|Lektion|Bitte|Piste)$",
    re.IGNORECASE,
)
"""What items of advice are numbered with ("R1", "Empfehlung 2")."""

JEST: Final = re.compile(r"\((?:just kidding|joke|scherz|plaisanterie|scherzo|broma|haha)\)|[;:]-\)", re.IGNORECASE)
