"""Everything the bot says in a language: one field per sentence, so that none can be missing."""

import re
from collections.abc import Mapping
from typing import Literal, NamedTuple

Chatter = Literal[
    "help",
    "about",
    "robot",
    "mistaken",
    "maker",
    "privacy",
    "forget",
    "language",
    "translate",
    "whence",
    "sources",
    "author",
    "date",
    "credits",
    "article",
    "text",
    "again",
    "other",
    "more",
    "next",
    "bye",
    "praise",
    "agreed",
    "apology",
    "wellbeing",
    "presence",
    "pardon",
    "lost",
    "insult",
    "complaint",
    "speaker",
    "newsroom",
    "subscription",
    "sure",
    "doubt",
    "shorter",
    "you",
    "remark",
    "idle",
]
"""Kinds of small talk; of several that fit, the first.

``mistaken`` takes the bot for what it is not. ``whence``, ``pardon`` and ``lost`` ask where the last answer is
written, to repeat it, and to explain it; ``sure`` asks whether it is right, ``doubt`` whether anything is.
``insult`` is said of the bot, ``complaint`` of its answer.
"""


class Command(NamedTuple):
    """A command's name, without the slash, and its description in the menu."""

    name: str
    description: str


class Phrases(NamedTuple):
    """Everything the bot says in one language; ``{names}`` are filled in with ``str.format``."""

    code: str
    name: str
    called: tuple[str, ...]
    """Names of the language, in any language, in lower case and without accents."""
    thousands: str
    """The thousands separator."""

    # /start, /help, /article, /sources, /about, /language, /privacy, /forget
    hello: str
    quoted_as_it_is: str
    hello_group: str
    group_hears_all: str
    group_hears_commands: str
    group_ask: str
    help: str
    try_these: str
    source: str
    words: tuple[str, str]
    passages: tuple[str, str]
    """Singular and plural."""
    table_of_contents: str
    introduction: str
    sources: str
    sources_unknown: str
    imprint: str
    no_imprint: str
    no_author: str
    no_date: str
    quoted: str
    about: str
    language_choice: str
    language_set: str
    privacy: str
    days: tuple[str, str]
    privacy_logged: str
    privacy_local: str
    forgotten: str
    forget_later: str
    how_to_forget: str
    no_passage: str
    which_passage: str
    private_only: str
    unknown_command: str
    mistyped_command: str

    # who the bot is
    hi: str
    who: str
    is_robot: str
    is_but_robot: str
    how: str
    maker: str

    # answers
    unsure: str
    not_in_article: str
    not_either: str
    says_itself: str
    only_quotes: str
    only_languages: str
    answerable: str
    article_changed: str

    # of the last answer
    told_there: str
    whole_passage: str
    next_best: str
    no_better: str
    not_sure: str
    not_sure_of_none: str
    nothing_quoted: str
    sorry_other: str
    sorry_unfound: str

    # not a question
    empty: str
    word_for_word: str
    newsroom: str
    subscription: str
    whole_sentence: str
    no_more: str
    remark: str
    no_words: str
    too_long: str
    greeting: str
    fine: str
    thanks: str
    glad: str
    agreed: str
    no_harm: str
    bye: str
    sorry: str
    not_text: str
    forwarded: str
    too_many: str
    slow_down: str
    trouble: str

    # buttons and toasts
    read_passage: str
    previous: str
    next: str
    back_to_answer: str
    other_passage: str
    copy: str
    useful: str
    not_useful: str
    noted: str
    vote_withdrawn: str
    already_there: str
    button_too_old: str
    feedback_sorry: str

    # questions offered, {name} from the article
    ask_summary: str
    ask_who: str
    ask_said: str
    ask_about: str

    # the terminal
    repl_keys: str
    repl_no_choice: str
    repl_quit: str
    repl_not_forgotten: str

    # admins
    stats_questions: str
    stats_unanswered: str
    export_caption: str
    export_nothing: str
    reloaded: str
    reload_same: str
    reload_refused: str
    reload_cut: str
    reload_late: str
    reload_foreign: str
    store_away: str
    errors_happened: str

    commands: tuple[Command, ...]
    group_command: Command
    admin_commands: tuple[Command, ...]
    bot_description: str
    tap_opens_article: str
    button_opens_passage: str
    bot_short_description: str

    greetings: str
    """Greetings at the start of a message, as alternatives of a regular expression.

    Here, in ``openers``, in ``closers`` and in ``chatter``, everything is in lower case, without accents and punctuation.
    """
    openers: str
    """Fillers at the start of a message."""
    closers: str
    """Courtesies and fillers at the end of a message."""
    tells: str
    """Words in which a message without question mark states something, of its writer, the bot or an answer."""
    asks: str
    """Words with which it asks for something all the same."""
    of_answers: str
    """Words about questions and answers, in a complaint."""
    chatter: Mapping[Chatter, str]
    """Small talk, and questions about the bot: for each kind, regular expressions for the message, one a line."""

    def number(self, number: int) -> str:
        """A whole number with this language's thousands separator."""
        return f"{number:,}".replace(",", self.thousands)

    def counted(self, number: int, called: tuple[str, str]) -> str:
        """The number with its noun: "3 words"."""
        return f"{self.number(number)} {called[number != 1]}"

    def called_article(self, title: str, source: str | None) -> str:
        """An article's title in quotation marks, and its source, if it has one."""
        return self.quoted.format(text=self.inside(title)) + (f" ({source})" if source else "")

    def inside(self, title: str) -> str:
        """A title to stand in this language's quotation marks: in «», with “” for its own «»."""
        return re.sub(r"«\s?(.*?)\s?»", r"“\1”", title) if "«" in self.quoted else title
