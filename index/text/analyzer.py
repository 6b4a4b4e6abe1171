"""Turns text into terms, for one language, in the same way for articles and questions."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from index.text.language import Language
from index.text.pattern import pattern
from index.text.shorthand import WRITTEN_OUT
from index.text.stemming import Stemming
from index.text.stop_words import ASKING, BESIDE_THE_POINT, STOP_WORDS

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


class Analyzer:
    """Turns text of one language into terms: folded, stemmed, without stop words.

    >>> Analyzer("fr").terms("L'IA d'Alibaba vis-à-vis de la puce Kunlun-P800 : 15 %")
    ['ia', 'alibab', 'vis', 'vis', 'puc', 'kunlun', 'p800', '15', '%']
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self._stop_words = STOP_WORDS[language]
        self.stem = Stemming(language).stem
        """The stem of a folded word, even of a stop word."""
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
        asking = ASKING[self.language]
        asked = [t for t in words if t.term and t.form not in asking]
        for beside in BESIDE_THE_POINT.finditer(text):
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


def _two_as_of(words: list[Token]) -> list[Token]:
    """French words with a "2" after a noun read as "de", as typed in a hurry: "la puce 2 baidu"."""
    found = list(words)
    for number, (before, word, after) in enumerate(zip(words, words[1:], words[2:], strict=False)):
        if word.form == "2" and before.term and after.form not in _COUNTED and after.form.isalpha():
            found[number + 1] = word._replace(form="de", term="")
    return found


_ORDINARY = frozenset("c e peu plu vs".split())
"""Short forms that are also careful spellings: "c'est"."""

_COUNTED = frozenset(
    "fois ans an mois jours semaines heures minutes euros millions milliards".split()
)
"""Words that "2" may count, even after a noun."""


@lru_cache
def analyzer(language: Language) -> Analyzer:
    """The analyzer of a language, created once."""
    return Analyzer(language)
