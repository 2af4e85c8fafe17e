"""Many read at once, one writes alone, and who waits to write is not kept waiting by those who come to read."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from search.indexes.gate import Gate


def test_readers_pass_together() -> None:
    gate, meet = Gate(), threading.Barrier(3)

    def read() -> int:
        with gate.reading():
            return meet.wait(5)

    with ThreadPoolExecutor(3) as pool:
        waiting = [pool.submit(read) for _ in range(3)]
        assert {done.result(10) for done in waiting} == {0, 1, 2}


def test_a_writer_is_alone() -> None:
    gate, inside, most = Gate(), [], []

    def write(number: int) -> None:
        with gate.writing():
            inside.append(number)
            most.append(len(inside))
            inside.remove(number)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, range(200)))
    assert max(most) == 1


def test_a_writer_waits_for_readers_and_goes_before_later_ones() -> None:
    gate, order = Gate(), []
    begun, end = threading.Event(), threading.Event()

    def first() -> None:
        with gate.reading():
            begun.set()
            end.wait(5)
            order.append("first")

    def write() -> None:
        with gate.writing():
            order.append("writer")

    def later() -> None:
        with gate.reading():
            order.append("later")

    threads = [threading.Thread(target=work) for work in (first, write, later)]
    threads[0].start()
    begun.wait(5)
    threads[1].start()
    while not gate._writers:
        pass
    threads[2].start()
    end.set()
    for thread in threads:
        thread.join(5)
    assert order == ["first", "writer", "later"]


def test_an_error_inside_opens_the_gate_again() -> None:
    gate = Gate()
    for way in (gate.reading, gate.writing):
        with pytest.raises(ValueError, match="lost"), way():
            raise ValueError("lost")
    with gate.writing():
        pass
