"""Page chrome: what every page of a site repeats and nobody wrote for this one, in five languages."""

from __future__ import annotations

import re
from typing import Final

_SHARE: Final = r"""
(?:share|tweet|pin|e-?mail|print|bookmark|recommend)\s+(?:this|it|on|via|with|page|article|about|to\s+a)\b
|share(?:\s+(?:this|the)\s+\w+)?\s*:|share$|tweet$|print(?:\s+(?:this\s+)?page)?$|(?:send|forward)\s+to\s+a\s+friend
|(?:vous\s+aimez\s*\?\s*)?partage[rz]\b|imprimer\b|envoyer\s+(?:à|par)\b|recommander\s+cette
|(?:seite|artikel|beitrag)\s+(?:teilen|drucken|empfehlen|weiterempfehlen)|teilen(?:\s+(?:auf|über|via|sie)|\s*:|$)|drucken$|weiterempfehlen
|condividi\b|stampa\s+(?:questa|pagina)|stampa$|invia\s+a(?:d)?\s+un\s+amico
|compart(?:ir|e)\b(?:\s+(?:en|esta|este|con)\b|\s*:|$)|imprimir\b|enviar\s+a\s+un
|(?:auf\s+)?(?:facebook|twitter|linkedin|whatsapp|xing|google\+)(?:\s*[·|•,/–-]?\s*(?:facebook|twitter|linkedin|whatsapp|xing|google\+|instagram|youtube|e-?mail|print))*$
|follow\s+us\b|suivez[\s-]nous|folgen\s+sie\s+uns|seguici\b|síguenos\b
"""
_COOKIES: Final = r"""
.{0,80}\b(?:uses?|using|utilis\w+|verwende\w*|nutz\w+|utilizz\w+|usa|utiliza\w*|usamos|accept\w*|accepte[rz]?|akzeptieren|accetta\w*|acepta\w*)\b.{0,40}\bcookies?\b
|.{0,30}\bcookies?\b.{0,60}\b(?:settings?|polic(?:y|ies)|preferences|einstellungen|richtlinie|paramètres|politique|impostazioni|informativa|política|configuración)\b
|(?:accept|reject)\s+(?:all|cookies)|tout\s+accepter|alle\s+akzeptieren|accetta\s+tutt[io]|aceptar\s+todas?
"""
_NAVIGATION: Final = r"""
(?:home(?:page)?|accueil|start(?:seite)?|inicio|portada)\s*[>/»›|·]
|(?:news|events?|projects?|actualités|aktuelles|notizie|noticias)\s(?:[>»›]|/(?!/))\s.{1,80}$
|(?:you\s+are\s+here|vous\s+êtes\s+ici|sie\s+(?:sind|befinden\s+sich)\s+hier|ti\s+trovi\s+(?:qui|in)|(?:usted\s+)?está\s+aquí)\b
|(?:skip\s+to|jump\s+to)\s+(?:main\s+)?(?:content|navigation)|zum\s+inhalt(?:\s+springen)?|aller\s+au\s+contenu|vai\s+al\s+contenuto|saltar\s+al\s+contenido
|(?:project\s+website|visit\s+(?:the|our)\s+(?:project\s+)?(?:web\s?)?site)$
|(?:back|return)\s+to\s+(?:the\s+)?(?:top|overview|list|home)|nach\s+oben|zurück\s+(?:zur?|zum)\b|retour\s+(?:à|en|au)\s|torna\s+(?:su|alla?|indietro)|volver\s+(?:arriba|al?)\b
|(?:previous|next)\s+(?:post|article|page|news|event)\b|(?:article|page|actualité)\s+(?:précédent|suivant)e?\b|(?:nächster|vorheriger)\s+(?:beitrag|artikel)
|(?:main\s+)?menu$|menü$|menù$|search$|suche$|rechercher$|cerca$|buscar$|search\s+(?:this\s+site|for\s+[\w\s]{1,30})$
|(?:log|sign)[\s-]?(?:in|on|out)$|login$|anmelden$|(?:se\s+)?connexion$|accedi$|iniciar\s+sesión$|register\s+now$
|\d+\s+(?:comments?|commentaires?|kommentare?|commenti|comentarios?)$|leave\s+a\s+(?:reply|comment)|laisser\s+un\s+commentaire|kommentar\s+schreiben
|(?:switch\s+language|language|sprache|langue|lingua|idioma)\s*:\s*(?:\w{2}\s*[|/·]\s*)+\w{2}$|(?:(?:en|fr|de|it|es|nl|pt|pl)\s*[|/·]\s*){2,}\w{2}$
"""
_MORE: Final = r"""
(?:read|show|see|view|learn|find\s+out)\s+(?:more|less|all)\b.{0,30}$|more\s*(?:…|\.{3}|»|>)$|continue\s+reading|click\s+here|read\s+(?:also|next)\b
|(?:lire|voir|en\s+savoir)\s+(?:la\s+suite|plus|aussi)\b|à\s+lire\s+aussi|cliquez\s+ici
|(?:mehr|weiter)(?:\s+(?:lesen|erfahren|dazu))(?:\s*[…»>.]+)?$|weiterlesen|lesen\s+sie\s+auch|mehr\s+zum\s+thema|klicken\s+sie\s+hier
|leggi\s+(?:tutto|di\s+più|anche|altro)|continua\s+a\s+leggere|scopri\s+di\s+più|clicca\s+qui
|(?:leer|ver|saber)\s+más\b|seguir\s+leyendo|lea?\s+también|haga\s+clic
|(?:related|most\s+read|popular|recent|latest)\s+(?:posts?|articles?|news|stories|links|content)?\s*:?$|most\s+(?:read|viewed|popular)$|you\s+(?:may|might)\s+also\s+(?:like|be\s+interested)\b|(?:vous\s+aimerez|das\s+könnte\s+sie)\s+(?:aussi|auch)\b
|articles?\s+(?:liés|similaires|récents)|ähnliche\s+(?:beiträge|artikel)|meistgelesen|articoli\s+correlati|noticias\s+relacionadas
|temps\s+de\s+lecture\b.{0,20}$|reading\s+time\b.{0,20}$|lesezeit\b.{0,20}$|tempo\s+di\s+lettura\b.{0,20}$|tiempo\s+de\s+lectura\b.{0,20}$
"""
_SUBSCRIBE: Final = r"""
(?:subscribe|sign\s+up|register)\b.{0,40}\b(?:newsletter|mailing\s+list|updates|feed|rss)\b|subscribe$|(?:newsletter|rss(?:\s+feed)?)$|newsletter\s+(?:sign|abonn|anmeld|abbest)\w*
|(?:abonnez|inscrivez)[\s-]vous\b|s['’]abonner|s['’]inscrire\s+à\s+la\s+(?:newsletter|lettre)|(?:zum\s+)?newsletter\s+(?:an|be|ab)\w*|jetzt\s+(?:anmelden|abonnieren)$
|iscriviti\b|suscríbe(?:te|ase)\b|suscribirse\b|get\s+our\s+newsletter|stay\s+(?:informed|in\s+touch|connected)$
"""
_LEGAL: Final = r"""
(?:copyright\b|©|\(c\)\s*(?:19|20)\d\d).{0,120}$|.{0,60}©\s*(?:19|20)\d\d|.{0,80}\b(?:all\s+rights\s+reserved|tous\s+droits\s+réservés|alle\s+rechte\s+vorbehalten|tutti\s+i\s+diritti\s+riservati|todos\s+los\s+derechos\s+reservados)\b
|(?:privacy(?:\s+policy)?|terms(?:\s+(?:of\s+(?:use|service)|and\s+conditions))?|legal\s+notice|imprint|impressum|datenschutz(?:erklärung)?|mentions\s+légales|note\s+legali|aviso\s+legal|disclaimer|sitemap|plan\s+du\s+site|mappa\s+del\s+sito|mapa\s+web|accessibility|barrierefreiheit)(?:\s*[|·•/–-].{0,80})?$
|powered\s+by\b|(?:web)?design\s*:\s*\S+$|(?:last\s+(?:updated?|modified)|dernière\s+mise\s+à\s+jour|zuletzt\s+(?:geändert|aktualisiert)|ultimo\s+aggiornamento|última\s+actualización)\s*:?.{0,30}$
"""
_ADS: Final = r"""
(?:advertisement|anzeige|werbung|publicité|pubblicità|publicidad)\s*[-–:|]
|(?:\w+\s+)?ads(?:\s+by\b.{0,30})?$|advertis(?:ement|ing)$|sponsored(?:\s+content)?$|anzeige$|werbung$|publicité$|annonce$|pubblicità$|publicidad$|ad$
|(?:javascript|your\s+browser)\b.{0,60}\b(?:enabled?|support|disabled|outdated)\b
"""
_ANY: Final = re.compile(
    "(?:" + "|".join(part.strip() for part in (_SHARE, _COOKIES, _NAVIGATION, _MORE, _SUBSCRIBE, _LEGAL, _ADS)) + ")",
    re.IGNORECASE | re.VERBOSE,
)
_MENU_WORD: Final = re.compile(
    r"(?:home|projects?|partners?|about(?:\s+us)?|contact(?:\s+us)?|news|events|join\s+us|log\s?in|search|sitemap|imprint|press|jobs|faq|shop|blog"
    r"|accueil|actualités|qui\s+sommes-nous|nous\s+contacter|agenda|presse|start(?:seite)?|aktuelles|über\s+uns|kontakt|impressum"
    r"|datenschutz|home\s?page|chi\s+siamo|contatti|notizie|eventi|lavora\s+con\s+noi|inicio|noticias|contacto|quiénes\s+somos"
    r"|wetter|weather|job\s+offers?(?:\s.*)?|newsletter|facebook|twitter|linkedin|youtube|instagram|print|rss)\b",
    re.IGNORECASE,
)
_MENU_GAP: Final = re.compile(r"\s*[|·•»›>/]\s*|\s{3,}|\t")
_TRAIL: Final = re.compile(
    r"(?:>>|»)\s*[^>»]{1,40}(?:\s?(?:>>|»)[^>»]{1,50})+$|[^>»›.:]{1,40}(?:\s[>»›]\s[^>»›.:]{1,50}){2,}$"
)
_PUBLISHED: Final = re.compile(
    r"(?:published|posted|updated|publié|mise?\s+en\s+ligne|mis\s+à\s+jour|veröffentlicht|pubblicato|publicado|actualizado)\s*(?:on|le|am|il|el)?\b"
    r"\s*:?\s*(?P<date>.{6,40}?\b(?:19|20)\d\d)\b.{0,40}$",
    re.IGNORECASE,
)
_MAX_LINE: Final = 220
_MARKS: Final = re.compile(r"^[\s\[(*_#>•·»›←→↑‹«|-]+")


