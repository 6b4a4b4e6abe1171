"""Whether a question depends on the turn before for something it lacks."""

import re

from index.questions.expected import BARE, AnswerType, asks, focus_of
from index.text import gazetteer
from index.text.analyzer import fold
from index.text.language import Language, is_function_word
from index.text.opening import POSSESSIVES, TIMES
from index.text.pattern import pattern
from index.text.words import ALL_ASKING, Words

_LIGHT = ALL_ASKING.union(
    """
    et mais alors donc and but so then or ok a de d du des le la les l un une en au aux par pour contre avec
    chez sur dans vers depuis jusqu selon the of in on at by to from for with since until against c est
    ce cela ca s t y ou much many long is was are according apres aupres grace face cause part because
    behalf thanks charge etait did do does that it not pas exactement exactly deja precisement fait faire
    happened il elle ils elles se sont partir ago
    """.split()
)
_TIME_AND_PLACE = frozenset(
    "now maintenant avant after before apres ensuite avec voir savoir there en".split()
)


def names_something(text: str) -> bool:
    """Whether any word says more than where, when or how; "pour faire", "for" and "now" do not.

    >>> names_something("pour faire"), names_something("le boucher")
    (False, True)
    """
    return any(w not in _LIGHT and w not in _TIME_AND_PLACE for w in re.findall(r"\w+", fold(text)))


_UNITS_ASKED = (
    frozenset(gazetteer.DATE_NOUNS)
    | gazetteer.TIME_UNITS
    | gazetteer.REASON_NOUNS
    | frozenset(
        "endroit lieu ville pays place city country entreprise company nom name prix price".split()
    )
) - {"second"}
_OPENS_ELLIPSIS = pattern(
    r"^(?:et|and|mais|but|what about|how about|quid|ok et|sinon|dont|(?:(?:non|nan|no|sorry|pardon|desolee?|dsl|ou?ops|wait|actually|en fait) )*"
    r"(?:je (?:voulais|veux) dire|je (?:parl(?:e|ais)|voulais parler) d(?:es?|u)?|i mean|i meant|(?:i was|i am|i m|im) (?:asking|talking) about)|non|no(?! one| longer)|sorry|pardon|plutot|rather)\b"
)
_PRONOUN: dict[Language, re.Pattern[str]] = {
    "fr": pattern(
        r"\b(?:il|elle|ils|elles|lui|eux|celui|celle|ceux|celles|ca|cela|ceci|son|sa|ses|leur|leurs)\b"
        r"|\bcombien (?:y )?en\b|\b(?:qui|que|qu|quand|comment|pourquoi) en (?:a|ont|est|sont|etait|avait)\b"
        r"|\b(?:qui|que|quand|comment|pourquoi) (?:l|le|la|les) (?:a|ont|est|avait)\b|\by (?!a\b)\w+"
    ),
    "en": pattern(
        r"\b(?:he|she|they|him|her|hers|them|his|its|their|theirs|it)\b"
        r"|\b(?:is|was|does|did|about|of|for|after|before|by|to|mean) (?:that|this|those|these)$"
    ),
}
_IMPERSONAL: dict[Language, re.Pattern[str]] = {
    "fr": pattern(
        r"\b(?:y a (?:t )?il|il y (?:a|avait|aura|eut)|s agi(?:t|ssait) il"
        r"|il s agi\w*|faut il|il faut|fallait il|se passe (?:t )?il|il se passe"
        r"|s est il passe|il s est passe|existe (?:t )?il|il existe|reste (?:t )?il"
        r"|il (?:en |y en )?(?:reste|restait|manque|manquait|suffit|pleut|neige)"
        r"|il a (?:plu|neige|fallu)|y (?:aura|avait|a) (?:t )?il|il (?:faudra|faudrait)"
        r"|est il (?:possible|vrai|question|prevu|necessaire|interdit|arrive|dit)|il est (?:possible|vrai|prevu)"
        r"|quel temps (?:fait|fera|faisait)|fait il (?:beau|froid|chaud|nuit|jour|mauvais)"
        r"|quelle heure est il|se fait il|pleut il|(?:peut|va) (?:t )?il (?:se passer|y avoir)"
        r"|est il devenu|ca va$|comme ca|ceux qui|celui qui|celle qui|celui de|celle de|ceux de|celles de)\b"
    ),
    "en": pattern(
        r"\b(?:(?:is|was) it (?:\w+ )?(?:true|possible|called|known|when|necessary|for|to|that|how|whether)"
        r"|it (?:take|takes|took|cost|costs|mean for|rain\w*))\b"
    ),
}
_DETERMINER: dict[Language, str] = {
    "fr": r"(?:le|la|les|l|un|une|des|du|au|aux|ce|cet|cette|ces|d|de|chaque|entre|et)",
    "en": r"(?:the|a|an|this|that|these|those|each|every|s|of|by|with|and|for)",
}


