"""What stands out in an article, found without ranking: its opening, its outlook, its advice."""

from functools import partial
from itertools import chain, islice

from index.answer import SURE, UNSURE, PassageScore, Quote
from index.article import Passage, Sentence
from index.landmarks.excerpts import OPENING, Excerpts, Found
from index.live import asked_entry
from index.nations import country_told
from index.questions.question import Question
from index.quoting import LONGEST
from index.spans.which_amount import is_no_price
from index.text.advice import advises
from index.text.analyzer import analyzer
from index.text.once import once
from index.text.pattern import pattern
from index.text.reasons import gives_reason
from index.text.saying import QUOTES, SAID_TO_COME_FR, made_known_by
from index.text.tense import tells_future, tells_past, tells_possible

_UNDATED = 1
"""The rank of a sentence about the future without a date."""
_ONLY_POSSIBLE = 0.3
"""The probability that what may be is what is to come."""
_PLANNED = pattern(
    r"\b(?:doi(?:t|vent)\s(?:[\w'’-]+\s){0,3}?\w+(?:er|ir|re)|prévoi(?:t|ent) d|espère(?:nt)?|(?:est|sont) (?:attendu|fixé|programmé|prévu)e?s?"
    r"|(?:is|are) to(?!\s(?:be\s)?\w+ed\b)|(?:plan|hope|intend|aim)s? to|would (?:be|begin|come|have|invite|meet|start|take)|(?:expected|scheduled|due) (?:to|in|on|by|for))\b"
)
"""What somebody means to do, or what is expected."""
_SAID_TO_COME = pattern(
    rf"(?i)\b{SAID_TO_COME_FR}"
    r"|\b(?:said|warned|announced|added|told \w+) (?:that )?[^;.]*?\bwould\b"
)
"""What somebody said that would happen."""
_UNTIL = pattern(r"(?i)\b(?:jusqu['’]\w+|until|till)\s(?:the\s|la\s|l['’])?\Z")
_DAY = pattern(r"(?i)[a-zà-ÿ]{3}")
"""A word in a date: a day, a month or a season."""
_FINDS = pattern(
    r"(?i)\b(?:stud(?:y|ies)|trials?|research\w*|scientists?|surveys?|found|finds?|discover\w*|uncover\w*|unearth\w*|reveal\w*|archaeologists?"
    r"|études?|essais?|chercheu\w+|scientifiques?|sondages?|enquête|découv\w+|retrouvé\w*|révèl\w+|mis(?:es?)? au jour|archéologues?)\b"
)
"""A lead that tells of a finding."""
_NAMES_CAUSE = pattern(
    r"(?i)(?:ce(?:tte|t|s)?|this|that|these)\s(?:[\w'’-]+\s){1,4}?(?:a|ont|est|sont|tient|tiennent|has|have|is|are)\b"
    r"[^.;:]{0,40}\b(?:causes?|raisons?|motifs?|explications?|reasons?|explained by|due to)\b"
)
"""A sentence about the cause of what was told before it: "Ce changement a d'abord une cause extérieure"."""
_MEANS = pattern(
    r"(?i)(?:(?:ce|cet|cette|ces|this|that|these|the|le|la) (?:\w+ )?(?:mouvement|développement|décision|changement|virage|évolution|affaire|épisode|accord|annonce|mesure|réforme"
    r"|vote|victoire|défaite|résultats?|mesures|choix|move|shift|development|decision|change|case|deal|announcement|ruling|result|vote|victory|defeat|findings?|episode|row|measures?)"
    r"|l['’](?:affaire|accord|annonce|épisode|évolution|opération)|cela|all this|tout cela)\s(?:[\w'’-]+\s){0,2}?"
    r"(?:montr|signal|illustr|témoign|marqu|représent|signifi|révèl|soulign|confirm|ouvr|pourrai|risqu|menac|relanc|suscit"
    r"|mean|mark|signal|show|underlin|highlight|reflect|suggest|represent|could|threaten|rais|reviv|may\b|might)\w*"
)
"""A sentence about what the events told before show or change: "Cette décision marque un tournant"."""
_FOR_WHY = pattern(
    r"(?i)\b(?:parce qu|en raison d|à cause d|faute d|suite (?:à|aux)|face (?:à|aux?)|répond(?:ent)? (?:à|aux?)|en réponse (?:à|aux?)"
    r"|pour cause d|sous la pression|because|due to|owing to|in response to|amid|citing|blaming|over (?:fears|concerns))"
)
"""What precedes a reason in a lead."""
_PRICED = pattern(
    r"(?i)\b(?:(?:prix|tarifs?|billets?|vendue?s?|vend|coûte(?:nt|ra|ront)?|coûtera|commercialisée?s?|proposée?s?|affichée?s?|facturée?s?|disponibles?|cost(?:s|ing)?|pric(?:ed?|es)|tickets?|sells?|retails?|on sale|admission|available)"
    r"\b(?:(?!\b(?:war|worth|market|guerre|marché)\b)[^.;:]|:\s){0,25}?\s?|à partir de\s)\Z"
)
"""What precedes a price."""
_NEAR = 2
"""How many passages after a lead may tell what the title does."""
_MOST_OF_TITLE = 0.6
"""The share of the title's terms in a passage that tells the same."""
_ONE_SENTENCE = pattern(
    r"(?i)\b(?:une|1|one|a single)\s(?:seule\s|single\s|short\s)?(?:phrase|ligne|sentence|line)\b"
)
"""Asks for a single sentence."""


