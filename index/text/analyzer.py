"""Turns text into terms, for one language, in the same way for articles and questions."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import Stemmer

from index.text.language import DENIED_EN, GLUED_EN, Language
from index.text.pattern import pattern
from index.text.shorthand import WRITTEN_OUT

CURRENCIES = "$€£¥₹₩₺₽₴₦₪"
"""Signs of currencies, each a token."""
_CJK = "\u3038-\u303c\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
_NUMBER = (
    r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f.,'’]\d{3})+(?:[.,]\d+)?(?![.,]?\d)"  # 2 027, 1,200.50
    r"|\d+[.,]\d+(?![\w])"  # 3,5
    rf"|(?<=[{CURRENCIES}])\d+[.,]\d+(?=(?:m|bn|k|tn)\b)"  # £3.2m
)
ONE_WORD = r"\b(?:start-ups?|(?:demi|semi|vice)-(?!heures?)[^\W_]+)\b"
"""Hyphenated words that must not match the word after the hyphen: a "demi-finale" is no "finale"."""
_WHOLE = rf"(?=[\dUSsDdVv])(?:{_NUMBER}|U\.S\.(?:A\.)?|(?i:{ONE_WORD}))"
_TOKEN = pattern(rf"{_WHOLE}|[^\W_]+|[%{CURRENCIES}]")
"""Words, numbers, codes: puce, 15, H20."""
_CJK_TOKEN = pattern(rf"[{_CJK}]|{_WHOLE}|[^\W_{_CJK}]+|[%{CURRENCIES}]")
"""The same for text with Chinese, Japanese or Korean characters: each is a token, so no dictionary is needed."""
CAPITALS: dict[Language, dict[str, str]] = {
    "fr": {},
    "en": {"US": "usa", "U.S.": "usa", "U.S.A.": "usa", "WHO": "oms"},
}
"""Acronyms that look like function words, with the form by which both languages match them."""
_PERCENT = pattern(r"(?i)\bp(?:our|er)[ \u00a0-]?cents?\b")
_GROUPING = pattern(r"[ \u00a0\u202f.,'’]")

_SNOWBALL: dict[Language, str] = {"fr": "french", "en": "english"}
"""The stemmer's names of the languages."""

# Closed-class words only: nothing that a reader may ask for.
STOP_WORDS: dict[Language, frozenset[str]] = {
    "fr": frozenset(
        """
        a ai aie ainsi ait as au aussi aux avait avaient avec avoir ayant c ca ce ceci cela celle celles celui ces
        cet cette ceux ci comme comment concernant d dans de des dont du durant egalement elle elles en entre environ es est et
        etaient etait etant ete etes etre eu eux fut furent hui il ils j je jusqu l la laquelle le lequel les lesquelles
        lesquels leur leurs lors lorsqu lui m ma mais me meme memes mes mon n ne ni nos notamment notre nous on
        ont or ou par parce pas pendant pour puisqu qu quand que quel quelle quelles quels qui quoi s sa sans se
        sera serait seront ses si soit son sont sur t ta te tes ton tu un une vers vos votre vous y
        """.split()
    ),
    "en": frozenset(
        """
        a about am an and are as at be been being but by can concerning could d did do does doing for from going had has
        have having he her hers him his how i if in into is it its itself ll m me my no nor not of on
        or our ours re regarding s shall she should so some such t than that the their them then there these
        they this those to too us ve was we were what when where which while who whom whose why will
        with would you your yours
        """.split()
    )
    | DENIED_EN
    | GLUED_EN.keys(),
}
"""Words without a term, folded, by language."""


# Words that only ask; kept in a query only when there are no others.
_ASKING: dict[Language, frozenset[str]] = {
    "fr": frozenset(
        """
        pourquoi combien lequel laquelle lesquels lesquelles va vont peut peuvent pouvait
        pouvaient pourra pourront pourrait pourraient quelqu quiconque
        """.split()
    ),
    "en": frozenset(
        """
        many much anyone anybody anything someone somebody something everyone everybody everything nobody nothing
        """.split()
    ),
}

