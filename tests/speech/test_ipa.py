import pytest

from a11y.speech.ipa import to_misaki


@pytest.mark.parametrize(
    ("ipa", "said"),
    [
        ("ˈsɛʃənz", "sˈɛʃənz"),
        ("ˈkiːɪv", "kˈiɪv"),
        ("ˌɪntəˈnæʃ(ə)nəl", "ˌɪntənˈæʃ(ə)nəl"),
        ("ˈstreɪndʒ", "stɹˈAnʤ"),
        ("əˈɡoʊ", "əɡˈO"),
        ("ˈaʊt", "ˈWt"),
    ],
)
def test_ipa_in_the_letters_of_the_model(ipa: str, said: str) -> None:
    assert to_misaki(ipa) == said
