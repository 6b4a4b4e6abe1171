"""How much one reader and one group may ask for."""

import pytest

from bot.limits import MINUTE, NOTICES_A_MINUTE, QUESTIONS_A_MINUTE, REMEMBERED, Limits

ADA, BEN, GROUP, OTHER_GROUP = 1, 2, -100, -200


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
    return [limits.question(reader, group) for _ in range(times)]


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
    asked = [limits.question(reader, GROUP) for reader in range(22)]
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


def test_that_only_text_is_read_is_said_once_a_minute_in_a_chat(limits, clock):
    assert [limits.notice(GROUP) for _ in range(3)] == [True] * NOTICES_A_MINUTE + [False] * 2
    assert limits.notice(ADA)
    clock.seconds += MINUTE
    assert limits.notice(GROUP)


def test_a_crowd_does_not_fill_the_memory(limits):
    ask(limits, 30)
    for reader in range(10, 10 + REMEMBERED):
        limits.question(reader)
    assert ask(limits, 1) == ["go"]  # forgotten, to Ada's good
