"""A message that asks several things, split into its questions."""

import re

from bot.chatter import chatter
from index import pattern, small_talk


def split_questions(text: str) -> list[str]:
    """The questions of a message, in order; the whole message if it asks only one.

    >>> split_questions("Qui est Jensen Huang ? Combien coûte la H20 ?")
    ['Qui est Jensen Huang ?', 'Combien coûte la H20 ?']
    >>> split_questions("Bonjour ! Ça va ? Qui est Jensen Huang ?")
    ['Bonjour ! Ça va ? Qui est Jensen Huang ?']
    >>> split_questions("Quand ont-ils signé, et avec qui ?"), split_questions("Où et quand ?")
    (['Quand ont-ils signé?', 'et avec qui ?'], ['Où et quand ?'])
    >>> split_questions("Who makes the chips? TSMC?"), split_questions("Qui ? Où ?")
    (['Who makes the chips? TSMC?'], ['Qui ?', 'Où ?'])
    >>> split_questions("Who runs Nvidia? Since when?"), split_questions("Alibaba ? Baidu ?")
    (['Who runs Nvidia?', 'Since when?'], ['Alibaba ?', 'Baidu ?'])
    >>> split_questions("Quand et pourquoi ferme la piscine ?")
    ['Quand ferme la piscine ?', 'et pourquoi ferme la piscine ?']
    >>> split_questions("Who runs Nvidia, and which chip is best?")
    ['Who runs Nvidia?', 'and which chip is best?']
    """
    parts: list[str] = []
    for line in text.split("\n"):
        for number, part in enumerate(re.split(r"(?<=\?)\s+(?=\S)", line.strip())):
            if number and _AFTERTHOUGHT.fullmatch(part) and len(parts[-1].split()) > _TWO:
                parts[-1] = f"{parts[-1]} {part}"
            else:
                parts.append(part)
    asked = [p for p in parts if re.search(r"\w.*\?$", p) and small_talk(p) is None]
    asked = asked if len(asked) > 1 else [" ".join(text.split())]
    return [half for question in asked for half in _halves(question)]


_ASKS = r"(?:qui|quoi|que|quand|où|pourquoi|comment|combien|quel(?:le)?s?|who|whom|whose|which|what|when|where|why|how)\b|qu['’]"
_OF_A_CLAUSE = r"(?:qui|quand|où|ou|pourquoi|comment|combien|who|when|where|why|how)"
_TWO_WORDS = pattern(
    rf"(?i)\W*({_OF_A_CLAUSE}) ((?:et|and) {_OF_A_CLAUSE}) (?!many\b|much\b|long\b)(\S+ +[^\W_].*)"
)
"""Two question words for one clause: "Où et quand chante-t-il ?"."""
_AFTERTHOUGHT = pattern(
    rf"(?!(?i:{_ASKS}|(?:l[ea]s?)?quel|(?:il|elle|son|sa|ses|its|his|her|their)\b))(?:(?:Ou|Or) )?"
    r"[^\W\d_a-zà-ÿ][\w'’-]*(?: [^\W\d_a-zà-ÿ][\w'’-]*)?\s?\?+"
)
"""A name after a question, which suggests an answer: "TSMC?"."""
_TWO = 2
"""Words, counting "?", of a question that is only a name: "Alibaba ?"."""
_SECOND = pattern(
    r"(?i)\b(?:et|and)\s+(?:(?:à|de|par|pour|avec|contre|chez|depuis"
    rf"|sur|en|dans|to|from|by|for|with|against|since)\s+)?({_ASKS})"
)
"""How the second half of a double question begins: "et contre qui"."""


def _halves(question: str) -> list[str]:
    """The two halves of a double question.

    Two clauses of one question ("Qui est celui qui danse et qui chante ?") are not split.
    """
    if both := _TWO_WORDS.match(question):
        return [f"{both[1]} {both[3]}", f"{both[2]} {both[3]}"]
    for second in _SECOND.finditer(question):
        first = question[: second.start()].rstrip(" ,;")
        words = [m[0].casefold() for m in re.finditer(rf"(?i)\b{_ASKS}|\w+", first)]
        asks = any(re.fullmatch(_ASKS, word) for word in words[:-1])
        if asks and second[1].casefold() not in words[1:] and not re.fullmatch(_ASKS, words[-1]):
            return [f"{first}?", question[second.start() :]]
    return [question]


def is_second_half(question: str) -> bool:
    """Whether a question opens like the second half of a double one: "et contre qui ?"."""
    return _SECOND.match(question) is not None


def asks_once(text: str) -> bool:
    """Whether a text asks the article one question, and the bot nothing.

    >>> asks_once("Qui est Huang ?"), asks_once("Qui est Huang, et pourquoi ?"), asks_once("T'es sûr ?")
    (True, False, False)
    """
    return len(split_questions(text)) == 1 and small_talk(text) is None and chatter(text) is None
