import pytest

from bot.article.language import clearly_other_language, guess_language, likely_language
from bot.article.spans import Span


def language_of(text: str) -> str:
    return guess_language(text, [Span(0, len(text))])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The council voted to keep the ferry, and it will run until May.", "en"),
        ("Der Rat hat beschlossen, dass die Fähre bis Mai fährt.", "de"),
        ("Le conseil a décidé que le bac restera en service jusqu’en mai.", "fr"),
        ("El consejo decidió que el barco seguirá en servicio hasta mayo.", "es"),
        ("Il consiglio ha deciso che il traghetto rimane fino a maggio.", "it"),
        ("O conselho decidiu que a balsa não será vendida até maio.", "pt"),
        ("De raad heeft besloten dat het veer tot mei blijft varen.", "nl"),
        ("Rådet har beslutat att färjan ska gå till och med maj.", "sv"),
        ("Rada zdecydowała, że prom nie będzie sprzedany do maja.", "pl"),
        ("Совет решил, что паром не будет продан до мая.", "ru"),
        ("Рада вирішила, що пором не буде проданий до травня.", "uk"),
        ("قرر المجلس أن تبقى العبارة حتى شهر مايو", "ar"),
        ("理事会は五月まで渡し船を続けることを決めた。", "ja"),
        ("理事会决定渡轮运营到五月。", "zh"),
        ("의회는 오월까지 배를 운항하기로 했다.", "ko"),
        ("Το συμβούλιο αποφάσισε να μείνει το πλοίο.", "el"),
    ],
)
def test_one_sentence_tells_its_language(text: str, language: str) -> None:
    guess = language_of(text)

    assert guess == language


@pytest.mark.parametrize("text", ["", "1234 5678", "🙂🙂🙂", "Xqz vbn"])
def test_too_little_tells_no_language(text: str) -> None:
    guess = language_of(text)

    assert guess == "und"


def test_foreign_words_in_a_quotation_do_not_change_the_language() -> None:
    guess = language_of(
        "“Das ist nicht gut für die Stadt,” the mayor said when she was asked about it in the hall."
    )

    assert guess == "en"


@pytest.mark.parametrize(
    ("text", "than", "other"),
    [
        ("The council voted to keep the ferry, and it will run until May.", "de", "en"),
        ("The council voted to keep the ferry, and it will run until May.", "ja", "en"),
        ("理事会は五月まで渡し船を続けることを決めた。", "en", "ja"),
        ("The council voted to keep the ferry, and it will run until May.", "en", None),
        ("The council voted to keep the ferry, and it will run until May.", "und", None),
        ("The ferry, and it.", "de", None),
        ("Die Stadt und der Rat wollen es nicht.", "en", "de"),
        ("Rådet har besluttet at færgen ikke skal sælges, og det er de ansatte med på.", "no", None),
        ("Xqz vbn", "en", None),
    ],
)
def test_another_language_is_named_only_where_there_is_no_doubt(
    text: str, than: str, other: str | None
) -> None:
    assert clearly_other_language(text, than) == other


@pytest.mark.parametrize(
    ("text", "otherwise", "likely"),
    [
        ("Holm dijo que le habían avisado", "es", "es"),
        ("Holm said that he had been told", "es", "en"),
        ("Holm dijo que le habían avisado", "und", "fr"),
        ("Holm", "es", "es"),
        ("Холм не сказал на это", "es", "ru"),
        ("理事会は五月まで渡し船を続けることを決めた。", "en", "ja"),
    ],
)
def test_few_words_do_not_tell_of_another_language_than_is_expected(
    text: str, otherwise: str, likely: str
) -> None:
    assert likely_language(text, otherwise) == likely


def test_all_paragraphs_of_the_beginning_tell_its_language() -> None:
    english = "The council voted to keep the ferry, and it will run until May in all weathers. "
    german = "Der Rat hat beschlossen, dass die Fähre bis zum Mai bei jedem Wetter fahren wird. "
    paragraphs, text = [], ""
    for sentence in [english] * 8 + [german] * 12:
        paragraphs.append(Span(len(text), len(text) + len(sentence)))
        text += sentence

    assert guess_language(text, paragraphs) == "de"
