"""Abbreviated and phonetic spellings in questions, folded, with the words they stand for.

Those of question words, which also tell the language, are in `language`.
"""

from index.text.language import ASKED_SHORT, Language

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
        "est": "c e",
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


WRITTEN_OUT: dict[Language, dict[str, str]] = {
    language: {short: word for word, shorts in others.items() for short in shorts.split()}
    | {short: words.rpartition(" ")[2] for short, words in ASKED_SHORT[language].items()}
    for language, others in _OTHERS.items()
}
"""All words by their short forms, for matching; of several question words, which match nothing, the last."""


def is_shorthand(form: str, language: Language) -> bool:
    """Whether a folded word is only a short form.

    >>> is_shorthand("pkoi", "fr"), is_shorthand("pont", "fr")
    (True, False)
    """
    return form in WRITTEN_OUT[language]