TO_TEN_FR = "deux|trois|quatre|cinq|six|sept|huit|neuf|dix"
TO_TEN_EN = "two|three|four|five|six|seven|eight|nine|ten"
"""The numbers from two to ten, as alternatives of a pattern."""
TWO_FIGURES_EN = (
    "(?:(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)"
)
"""Numbers from thirteen and tens, without their units."""
_CARDINALS = (
    "zero; un une one; deux two; trois three; quatre four; cinq five; six; sept seven; huit eight; neuf nine; dix ten;"
    "onze eleven; douze twelve; treize thirteen; quatorze fourteen; quinze fifteen; seize sixteen"
)
_ORDINALS = (
    "; premier premiere first; deuxieme second seconde; troisieme "
    "third; quatrieme fourth; cinquieme fifth; sixieme sixth;"
    "septieme seventh; huitieme eighth; neuvieme ninth; dixieme tenth; onzieme eleventh; douzieme twelfth;"
    "treizieme thirteenth; quatorzieme fourteenth; quinzieme fifteenth; seizieme sixteenth"
)
_TENS = {
    20: "vingt twenty",
    30: "trente thirty",
    40: "quarante forty",
    50: "cinquante fifty",
    60: "soixante sixty",
}
_ARTICLES = frozenset({"un", "une", "one"})


def _rank_in_digits(number: int) -> tuple[str, ...]:
    """The ordinals of a number in digits, in French and English."""
    if number == 1:
        return "1er", "1re", "1ere", "1st"
    teen = number % 100 // 10 == 1
    english = "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}e", f"{number}eme", f"{number}{english}"


def _spellings_of_numbers() -> dict[str, tuple[str, ...]]:
    alike: dict[str, tuple[str, ...]] = {}
    rows = zip(_CARDINALS.split(";"), _ORDINALS.split(";"), strict=True)
    for number, (cardinals, ordinals) in enumerate(rows):
        digits, counts = str(number), cardinals.split()
        ranks = [*ordinals.split(), *_rank_in_digits(number)] if number else []
        alike[digits] = (*(c for c in counts if c not in _ARTICLES), *ranks)
        alike |= dict.fromkeys(counts, (digits,))
        alike |= {rank: (digits, *(r for r in ranks if r != rank)) for rank in ranks}
    for number, words in _TENS.items():
        alike[str(number)] = tuple(words.split())
        alike |= dict.fromkeys(words.split(), (str(number),))
    return alike


_ALIKE = _spellings_of_numbers()


def is_plural(form: str) -> bool:
    """Whether a folded noun looks plural; a name after a plural is the maker's: "les processeurs Voltex".

    >>> is_plural("processeurs"), is_plural("jeux"), is_plural("glass")
    (True, False, False)
    """
    return len(form) > _LONGEST_S and form.endswith(("s", "x")) and not form.endswith("ss")


_LONGEST_S = 4
"""Letters of the longest noun that may end like a plural without being one: "jeux"."""


def written_alike(form: str) -> tuple[str, ...]:
    """Other spellings of a small number: in digits, as a word of either language, as an ordinal.

    A cardinal word is no ordinal: "deux" is not "deuxième"; digits may be either: "étape 2".

    >>> written_alike("trois"), "sixieme" in written_alike("6"), "6" in written_alike("sixth")
    (('3',), True, True)
    >>> written_alike("xviie")
    ('17e', '17eme', '17th')
    """
    ranks = (rank for rank in _ranks(form) if rank != form)
    return tuple(dict.fromkeys((*_ALIKE.get(form, ()), *ranks)))


def _ranks(form: str) -> tuple[str, ...]:
    """Other spellings of an ordinal in digits or Roman numerals: "17e", "XVIIe"."""
    match = _RANK.fullmatch(form)
    if match is None or form == "vie":  # "vie" is the French word for life
        return ()
    number = int(match["digits"] or _ROMAN.get(match["roman"], 0))
    if not number:
        return ()
    roman = next((r for r, n in _ROMAN.items() if n == number), "")
    return (*_rank_in_digits(number), *([f"{roman}e"] if roman else ()))


