"""Lines of a pasted page that are not part of its article: dates, bylines, captions, credits, buttons."""

import re

from index.pattern import pattern

TITLE_LENGTH = 250
"""Code points of the longest title, and of the longest line of furniture."""

SOURCE = pattern(r"(?i)\W{0,3}(?:sources?|crédits?|credits?|via)\s*:\s*(.{1,200}?)\W{0,3}")
"""A line that names the source; group 1 is its name."""
SENTENCE_END = pattern(r"[.!?…。！？][\"'”’»)\]\s]*$")
"""The end of a sentence, at the end of a line."""
_SLUG = pattern(r"(?=.*-.*-)[a-z0-9]+(?:-[a-z0-9]+)+|https?://\S+|www\.\S+")
_CAPTION = pattern(
    r"(?i)(?:image|photo|illustration|photograph(?:s|ie)?|pictured?"
    r"|figure|video|vidéo|légende|caption|crédits?\sphotos?|photo\scredit)"
    r"(?:\s(?:for|pour|de|of|by|par|credit|caption|d['’]illustration)\b.*|\s*[:©(].*|)|©.*"
    r"|.*(?:©|[.(]\s?(?:photo(?:graph)?s?|images?|pictures?|crédits?|credits?)\s*:|\.\s(?-i:PHOTOS?)\s)[^.!?]{0,80}"
)
"""A caption, recognised by its opening or by the credit at its end."""
_REST = r"(?:[^.!?]|(?<=\d)\.(?=\d)|(?<=\b\w)\.)"  # "6.15pm" and "J. Roy" do not end a sentence
_ISSUED = "publié|mis à jour|modifié|posté|published|updated|posted"
_TOLD_BY = r"(?:(?:propos |textes? )?recueillis? |interview |entretien |(?:interview |entretien )?réalisée? )?(?:par|by)"
"""What precedes the authors' names: "Propos recueillis par"."""
_CHROME = pattern(
    rf"(?i)(?:{_TOLD_BY}\s(?=(?-i:[A-ZÀ-Ý])|notre\b|nos\b|our\b|la rédaction|staff\b)"
    rf"|de notre (?:correspondant|envoyé)\w*\s){_REST}{{2,80}}"
    rf"|(?:{_ISSUED}|last updated)\b(?=.*\d|\s(?:by|par|today|yesterday|hier|aujourd)|\W*$){_REST}{{0,80}}"
    r"|(?:lire aussi|à lire(?: aussi)?|lire également|voir aussi|read (?:more|also)|see also)\b.{0,200}"
    r"|(?:partager|share|imprimer|print|tweeter|newsletter|publicité"
    r"|advertisement|commentaires?|comments?|sommaire|mots[- ]clés|tags?|related)"
    r"(?:\s(?:on|this|via|with|sur|cet|l['’]|par|article|stories|topics|content|coverage)\b.{0,60}"
    r"|\s*[:(|>].{0,200}|[\W\d]*)"
    rf"|(?:suivez-nous|follow us|s['’]abonner|abonnez-vous|subscribe|sign up)\b{_REST}{{0,60}}"
    r"|(?:(?:first|last) (?:published|updated|modified)|photographs?|image source"
    r"|more on this story|most (?:read|popular)|(?:additional )?reporting by"
    r"|listen to this|écouter (?:l['’]|cet )article|écoutez|skip to|story continues"
    rf"|aller au contenu|recommended|voir plus|load more)\b{_REST}{{0,100}}"
    r"|la suite (?:de l['’]article )?après (?:cette|la) pub(?:licité)?"
    r"|(?:sur|dans) le même (?:sujet|thème)|on the same (?:subject|topic)"
    r"|(?:envoyer|partager|send|share) (?:par|by|via) e?-?mail|e-?mail this(?: \w+)?|save|enregistrer|copier le lien|copy (?:the )?link"
    r"|(?:article )?(?:réservé aux|for) (?:abonnés|subscribers)(?: only)?|(?:accueil|home)\s*[>›»/|].{0,120}"
    r"|(?:(?:(?:temps de )?lecture|reading time)\s*:?\s*)?\d+\s?(?:min|minutes?)(?:\s(?:de lecture|read))?"
    r"|\(?(?:(?:reuters|afp|ap|epa|getty images|associated press|pa media|belga|keystone|ats)[\s/,&|)-]*)+"
    r"|[\W\d_]*"
)
_NAME = r"[A-ZÀ-Ý][\w’'.-]+(?: (?:de|du|van|von|le|la))?(?: [A-ZÀ-Ý][\w’'.-]+){1,2}"
_NAMES = rf"{_NAME}(?:(?:, | et | and ){_NAME}){{0,3}}"
_PLACE = r"[A-ZÀ-Ý][\w’'-]+(?: [A-ZÀ-Ý][\w’'-]+)?"
_ROLE = (
    r"(?!(?i:the|an?|la|le|une?|l['’]\w+)\b)(?:[\w’'-]+ ){0,4}(?i:correspondent"
    r"|correspondante?s?|editor|reporter|journaliste?s?|envoyée?s? spécia(?:le?s?|ux)"
    rf"|rédact(?:eur|rice)(?: en chef)?)(?: (?:à|en|au|aux|in|at) {_PLACE})?"
)
_BYLINE = pattern(
    rf"{_ROLE}|{_NAMES}(?:,? (?:à|en|au|aux|in|at) {_PLACE}|, {_PLACE}|,? {_ROLE}|,? \([^()]{{2,40}}\))?"
)
"""Authors' names with their place or function, or a function alone."""
_AGENCIES = "AFP|AP|PA|EPA|BBC|MAP|Reuters|REUTERS|Getty Images|PA Media|Bloomberg|Belga|Keystone"
_CREDIT = pattern(
    rf"(?:.*[.!?…»”)]\s+)?{_NAME}\s?/\s?{_PLACE}|.*\({_NAME}\s?/\s?{_PLACE}\)"
    rf"|(?:{_AGENCIES})(?:\s[Pp]hoto)?\s?/\s?{_NAME}|(?:Getty Images|PA Media|EPA-EFE)\s[A-Z]\w*\s[a-z].*"
)
"""A photographer and an agency, alone or after a caption: "ANNE ROY / MAP", "The hall (Jane Doe/PA)"; or an agency
and its photographer."""
_GENRES = (
    r"décryptages?|récit|entretien|interview|infographies?|reportage"
    r"|enquête|portrait|tribune|éditorial|chronique|analyse|exclusif|vidéo"
    r"|témoignages?|grand format|vrai ou faux|analysis|explainer|explained"
    r"|exclusive|opinion|long read|breaking(?: news)?|editorial|live|video"
)
KICKER = pattern(rf"(?i)(?:{_GENRES})\W*")
"""The genre of an article, as a line of its own."""
_AGENCY = r"\((?:[A-Z]{2,8}|Reuters|Bloomberg|Belga|Keystone-ATS|Xinhua)\)"
KICKED = pattern(
    rf"(?:{_GENRES.upper()})(?:\s?[.:|]|\s[–—-])\s+(?=\S)"
    rf"|(?:[A-ZÀ-Ý][A-ZÀ-Ý'’.-]{{2,}}(?:\s[A-ZÀ-Ý][A-ZÀ-Ý'’.-]+)*(?:,\s[^()–—]{{2,30}}?)?(?:\s{_AGENCY})?"
    rf"|[A-ZÀ-Ý][^()–—.;:!?]{{2,40}}\s{_AGENCY})\s?(?:[–—]|\s-)\s?(?=[«“\"A-ZÀ-Ý])"
)
"""What precedes an article's first words in capitals: its genre, or the place and agency:
"PARIS (AFP) —"."""
_NEVER_PROSE = pattern(
    r"(?i)\W*(?:(?:lire aussi|à lire(?: aussi)?|lire également|voir aussi"
    r"|read (?:also|more)|see also|sources?|photos?|photograph|image source)\s*[:|–—-]"
    r"|(?:(?:à )?lire (?:aussi|également)|voir aussi|read also)\s(?-i:[«“]?\s?[A-ZÀ-Ý])|(?-i:READ MORE|SEE ALSO)\b"
    r"|©|photo d['’]archives?\b|(?:avec|with) (?:afp|reuters)\b"
    r"|sign up (?:to|for) (?:our|the)\b|subscribe to (?:our|the)\b"
    r"|(?:abonnez|inscrivez)-vous\b|retrouvez (?:tous |toutes )?nos (?:articles|dossiers|vidéos|podcasts)\b"
    r"|(?:notre dossier|nos dossiers|notre sélection)\s*:"
    r"|additional reporting by\b|tous droits réservés|all rights reserved)"
    r"|.*\b(?:all rights reserved|tous droits réservés)\W*$"
)
"""Openings of furniture even where the line ends like a sentence."""

