import pytest

from bot.article.structure.structure import structure_of
from bot.readers.model.verification import Checker, check_quotation_marks, lone_marks, unsupported_words
from tests.bot.marked_words import IN_MARKS_OF_EVERY_KIND

ARTICLE = """The Russian defence minister, Oleg Marsh, told the International Atomic Energy Agency on Jan. 5,
2024, that its report was “a fairy tale”. Sen. Ada Quill, the third woman in the post, called it ‘plain
wrong’. NATO’s secretary general, Jo Hart, asked for $2.4 million, 12,500 tonnes of grain and 24 lorries.
Twenty-one ships had left, 40 per cent of them at 3.30pm, two-thirds of the fleet. Half of the crew stayed.
Seven U. S. Navy officers met her in the UK. About 1,000 homes and a dozen farms were lost.
"""


@pytest.mark.parametrize(
    "sentence",
    [
        "Oleg Marsh spoke to the IAEA on 5 January 2024.",
        "Marsh's report reached the agency on 2024-01-05.",
        "Mr Marsh is the minister of Russia.",
        "The Russians were told on 05/01/2024.",
        "Senator Quill is the 3rd woman in the post.",
        "Hart asked for $2.4m.",
        "Hart asked for 2.4 million dollars and 12500 tonnes.",
        "She asked for US$2,400,000, two dozen lorries and 12 500 tonnes.",
        "21 ships left, 40% of them at 15:30.",
        "Forty percent of the ships left, 67% of the fleet.",
        "50% of the crew stayed.",
        "The North Atlantic Treaty Organization's Jo Hart met 7 American officers in Britain.",
        "US officers met Nato’s secretary general in the United Kingdom.",
        "A thousand homes and 12 farms were lost.",
        "Officials said first that one of the women had left.",
        "Critics call it wrong. Nobody answered.",
        "“A fairy tale” is what Marsh called it.",
        "Farms were lost, said Hart [s5, s12].",
    ],
)
def test_what_the_article_has_in_another_form_is_supported(sentence: str) -> None:
    assert unsupported_words(sentence, [], ARTICLE) == ()


@pytest.mark.parametrize(
    ("sentence", "missing"),
    [
        ("Olga Marsh spoke.", ["Olga"]),
        ("The minister met Angela Merkel in Berlin.", ["Angela Merkel", "Berlin"]),
        ("Merkel said nothing.", ["Merkel"]),
        ("The Ukrainian minister spoke.", ["Ukrainian"]),
        ("The report went to the WHO.", ["WHO"]),
        ("Hart asked for $2.4bn.", ["$2.4bn"]),
        ("Hart asked for £2.4 million.", ["£2.4 million"]),
        ("Hart asked for 25 lorries and thirteen farms.", ["25", "thirteen"]),
        ("The fourth woman left on 6 January.", ["fourth", "6"]),
        ("It was in February 2023.", ["February", "2023"]),
        ("They left at 4.30pm.", ["4.30pm"]),
        ("A third of the fleet left.", ["A third"]),
        ("24% of the lorries left.", ["24%"]),
        ("Three dozen ships left.", ["Three dozen"]),
        ("Ada Hart asked for grain.", ["Ada Hart"]),
    ],
)
def test_what_the_article_lacks_is_listed_as_it_is_written(sentence: str, missing: list[str]) -> None:
    assert list(unsupported_words(sentence, [], ARTICLE)) == missing


def test_a_number_of_the_cited_sentence_may_be_counted_in_another_unit() -> None:
    assert unsupported_words("24% left.", ["Between 24 and 30 of a hundred left."], ARTICLE) == ()


def test_a_month_that_an_article_has_in_figures_is_supported() -> None:
    assert unsupported_words("Marsh spoke in March.", [], "Marsh spoke on 2024-03-05.") == ()
    assert unsupported_words("Marsh spoke in April.", [], "Marsh spoke on 2024-03-05.") == ("April",)


def test_each_missing_word_is_listed_once_in_the_order_of_the_sentence() -> None:
    assert unsupported_words("Merkel saw 99 ships; Merkel left.", [], ARTICLE) == ("Merkel", "99")


def test_a_reference_to_a_sentence_is_no_number() -> None:
    assert unsupported_words("Grain was asked for [s31].", [], ARTICLE) == ()


GERMAN = (
    "Ministerin Eva Brandt sagte am 5. März in Köln, 2,4 Millionen Euro fehlten. "
    "Der Fluss stieg um 1.250 Meter."
)


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister Eva Brandt said in Cologne on 5 March that 2.4 million euros were missing.",
        "The river rose by 1,250 metres, the Foreign Ministry said.",
    ],
)
def test_a_translated_sentence_is_compared_by_figures_and_names_alone(sentence: str) -> None:
    assert unsupported_words(sentence, [], GERMAN, language="de", translated=True) == ()


@pytest.mark.parametrize(
    ("sentence", "missing"),
    [
        ("Helen Novak said that 2.5 million euros were missing.", ["Helen Novak", "2.5 million"]),
        ("It was in 2021.", ["2021"]),
    ],
)
def test_a_translated_sentence_cannot_bring_in_people_or_figures(sentence: str, missing: list[str]) -> None:
    assert list(unsupported_words(sentence, [], GERMAN, language="de", translated=True)) == missing


