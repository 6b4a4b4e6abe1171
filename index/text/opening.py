"""Openings and words that refer to an earlier sentence: "She…", "that request", "ce jour"."""

from index.text.analyzer import fold
from index.text.language import is_function_word
from index.text.pattern import pattern

_MARKS = r"[«\"“\s]*"
_PRONOUN_FR, _PRONOUN_EN = "Il|Elle|Ils|Elles", "He|She|They|It"
_POINTER_FR, _POINTER_EN = "Ce|Cet|Cette|Ces", "This|That|These|Those"
POSSESSIVES = "son|sa|ses|leurs?|his|her|their|its"
"""Possessives of the third person, as alternatives of a pattern."""
_OWN = "|".join(word.capitalize() for word in POSSESSIVES.split("|"))
_THESE_FR = "Celui|Celle|Ceux|Celles"
TIMES = (
    "jour|soir|matin|mois|année|semaine|été|hiver|automne|printemps|week-end|nuit|fois|après-midi|saison"
    "|year|month|week|weekend|day|morning|evening|afternoon|night|time|summer|winter|spring|autumn|season"
)
"""Nouns of time: "this year" may refer to the time of writing rather than to the text before."""

_IS_FR = r"(?:(?:n['’])?(?:est|était)|(?:ne\s)?(?:sera|serait|fut))"
_STILL_FR = "(?:pas|plus|donc|aussi|encore|toujours|également|très|trop|bien|hors)"
_SUCH_FR = (
    "(?:nécessaire|possible|impossible|interdit|permis|obligatoire|inutile|utile|important|essentiel|urgent|prudent"
    "|difficile|facile|rare|fréquent|question|temps|tôt|tard|probable|préférable|prévu|recommandé|conseillé|déconseillé"
    "|normal|vrai|clair|évident|certain|exclu|dit|précisé|indiqué|rappelé|établi|connu|admis)"
)
_SUCH_EN = (
    "(?:possible|impossible|necessary|important|essential|vital|likely|unlikely|clear|unclear|true|hard|difficult|easy"
    "|illegal|early|late|time|better|best)"
)
"""Of what "il" or "it" stands for nothing: "Il n'est pas nécessaire de", "It was unclear that"."""

