"""How much one reader and one group may ask for."""

from itertools import count

import pytest

from bot.telegram.limits import (
    INLINE_A_MINUTE,
    MINUTE,
    NOTICES_A_MINUTE,
    QUESTIONS_A_MINUTE,
    REMEMBERED,
    Limits,
)

ADA, BEN, GROUP, OTHER_GROUP = 1, 2, -100, -200


UPDATES = count(1)


class Clock:
    seconds = 5_000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def limits(clock):
    return Limits(clock)


def ask(limits: Limits, times: int, reader: int = ADA, group: int | None = None) -> list[str]:
    return [limits.question(next(UPDATES), reader, group) for _ in range(times)]


def test_twenty_questions_a_minute_are_answered_then_one_notice_then_silence(limits):
    assert ask(limits, 25) == ["go"] * 20 + ["notice"] + ["silent"] * 4


def test_after_the_minute_questions_are_answered_again(limits, clock):
    ask(limits, 30)
    clock.seconds += MINUTE - 0.1
    assert ask(limits, 1) == ["silent"]
    clock.seconds += 0.1
    assert ask(limits, 21) == ["go"] * 20 + ["notice"]


def test_one_readers_questions_do_not_count_for_another(limits):
    ask(limits, 30)
    assert ask(limits, 1, BEN) == ["go"]


def test_a_group_has_twenty_a_minute_over_all_its_readers(limits):
    asked = [limits.question(next(UPDATES), reader, GROUP) for reader in range(22)]
    assert asked == ["go"] * 20 + ["notice", "silent"]
    assert ask(limits, 1, 99, OTHER_GROUP) == ["go"]
    assert ask(limits, 1, 99) == ["go"]


def test_a_reader_over_the_limit_does_not_use_up_the_group(limits):
    assert ask(limits, 40, ADA, GROUP)[20:] == ["notice"] + ["silent"] * 19
    ask(limits, 1, BEN, OTHER_GROUP)
    assert ask(limits, 1, BEN, GROUP) == ["notice"]  # Ada's twenty were the group's


def test_a_reader_is_counted_over_all_chats(limits):
    ask(limits, QUESTIONS_A_MINUTE, ADA, GROUP)
    assert ask(limits, 1) == ["notice"]


def test_inline_queries_have_a_limit_of_their_own(limits, clock):
    ask(limits, 30)
    answered = [limits.inline(next(UPDATES), ADA) for _ in range(INLINE_A_MINUTE + 5)]
    assert answered == [True] * INLINE_A_MINUTE + [False] * 5
    assert limits.inline(next(UPDATES), BEN)
    clock.seconds += MINUTE
    assert limits.inline(next(UPDATES), ADA)


def test_that_only_text_is_read_is_said_once_a_minute_in_a_chat(limits, clock):
    told = [limits.notice(next(UPDATES), GROUP) for _ in range(3)]
    assert told == [True] * NOTICES_A_MINUTE + [False] * 2
    assert limits.notice(next(UPDATES), ADA)
    clock.seconds += MINUTE
    assert limits.notice(next(UPDATES), GROUP)


def test_what_waited_counts_for_the_minute_in_which_it_was_sent(limits, clock):
    sent = [clock.seconds - 600 + 10 * number for number in range(60)]  # six a minute
    assert {limits.question(next(UPDATES), ADA, GROUP, at) for at in sent} == {"go"}
    flood = [limits.question(next(UPDATES), BEN, GROUP, clock.seconds) for _ in range(20)]
    clock.seconds += 3 * MINUTE  # the replies to the first have taken long
    late = [limits.question(next(UPDATES), BEN, GROUP, clock.seconds - 3 * MINUTE) for _ in "xyz"]
    assert flood + late == ["go"] * 20 + ["notice"] + ["silent"] * 2
    assert ask(limits, 1, BEN, GROUP) == ["go"]


@pytest.mark.parametrize("away", [-86_400, 86_400])
def test_a_clock_that_is_set_silences_nobody(limits, clock, away):
    ask(limits, 30)
    clock.seconds += away
    assert ask(limits, 21) == ["go"] * 20 + ["notice"]


def test_a_date_to_come_counts_as_now(limits, clock):
    for _ in range(25):
        limits.question(next(UPDATES), ADA, sent=clock.seconds + 86_400)
    assert ask(limits, 1) == ["silent"]


def test_messages_of_two_minutes_by_turns_are_no_way_around_the_limit(limits, clock):
    """A late group's and a private chat's."""
    verdicts = [
        limits.question(next(UPDATES), ADA, sent=clock.seconds - 300 * (number % 2))
        for number in range(100)
    ]
    assert verdicts.count("go") <= QUESTIONS_A_MINUTE + 1
    assert verdicts.count("notice") == 1


def test_what_comes_again_is_counted_once(limits):
    assert [limits.question(7, ADA, GROUP) for _ in range(30)] == ["go"] * 30
    assert ask(limits, 20, ADA, GROUP) == ["go"] * 19 + ["notice"]
    assert all(limits.notice(8, GROUP) for _ in range(3))


def test_a_crowd_does_not_fill_the_memory(limits):
    ask(limits, 30)
    for reader in range(10, 10 + REMEMBERED):
        limits.question(next(UPDATES), reader)
    assert ask(limits, 1) == ["go"]  # forgotten, to Ada's good
