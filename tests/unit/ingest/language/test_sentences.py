import pytest

from ingest.language.abbreviations import abbreviations
from ingest.language.sentences import MAX_SENTENCE, split_sentences


def pieces(text: str, language: str = "en") -> list[str]:
    return [text[a:b] for a, b in split_sentences(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "It rained. We stayed.", ["It rained.", "We stayed."]),
        ("en", "Dr. Weiss and J. Smith met. They left.", ["Dr. Weiss and J. Smith met.", "They left."]),
        ("en", "It cost 1.5 million. Fine.", ["It cost 1.5 million.", "Fine."]),
        (
            "en",
            "A visit (see p. 3. It was long.) took place. Then.",
            ["A visit (see p. 3. It was long.) took place.", "Then."],
        ),
        ("en", "in this field.The goal is clear.", ["in this field.", "The goal is clear."]),
        ("en", "See www.x.org. Then go.", ["See www.x.org.", "Then go."]),
        (
            "de",
            "Das kostet z. B. 3,5 Mio. Euro. Am 30. November kam er.",
            ["Das kostet z. B. 3,5 Mio. Euro.", "Am 30. November kam er."],
        ),
        ("fr", "M. Dupont vient. Il parle, p. ex. demain.", ["M. Dupont vient.", "Il parle, p. ex. demain."]),
        ("it", "Il Sig. Rossi della Alfa S.r.l. parla. Bene!", ["Il Sig. Rossi della Alfa S.r.l. parla.", "Bene!"]),
        ("es", "El Sr. Pérez habló. ¿Quién más?", ["El Sr. Pérez habló.", "¿Quién más?"]),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(language: str, text: str, expected: list[str]) -> None:
    assert pieces(text, language) == expected


def test_numbered_points_begin_sentences_of_their_own() -> None:
    text = "The team asked for three things: 1) The city should pay. 2) Links matter 3) More staff."
    assert pieces(text) == [
        "The team asked for three things:",
        "1) The city should pay.",
        "2) Links matter",
        "3) More staff.",
    ]


def test_numbers_of_a_plain_enumeration_stay_inside() -> None:
    text = "It looks at 1) raw materials, 2) skills and 3) demand."
    assert pieces(text) == [text]


def test_a_lone_number_in_brackets_is_no_point() -> None:
    assert len(pieces("This was shown before (1) The rest is new")) == 1


def test_an_endless_stretch_is_cut_at_spaces() -> None:
    text = "word " * 2_000
    found = split_sentences(text, "en")
    assert all(b - a <= MAX_SENTENCE for a, b in found)
    assert sum(b - a for a, b in found) >= len(text.strip()) - len(found)


def test_a_language_without_a_list_uses_all_lists() -> None:
    assert {"sig", "bzw", "mme"} <= abbreviations("und")
    assert "bzw" not in abbreviations("en")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Tagung findet vom 9.–10. Oktober in Linz statt.", "de"),
        ("Am 3.-6. Oktober 2017 fuhren wir nach Murano.", "de"),
        ("Lo ha detto l'ing. Bianchi al convegno.", "it"),
        ("Ne parla dell'arch. Rossi il libro.", "it"),
    ],
)
def test_ranges_of_days_and_elided_titles_end_no_sentence(text: str, language: str) -> None:
    assert split_sentences(text, language) == [(0, len(text))]