_NEEDS = pattern(
    rf"{_MARKS}(?:"
    rf"(?:{_PRONOUN_FR})\s(?!y\s(?:a|avait|aura|aurait)\b|(?:n['’]en\s|en\s|ne\s)?(?:reste|suffi|manqu|exist|pleu)\w*"
    rf"|faut|fallait|faudra|s['’]agi|{_IS_FR}\s(?:{_STILL_FR}\s){{0,2}}{_SUCH_FR}\s(?:que|qu['’]|de|d['’]))"
    rf"|(?:{_THESE_FR})-ci\b|(?:{_POINTER_FR})\s(?!(?:qui|que|sont|n['’]est|fut|sera|{TIMES})\b)\w"
    rf"|(?:{_OWN})\s\w"
    r"|(?:Cela|Ceci|Ça)\s|C['’]est\s(?:(?:du\smoins\s|aussi\s|précisément\s)?ce\s(?:que|dont|qui)|ce\squ['’]|pourquoi"
    r"|pour\s(?:cela|ça)|ainsi)\b|(?:Tous|Toutes)\s(?:deux|les\sdeux)\b|(?:Le\s(?:premier|second)|La\s(?:première"
    r"|seconde))(?:,\s|\s(?:(?:a|ont|est|en|y|se|ne|lui|avait|était|sera|aura|doit|peut|va|fut|d['’]entre|des\sdeux)\b"
    r"|[nsl]['’]|[a-zà-ÿ]+(?:e|t)\s(?:(?:les?|la|une?|des|sur|à|aux?|son|sa|ses|dans)\s|l['’]|que\s|qu['’])))"
    rf"|(?:He|She|They|It(?!\s(?:is|was|will\sbe)\s(?:\w+\s)?(?:{_SUCH_EN}\s(?:to|for)|\w+\sthat)\b))\s|(?:{_POINTER_EN})\s(?!(?:{TIMES}|who)\b)\w"
    r"|(?:The\s(?:latter|former)|Both)\s(?=[a-z])"
    r"|[A-ZÀ-Þ][\w-]+(?:\s[\w-]+)?\s(?:d['’]entre\s(?:eux|elles)|of\s(?:them|these|those))\b"
    r")"
)
_LEANS = pattern(
    rf"{_MARKS}(?:(?:{_PRONOUN_FR}|{_PRONOUN_EN}|{_POINTER_FR}|{_POINTER_EN}|{_OWN}|{_THESE_FR}|C['’]|Cela|Ceci"
    r"|On|Lui|Y|En\s\w+,\s(?:il|elle))\b|[Ll]['’]une?\b"
    r"|(?:Dans|À|Pour|Pendant|Après|Avant|Avec|Par|Sous|Sur|Depuis"
    r"|Durant|Malgré|Parmi|Chez|Entre|Selon|Lors\sde|Au\scours\sde"
    r"|Grâce\sà|In|On|At|For|During|By|After|Before|With|From|Under"
    r"|Among|Through|Since|Despite|To|Of)\s(?:ce|cet|cette|ces|son|sa|ses"
    r"|leurs?|celui|celle|ceux|celles|lui|elle|eux|elles|this|that|these|those|his|her|their|its|such|them|him|it)\b"
    r"|(?:Ce\sdernier|Cette\sdernière|Ces\sderni\w+|Une?\sautre|D['’]autres"
    r"|Tous|Toutes|Certaine?s|The\s(?:latter|former)|Both|Another"
    r"|Others?|One)\b|L['’]autre\b|[A-ZÀ-Þ][\w-]+(?:\s[\w-]+)?\s"
    r"(?:d['’]entre\s(?:eux|elles)|of\s(?:them|these|those))\b)"
)
_STANDS_IN = pattern(
    rf"{_MARKS}(?:(?:[A-ZÀ-Þa-z][^,;:A-ZÀ-Þ]{{0,40}},|(?:Last|This|Next)\s\w+|(?:En|In)\s\d{{4}},?)\s)?"
    rf"(?i:{_PRONOUN_FR}|{_PRONOUN_EN}"
    r"|(?:le|la|l['’]|les|the)\s?(?:groupe|entreprise|société|compagnie"
    r"|firme|fabricant|constructeur|company|group|firm|maker|manufacturer"
    r"|start-?up|business))\b"
)
_LABELLED = pattern(
    r"(?!(?:Trop|Bref|Pis|Mieux)\b)(?P<noun>[A-ZÀ-Þ][\w-]+)(?:\s[a-zà-ÿ][\w'’-]*){0,2}\s?:\s(?![«“\"])"
)
_OWNED = pattern(rf"{_MARKS}(?:{_OWN})\s\w")
_POINTERS = f"{_POINTER_FR}|{_POINTER_EN}|such".lower()
_POINTS_BACK = pattern(
    rf"\b(?:{_POINTERS})\s"
    rf"(?!(?:qui|que|qu['’]|dont|sont|n['’]est|is|was|are|were|the|it|he|she|they|we|{TIMES})\b)\w"
)


def needs_the_one_before(text: str, start: int) -> bool:
    """Whether the sentence at ``start`` opens with a word that surely refers to the sentence before.

    >>> needs_the_one_before("Elle ferme en mai.", 0), needs_the_one_before("Il faut payer.", 0)
    (True, False)
    >>> needs_the_one_before("Il est accusé de vol.", 0), needs_the_one_before("Il n’est pas interdit de fumer.", 0)
    (True, False)
    >>> needs_the_one_before("It is due to open.", 0), needs_the_one_before("It is not clear that it works.", 0)
    (True, False)
    """
    return _NEEDS.match(text, start) is not None


def leans(sentence: str) -> bool:
    """Whether a sentence opens with a word that may refer back, or with a preposition and such a word.

    >>> leans("Dans ce cas, elle ferme."), leans("Le pont ferme.")
    (True, False)
    """
    return _LEANS.match(sentence) is not None


def stands_in(sentence: str) -> bool:
    """Whether a sentence's subject was named before: "it" or "the company", also after a time or a short clause.

    >>> stands_in("Last year it lost £2m."), stands_in("The company grew."), stands_in("The bridge is closed.")
    (True, True, False)
    """
    return _STANDS_IN.match(sentence) is not None


def labelled(sentence: str) -> bool:
    """Whether a sentence is a label and its value, about what was told before: "Coût : 11 millions".

    >>> labelled("Prochaine étape : un vote en mai."), labelled("Le maire prévient : « Non »")
    (True, False)
    """
    match = _LABELLED.match(sentence)
    return match is not None and not is_function_word(fold(match["noun"]))


def owned(sentence: str) -> bool:
    """Whether a sentence opens with a possessive: "Son directeur"."""
    return _OWNED.match(sentence) is not None


def points_back(text: str) -> bool:
    """Whether ``text`` refers back with a demonstrative: "that request".

    >>> points_back("They rejected that request."), points_back("They met that day.")
    (True, False)
    """
    return _POINTS_BACK.search(text.lower()) is not None