_RANK = pattern(r"(?:(?P<digits>\d{1,3})|(?P<roman>[ivx]{1,6}))(?:e|eme|st|nd|rd|th)")
_ROMAN = {
    tens + ones: 10 * ten + one
    for ten, tens in enumerate(("", "x", "xx"))
    for one, ones in enumerate(("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"))
    if tens + ones
}
"""Roman numerals in lower case, up to 29: centuries, editions."""


def lettered(noun: str, letter: str) -> str:
    """A noun and the code after it as one word, so that "ligne C" and "lignes C" match.

    >>> lettered("lignes", "c"), lettered("p", "800")
    ('lignec', 'p800')
    """
    return (noun.rstrip("s") if len(letter) == 1 else noun) + letter


class Token(NamedTuple):
    """A word of a text: ``text[start:end]`` in code points, its folded form and its term.

    ``term`` is empty for a stop word.
    """

    start: int
    end: int
    form: str
    term: str


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """``word`` without case, accents and ligatures.

    >>> fold("Œuvre"), fold("ÉTÉ")
    ('oeuvre', 'ete')
    """
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word)
    decomposed = unicodedata.normalize("NFKD", decomposed.casefold())
    kept = "".join(c for c in decomposed if not unicodedata.combining(c))
    return kept.replace("œ", "oe").replace("æ", "ae").replace("ø", "o").replace("ł", "l")


_BORN = frozenset({"né", "née", "nés", "nées"})
_UNACCENTED = pattern(
    r"(?i)(\b(?:est|sont|[eé]tait|[eé]taient|fut|furent|sera|seront)[\W_]+(?:(?:il|elle)s?[\W_]+)?n)e\b"
)
"""A "ne" after "être" that stands for "né": "ou est ne Hugo"."""
SUBJECTS_FR = frozenset("il elle ils elles".split())
"""Subject pronouns of the third person, which a name may stand for."""


