"""What the bot replies about one article, whatever was said before."""

import re
from collections.abc import Callable, Iterator, Sequence
from textwrap import shorten

from bot import __version__
from bot.phrases import PHRASES, Chatter, Command, Phrases
from bot.reply import Action, Block, Cite, Contents, Reply, Say
from bot.suggestions import Suggestion, suggest
from bot.view import AnswerView
from index import Answer, Quote, Reader, is_other_language, tells_author, tells_date

_MAX_OPENINGS = 16
"""Sections that can be opened from the table of contents."""
_TITLE = 60
"""Longest title under a quotation, in characters: two lines on a phone."""


class Replies:
    """Makes the replies about the article of ``reader``.

    ``retention_days`` is how long /privacy says that data is kept; None in the terminal.
    ``logged`` is whether questions are also in a log, which /forget does not change.
    ``commands`` makes the reply to each command, from what follows the command.
    """

    def __init__(
        self, reader: Reader, *, retention_days: int | None = None, logged: bool = False
    ) -> None:
        self.article = reader.article
        self.retention_days = retention_days
        self.logged = logged
        self.commands: dict[str, Callable[[str, Phrases], Reply]] = {
            "start": self._start,
            "help": self._help,
            "article": lambda _, phrases: self.contents(phrases),
            "passage": self.passage,
            "quote": self._quote,
            "sources": self._sources,
            "about": self._about,
            "privacy": self._privacy,
        }
        self._reader = reader
        self._suggestions: dict[str, tuple[Suggestion, ...]] = {}

    def suggestions(self, language: str) -> tuple[Suggestion, ...]:
        """Questions that the article answers, in one of the bot's languages."""
        if language not in self._suggestions:
            self._suggestions[language] = suggest(self._reader, PHRASES[language])
        return self._suggestions[language]

    def prepare(self) -> None:
        """Find the suggestions now, since that takes as long as thirty questions."""
        for language in PHRASES:
            self.suggestions(language)

    def suggested(self, argument: str) -> str:
        """The question of ``/suggestion fr1``; empty if there is none."""
        match = re.fullmatch(r"([a-z]{2})(\d{1,3})", argument)
        if match is None or match[1] not in PHRASES:
            return ""
        offered = self.suggestions(match[1])
        return offered[int(match[2])].question if int(match[2]) < len(offered) else ""

    def offering(self, phrases: Phrases, text: str, commands: Sequence[Command] = ()) -> Reply:
        """A notice with a list of ``commands`` and three questions to tap."""
        offered = self.suggestions(phrases.code)[:3]
        blocks: list[Block] = [Say(text)]
        if commands:
            blocks.append(Contents(tuple((f"/{c.name}", c.description) for c in commands)))
        if offered:
            blocks.append(Say(phrases.try_these))
        rows = tuple((Action(s.question, s.command),) for s in offered)
        return Reply("notice", phrases.code, tuple(blocks), rows)

    # --- answers ---

    def answer(self, answer: Answer, phrases: Phrases, told: int | None = None) -> Reply:
        """The reply with an answer, or that there is none; ``told`` is where the last quotation starts, not to be offered again."""
        view = AnswerView.of(answer)
        if not answer.understood:  # an order: "Tell me a joke"
            refusal = phrases.only_quotes
        elif not answer.answered and is_other_language(answer.question):
            refusal = phrases.only_languages
            answer = answer.model_copy(update={"understood": ""})
        else:
            return self._view(view, phrases, told)._replace(answer=answer)
        # no passage is near to that
        reply = self._declined(view._replace(others=()), phrases, told)
        return reply._replace(blocks=(Say(refusal), *reply.blocks[1:]), answer=answer)

    def _view(self, view: AnswerView, phrases: Phrases, told: int | None = None) -> Reply:
        """The answer that ``view`` describes, for a new question or a return to an earlier one."""
        quote = view.cite(self.article)
        if view.quote is not None and quote is None:
            return notice(phrases, phrases.button_too_old)
        if view.certainty == "none" or quote is None:
            return self._declined(view, phrases, told)
        read = Action(
            phrases.read_passage.format(number=quote.passage), f"/passage {quote.passage} {view}"
        )
        others = self.other_passages(view, phrases, skip=quote.passage)
        second = view.cite_second(self.article)
        blocks: list[Block] = [Cite(q, self.citation(q)) for q in (quote, second) if q is not None]
        if view.certainty == "unsure":
            blocks.insert(0, Say(phrases.unsure))
        return Reply("answer", phrases.code, tuple(blocks), ((read, *others[:1]),), view=view)

    def _declined(self, view: AnswerView, phrases: Phrases, told: int | None = None) -> Reply:
        reply = self.unfound(phrases.not_in_article, view, phrases, told)
        return reply._replace(kind="declined")

    def unfound(
        self, said: str, view: AnswerView, phrases: Phrases, told: int | None = None
    ) -> Reply:
        """``said`` of a question without an answer, what else can be asked, and the nearest passages."""
        blocks: list[Block] = [Say(said)]
        rows: list[tuple[Action, ...]] = []
        if offered := self._nearest_suggestions(view, phrases, told)[:2]:
            blocks.append(Say(phrases.answerable))
            rows.extend((Action(s.question, s.command),) for s in offered)
        if nearest := self.other_passages(view, phrases, skip=None)[:2]:
            rows.append(nearest)
        return Reply("notice", phrases.code, tuple(blocks), tuple(rows))

    def citation(self, quote: Quote) -> str:
        """The line under a quotation: passage, section, and source or else the title."""
        source = self.article.source or shorten(self.article.title, _TITLE, placeholder=" …")
        return " · ".join(part for part in (f"§{quote.passage}", quote.section, source) if part)

    def other_passages(
        self, view: AnswerView, phrases: Phrases, skip: int | None
    ) -> tuple[Action, ...]:
        """Buttons for the passages other than ``skip`` that the answer may be in."""
        label = phrases.read_passage if view.certainty == "none" else phrases.other_passage
        return tuple(
            Action(label.format(number=n), f"/passage {n} {view}")
            for n in view.others
            if n != skip and self.article.passage(n)
        )

    def _nearest_suggestions(
        self, view: AnswerView, phrases: Phrases, told: int | None
    ) -> list[Suggestion]:
        """The suggestions that the nearest passages answer, nearest first, then what the whole is about, then others."""
        near = {number: rank for rank, number in enumerate(view.others)}
        offered = (s for s in self.suggestions(phrases.code) if s.start != told)
        far = len(near)
        return sorted(
            offered,
            key=lambda s: near.get(s.passage, far + (s.question != phrases.ask_summary)),
        )

    # --- the article, to read ---

    def contents(self, phrases: Phrases) -> Reply:
        """What the article is, and its sections to open."""
        source = self.article.source and phrases.source.format(source=self.article.source)
        words = phrases.counted(self.article.word_count, phrases.words)
        passages = phrases.counted(len(self.article.passages), phrases.passages)
        rows = tuple(
            (_numbers(section.passages), section.title or phrases.introduction)
            for section in self.article.sections
        )
        blocks = (
            Say(self.article.title, "title"),
            Say(" · ".join(filter(None, (source, words, passages, self.article.date)))),
            *((Say(self.article.url, "hint"),) if self.article.url else ()),
            Say(phrases.table_of_contents, "title"),
            Contents(rows),
        )
        return Reply("notice", phrases.code, blocks, self._openings(phrases))

    def _openings(self, phrases: Phrases) -> tuple[tuple[Action, ...], ...]:
        """Buttons for the first passage of each section."""
        actions = tuple(
            Action(phrases.read_passage.format(number=s.passages[0]), f"/passage {s.passages[0]}")
            for s in self.article.sections[:_MAX_OPENINGS]
        )
        return tuple(actions[i : i + 4] for i in range(0, len(actions), 4))

    def passage(self, argument: str, phrases: Phrases) -> Reply:
        """The passage of ``/passage 3``; with the view of an answer, its quotation is marked.

        Of two quotations in the passage, that is the first.
        """
        last = len(self.article.passages)
        number = re.fullmatch(r"§?\s*p?(\d{1,30})[?!.]?(?:\s+(.*))?", argument)
        if number is None:
            text = phrases.which_passage.format(last=last)
            return Reply("notice", phrases.code, (Say(text),), self._openings(phrases))
        passage = self.article.passage(int(number[1]))
        if passage is None:
            return notice(phrases, phrases.no_passage.format(number=int(number[1]), last=last))
        view = AnswerView.parse(number[2] or "")
        cited = (view.cite(self.article), view.cite_second(self.article)) if view else ()
        marks = ((q.start, q.end) for q in cited if q and q.passage == passage.number)
        quote = Quote.of(self.article, passage.start, passage.end, next(marks, None))
        tail = f" {view}" if view else ""
        walk = [
            Action(label.format(number=n), f"/passage {n}{tail}")
            for label, n in (
                (phrases.previous, passage.number - 1),
                (phrases.next, passage.number + 1),
            )
            if self.article.passage(n)
        ]
        rows = [tuple(walk)] if walk else []
        if view:
            rows.append((Action(phrases.back_to_answer, f"/quote {view}"),))
        block = Cite(quote, self.citation(quote), answers=False)
        return Reply("passage", phrases.code, (block,), tuple(rows))

    def reading(self, quote: Quote, phrases: Phrases) -> Reply:
        """A part of a passage, to read and not as an answer, and the button to read it all."""
        read = Action(
            phrases.read_passage.format(number=quote.passage), f"/passage {quote.passage}"
        )
        block = Cite(quote, self.citation(quote), answers=False)
        return Reply("passage", phrases.code, (block,), ((read,),))

    # --- commands, and about the bot ---

    def _start(self, argument: str, phrases: Phrases) -> Reply:
        if re.fullmatch(r"p\d{1,6}", argument):
            return self.passage(argument[1:], phrases)
        called = phrases.called_article(self.article.title, self.article.source)
        hello = phrases.hello.format(article=called)
        if phrases.code != self.article.language:
            hello = f"{hello} {phrases.quoted_as_it_is}"
        return self.offering(phrases, hello)

    def _help(self, _: str, phrases: Phrases) -> Reply:
        leaving = Command("quit", phrases.repl_quit)
        here = (leaving,) if self.retention_days is None else ()  # in the terminal
        return self.offering(phrases, phrases.help, (*phrases.commands, *here))

    def _quote(self, argument: str, phrases: Phrases) -> Reply:
        view = AnswerView.parse(argument)
        return self._view(view, phrases) if view else notice(phrases, phrases.button_too_old)

    def _sources(self, _: str, phrases: Phrases) -> Reply:
        article, named = self.article, self._named_source(phrases)
        details = " · ".join(filter(None, (article.author, article.date, article.url)))
        lines: list[str] = []
        if article.imprint:
            lines = [phrases.imprint, *_once(article.imprint)]
        elif article.date and not article.author:
            lines = [phrases.no_author]
        elif not article.author:
            lines = [phrases.no_imprint if named else phrases.sources_unknown]
        return notice(phrases, *filter(None, (*named, details, *lines)))

    def _signed(self, kind: Chatter, phrases: Phrases) -> Reply:
        """Where the article comes from, for who asks for its author or its date: first, that only the other is told."""
        told = self._sources("", phrases)
        asked, other, lacking = (
            (tells_author, tells_date, phrases.no_author)
            if kind == "author"
            else (tells_date, tells_author, phrases.no_date)
        )
        if asked(self.article) or not other(self.article):
            return told
        said = Say(lacking)
        return told._replace(blocks=(said, *(block for block in told.blocks if block != said)))

    def _named_source(self, phrases: Phrases) -> tuple[str, ...]:
        """What tells the article's source, if it has one."""
        source = self.article.source
        return (phrases.sources.format(source=source),) if source else ()

    def _about(self, _: str, phrases: Phrases) -> Reply:
        return notice(phrases, phrases.about.format(version=__version__))

    def _privacy(self, _: str, phrases: Phrases) -> Reply:
        if self.retention_days is None:
            return notice(phrases, phrases.privacy_local)
        days = phrases.counted(self.retention_days, phrases.days)
        return notice(phrases, phrases.privacy.format(days=days), *self._also_logged(phrases))

    def _also_logged(self, phrases: Phrases) -> tuple[str, ...]:
        """That questions are in a log too, if they are."""
        return (phrases.privacy_logged,) if self.logged else ()

    def forgotten(self, phrases: Phrases) -> Reply:
        """That what the bot remembered of the chat is deleted."""
        return notice(phrases, phrases.forgotten, *self._also_logged(phrases))

    def languages(self, phrases: Phrases) -> Reply:
        """The bot's languages, to choose one."""
        rows = tuple((Action(p.name, f"/language {p.code}"),) for p in PHRASES.values())
        return Reply("notice", phrases.code, (Say(phrases.language_choice),), rows)

    # --- small talk ---

    def to_chatter(self, kind: Chatter, phrases: Phrases, *, greeted: bool = False) -> Reply:
        """The reply to small talk, and to what is said to the bot or about it.

        ``greeted`` is whether it opens with a greeting, which who introduces themselves returns.
        """
        if said := self._introduction(kind, phrases):
            return notice(phrases, f"{phrases.hi} {said}" if greeted else said)
        match kind:
            case "help" | "privacy" | "sources":
                return self.commands[kind]("", phrases)
            case "author" | "date":
                return self._signed(kind, phrases)
            case "credits":
                return notice(phrases, phrases.imprint, *self.article.credits)
            case "article" | "text":
                return self.contents(phrases)
            case "language":
                return self.languages(phrases)
            case "forget":
                return notice(phrases, phrases.how_to_forget)
            case "subscription":
                return notice(phrases, phrases.subscription)
            case "remark":
                return notice(phrases, phrases.remark)
            case "speaker":
                return notice(phrases, phrases.says_itself, *self._named_source(phrases))
            case "newsroom":
                return notice(phrases, phrases.newsroom, *self._named_source(phrases))
            case "doubt":
                return notice(phrases, phrases.word_for_word, *self._named_source(phrases))
            case "translate":
                return notice(phrases, phrases.only_quotes, phrases.quoted_as_it_is)
            case "you":
                return self.offering(phrases, phrases.only_quotes)
            case "presence":
                return self.offering(
                    phrases, phrases.greeting.format(title=phrases.inside(self.article.title))
                )
            case "praise":
                return notice(phrases, phrases.glad)
            case "insult":
                return self.offering(phrases, phrases.sorry)
            case "agreed":
                return notice(phrases, phrases.agreed)
            case "apology":
                return notice(phrases, phrases.no_harm)
            case "bye":
                return notice(phrases, phrases.bye)
            case _:
                return without_words(phrases)

    @staticmethod
    def _introduction(kind: Chatter, phrases: Phrases) -> str | None:
        """What the bot says of itself; None to what asks something else."""
        match kind:
            case "about":
                return f"{phrases.who} {phrases.how}"
            case "robot":
                return f"{phrases.is_robot} {phrases.how}"
            case "mistaken":
                return f"{phrases.is_but_robot} {phrases.how}"
            case "maker":
                return phrases.maker
            case "wellbeing":
                return phrases.fine
            case _:
                return None


def notice(phrases: Phrases, *texts: str) -> Reply:
    """A reply in the bot's own words, one paragraph per text."""
    return Reply("notice", phrases.code, tuple(Say(text) for text in texts))


def without_words(phrases: Phrases) -> Reply:
    """The reply to what has no words: that only words can be answered, and an example."""
    return notice(phrases, phrases.no_words.format(example=phrases.ask_summary))


def _once(lines: Sequence[str]) -> Iterator[str]:
    """Lines without those that are part of another: "Ida Holm" beside "By Ida Holm"."""
    return (line for line in lines if not any(line != other and line in other for other in lines))


def _numbers(passages: tuple[int, ...]) -> str:
    first, last = passages[0], passages[-1]
    return f"§{first}" if first == last else f"§{first}–{last}"