_DEMONSTRATIVE = pattern(
    r"\b(?:ce|cet|cette|ces|this|that|these|those) "
    r"(?!(?:qui|que|qu|dont|sont|est|n|article|texte|moment|text|is|was|are|were|it|he|she|they|the|a"
    rf"|{fold(TIMES).replace('-', ' ')})\b)\w{{3,}}"
)
"""A thing pointed at: "cette puce"."""
_THAT_DO = pattern(
    r"\b(?:companies|firms|people|those|ones|groups|countries|clubs|teams|banks|makers|brands|schools|cities|parties) $"
)
"""After these nouns "that" is a relative pronoun: "the companies that make chips"."""

_LONE_VERB = pattern(
    r"(?:et )?(?:qui|quand|comment|pourquoi|ou) (?:a|ont|avait|va|vont|doit|est ce qui a) \w+"
    r"|(?:and )?who (?:has |have |will |had )?\w{3,}"
)
"""A verb without its object or complement: "Qui a payé ?"."""

_OF_IT = pattern(
    r"c est (?:ou|(?!quoi|qui|quand|combien|comment|pourquoi|a|de|d)\w{4,})(?: non)?|(?:et )?qui \w{4,}"
    r"|how (?:come|old|big|far|tall|high|deep|fast|often|heavy)"
    r"|(?:en echange|a la place|au lieu) de quoi|(?:pendant|depuis|dans) combien de temps"
    r"|any \w+|anyone else|how many (?:are|were|will be) there(?: now| in all| in total)?"
)
"""Questions that do not name what they are about: "C'est légal ?", "Qui paie ?", "Any kids?"."""
WHO_SAID = pattern(
    r"(?:et |and |c est )?(?:qui (?:qui )?(?:l |le )?(?:a )?(?:dit|affirme|raconte|pense|assure|pretend|promet|promis)(?: (?:ca|cela))?"
    r"|(?:selon|d apres|according to) (?:qui|whom|who)|says who"
    r"|who (?:exactly )?(?:says?|said|thinks|reported|told us|claim(?:s|ed)|promise[sd]) (?:that|this|so|it))"
    r"(?: (?:exactement|exactly|au juste))?"
)
"""The question asks who said what the last answer quotes."""
BARE_NOUN = pattern(r"(?:\w{1,6} )?(?:quels?|quelles?|which|what) (?!is|are|est)\w+")
"""Only a noun and which of it: "Quels pourparlers ?"."""


_WHO_DOES_IT = pattern(
    r"(?:et |mais )?qui (?:est ce qui )?(?:l|la|le|les|lui) (?:a |ont |avait )?\w+"
)
"""The object is a pronoun, not named in the turn: "Qui la fabrique ?"."""
_STANDS_FOR = frozenset("lui elle eux elles ca cela him her it them that this".split())


def leans_back(words: Words, expected: AnswerType) -> bool:
    """Whether the question lacks something that only the turn before can supply."""
    # "What does it say about exports?": "it" is the article
    if expected is AnswerType.ABOUT and len(words.words) > BARE:
        return words.words[-1] in _STANDS_FOR
    content = [w for w in words.words if w not in _LIGHT]
    if not words.words:
        return False
    if any(
        p.fullmatch(words.line) for p in (BARE_NOUN, _LONE_VERB, _OF_IT, _WHO_DOES_IT, WHO_SAID)
    ):
        return True  # "pour quel pourcentage"
    pointing = _DEMONSTRATIVE.finditer(words.line)
    if any(not _THAT_DO.search(words.line, 0, m.start()) for m in pointing):
        return True
    if all(w in _UNITS_ASKED or w in _TIME_AND_PLACE for w in content):
        return asks(words) or len(words.words) <= 2 or bool(_OPENS_ELLIPSIS.match(words.line))
    if _OPENS_ELLIPSIS.match(words.line) and not _complete(words, content):
        return True
    return _has_loose_pronoun(words)