class Analyzer:
    """Turns text of one language into terms: folded, stemmed, without stop words.

    Stems are Snowball's (Porter 2001), stemmed again as long as enough letters remain.

    >>> Analyzer("fr").terms("L'IA d'Alibaba vis-à-vis de la puce Kunlun-P800 : 15 %")
    ['ia', 'alibab', 'vis', 'vis', 'puc', 'kunlun', 'p800', '15', '%']
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self._stop_words = STOP_WORDS[language]
        self._stemmer = Stemmer.Stemmer(_SNOWBALL[language], 0)  # caches terms itself
        self.term = lru_cache(100_000)(self._term)
        """The term of a folded word: its stem, or empty for a stop word."""
        self._cut = lru_cache(16)(lambda text: tuple(self._tokens(text)))

    def tokens(self, text: str) -> tuple[Token, ...]:
        """The words of ``text``, in order, with stop words."""
        return self._cut(text)  # a question is tokenised for its terms, then for its span

    def terms(self, text: str) -> list[str]:
        """The terms of ``text``, in order; its stop words if it has nothing else."""
        tokens = self.tokens(text)
        return [t.term for t in tokens if t.term] or [t.form for t in tokens]

    def query(self, text: str) -> list[Token]:
        """The tokens to match a question by: shorthand written out, question words left out.

        Question words are kept when there are no others, so that the query is never empty.

        >>> [t.term for t in Analyzer("fr").query("pk le pont 2 lyon est ferme ?")]
        ['pont', 'lyon', 'ferm']
        """
        shorthand = WRITTEN_OUT[self.language]
        if self.language == "fr":
            text = _UNACCENTED.sub(r"\1é", text)
        words, written = [], self.tokens(text)
        for token in written:
            full = shorthand.get(token.form)
            words.append(token if full is None else token._replace(form=full, term=self.term(full)))
        hurried = (t.form in shorthand and t.form not in _ORDINARY for t in written)
        if self.language == "fr" and any(hurried):
            words = _two_as_of(words)
        asking = _ASKING[self.language]
        asked = [t for t in words if t.term and t.form not in asking]
        for beside in _BESIDE_THE_POINT.finditer(text):
            start, end = beside.span()
            asked = [t for t in asked if not start <= t.start < end]
        return asked or [t for t in words if t.term] or [t._replace(term=t.form) for t in words]

    def asked(self, text: str) -> frozenset[str]:
        """The terms to match a question by: the same where others ask it in other forms of its words."""
        return frozenset(token.term for token in self.query(text))

    def _tokens(self, text: str) -> Iterator[Token]:
        shares = (
            {m.start(): m.end() for m in _PERCENT.finditer(text)} if "cent" in text.lower() else {}
        )
        token = _TOKEN if max(text, default="") < _CJK[0] else _CJK_TOKEN
        capitals = {} if text.isupper() else CAPITALS[self.language]
        skipped = 0
        for match in token.finditer(text):
            raw = match[0]
            if match.start() < skipped:
                continue
            if match.start() in shares:  # 15 pour cent, 15 percent: 15 %
                skipped = shares[match.start()]
                yield Token(match.start(), skipped, "%", "%")
                continue
            if raw[0].isdigit() and not raw.isalnum():
                yield self._number(match.start(), match.end(), raw)
                continue
            word = raw.replace("-", "")
            form = capitals.get(raw) or ("nee" if raw.lower() in _BORN else fold(word))
            if (token is _TOKEN and form.isalnum()) or token.fullmatch(form):
                yield Token(match.start(), match.end(), form, self.term(form))
            else:  # some characters fold into several words: ½, ㎏
                for part in token.findall(form):
                    yield Token(match.start(), match.end(), part, self.term(part))

    @staticmethod
    def _number(start: int, end: int, raw: str) -> Token:
        """A number without separators of thousands, with a decimal point."""
        *groups, last = _GROUPING.split(raw)
        form = fold("".join(groups) + ("" if len(last) == 3 else ".") + last)
        return Token(start, end, form, form)

    def _term(self, form: str) -> str:
        return "" if form in self._stop_words else self.stem(form)

    def stem(self, form: str) -> str:
        """The stem of a folded word; the word itself if its stem is a stop word."""
        return _STEMS[self.language].get(_singular(form)) or self.snowball(form)

    def snowball(self, form: str) -> str:
        """The same by rules alone."""
        stem = self._stemmer.stemWord(
            _plainer(form) if self.language == "fr" else _spelt_once(form)
        )
        while (shorter := self._stemmer.stemWord(stem)) != stem and len(shorter) >= _SHORTEST:
            stem = shorter
        return form if stem in self._stop_words or not stem else stem


def _two_as_of(words: list[Token]) -> list[Token]:
    """French words with a "2" after a noun read as "de", as typed in a hurry: "la puce 2 baidu"."""
    found = list(words)
    for number, (before, word, after) in enumerate(zip(words, words[1:], words[2:], strict=False)):
        if word.form == "2" and before.term and after.form not in _COUNTED and after.form.isalpha():
            found[number + 1] = word._replace(form="de", term="")
    return found


_BESIDE_THE_POINT = pattern(
    r"(?i)\b(?:en ce moment|à l['’ ]?heure (?:actuelle|qu['’ ]?il est)"
    r"|pour (?:l['’ ]?instant|le moment)|[àa] ce jour|jusqu['’ ]?(?:ici|à présent|à maintenant)"
    r"|(?<=\bnom )port(?:e|ent|ait|era)|(?:à )?partir (?=d[e’'] ?(?:quand|quel))|[àa] partir (?=d[eu’'])|(?:the )?w?hole thing"
    r"|in the first place|du coup|au juste|à cause (?=d[eu’']|des)|because (?=of)|en fait"
    r"|en gros|au fait|(?:dans|selon|d['’ ]?après) (?:l['’ ]?|cet |ce )(?:article|texte|histoire)"
    r"|(?:[àa] (?:propos|l['’ ]?[ée]gard)|au (?:sujet|cours|niveau)|de la part|en (?:mati[èe]re|termes?)"
    r"|compte tenu|afin) (?=d[eu’']|qu)|quant (?=[àa]|aux?\b)|en ce qui concerne"
    r"|in (?:terms|spite|order|relation|regard) (?=of|to)|with (?:regard|respect) (?=to)"
    r"|when it comes (?=to)|by means (?=of)|how come|(?:due|according) (?=to)"
    r"|(?:est|sont|était|étaient) en cours|(?:is|are|was|were) (?:under[ -]?way|going on)"
    r"|so far|right now|at the moment|at present|to date|as of now|these days"
    r"|by any chance|(?:in|according to) (?:the|this) (?:article|text|story|piece))\b"
    r"|\b(?:(?:à|sur|par|de) (?:la|cette|ces) (?:nouvelles?|annonces?|infos?)|(?:sur|à) (?:le|ce|ça) sujet"
    r"|sur la question|l[àa][- ]dedans|dans (?:cette |l['’ ]?)(?:affaire|histoire)"
    r"|(?:on|about|to|of) (?:the|this|that|these) (?:matter|news|subject|topic|issue|announcements?|story)"
    r"|in (?:all )?this|dans la vie|for a living)\W*$"
)
"""Set phrases that add nothing to a question: "How much has been raised so far?"."""

_ORDINARY = frozenset("c e est peu plu vs".split())
"""Short forms that are also careful spellings: "c'est"."""

_COUNTED = frozenset(
    "fois ans an mois jours semaines heures minutes euros millions milliards".split()
)
"""Words that "2" may count, even after a noun."""


def _compared() -> dict[str, str]:
    stem = Stemmer.Stemmer(_SNOWBALL["en"], 0).stemWord
    found: dict[str, str] = {}
    for adjective in _ADJECTIVES.split():
        root = adjective.removesuffix("e")
        if adjective[-1] == "y" and adjective[-2] not in "aeiou":
            root = f"{adjective[:-1]}i"
        elif adjective in _DOUBLED:
            root = adjective + adjective[-1]
        found |= {f"{root}{ending}": stem(adjective) for ending in ("er", "est")}
    return found


_DOUBLED = frozenset("fat fit sad slim thin".split())
"""Adjectives that double their last letter."""
_ADJECTIVES = """
    angry bold bright broad bumpy busy calm cheap clean clever cloudy cold cool costly crazy dark deadly deep dense dirty
    dry fast fat fierce fit foggy fresh friendly funny gentle greedy green handy happy hard hardy harsh healthy heavy high
    hungry large lazy light lively lonely loud lovely lucky mighty mild narrow near neat noisy odd pale poor pretty proud
    quick quiet rainy rare rich risky rough rude sad safe scary shaky shallow sharp short silly simple slim slow small
    smart smooth snowy soft soon steady steep stiff stormy strange strict strong sturdy sunny sweet tall tasty thick thin
    tidy tight tiny tough ugly warm weak wealthy wide windy wise young
