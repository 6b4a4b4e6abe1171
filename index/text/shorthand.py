"""Abbreviated and phonetic spellings in questions, folded, with the words they stand for."""

from index.text.language import Language
from index.text.pattern import pattern

_ASKING: dict[Language, dict[str, str]] = {
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
        "comment": "komen koment coment comen commen cmnt cmt kmt",
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
_OTHERS: dict[Language, dict[str, str]] = {
    "fr": {
        "que": "quil quils quon",
        "dans": "ds",
        "beaucoup": "bcp bcq",
        "avec": "ac avk",
        "pour": "pr",
        "tous": "ts tt tte ttes",
        "quelque": "qq qqs qques",
        "quelqu un": "qqn qqun",
        "quelque chose": "qqch",
        "vous": "vs svp slt",
        "toujours": "tjs tjrs tjr",
        "maintenant": "mtn mnt",
        "est": "c e est",
        "long temps": "lgtps",
        "plus": "pls plu",
        "peut": "peu",
    },
    "en": {
        "you": "ur pls plz please",
        "people": "ppl",
        "with": "w wiv",
        "will": "wil gona gonna wanna",
        "the": "teh hte da",
        "that": "tht thats taht",
        "they": "thay",
        "from": "frm",
        "about": "abt",
        "think": "thnk",
        "because": "bc cuz coz",
        "before": "b4",
        "government": "gov govt gvt",
        "executive": "exec",
        "doing": "doin",
        "going": "goin",
        "making": "makin",
        "using": "usin",
    },
}


def _by_short(words: dict[str, str]) -> dict[str, str]:
    return {short: word for word, shorts in words.items() for short in shorts.split()}


ASKING = {language: _by_short(words) for language, words in _ASKING.items()}
"""Question words by their short forms, for the rules; one short form may stand for several words."""
WRITTEN_OUT: dict[Language, dict[str, str]] = {
    language: _by_short(_OTHERS[language])
    | {short: words.rpartition(" ")[2] for short, words in asking.items()}
    for language, asking in ASKING.items()
}
"""All words by their short forms, for matching; of several question words, which match nothing, the last."""


def is_shorthand(form: str, language: Language) -> bool:
    """Whether a folded word is only a short form.

    >>> is_shorthand("pkoi", "fr"), is_shorthand("pont", "fr")
    (True, False)
    """
    return form in WRITTEN_OUT[language]


_CHANGED = pattern(
    r"(?i)(?P<so_many>^.*\b(?:combien|cb|cbn) d(?:e|es)?\b.*?)\sen (?:(?P<more>\+|plus)|(?:-|moins))(?=\s|\?|$)"
)


def change_named(text: str) -> str:
    """A French question for an increase or decrease, reworded with the nouns that articles use.

    >>> change_named("cb de loyers en + ?"), change_named("combien d'emplois en moins")
    ("cb de loyers d'augmentation ?", "combien d'emplois de baisse")
    >>> change_named("combien gagnent-elles en moins ?")
    'combien gagnent-elles en moins ?'
    """
    match = _CHANGED.search(text)
    if match is None:
        return text
    named = "d'augmentation" if match["more"] else "de baisse"
    return f"{match['so_many']} {named}{text[match.end() :]}"
