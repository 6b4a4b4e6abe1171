"""What a question asks for: its language and its terms."""

from dataclasses import dataclass

from index.language import Language, detect


@dataclass(frozen=True, slots=True)
class Question:
    """A reader's question and what was understood of it."""

    text: str
    language: Language


def understand(text: str, *, default: Language) -> Question:
    """Read a question; ``default`` is its language when its words do not tell."""
    return Question(text, detect(text, default=default) or default)
