"""Word classes of function words: determiner, preposition, conjunction, auxiliary and so on.

Only closed classes are listed, folded; every other word is a content word, a capital or a number.
"""

from enum import IntEnum

from index.text.language import Language


class WordClass(IntEnum):
    """The class of a word in a sentence."""

    CONTENT = 0
    CAPITAL = 1
    NUMBER = 2
    DETERMINER = 3
    PREPOSITION = 4
    CONJUNCTION = 5
    RELATIVE = 6
    PRONOUN = 7
    AUXILIARY = 8
    ADVERB = 9


FUNCTION = frozenset(WordClass) - {WordClass.CONTENT, WordClass.CAPITAL, WordClass.NUMBER}
"""The classes of function words."""
DEFINITE = frozenset("le la les l the".split())
"""The definite articles of both languages, folded."""

_CLOSED: dict[Language, dict[WordClass, str]] = {
    "fr": {
        WordClass.DETERMINER: """le la les l un une ce cet cette ces mon ma mes ton ta tes son sa ses notre
            nos votre vos leur leurs quelques plusieurs chaque aucun aucune certains certaines tout toute
            tous toutes""",
        WordClass.PREPOSITION: """a au aux de du des d en dans par pour sur sous avec sans contre chez vers
            entre depuis pendant durant avant apres jusqu jusque selon lors malgre envers parmi hors
            afin via suite grace face outre""",
        WordClass.CONJUNCTION: """et ou mais ni car or donc lorsque lorsqu quand puisque puisqu si comme
            tandis que qu parce alors bien ainsi""",
        WordClass.RELATIVE: "qui dont ou lequel laquelle lesquels lesquelles auquel duquel",
        WordClass.PRONOUN: """il elle ils elles on je j tu nous vous se s y lui eux celui celle ceux celles
            cela ceci ca c m t me te moi toi ne n""",
        WordClass.AUXILIARY: """est sont etait etaient fut furent sera seront serait seraient soit ete etre
            etant a ont avait avaient eut eurent aura auront aurait ait avoir ayant peut peuvent pouvait
            doit doivent devait va vont fait font""",
        WordClass.ADVERB: """pas plus aussi tres notamment encore toujours ensuite puis egalement surtout
            moins peu presque deja souvent ici enfin jamais rien seulement environ""",
    },
    "en": {
        WordClass.DETERMINER: """the a an this these those my your his her its our their some any each
            every no both all several many most few such another""",
        WordClass.PREPOSITION: """of in on at by to from for with without against about into onto over under
            between among during since until after before through across near within upon along around
            towards toward via per off out up down like unlike despite than""",
        WordClass.CONJUNCTION: """and or but nor because although though while whereas if as so when once
            unless yet""",
        WordClass.RELATIVE: "which who whom whose where that",
        WordClass.PRONOUN: "he she it they we you i him them us me himself itself themselves there s",
        WordClass.AUXILIARY: """is are was were be been being has have had having do does did can could may
            might must shall should will would""",
        WordClass.ADVERB: """not also very then thus more less often only even still just however
            therefore usually mainly mostly never always especially later already""",
    },
}  # fmt: skip
_CLASSES: dict[Language, dict[str, WordClass]] = {
    language: {word: part for part, words in reversed(parts.items()) for word in words.split()}
    for language, parts in _CLOSED.items()
}


def function_words(language: Language) -> frozenset[str]:
    """The function words of a language, folded."""
    return frozenset(_CLASSES[language])


def word_class(form: str, language: Language, *, capital: bool = False) -> WordClass:
    """The class of a folded word; ``capital`` says whether it is capitalised.

    >>> word_class("dans", "fr").name, word_class("pont", "fr").name
    ('PREPOSITION', 'CONTENT')
    """
    known = _CLASSES[language].get(form)
    if known is not None:
        return known
    if form[0].isdigit():
        return WordClass.NUMBER
    return WordClass.CAPITAL if capital else WordClass.CONTENT
