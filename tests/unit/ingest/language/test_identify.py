import pytest

from ingest.language.identify import LanguageIdentifierModel, normalise_tag


@pytest.fixture(scope="module")
def identifier() -> LanguageIdentifierModel:
    return LanguageIdentifierModel.load()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The partners met in Graz and agreed on a plan for the coming year.", "en"),
        ("Les partenaires se sont réunis à Nancy et ont adopté un plan pour l'année.", "fr"),
        ("Die Partner trafen sich in Graz und einigten sich auf einen Plan für das Jahr.", "de"),
        ("I partner si sono riuniti a Trento e hanno approvato un piano per l'anno.", "it"),
        ("Los socios se reunieron en Vigo y aprobaron un plan para el año que viene.", "es"),
        ("Partnerzy spotkali się w Krakowie i uzgodnili wspólny plan działania na rok.", "pl"),
    ],
)
def test_a_sentence_is_enough(identifier: LanguageIdentifierModel, text: str, language: str) -> None:
    assert identifier.identify(text) == language


def test_a_mixed_page_has_the_language_of_most_of_it(identifier: LanguageIdentifierModel) -> None:
    german = "Die Stadt hat mit der Hochschule ein Netzwerk für den Holzbau gegründet, das jetzt wächst."
    text = "\n\n".join(["Read more about our projects and partners on this page.", *[german] * 3])
    assert identifier.identify(text) == "de"


def test_too_little_text_gives_the_fallback() -> None:
    assert LanguageIdentifierModel.load(fallback="en").identify("Graz 2012") == "en"


@pytest.mark.parametrize(
    ("tag", "expected"), [("de-AT", "de"), ("en_GB", "en"), ("Français", "fr"), (None, None), ("", None), ("x1", None)]
)
def test_tags_are_reduced_to_the_language(tag: str | None, expected: str | None) -> None:
    assert normalise_tag(tag) == expected