"""
"""English adjectives whose comparative ends in "er"; without those that mean another thing: "later", "closer"."""


def _by_form(groups: str) -> dict[str, str]:
    """The stem of each word, from groups of words with one stem: the first word of the group."""
    return {form: group.split()[0] for group in groups.split(";") for form in group.split()}


_COMPARED = _compared()
"""The stems of English adjectives' comparatives and superlatives, which the stemmer keeps: "faster", "fastest"."""
COMPARATIVES = frozenset(_COMPARED).union(
    "bigger biggest older oldest elder eldest newer newest lower lowest easier easiest earlier earliest hotter hottest"
    " greater greatest closer closest nearer nearest later latest longer longest".split()
)
"""English comparatives and superlatives in "er" and "est", those that are not stemmed included."""
_STEMS: dict[Language, dict[str, str]] = {
    "fr": {
        **dict.fromkeys(("paye", "payee", "payent"), "pai"),
        "mairie": "mairi",
        "gen": "gens",
        **_by_form(
            "passager passagere; tuer tue tuee tuent tuait; loyer; mere; pompier; ouvrier ouvriere; parlement; quartier;"
            "publicite; gaza; crimee; amerique; carriere; frontiere; foyer; foie; villa; vente; terrasse; tennis; tele;"
            "testament; sentier; souris; visa; important importante importance; mars; officier; opera; pape; poussiere;"
            "reine; repas; galerie; delit; delai; demission demissionner demissionne; devis; course courir; courant courante;"
            "chantier; camera; case; base; bandit; batterie; berger bergere; bougie; amiante; amendement; collision;"
            "couper coupe coupee coupent; meta; manga; etable; escalier; epicerie; chatiment; revendication revendiquer;"
            "licencier licencie licenciee licencient licenciement; profit profiter profite profitent; saint st ste;"
            "pere; cours; jamais; louis; seine; gare; ports port; fonds; moine; pouls; maintenant; commune; capitale; victor;"
            "frais; generation; positif positive; charlie; banquise; colonne; chaudiere; paradis;"
            "stationner stationne stationnee stationnement; mobiliser mobilise mobilisee mobilisation"
        ),
    },
    "en": {
        **dict.fromkeys(("founded", "founding", "founder"), "founde"),
        "felled": "felle",
        **_by_form(
            "missing; several; quite; witness witnesse; corpse; executive; officer; important importantly importance; busy;"
            "referee; customer; united; authority authoritie; majority; minority; likely; polite; rationale; engineer"
            " engineering; department; apartment; saint st"
        ),
        **_COMPARED,
    },
}
"""Stems of words the stemmer confuses with others: "payé" with "pays", "loyer" with "loi", "founded" with "found"."""


