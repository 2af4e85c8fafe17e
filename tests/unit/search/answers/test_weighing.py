"""How likely a candidate is the answer."""

from __future__ import annotations

from dataclasses import fields, replace

from search.answers.texts.weighing import Features, likelihood, rank_of

NOTHING = Features(*(0.0 for _ in fields(Features)))
PLAIN = replace(NOTHING, topic=1.0, weakest=1.0, fit=1.0, alone=1.0, named=1.0, rank=1.0, known=1.0)


def test_what_repeats_the_words_of_the_question_ranks_before_what_does_not() -> None:
    told = replace(PLAIN, around=0.9, said=0.9, own=0.9, clearest=0.9, rare=0.9)
    assert rank_of(told) > rank_of(PLAIN)
    assert likelihood(told) > likelihood(PLAIN)


def test_what_the_graph_ties_to_the_question_is_likelier() -> None:
    tied = replace(PLAIN, tied=1.0, relation=1.0)
    assert likelihood(tied) > likelihood(PLAIN) > likelihood(NOTHING)


def test_what_is_of_the_wrong_sort_ranks_last() -> None:
    assert rank_of(replace(PLAIN, fit=0.2)) < rank_of(PLAIN)


def test_likelihoods_are_shares() -> None:
    everything = Features(*(1.0 for _ in fields(Features)))
    assert all(0.0 <= likelihood(f) <= 1.0 for f in (NOTHING, PLAIN, everything))