@pytest.mark.parametrize(
    ("language", "article", "sentence"),
    [
        ("de", "Sechzehn Boote liefen am 3. März aus.", "Sixteen boats left on March 3."),
        ("fr", "Seize bateaux sont partis le 3 mars.", "Sixteen boats left on 3 March."),
        ("de", "Im März liefen die Boote aus.", "The boats left in March, on a Tuesday."),
        ("en", "At last the water fell.", "Ten slotte daalde het water."),  # "ten" is Dutch for "at"
        ("en", "At last the water fell.", "Six mois plus tard, l’eau baissa."),
    ],
)
def test_number_words_and_dates_of_a_translated_sentence_are_not_compared(
    language: str, article: str, sentence: str
) -> None:
    assert unsupported_words(sentence, [], article, language=language, translated=True) == ()


def test_german_nouns_are_no_names() -> None:
    assert unsupported_words("Das Wasser stieg in der Nacht.", [], GERMAN, language="de") == ()


def test_a_bent_name_is_the_same_name() -> None:
    russian = "Министр Ольга Морозова приехала в Казань."

    assert unsupported_words("Встреча прошла с Ольгой Морозовой.", [], russian, language="ru") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Marsh called it “a fairy tale”.",
        "Marsh called it 'A fairy  tale'.",
        "It was “plain wrong,” Quill found.",
        "It's the minister's report.",
    ],
)
def test_marks_around_words_of_the_article_stay(text: str) -> None:
    assert check_quotation_marks(text, ARTICLE) == (text, ())


@pytest.mark.parametrize(
    ("sentence", "missing"),
    [
        ("Pell wohnt seit Jahren in London.", ("London",)),
        ("Pell habite à Londres, pas à Madrid.", ("Madrid",)),
        ("Pell fuhr nach Paris.", ()),
        ("Pell fuhr nach China.", ()),
    ],
)
def test_a_place_that_an_english_article_lacks_is_named_in_another_language(
    sentence: str, missing: tuple[str, ...]
) -> None:
    article = "Ana Pell drove to Paris with a Chinese friend."

    assert unsupported_words(sentence, [], article, translated=True) == missing


@pytest.mark.parametrize(
    ("text", "without", "lost"),
    [
        ("He called it “a fable”.", "He called it a fable.", ["a fable"]),
        ("“A fairy story,” he said.", "A fairy story, he said.", ["A fairy story,"]),
        ('It was "a fairy tale" and "wrong".', 'It was "a fairy tale" and "wrong".', []),
        ("He saw ‘a sunk ship’ there.", "He saw a sunk ship there.", ["a sunk ship"]),
        ("He said “a ‘fairy’ fable”.", "He said a ‘fairy’ fable.", ["a ‘fairy’ fable"]),
        ("He called it “a fairy … wrong”.", "He called it a fairy … wrong.", ["a fairy … wrong"]),
        ("He called it “airy tale”.", "He called it airy tale.", ["airy tale"]),
    ],
)
def test_marks_around_other_words_go_and_the_words_are_reported(
    text: str, without: str, lost: list[str]
) -> None:
    assert check_quotation_marks(text, ARTICLE) == (without, tuple(lost))


def test_words_of_the_furniture_are_not_the_articles() -> None:
    article = structure_of("Ana Pell left, he said.\n\nIt rained all day.\n\nSign up to our newsletter")

    assert Checker(article).check_quotation_marks("He said “sign up”.") == ("He said sign up.", ("sign up",))


@pytest.mark.parametrize("marked", IN_MARKS_OF_EVERY_KIND)
def test_words_that_the_article_lacks_lose_marks_of_every_kind(marked: str) -> None:
    text, lost = check_quotation_marks(f"She said {marked} at once.", "The dam held.")

    assert (text, lost) == ("She said it burst at once.", ("it burst",))


@pytest.mark.parametrize("between", ["\n", " \n", "\n\n"])
def test_a_line_break_between_the_marks_hides_nothing(between: str) -> None:
    text, lost = check_quotation_marks(f"She said ❝it{between}burst❞ at once.", "The dam held.")

    assert text == f"She said it{between}burst at once."
    assert lost


def test_true_words_keep_their_unusual_marks() -> None:
    assert check_quotation_marks("Das Wort ‹Damm› und 《Damm》.", "Der Damm.") == (
        "Das Wort ‹Damm› und 《Damm》.",
        (),
    )


def test_only_a_persons_names_have_to_stand_together() -> None:
    assert unsupported_words("The Grand Harbour closed.", [], "The Grand hotel stands at the Harbour.") == ()
    assert unsupported_words("Anna Harbour spoke.", [], "Anna Lund stood at the Harbour.") == (
        "Anna Harbour",
    )


@pytest.mark.parametrize(("others", "marks"), [(199, 1), (200, 0)])
def test_of_however_many_quotations_only_so_many_are_looked_up(others: int, marks: int) -> None:
    checker = Checker(structure_of(ARTICLE))
    text = " ".join(f"He called it “lie {number}”." for number in range(others))

    assert checker.check_quotation_marks(f"{text} He called it “a fairy tale”.")[0].count("“") == marks


@pytest.mark.parametrize(
    ("text", "places"), [("It was “lost", [7]), ("It was ‹lost", []), ('A 12" pipe', [])]
)
def test_a_double_mark_alone_is_found_but_no_inches(text: str, places: list[int]) -> None:
    assert list(lone_marks(text)) == places


@pytest.mark.parametrize(
    ("name", "is_known"),
    [
        ("Oleg Marsch", True),
        ("Oleg Marsh", True),
        ("Oleg Marx", False),
        ("Jo Harrt", True),
        ("Jo Holm", False),
    ],
)
def test_in_a_translation_a_name_may_be_spelled_a_little_otherwise(name: str, *, is_known: bool) -> None:
    checker = Checker(structure_of(ARTICLE), translated=True)

    assert (checker.unsupported_words(f"{name} hat ihn gelesen.", []) == ()) is is_known
