"""What the bot replies to what is said of its last answer: where is it written, are you sure, another one, that is wrong."""

from collections.abc import Callable
from typing import NamedTuple

from bot.phrases import Chatter, Phrases
from bot.replies import Replies, notice
from bot.reply import Reply, Say
from bot.view import AnswerView
from index import Answer, Article, Context, Quote

Ask = Callable[[str, Phrases], Answer]
"""Answers a question by itself, which is in a language if its words do not tell."""


class Talked(NamedTuple):
    """A reply, and what the next turn leans on if the reply changes that."""

    reply: Reply
    context: Context | None = None


class Aftertalk:
    """Talks about the last answer, which it finds again by its question."""

    def __init__(self, article: Article, replies: Replies, ask: Ask) -> None:
        self.article = article
        self._replies = replies
        self._ask = ask
        self._about: dict[Chatter, Callable[[Context, Phrases], Talked]] = {
            "again": self._again,
            "whence": self._again,
            "pardon": self._pardon,
            "lost": self._lost,
            "more": self._more,
            "next": self._more,
            "other": self._other,
            "shorter": self._shorter,
            "sure": self._sure,
            "doubt": self._doubt,
            "speaker": self._speaker,
            "complaint": self._sorry,
        }

    def talk(
        self, kind: Chatter | None, context: Context | None, phrases: Phrases
    ) -> Talked | None:
        """The reply to small talk about the last answer; None to any other."""
        if kind is None or kind not in self._about:
            return None
        return self._about[kind](context or Context(""), phrases)

    # --- to read it again, or on ---

    def _again(self, context: Context, phrases: Phrases) -> Talked:
        """The last answer once more, with its passage; the contents without one."""
        if not context.end:
            return Talked(self._replies.contents(phrases))
        quote = Quote.of(self.article, context.start, context.end)
        said = phrases.told_there.format(number=quote.passage)
        return Talked(_led(self._replies.reading(quote, phrases), said))

    def _pardon(self, context: Context, phrases: Phrases) -> Talked:
        """The last reply once more."""
        if context.declined or not context.end:
            return self._without_answer(context, phrases, phrases.not_in_article)
        return self._again(context, phrases)

    def _lost(self, context: Context, phrases: Phrases) -> Talked:
        """The passage around the last answer, as it cannot be explained; what follows, if anything does and that was all of it."""
        if context.declined or not context.end:
            return self._without_answer(context, phrases, phrases.not_in_article)
        number = Quote.of(self.article, context.start, context.end).passage
        passage = self.article.passages[number - 1]
        whole = context.start == passage.start and context.end == passage.end
        if whole and number < len(self.article.passages):
            return self._more(context, phrases)
        view = AnswerView("sure", ((context.start, context.end), None))
        reply = self._replies.passage(f"{number} {view}", phrases)
        return Talked(_led(reply, phrases.whole_passage))

    def _more(self, context: Context, phrases: Phrases) -> Talked:
        """What follows the last answer in its passage, or else the next; the contents without one."""
        if not context.end:
            return Talked(self._replies.contents(phrases))
        passages = self.article.passages
        passage = next((p for p in passages if p.end > context.end), None)
        if passage is None:
            return Talked(notice(phrases, phrases.no_more))
        rest = [s for s in passage.sentences if s.start >= context.end]
        if rest and rest[0] is not passage.sentences[0]:
            quote = Quote.of(self.article, rest[0].start, rest[-1].end)
            reply = self._replies.reading(quote, phrases)
        else:
            reply = self._replies.passage(str(passage.number), phrases)
            quote = Quote.of(self.article, passage.start, passage.end)
        return Talked(reply, context._replace(start=quote.start, end=quote.end, declined=False))

    def _shorter(self, context: Context, phrases: Phrases) -> Talked:
        """The first sentence of the last answer, or else of the article; that alone cannot be cut."""
        if context.declined:
            return Talked(notice(phrases, phrases.nothing_quoted))
        told = [
            s for s in self.article.sentences if context.start <= s.start and s.end <= context.end
        ]
        if len(told) == 1:
            return Talked(notice(phrases, phrases.whole_sentence))
        first = (told or self.article.lead.sentences)[0]
        quote = Quote.of(self.article, first.start, first.end)
        reply = self._replies.reading(quote, phrases)
        return Talked(reply, context._replace(start=first.start, end=first.end))

    # --- to have another, or to doubt it ---

    def _other(self, context: Context, phrases: Phrases) -> Talked:
        """The next best quotation; the contents if nothing was asked."""
        if not context.question:
            return self._again(context, phrases)
        other = self._next_best(context, phrases, phrases.next_best)
        return other or Talked(notice(phrases, phrases.no_better))

    def _sure(self, context: Context, phrases: Phrases) -> Talked:
        """That an answer given with a caveat is not sure; or else where it is written.

        What was sure only in its context is not, to be on the safe side.
        """
        if context.declined and context.question:
            return self._without_answer(context, phrases, phrases.not_sure_of_none)
        if not context.end:
            return Talked(self._replies.to_chatter("doubt", phrases))
        doubted = self._doubted(context, phrases)
        if doubted is not None:
            here = Quote.of(self.article, context.start, context.end).passage
            view = AnswerView.of(doubted)
            others = self._replies.other_passages(view, phrases, skip=here)
            reply = notice(phrases, phrases.not_sure)
            return Talked(reply._replace(actions=(others,) if others else ()))
        return Talked(_led(self._again(context, phrases).reply, phrases.word_for_word))

    def _doubt(self, context: Context, phrases: Phrases) -> Talked:
        """That what is written cannot be checked; of an answer with a caveat, first that it is not sure."""
        reply = self._replies.to_chatter("doubt", phrases)
        if context.declined or not context.end or self._doubted(context, phrases) is None:
            return Talked(reply)
        return Talked(_led(reply, phrases.not_sure))

    def _speaker(self, context: Context, phrases: Phrases) -> Talked:
        """That nobody is named for what the article says itself, or that nothing was quoted."""
        if context.declined or not context.end:
            return Talked(notice(phrases, phrases.nothing_quoted))
        return Talked(self._replies.to_chatter("speaker", phrases))

    def _doubted(self, context: Context, phrases: Phrases) -> Answer | None:
        """The answer to the question before, asked by itself, unless what was quoted surely is it; None without one."""
        if not context.question:
            return None
        answer = self._answer(context, phrases)
        sure = answer.certainty == "sure" and answer.quotes[0].start == context.start
        return None if sure else answer

    def _sorry(self, context: Context, phrases: Phrases) -> Talked:
        """An apology for the last answer, and the next best; without that, the answer counts as none."""
        if context.declined or not context.question:
            return self._without_answer(context, phrases, phrases.sorry_unfound)
        better = self._next_best(context, phrases, phrases.sorry_other)
        return better or Talked(notice(phrases, phrases.no_better), context._replace(declined=True))

    def _without_answer(self, context: Context, phrases: Phrases, said: str) -> Talked:
        """``said`` of a question without an answer, or an apology if none was asked; and what can be asked."""
        if not context.question:
            return Talked(self._replies.offering(phrases, phrases.sorry))
        return Talked(self._replies.unfound(said, self._view(context, phrases), phrases))

    def _next_best(self, context: Context, phrases: Phrases, said: str) -> Talked | None:
        """The quotation that may answer next after the one read last, not one quoted beside it; None without another."""
        answer = self._answer(context, phrases)
        beside = AnswerView.of(answer).second
        quotes = [q for q in answer.quotes if (q.start, q.end) != beside]
        here = next((n for n, q in enumerate(quotes) if q.start == context.start), -1)
        left = (q for q in quotes[here + 1 :] if q.end <= context.start or q.start >= context.end)
        quote = next(left, None)
        if quote is None:
            return None
        read = context._replace(start=quote.start, end=quote.end, declined=False)
        return Talked(_led(self._replies.reading(quote.plain, phrases), said), read)

    def _answer(self, context: Context, phrases: Phrases) -> Answer:
        return self._ask(context.question, phrases)

    def _view(self, context: Context, phrases: Phrases) -> AnswerView:
        return AnswerView.of(self._answer(context, phrases))


def _led(reply: Reply, said: str) -> Reply:
    """``reply`` below the bot's own words."""
    return reply._replace(blocks=(Say(said), *reply.blocks))