_PUBLISHED = frozenset(
    "publié publiée paru parue posté postée mis mise modifié modifiée actualisé actualisée lecture min"
    " published updated modified posted read".split()
)
_CALENDAR = _PUBLISHED | frozenset(
    "lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim"
    " janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv févr avr juil sept déc"
    " monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
    " january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep oct nov dec ago gmt utc bst est edt pst pdt cet cest am pm".split()
)
_IN_DATES = _CALENDAR | frozenset(
    "le la à au de du et jour temps dernière mise modification édition er h heure heures minutes p a m"
    " at on the of and first last time reading hour hours days st nd rd th afp ap reuters".split()
)
_WORDS = pattern(r"[^\W\d_]+|\d+")
_FIGURES = pattern(r"\d{1,2}|19[89]\d|20\d\d")
_NUMERIC_DATE = pattern(r"\d/\d\d?/\d\d|\d{4}-\d\d-\d\d")
_PIECES = r"\s+[-–—]\s+|\s*[|·•]\s*"
_CUT, _CUT_HEAD = pattern(_PIECES), pattern(rf"{_PIECES}|,\s")
_RUBRIC = pattern(r"(?:(?:à|en|au|aux|in|at) )?[A-ZÀ-Ý][\w’'.-]*(?:[ &]+[\w’'.-]+){0,3}|[\W\d_]+")
"""A section of a paper, a place, a name or a year, when it stands beside certain furniture."""
_TRAIL = pattern(r"(?:(?:^|\s*[|›·•]\s*)[A-ZÀ-Ý][^\W\d_]+(?:[ &’'-]+[^\W\d_]+){0,2}){2,}")
"""A breadcrumb: "Sport | Rugby"."""


