from ingest.language.rule_model import RuleModel


def words(text: str, language: str = "und") -> list[str]:
    ((_, tokens),) = RuleModel(language).analyse([text])
    return [token.text for token in tokens]


def test_hyphens_and_numbers_stay_whole_and_elisions_do_not() -> None:
    found = words("L'université d'Aix-en-Provence, 1.200,50 €", "fr")
    assert found == ["L'", "université", "d'", "Aix-en-Provence", ",", "1.200,50", "€"]


def test_addresses_are_one_word() -> None:
    assert words("siehe https://x.example/a?b=1 oder a.b@c.example.") == [
        "siehe", "https://x.example/a?b=1", "oder", "a.b@c.example", ".",
    ]  # fmt: skip


def test_every_block_has_its_own_offsets_and_tokens_point_to_themselves() -> None:
    first, second = RuleModel("de").analyse(["Ein Satz. Noch einer.", "Dritter Satz."])
    assert [(s.start, s.end) for s in first[0]] == [(0, 9), (10, 21)]
    assert [token.head for token in second[1]] == [0, 1, 2]
    assert second[0][0].first_token == 0
    assert second[0][0].last_token == 3


def test_the_name_says_the_language() -> None:
    assert RuleModel("it").name == "rules-it/1"