def _complete(words: Words, content: list[str]) -> bool:
    """Whether a question that opens with "et" has all a clause needs."""
    rest = re.sub(r"^(?:et|and|mais|but|ok|so)(?: et)? ", "", words.line)
    if re.match(r"(?:what|how) about|quid|sinon", rest):
        return False
    return len(content) >= 2 and asks(words)


_NAMED_LAST = pattern(
    r"^(?:il|elle|ils|elles) .*\b(?:combien|quoi|ou|quand|comment|qui"
    r"|pourquoi|quel \w+|quelle \w+) (?:le|la|les|l) \w+(?: \w+){0,2}$"
)
"""A pronoun whose noun follows: "il vaut combien le violon"."""
_POSSESSIVE = pattern(POSSESSIVES)
_SUBJECTS_FR = frozenset("il elle ils elles".split())
"""Subject pronouns of the third person, which a name may stand for."""
_SUBJECT = _SUBJECTS_FR | frozenset("he she they".split())
_BE = frozenset("est sont etait etaient fut furent is are was were s".split())
_TURNED_EN = frozenset("did do does will would can could should".split())
"""Auxiliaries before the subject: "What does her company make?"."""


def _has_loose_pronoun(words: Words) -> bool:
    """Whether a pronoun stands for something the question does not name."""
    line = _IMPERSONAL[words.language].sub(lambda m: re.sub(r"\w", "-", m[0]), words.line)
    match = _PRONOUN[words.language].search(line)
    if match is None:
        return False
    number = words.line.count(" ", 0, match.start())
    if match[0] in ("ca", "cela") or _NAMED_LAST.search(words.line):  # "ça coûte combien, le tram"
        return not _antecedent(words, len(words.words) + 1)
    before = words.words[number - 1] if number else ""
    owned = _POSSESSIVE.fullmatch(match[0]) is not None and before not in _BE | _TURNED_EN
    if owned and _ASKS_FOR_SUBJECT.match(words.line):
        return False  # "Quel assureur a baissé ses primes": "ses" refers to the insurer
    return not _antecedent(words, number)


_ASKS_FOR_SUBJECT = pattern(r"(?:qui|who|combien|how many|quels?|quelles?|which|what)\b")
"""Asks for the subject of its verb: "Qui a…", "Which company…"."""


def _antecedent(words: Words, pronoun: int) -> bool:
    """Whether a name or noun of the question may be the pronoun's antecedent.

    A name counts before the pronoun, or anywhere for a non-subject pronoun. A noun counts before it, except the
    one asked for ("Quelle ville…") and an inverted verb ("commence-t-il").
    """
    focus = focus_of(words)
    stands = words.words[pronoun] if pronoun < len(words.words) else ""
    shouted = words.text.isupper()
    for number, word in enumerate(words.words):
        if number in (focus, pronoun) or is_function_word(word) or word in _STANDS_FOR:
            continue
        named = words.written(number)[:1].isupper() and not shouted
        if number > pronoun:
            found = named and stands not in _SUBJECT
        else:
            noun = stands in _SUBJECTS_FR or _determined(words, number)
            found = (named or noun) and not _is_turned(words, number, pronoun)
        if found:
            return True
    return False


def _is_turned(words: Words, number: int, pronoun: int) -> bool:
    """Whether a word is the verb of an inverted subject: "commence-t-il", not "Osk, il fait quoi"."""
    between = words.words[number + 1 : pronoun]
    if between in (["t"], ["y"]):
        return True
    if number + 1 != pronoun or _determined(words, number):
        return False
    sign = words.text[words.span(number)[1] : words.span(pronoun)[0]].strip()
    asks_later = number == 0 and not ALL_ASKING.isdisjoint(words.words[pronoun:])
    return sign == "-" or not (sign or asks_later)


def _determined(words: Words, number: int) -> bool:
    """Whether a word has a determiner before it."""
    before = words.words[number - 1] if number else ""
    return bool(re.fullmatch(_DETERMINER[words.language], before))
