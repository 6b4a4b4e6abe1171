"""What by itself makes an answer doubtful, or tells that the article does not answer at all."""

from collections.abc import Callable, Iterable

from index.answer import SURE
from index.doubt_amounts import (
    age_of_kin,
    amount_of_a_kind,
    amount_of_another,
    another_time,
    counts_something_else,
    no_date,
    nothing_but_numbers,
    only_counted,
    without_number,
)
from index.doubt_facts import (
    another_speaks,
    left_open,
    neither_begun_nor_ended,
    none_of_theirs,
    not_denied,
    not_made_known,
    not_so_at_all,
    only_the_contrary,
    only_wished,
    said_of_another,
    verb_unknown,
)
from index.doubt_names import (
    another_letter,
    at_another,
    attribute_of_another,
    hardly_ahead,
    has_an_unknown_name,
    in_the_other_half,
    of_another_person,
    of_another_subject,
    only_akin,
    only_in_a_name,
    opens_with_another,
    owned_by_another,
    unknown_letter,
)
from index.doubt_reasons import (
    is_the_reason,
    might_have,
    no_reason,
    not_still,
    not_written_out,
    only_mentions,
    why_of_nothing,
)
from index.doubt_roles import (
    another_office,
    country_elsewhere,
    heads_another,
    left_unnamed,
    no_country,
    no_longer,
    no_successor,
    nobody_named,
    role_of_nobody,
    thing_unnamed,
    with_nobody,
)
from index.doubt_words import (
    advice,
    most_in_the_world,
    not_of_the_world,
    nothing_but_names,
    nothing_the_same,
    one_word_of_it,
    only_way_of_asking,
)
from index.evidence import Evidence
from index.expected import AMOUNTS, AnswerType

UNSURE = SURE - 0.01
"""The most that an answer can be sure of that is given with a caveat."""

Rule = Callable[[Evidence], bool]

_DOUBTS: tuple[Rule, ...] = (
    one_word_of_it,
    nothing_the_same,
    nothing_but_numbers,
    only_the_contrary,
    another_letter,
    owned_by_another,
    not_made_known,
    not_denied,
    left_open,
    opens_with_another,
    in_the_other_half,
    left_unnamed,
    not_of_the_world,
    another_time,
    has_an_unknown_name,
)
_DOUBTS_OF_AMOUNTS = (only_akin, only_counted, amount_of_a_kind)
_DOUBTS_OF: dict[AnswerType, tuple[Rule, ...]] = {
    AnswerType.REASON: (no_reason, is_the_reason, not_still),
    AnswerType.DEFINITION: (only_mentions,),
    AnswerType.SAID: (another_speaks, said_of_another),
    AnswerType.YES_NO: (not_so_at_all, only_wished, neither_begun_nor_ended, verb_unknown),
    AnswerType.PERSON: (
        another_office,
        country_elsewhere,
        nobody_named,
        no_longer,
        heads_another,
        with_nobody,
    ),
    **dict.fromkeys(AMOUNTS, _DOUBTS_OF_AMOUNTS),
    AnswerType.NUMBER: (*_DOUBTS_OF_AMOUNTS, counts_something_else, without_number, at_another),
    AnswerType.DATE: (of_another_person, no_date, only_akin),
    AnswerType.PLACE: (of_another_person, hardly_ahead, no_country, only_in_a_name),
    AnswerType.ORGANISATION: (of_another_person, hardly_ahead),
    AnswerType.AGE: (of_another_person, only_akin, age_of_kin),
}

_SILENT: tuple[Rule, ...] = (
    only_way_of_asking,
    attribute_of_another,
    nothing_but_names,
    advice,
    most_in_the_world,
    unknown_letter,
    not_written_out,
    of_another_subject,
)
_SILENT_OF: dict[AnswerType, tuple[Rule, ...]] = {
    AnswerType.REASON: (why_of_nothing, might_have),
    AnswerType.SAID: (none_of_theirs,),
    AnswerType.NAME: (nobody_named, thing_unnamed),
    AnswerType.PERSON: (role_of_nobody, no_successor),
    **dict.fromkeys(AMOUNTS, (amount_of_another,)),
}


def doubtful(e: Evidence) -> Rule | None:
    """The rule by which an answer is given with a caveat at most, whatever else speaks for it."""
    return first((*_DOUBTS, *_DOUBTS_OF.get(e.question.expected, ())), e)


def silent(e: Evidence) -> Rule | None:
    """The rule by which the article does not answer, whatever else speaks for it."""
    return first((*_SILENT, *_SILENT_OF.get(e.question.expected, ())), e)


def first(rules: Iterable[Rule], e: Evidence) -> Rule | None:
    """The first of ``rules`` that holds; None where none does."""
    return next((rule for rule in rules if rule(e)), None)
