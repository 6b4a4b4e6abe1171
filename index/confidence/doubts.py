"""Rules by which an answer is doubtful, or the article has none."""

from collections.abc import Callable, Iterable

from index.confidence.doubt_amounts import (
    age_then,
    amount_of_another,
    called_off,
    counts_a_part,
    counts_something_else,
    counts_those_who_tell,
    counts_those_who_tell_of_them,
    no_date,
    no_longer_so,
    number_of_another,
    of_a_past_year,
    of_a_time_compared,
    of_another_day,
    of_another_dimension,
    of_several,
    of_the_last_time,
    of_the_other_compared,
    only_hurt,
)
from index.confidence.doubt_facts import (
    another_speaks,
    event_untold,
    no_precedent,
    no_reason,
    no_such_thing,
    none_of_theirs,
    not_so_at_all,
    only_akin_to_them,
    only_planned,
    only_the_contrary,
    why_of_nothing,
)
from index.confidence.doubt_owners import (
    owned_by_another,
    owner_elsewhere,
    owner_missing,
    role_elsewhere,
)
from index.confidence.doubt_roles import (
    another_office,
    country_elsewhere,
    heads_another,
    no_predecessor,
    no_successor,
    nobody_named,
    only_a_candidate,
    role_of_nobody,
    thing_unnamed,
    yet_to_be_named,
)
from index.confidence.doubt_words import (
    another_letter,
    asks_for_the_best,
    asks_of_nothing,
    attribute_of_another,
    country_untold,
    hardly_ahead,
    has_an_unknown_name,
    has_an_unknown_word,
    in_the_other_half,
    most_in_the_world,
    names_only_others,
    no_origin,
    not_of_the_world,
    nothing_but_names,
    of_a_relative,
    of_another,
    of_another_subject,
    of_whatever,
    only_in_a_name,
    only_its_names,
    unknown_letter,
)
from index.confidence.evidence import Evidence
from index.questions.expected import AMOUNTS, AnswerType

Rule = Callable[[Evidence], bool]
"""Whether something that makes an answer clear, doubtful or none applies to the evidence."""

_DOUBTS: tuple[Rule, ...] = (
    asks_of_nothing,
    no_longer_so,
    of_whatever,
    only_the_contrary,
    owned_by_another,
    owner_elsewhere,
    owner_missing,
    role_elsewhere,
    of_a_relative,
    of_another,
    names_only_others,
    another_letter,
    in_the_other_half,
    not_of_the_world,
    has_an_unknown_word,
    of_the_last_time,
    of_a_past_year,
    of_a_time_compared,
    of_several,
    of_the_other_compared,
    no_predecessor,
    only_planned,
    event_untold,
    country_untold,
)
_DOUBTS_OF: dict[AnswerType, tuple[Rule, ...]] = {
    AnswerType.REASON: (no_reason,),
    AnswerType.SAID: (only_akin_to_them, another_speaks, another_office),
    AnswerType.YES_NO: (no_precedent, no_such_thing, not_so_at_all, only_its_names, heads_another),
    AnswerType.PERSON: (
        another_office,
        country_elsewhere,
        nobody_named,
        only_a_candidate,
        yet_to_be_named,
        heads_another,
    ),
    AnswerType.NUMBER: (
        number_of_another,
        counts_something_else,
        counts_a_part,
        counts_those_who_tell,
        only_hurt,
        of_another_dimension,
        called_off,
    ),
    AnswerType.PERCENT: (number_of_another,),
    AnswerType.DATE: (no_date, of_another_day, called_off),
    AnswerType.PLACE: (hardly_ahead, only_in_a_name, no_origin),
    AnswerType.ORGANISATION: (hardly_ahead,),
    AnswerType.AGE: (age_then,),
    AnswerType.MONEY: (called_off,),
    AnswerType.DURATION: (called_off,),
}

_SILENT: tuple[Rule, ...] = (
    attribute_of_another,
    nothing_but_names,
    asks_for_the_best,
    most_in_the_world,
    unknown_letter,
    has_an_unknown_name,
    of_another_subject,
)
_SILENT_OF: dict[AnswerType, tuple[Rule, ...]] = {
    AnswerType.REASON: (why_of_nothing,),
    AnswerType.SAID: (none_of_theirs,),
    AnswerType.NAME: (thing_unnamed, role_of_nobody, of_another),
    AnswerType.PERSON: (role_of_nobody, no_successor),
    **dict.fromkeys(AMOUNTS, (amount_of_another, of_another, counts_those_who_tell_of_them)),
}


def doubtful(e: Evidence) -> Rule | None:
    """The first rule by which an answer is given with a caveat at most; None where none applies."""
    return first((*_DOUBTS, *_DOUBTS_OF.get(e.question.expected, ())), e)


def silent(e: Evidence) -> Rule | None:
    """The first rule by which the article has no answer; None where none applies."""
    return first((*_SILENT, *_SILENT_OF.get(e.question.expected, ())), e)


def first(rules: Iterable[Rule], e: Evidence) -> Rule | None:
    """The first of ``rules`` that applies; None where none does."""
    return next((rule for rule in rules if rule(e)), None)
