"""Work comes back in order, and one bad item touches no other."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from digest.errors import DigestError, ExtractError
from digest.pools import Processes, Threads
from digest.ports import Pool

POOLS: Sequence[Pool] = (Threads(workers=3), Processes(workers=2, least=1))


def square(number: int) -> int:
    if number == 3:
        raise ExtractError("three is not for squaring")
    if number == 4:
        raise ValueError("nor is four")
    return number * number


def die_at_two(number: int) -> int:
    if number == 2:
        os._exit(9)
    return number


def sleep_at_two(number: int) -> int:
    if number == 2:
        time.sleep(60)
    return number


def nap(number: int) -> int:
    time.sleep(0.3)
    return number


@pytest.mark.parametrize("pool", POOLS, ids=lambda p: type(p).__name__)
def test_results_come_in_the_order_of_the_items_and_failures_in_their_place(pool: Pool) -> None:
    results = list(pool.map(square, [5, 3, 2, 4, 1]))

    assert [r for r in results if not isinstance(r, DigestError)] == [25, 4, 1]
    assert isinstance(results[1], ExtractError)
    assert "ValueError" in str(results[3])


@pytest.mark.parametrize("pool", POOLS, ids=lambda p: type(p).__name__)
def test_no_items_give_no_results(pool: Pool) -> None:
    assert list(pool.map(square, [])) == []


def test_an_item_that_ends_its_process_fails_alone() -> None:
    results = list(Processes(workers=2, least=1).map(die_at_two, [0, 1, 2, 3, 4]))

    assert [r for r in results if isinstance(r, int)] == [0, 1, 3, 4]
    assert "ended the process" in str(results[2])


def test_an_item_that_takes_too_long_is_killed_and_fails_alone() -> None:
    pool = Processes(workers=2, least=1, seconds=1.0)

    results = list(pool.map(sleep_at_two, [0, 1, 2, 3, 4]))

    assert [r for r in results if isinstance(r, int)] == [0, 1, 3, 4]
    assert "took longer" in str(results[2])


READING = """import signal, sys
from digest.pools import Processes
from tests.unit.test_pools import nap
# A shell lets what it runs in the background ignore an interrupt, and all that is started there with it.
signal.signal(signal.SIGINT, signal.default_int_handler)
try:
    for _ in Processes(workers=2, least=1).map(nap, range(1000)):
        print("read", flush=True)
except KeyboardInterrupt:
    sys.exit(130)
"""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("send", "sign", "code"),
    [
        (os.killpg, signal.SIGINT, 130),
        (os.kill, signal.SIGINT, 130),
        (os.kill, signal.SIGTERM, -signal.SIGTERM),
        (os.killpg, signal.SIGTERM, -signal.SIGTERM),
    ],
)
def test_processes_end_without_a_word_when_the_program_is_stopped(
    send: Callable[[int, int], None], sign: signal.Signals, code: int, root: Path
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", READING], cwd=root, start_new_session=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as program:  # fmt: skip
        assert program.stdout
        program.stdout.readline()
        send(program.pid, sign)
        _, complaints = program.communicate(timeout=60)

    assert complaints == ""
    assert program.returncode == code


GOING_ON = """import signal
from digest.pools import Processes
from tests.unit.test_pools import nap
signal.signal(signal.SIGTERM, lambda *_: None)
for result in Processes(workers=2, least=1).map(nap, range(12)):
    print(repr(result), flush=True)
"""


@pytest.mark.slow
def test_no_item_fails_for_a_signal_that_the_program_and_its_processes_get(root: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", GOING_ON], cwd=root, start_new_session=True,
        stdout=subprocess.PIPE, text=True,
    ) as program:  # fmt: skip
        assert program.stdout
        read = [program.stdout.readline()]
        os.killpg(program.pid, signal.SIGTERM)
        read += program.stdout

    assert [line.strip() for line in read] == [str(number) for number in range(12)]


STUCK = """from digest.pools import Processes
from tests.unit.test_pools import tell_and_stay
list(Processes(workers=1, least=1, seconds=1.0).map(tell_and_stay, [0]))
"""


def tell_and_stay(number: int) -> int:
    print(os.getpid(), flush=True)
    time.sleep(60)
    return number


@pytest.mark.slow
def test_an_item_is_not_worked_on_for_ever_after_the_program_was_killed(root: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", STUCK], cwd=root, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout
        worker = int(program.stdout.readline())
        program.kill()

    assert ended(worker, within=20.0)


def ended(process: int, within: float) -> bool:
    until = time.monotonic() + within
    while time.monotonic() < until:
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False