def _singular(form: str) -> str:
    """A French word without its plural s, which the stemmer removes too late or not at all: "infos", "jeux"."""
    if form in _PLURALS:
        return form[:-1]
    plural = len(form) > 3 and form[-1] == "s" and form[-2] not in "is" and form[-3:] != "ons"
    return form[:-1] if plural and form not in _INVARIANT else form


_SHORT_VERBS = frozenset(
    "cas cit cot doc dot dop fix gel ger jug lav lev log men mis not pos ras rat sal tax tir vid vis vol vot".split()
)
"""French verbs whose root has three letters, without "armer" and others whose participle is also a noun."""


def _plainer(form: str) -> str:
    """A French word in a form the stemmer handles: a noun without its plural s, a verb without its plural nt.

    Snowball leaves "chantent" and, without its accent, "chanterent" as they are; and "votée" apart from "voté".
    """
    if not form.endswith("ent") or len(form) < _SHORTEST:
        singular = _singular(form)
        if singular.endswith("ee") and singular[:-2] in _SHORT_VERBS:
            return singular[:-1]
        return singular.replace("eee", "ee")  # "créée"
    if form.endswith(("tient", "vient", "aient")) or form in _NOUNS_IN_ENT:
        return form
    if form.endswith("ment") and form[:-3] not in _VERBS_IN_MER:
        return form
    return form[:-2]


def _spelt_once(form: str) -> str:
    """An English word in the one spelling by which British and American ones match.

    >>> _spelt_once("organizations"), _spelt_once("neighbours"), _spelt_once("theater"), _spelt_once("prize")
    ('organisations', 'neighbors', 'theatre', 'prize')
    """
    if len(form) < _SHORTEST_SPELT_TWICE:
        return form
    for spelling, other in _SPELT_TWICE:
        form = spelling.sub(other, form)
    return form


_SHORTEST_SPELT_TWICE = 5
"""Letters of the shortest word whose ending has two spellings: "fiber"."""
_SPELT_TWICE = (
    (pattern(r"(?<=[a-z]{3}[^aeiou])iz(?=(?:e[drs]?|ers|ing|ation(?:s|al)?|able)$)"), "is"),
    (pattern(r"(?<=aly)z(?=e[drs]?$|ing$)"), "s"),
    (
        pattern(
            r"(?<=[a-z]{2}[^aeou])our(?=(?:s|ed|ing|ers?|ites?|able|ful|hoods?|al|less|ists?|y)?$)"
        ),
        "or",
    ),
    (
        pattern(
            r"^((?:kilo|centi|milli)?(?:met|lit)|cent|theat|fib|calib|sab|spect|lust|somb|meag|maneuv)er(?=s?$)"
        ),
        r"\1re",
    ),
    (pattern(r"^(cent)er(?=ed$|ing$)"), r"\1r"),
    (pattern(r"^(def|off|pret)enc(?=es?$)"), r"\1ens"),
    (pattern(r"^licens(?=e[des]?$|ees$|ing$)"), "licenc"),
    (pattern(r"^practis(?=e[ds]?$|ing$)"), "practic"),
    (pattern(r"^((?:cata|ana|dia|mono|epi|pro)log)(?=s?$)"), r"\1ue"),
    (
        pattern(
            r"(?<=[a-z])ae(?=m(?:i|at|op|or))|(?<=^an)ae(?=sth)|(?<=p)ae(?=d[io])|(?<=arch)ae(?=o)|(?<=^pal)ae(?=o)|(?<=gyn)ae(?=c)"
            r"|(?<=medi)ae(?=v)|(?<=^f)oe(?=t)|^oe(?=str|soph)|(?<=rrh)oe(?=a)|(?<=^man)oe(?=uv)"
        ),
        "e",
    ),
)
"""Endings and vowels spelt in two ways, with the one kept: organize, colour, theater, defence, anaemia."""