class Landmarks:
    """The sentences of an article that stand out, each by what it tells."""

    def __init__(self, excerpts: Excerpts) -> None:
        self._excerpts = excerpts

    def summary(self, text: str) -> Found:
        """The lead, which is where an article says what it is about; its first sentence where one is asked for."""
        quote = self._excerpts.beginning_of(
            self._opening, 0 if _ONE_SENTENCE.search(text) else LONGEST
        )
        passages = [
            PassageScore(p.number, p.section, 0.0) for p in self._excerpts.article.passages[:5]
        ]
        return Found([quote], "the article's opening", 1.0, passages)

    @once
    def _opening(self) -> Passage:
        """The lead; or the passage after it that has most of the title, where a lead of one sentence has none of it."""
        article = self._excerpts.article
        cut = analyzer(article.language)
        title = cut.asked(article.title)

        def share(passage: Passage) -> float:
            told = cut.terms(article.text[passage.start : passage.end])
            return len(title.intersection(told)) / len(title)

        lead = article.lead
        if len(lead.sentences) > 1 or not title or share(lead) > 0:
            return lead
        following = article.passages[lead.number : lead.number + _NEAR]
        return next((p for p in following if share(p) >= _MOST_OF_TITLE), lead)

    def price(self) -> Found | None:
        """The first price that the opening tells, in bold; surely that of what it is about in the lead. None without one.

        Not surely where the article tells several.
        """
        priced = [
            (sentence, amount.head)
            for sentence in self._excerpts.article.sentences
            for amount in self._excerpts.entities_of(sentence, "money")
            if self._is_price(self._excerpts.text_of(sentence), amount.head)
        ]
        if not priced or priced[0][0].passage > OPENING + 1:
            return None
        only = len(priced) == 1 and priced[0][0].passage == self._opening.number
        quote = self._excerpts.marked(*priced[0])
        return Found([quote], "the price told first", SURE if only else UNSURE)

    @staticmethod
    def _is_price(text: str, amount: tuple[int, int]) -> bool:
        """Whether an amount in a sentence is said to be what something costs."""
        return _PRICED.search(text, 0, amount[0]) is not None and not is_no_price(text, *amount)

    def entry(self, text: str, *, latest: bool) -> Found | None:
        """The latest entry of a live report, or the one at the time that the question names; None without one."""
        entry = asked_entry(self._excerpts.article, text, latest=latest)
        if not entry:
            return None
        quote = Quote.of(self._excerpts.article, entry[0].start, entry[-1].end)
        return Found([quote], "the entry asked for")

    def outlook(self) -> Found:
        """The article's last sentence about the future, or else about what may come.

        One with a day, a month or a season is preferred to one with a year, and this to one without a date; what opens
        with somebody's words is left out.
        """
        sentences = self._excerpts.article.sentences
        coming = {s: rank for s in sentences if (rank := self._is_to_come(s))}
        best = max(coming.values(), default=0)
        right = SURE if best > _UNDATED else UNSURE if best else _ONLY_POSSIBLE
        told = [s for s, rank in coming.items() if rank == best]
        told = told or [s for s in sentences if tells_possible(self._excerpts.text_of(s))]
        quotes = [*map(self._excerpts.in_context, told[-1:])]
        return Found(quotes, "what it says last of what is to come", right)

    def _is_to_come(self, sentence: Sentence) -> int:
        """How precisely a sentence tells what is to come: 0 where it does not."""
        text = self._excerpts.text_of(sentence)
        reported = _SAID_TO_COME.search(text) is not None
        if not (reported or tells_future(text) or _PLANNED.search(text)) or QUOTES.match(text):
            return 0
        dates = [
            text[slice(*e.head)]
            for e in self._excerpts.entities_of(sentence, "date")
            if not _UNTIL.search(text, 0, e.head[0])
        ]
        if not dates:
            return _UNDATED if reported or not tells_past(text) else 0
        return _UNDATED + 1 + any(_DAY.search(date) for date in dates)

    def advice(self) -> Found:
        """The first sentence that says what people are to do."""
        told = islice(
            (s for s in self._excerpts.article.sentences if advises(self._excerpts.text_of(s))), 1
        )
        return Found([*map(self._excerpts.in_context, told)], "advice to people")

    def made_known(self) -> Found:
        """The first sentence that names the source of the news."""
        return Found(
            self._excerpts.first_told(made_known_by), "where it names who made the news known"
        )

    def country(self, name: str) -> Found | None:
        """The first sentence that tells of which country somebody or a firm is; None without one."""
        told = self._excerpts.first_told(
            partial(country_told, name=name, language=self._excerpts.article.language)
        )
        return Found(told, "where it tells of which country they are") if told else None

    def below_heading(self, question: Question) -> Found | None:
        """The beginning of the section whose heading is asked for, in these or other forms of its words; None without."""
        if not self._below or question.language != self._excerpts.article.language:
            return None
        first = self._below.get(analyzer(self._excerpts.article.language).asked(question.text))
        if first is None:
            return None
        quote = self._excerpts.beginning_of(self._excerpts.article.passages[first - 1], LONGEST)
        return Found([quote], "below the heading asked for", UNSURE)

    @once
    def _below(self) -> dict[frozenset[str], int]:
        """The first passage of each section, by the terms of its heading."""
        cut = analyzer(self._excerpts.article.language)
        sections = reversed(self._excerpts.article.sections)  # the first of one name counts
        return {cut.asked(s.title): s.passages[0] for s in sections if s.title}

    def finding(self, text: str) -> Found | None:
        """The lead, if it tells of a finding."""
        lead = self._excerpts.article.lead
        tells = _FINDS.search(self._excerpts.article.text, lead.start, lead.end)
        return self.summary(text) if tells else None

    def why(self) -> Found | None:
        """Where the article names the cause of what it told, or else the reason its lead gives; None without either."""
        named = (
            s
            for s in self._excerpts.article.sentences
            if _NAMES_CAUSE.match(self._excerpts.text_of(s))
        )
        lead = ((s, self._excerpts.text_of(s)) for s in self._excerpts.article.lead.sentences)
        given = (s for s, told in lead if _FOR_WHY.search(told) and gives_reason(told))
        return self._excerpts.first_of(chain(named, given), "where it names the cause")

    def meaning(self) -> Found | None:
        """The last sentence that says what the events it refers back to show or change; None without one."""
        told = [
            s for s in self._excerpts.article.sentences if _MEANS.match(self._excerpts.text_of(s))
        ]
        if not told:
            return None
        quotes = [*map(self._excerpts.in_context, told[-1:])]
        return Found(quotes, "where it says what it all means", UNSURE)