def is_furniture(line: str, seen: set[str], *, head: bool = False) -> bool:
    """Whether a line of a pasted page is a slug, caption, credit, button or repetition.

    ``head`` is whether it stands under the title, where dates and bylines do.
    """
    if line.casefold() in seen or _SLUG.fullmatch(line) or SOURCE.fullmatch(line):
        return True
    if len(line) > TITLE_LENGTH:
        return False
    if _NEVER_PROSE.match(line) or _is_stamp(line, head=head):
        return True
    if SENTENCE_END.search(line) and re.search(r"\w", line):
        return False
    if any(rule.fullmatch(line) for rule in (_CAPTION, _CHROME, _CREDIT, _TRAIL)):
        return True
    pieces = [piece for piece in (_CUT_HEAD if head else _CUT).split(line) if piece]
    sure = [_is_sure(piece, head=head) for piece in pieces]
    return any(sure) and all(
        known or _RUBRIC.fullmatch(piece) for known, piece in zip(sure, pieces, strict=True)
    )


_IMPRINT = pattern(
    rf"(?i){_TOLD_BY}\s(?-i:[A-ZÀ-Ý])|de notre (?:correspondant|envoyé)"
    rf"|(?:(?:first|last) )?(?:{_ISSUED}|publiée|paru|modified)\b"
)
"""How a line opens that gives the author or the date."""
_DAYS = pattern(r"\b(?:19[89]|20\d)\d\b|\b\d{1,2}(?:er|st|nd|rd|th)?\s(?!min)[^\W\d_]{3,}")
"""A year or a day, which a reading time does not have."""


def is_imprint(line: str) -> bool:
    """Whether a line of furniture under a title gives the author or the date.

    >>> is_imprint("Par Ida Holm, à Lyon"), is_imprint("Mardi 3 mars 2026"), is_imprint("Lecture : 3 min")
    (True, True, False)
    """
    return any(
        _IMPRINT.match(piece)
        or _BYLINE.fullmatch(piece)
        or (_is_stamp(piece, head=True) and _DAYS.search(piece) is not None)
        for piece in _CUT_HEAD.split(line)
    )


def _is_sure(piece: str, *, head: bool) -> bool:
    """Whether a piece of a line is furniture on its own."""
    if _is_stamp(piece, head=head) or (head and _BYLINE.fullmatch(piece)):
        return True
    if KICKER.fullmatch(piece):
        return head or piece.isupper()
    return bool(re.search(r"[^\W\d_]", piece) and _CHROME.fullmatch(piece))


def _is_stamp(text: str, *, head: bool) -> bool:
    """Whether a text is only a date and time of publication, or a reading time."""
    words = _WORDS.findall(text.lower())
    if len(words) < 2 or not any(word.isdigit() for word in words):
        return False
    if not all(_FIGURES.fullmatch(word) or word in _IN_DATES for word in words):
        return False
    told = _CALENDAR if head else _PUBLISHED
    return not told.isdisjoint(words) or bool(head and _NUMERIC_DATE.search(text))