_NOUNS_IN_ENT = frozenset(
    """
    absent accent accident adjacent adolescent agent ambivalent antecedent apparent ardent argent arpent auvent avent
    bent brent cent clairvoyent client coefficient coherent competent concurrent confident confluent conscient
    consequent content continent contingent convalescent convent couvent decadent decent deficient dent detergent
    different diligent dissident effervescent efficient eloquent eminent entregent equivalent event evident excellent
    expedient fervent florent fluorescent frequent gent gradient imminent impatient impertinent impotent imprudent
    impudent incandescent incident incoherent incompetent inconscient inconsequent independent indifferent indigent
    indulgent ingredient inherent innocent insolent intelligent intermittent kent latent laurent lent mecontent
    negligent occident omnipotent omnipresent opulent orient paravent parent patent patient penitent permanent
    pertinent polyvalent precedent present president proeminent prudent quotient recent recipient referent regent
    resident reticent sergent serpent somnolent souvent strident subsequent succulent talent tangent torrent
    transparent trent trident turbulent urgent vent vincent violent virulent
    """.split()
)
"""Nouns, adjectives and names that end like a plural verb."""
_VERBS_IN_MER = frozenset(
    """
    acclam affam affirm aim alarm allum anim arm assomm assum blam bram calm charm chom clam comprim confirm conform
    consomm consum decim declam deform denomm deprim desarm dorm endorm enferm enflamm entam envenim estim exhum
    exprim ferm film form fum gomm imprim inform intim legitim nomm opprim parfum parsem prim proclam programm rallum
    ranim reanim reclam referm reform renferm renomm reprim resum rim sem somm sublim supprim surnomm transform
    """.split()
)
"""Stems of verbs in "mer", whose plural ends like an adverb: "forment"."""
_PLURALS = frozenset(
    """
    abris adieux amis appuis aveux beffrois boyaux cheveux convois cris delais dieux emplois enjeux ennuis envois essais
    essieux etuis feux jeux joyaux lieux lois milieux neveux noyaux octrois parois plis pourvois quais reemplois renvois
    rois tournois tris tuyaux voeux vrais
    """.split()
)
"""Plurals that end like an adjective or a verb: "heureux", "finis"."""
_INVARIANT = frozenset(
    """
    abus alors ananas atlas bonus bras campus cas chaos clos consensus corps corpus cours cursus dans dehors discours
    divers embarras envers fils focus fonds gras gros hamas heros jamais jus lilas lors malus matelas mars moins mors
    obus ours pays plus poids processus propos puits recours refus remords repas repos sens sinus sous stress succes
    surplus temps texas toujours travers univers vers verglas versus virus volontiers
    """.split()
)
_SHORTEST = 4
"""Fewest letters of a stem that is stemmed again: "pétition" must not become "petit"."""


@lru_cache
def confused(language: Language) -> dict[str, str]:
    """The stems of `_STEMS`, each with that of the word the stemmer confuses it with: no words of one family.

    >>> confused("fr")["loyer"], confused("en")["witness"]
    ('loi', 'wit')
    """
    cut = Analyzer(language)
    return {stem: cut.snowball(form) for form, stem in reversed(_STEMS[language].items())}


@lru_cache
def analyzer(language: Language) -> Analyzer:
    """The analyzer of a language, created once."""
    return Analyzer(language)