def is_chrome(line: str) -> bool:
    """Judge whether a line is page chrome.

    Args:
        line: one line or paragraph; long ones never are, because a sentence may well speak of cookies or sharing.

    >>> is_chrome("Share on Facebook"), is_chrome("Clusters share on average 12 suppliers with their neighbours.")
    (True, False)
    """
    bare = _MARKS.sub("", line)
    if not bare or len(line) > _MAX_LINE:
        return False
    return bool(_ANY.match(bare) or _PUBLISHED.match(bare) or _TRAIL.match(line.strip())) or _is_menu(bare)


def find_publication_date(line: str) -> str | None:
    """Find the date in a line that only says when the page was published.

    >>> find_publication_date("Publié le 12 septembre 2012 – 3 min")
    '12 septembre 2012'
    """
    match = _PUBLISHED.match(_MARKS.sub("", line))
    return match.group("date").strip() if match else None


def _is_menu(line: str) -> bool:
    """Three or more short entries in a row, two of which stand in menus everywhere."""
    entries = [entry for entry in _MENU_GAP.split(line) if entry]
    if len(entries) < 3 or any(len(entry) > 40 for entry in entries):
        return False
    known = sum(bool(_MENU_WORD.fullmatch(entry.strip())) for entry in entries)
    return known >= 2 or (known == 1 and line.count(" | ") >= 2 and all(len(e.split()) <= 3 for e in entries))
