"""The language of a text, detected by its function words."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, get_args

from index.text.pattern import pattern

Language = Literal["fr", "en"]
"""The languages articles and questions may be in."""

LANGUAGES: tuple[Language, ...] = get_args(Language)
"""Every language."""
OTHER: dict[Language, Language] = {"fr": "en", "en": "fr"}
"""The other language."""

# The letter after an English apostrophe is not a word: Nvidia's, don't, I'm, we'd.
_WORD = pattern(r"(?<!\w['’])[^\W\d_]+|[^\W\d_]{2,}|[^\W\d_smtd]")

_SHORT: dict[Language, dict[str, str]] = {
    "fr": {
        "pourquoi": "pk pq pkoi pqoi pourkoi pourqoi pourkwa porquoi prk pourquoua",
        "quand": "kan kand kant qd qand kd",
        "combien": "cb cbn cmb cbien kbien cmbien kombien combiem conbien comben combein combi1",
        "nombre": "nb nbr nbre",
        "temps": "tps tmps",
        "qui": "ki",
        "quel": "kel",
        "quelle": "kelle",
        "quels": "kels",
        "quelles": "kelles",
        "quoi": "koi kwa koa",
        "comment": "komen koment coment comen commen koman cmnt cmt kmt",
        "que": "ke",
        "qu est ce que": "keske kesk kske kesketu qesque questce kestc keskeu",
        "qu est ce qui": "keski kesqui",
        "est ce que": "esque eske esk esske",
        "c est": "cest",
        "qu": "k",
        "y a": "ya",
        "y aura": "yaura",
        "y avait": "yavait",
    },
    "en": {
        "what": "wat wut wot wht",
        "what is": "whats wats wots",
        "when": "wen whn",
        "when is": "whens",
        "where": "wer wher whr",
        "where is": "wheres",
        "how": "hw hwo",
        "who is": "whos",
        "many": "mny manny meny",
        "much": "mutch mcuh",
        "who": "hu",
        "which": "wich whcih",
        "why": "y wy",
        "you": "u",
        "are": "r",
        "year": "yr",
        "years": "yrs",
    },
}
ASKED_SHORT: dict[Language, dict[str, str]] = {
    language: {short: word for word, shorts in asked.items() for short in shorts.split()}
    for language, asked in _SHORT.items()
}
"""Question words by their short forms; one short form may stand for several words."""

DENIED_EN = frozenset(
    "isn aren wasn weren doesn didn hasn haven hadn wouldn couldn shouldn mustn needn ain".split()
)
"""What precedes "'t" and occurs nowhere else."""
GLUED_EN = {f"{helper}t": f"{helper} t" for helper in {*DENIED_EN, "don", "can", "won"}} | {
    "cudnt": "couldn t", "wudnt": "wouldn t", "shudnt": "shouldn t", "thats": "that s", "theres": "there s",
    "hes": "he s", "shes": "she s", "im": "i m", "ive": "i ve", "theyre": "they re", "theyve": "they ve",
    "youre": "you re", "wouldve": "would ve", "couldve": "could ve", "shouldve": "should ve",
}  # fmt: skip
"""Contractions typed without their apostrophe, written out."""

# Words frequent in one language that are not words of the other ("a", "on", "or" are words of both).
_MARKERS: dict[Language, frozenset[str]] = {
    "fr": frozenset(
        """
        à au aux avec ça ce ces cet cette chez combien comment dans de des donc du elle elles en est et été étaient
        était eux il ils je la le les leur leurs lui mais même moi mon nous où ou par pas pour pourquoi qu quand que
        quel quelle quelles quels qui quoi sa sans se ses si son sont sous sur ta tes ton tu un une vers votre vous
        y ont avait avoir être fait faire peut plus quest estce lequel laquelle aussi ainsi selon après avant depuis
        entre c d j l m n s t comme salut bonjour merci dit parle slt stp svp combi résume resume cite jai ete meme
        deja apres etait etaient
        """.split()
    )
    | ASKED_SHORT["fr"].keys() - {"k"},  # also a letter
    "en": frozenset(
        """
        about after all also an and any are as at be been before being between both but by can could did do does
        during each for from had has have he her here him his how i if in into is it its just many more most much my
        no not of off only other our out over she should since some such than that the their them then there these
        they this those through to under until up was we were what when where which while who whom whose why will
        with would you your said says tell hello hi hey thanks thank please summarize summarise summary name give
        list show ur thx cuz gonna wanna
        """.split()
    )
    | DENIED_EN
    | GLUED_EN.keys()
    | ASKED_SHORT["en"].keys() - {"r", "u", "y", "wer"},  # also letters, or German
}

_FOREIGN = frozenset(
    """
    por qué quién quien quiénes quienes cuál cual cuáles cuánto cuanto cuánta cuántos cómo dónde donde cuándo
    cuando según más está
    è delle degli gli nella perché perche quando quanto quanti qual quale sono suoi loro
    wer ist wie warum wann wieviel welche welcher das und eine für nicht wurde werden wird
    quem é quais não pelo pela
    """.split()
)
"""Words frequent in Spanish, Italian, German or Portuguese that are none of French or English."""
_FOREIGN_TOO = frozenset(
    "el los las una del con como sus hay chi che di della dei nel cosa dove der mit o da dos onde uma são".split()
)
"""More such words, but also of names, French or English ("Los Angeles", "von der Leyen", "hay fever"): one of them proves nothing."""

_STRONG = {
    "fr": pattern(r"[çœàèùâêîôû]|\b(?:qu|jusqu)['’]|\bd['’]|\bl['’]"),
    "en": pattern(r"\w['’]s\b|n['’]t\b|\bwh"),
}


@lru_cache(maxsize=16)  # a question's is asked for in several places
def detect(text: str) -> Language | None:
    """The language of ``text``; None when its words do not tell.

    >>> detect("Où se trouve le pont ?"), detect("Where is the bridge?"), detect("Nvidia H20")
    ('fr', 'en', None)
    >>> detect("¿De qué trata?"), detect("Chi è il sindaco?"), detect("Was ist passiert?")
    (None, None, None)
    """
    lowered = text.lower()
    words = _WORD.findall(lowered)
    scores = {
        language: sum(map(markers.__contains__, words))
        + 0.5 * len(_STRONG[language].findall(lowered))
        for language, markers in _MARKERS.items()
    }
    best = max(LANGUAGES, key=scores.__getitem__)
    ahead = scores[best] > max(scores[other] for other in LANGUAGES if other != best)
    return best if ahead and scores[best] > _foreign(words) else None


def foreign_words(text: str) -> int:
    """How many words show that a text is in neither language.

    >>> foreign_words("¿Quién es el alcalde?"), foreign_words("Qui est le maire ?")
    (2, 0)
    """
    return _foreign(_WORD.findall(text.lower()))


def _foreign(words: Sequence[str]) -> int:
    proof, signs = (sum(map(of.__contains__, words)) for of in (_FOREIGN, _FOREIGN_TOO))
    return proof + signs if proof or signs > 1 else 0


def is_other_language(question: str) -> bool:
    """Whether a question is in neither language, by its words or its script.

    >>> is_other_language("¿Quién es el alcalde?"), is_other_language("Кто такая Anne Morel?")
    (True, True)
    >>> is_other_language("Qui est le maire ?"), is_other_language("Nvidia H20")
    (False, False)
    """
    if detect(question) is not None:
        return False
    opening = [word[0] for word in question.split() if word[0].isalpha()]
    other = sum(c > _LAST_LATIN for c in opening)
    return foreign_words(question) > 0 or 0 < len(opening) <= 2 * other


_LAST_LATIN = "\u024f"


_FUNCTION_WORDS = frozenset().union(*_MARKERS.values())


def is_function_word(word: str, language: Language | None = None) -> bool:
    """Whether ``word``, in lower case, marks ``language``, or any language when that is None."""
    return word in (_MARKERS[language] if language else _FUNCTION_WORDS)


def seems_foreign(text: str) -> bool:
    """Whether a text seems to be in neither language; less is asked of a short one, whose words are more of a chance.

    Measured is the share of the words that mark the language it has most of, less those that mark neither:
    of whole articles it is above 0.35, of their parts of 100 words above 0.2, of a text in Dutch or Danish below 0.15.

    >>> seems_foreign("The bridge is open again"), seems_foreign("Die Brücke ist nun wieder für alle offen")
    (False, True)
    """
    words = _WORD.findall(text.lower())
    most = max(
        sum(word in marking or word in _OF_BOTH for word in words) for marking in _MARKERS.values()
    )
    foreign = _foreign(words)
    return most - foreign < _LEAST * len(words) - len(words) ** 0.5


_OF_BOTH = frozenset({"a", "on", "or"})
_LEAST = 0.3
"""Share of function words below which a text, if it is long, is in neither language."""
