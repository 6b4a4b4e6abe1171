"""Small numbers as they are written: in digits, as words, as ordinals, in Roman numerals."""

from index.text.pattern import pattern

TO_TEN_FR = "deux|trois|quatre|cinq|six|sept|huit|neuf|dix"
TO_NINE_EN = "two|three|four|five|six|seven|eight|nine"
TO_TEN_EN = f"{TO_NINE_EN}|ten"
"""The numbers from two to nine or ten, as alternatives of a pattern."""
TEENS_FR = "onze|douze|treize|quatorze|quinze|seize"
TENS_FR = "vingt|trente|quarante|cinquante|soixante"
"""French numbers from eleven to sixteen, and tens; of larger numbers, these are parts."""
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


def rank(form: str) -> int | None:
    """The number of an ordinal, in whatever spelling; None for another word.

    >>> rank("troisieme"), rank("3rd"), rank("xviie"), rank("trois")
    (3, 3, 17, None)
    """
    return _RANKED.get(form) or _number_of(form) or None


_RANKED = {word: n for n, words in enumerate(_ORDINALS.split(";")) for word in words.split()}


def _ranks(form: str) -> tuple[str, ...]:
    """Other spellings of an ordinal in digits or Roman numerals: "17e", "XVIIe"."""
    number = _number_of(form)
    if not number:
        return ()
    roman = next((r for r, n in _ROMAN.items() if n == number), "")
    return (*_rank_in_digits(number), *([f"{roman}e"] if roman else ()))


def _number_of(form: str) -> int:
    """The number of an ordinal in digits or Roman numerals; 0 for another word."""
    match = _RANK.fullmatch(form)
    if match is None or form in ("vie", "ie"):  # "vie" is the French word for life
        return 0
    return int(match["digits"] or _ROMAN.get(match["roman"], 0))


_RANK = pattern(r"(?P<digits>\d{1,3})(?:e|eme|st|nd|rd|th)|(?P<roman>[ivx]{1,6})e(?:me)?")
_ROMAN = {
    tens + ones: 10 * ten + one
    for ten, tens in enumerate(("", "x", "xx"))
    for one, ones in enumerate(("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"))
    if tens + ones
}
"""Roman numerals in lower case, up to 29: centuries, editions."""
