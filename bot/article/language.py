"""A guess at the language of a text, by its script and by the small words that every text repeats."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from bot.article.scripts import is_latin
from bot.article.spans import Span
from bot.lexicon.word_set import word_set

UNKNOWN = "und"
_SAMPLE = 20_000  # characters
_FEWEST_WORDS = 2  # of one language's small words
_FEWEST_TO_BE_CLEAR = 5
_TIMES_TO_BE_CLEAR = 2  # as many as of the language that it might be as well
# Language, its characters, and which share of the letters they have to be.
_SCRIPTS = (
    # In Japanese, Chinese characters stand between kana, so kana are asked for first.
    ("ja", "\u3040", "\u30ff", 0.1),
    ("ko", "\uac00", "\ud7af", 0.2),
    ("zh", "\u4e00", "\u9fff", 0.3),
    ("he", "\u0590", "\u05ff", 0.4),
    ("el", "\u0370", "\u03ff", 0.4),
    ("hi", "\u0900", "\u097f", 0.4),
    ("bn", "\u0980", "\u09ff", 0.4),
    ("ta", "\u0b80", "\u0bff", 0.4),
    ("th", "\u0e00", "\u0e7f", 0.4),
    ("ka", "\u10a0", "\u10ff", 0.4),
    ("hy", "\u0530", "\u058f", 0.4),
    ("ar", "\u0600", "\u06ff", 0.5),
)
_HARD_TO_TELL_APART = frozenset({"ar", "fa", "ur"})  # a short text may lack the letters that tell
_PERSIAN = "پچژگک"
_URDU = "ٹڈڑےں"
_SHARE_OF_OWN_LETTERS = 0.02  # of Persian's and Urdu's, where the script is Arabic
_MARKS = re.compile(r"[.,;:!?…\"“”„«»‘`「」()\[\]]+")  # to split at white space is faster than to find words
# Only the few that nearly every sentence has. `content_words` leaves out many more, of which close languages
# share so many that Danish and Norwegian, or Spanish and Portuguese, could not be told apart by them.
_SMALL_WORDS = {
    "en": word_set(
        "the of and to in a is was that for on with it as he be by at his from are this have not but they "
        "who said had has she an were which their will been would or we you i says about after"
    ),
    "de": word_set(
        "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an er hat "
        "aus bei sie nach wird sind noch wie einen um am war dass werden über einer"
    ),
    "fr": word_set(
        "le la les de des et en un une du dans est que pour qui sur par au pas plus avec ce il ne se sont "
        "cette aux ont été mais son elle ses leur comme selon a d’un qu’il c’est"
    ),
    "es": word_set(
        "el la los las de que y en un una del se por con no para su al es lo como más fue ha sus pero este "
        "entre han sobre según está años también desde cuando muy"
    ),
    "it": word_set(
        "il lo la gli le di che e in un una del della per con non si da è dei nel alla sono al anche delle "
        "ha più come ma dal nella questo hanno stato dopo"
    ),
    "pt": word_set(
        "o a os as de que e em um uma do da no na dos das para com não por se mais ao como foi ele pelo sua "
        "são também seu pela até está segundo disse após"
    ),
    "nl": word_set(
        "de het een van en in is dat op te met voor zijn niet aan er om die hij door ook als bij naar uit "
        "maar nog wordt heeft ze werd over worden deze geen"
    ),
    "sv": word_set(
        "och i att det som en på är av för med den till inte har de om ett var han men vi från kan ska hade "
        "vid enligt efter också när sig"
    ),
    "da": word_set(
        "og i at det som en på er af for med den til ikke har de om et var han men vi fra kan skal hun efter "
        "også blev sig ved nu være bliver"
    ),
    "no": word_set(
        "og i at det som en på er av for med den til ikke har de om et var han men vi fra kan skal hun etter "
        "også ble seg ved nå være blir"
    ),
    "fi": word_set(
        "ja on ei se että oli hän myös mutta kuin ovat sen mukaan joka mitä kun jos ole olla vain tai niin"
    ),
    "pl": word_set(
        "i w z na do się nie że to jest o za po od jak przez dla ale jego oraz tym są był będzie który przy "
        "także może już ma"
    ),
    "cs": word_set(
        "a v se na je že s z do o to i za ve ale pro podle jako by po jeho už které jsou byl který také tak"
    ),
    "hu": word_set("a az és hogy nem is egy volt ez de meg csak már mint van még azt el aki után szerint"),
    "ro": word_set(
        "și de la în a cu pe că nu din o un care este pentru mai au fost prin sau dar după al ale"
    ),
    "lv": word_set("un ir ar no ka par kas uz lai bet arī kā pie pēc tas nav vai jau tika gada viņš"),
    "lt": word_set("ir kad su į iš kaip bet tai yra buvo apie po prie nuo dėl pat jau savo už ne"),
    "et": word_set("ja on ei et kui see ning oli ka mis kes oma aga ta mille pärast kuid ole"),
    "hr": word_set("i u je da na se za su od ne koji što kao će ali iz nije bio prema"),
    "tr": word_set(
        "ve bir bu da de için ile olarak çok daha gibi olan ne sonra kadar en dedi ama var olduğunu"
    ),
    "id": word_set(
        "yang dan di dari untuk dengan ini itu tidak pada dalam akan ke oleh juga adalah mereka kata"
    ),
    "vi": word_set("và của là có không trong được cho với các một những đã người này khi ở từ đến để"),
    "ru": word_set(
        "и в не на что с по он как к из а у за от это для было его но они все был о того также будет или "
        "при так были до после её"
    ),
    "uk": word_set(
        "і в не на що з до та у за як від це для його про але був він або також після її є було які під "
        "щоб через"
    ),
    "bg": word_set("и на да се в за от с не че е по са като до ще това или той при има след които беше"),
    "sr": word_set("и у је да на се за са од не су који то као из ће али после према"),
}


_LANGUAGES_WITH: dict[str, list[str]] = defaultdict(list)
for _language, _words in _SMALL_WORDS.items():
    for _word in _words:
        _LANGUAGES_WITH[_word].append(_language)


def guess_language(text: str, story: Sequence[Span]) -> str:
    """ISO 639-1 code of the language that most of the story is in; "und" where too little tells."""
    sample = _sample(text, story)
    return _by_script(sample) or _by_small_words(sample)


def clearly_other_language(text: str, than: str) -> str | None:
    """The language of `text`, where no doubt is left that it is another `than` that one."""
    found = guess_language(text, [Span(0, len(text))])
    if UNKNOWN in (found, than) or found == than or _HARD_TO_TELL_APART.issuperset((found, than)):
        return None
    if found not in _SMALL_WORDS:
        return found  # by its script
    counts = _counts_of_small_words(text)
    fewest = max(_FEWEST_TO_BE_CLEAR, _TIMES_TO_BE_CLEAR * counts.get(than, 0))
    return found if counts[found] >= fewest else None


def likely_language(text: str, otherwise: str) -> str:
    """The language of `text`: `otherwise`, where as short a text may well be in that one."""
    found = guess_language(text, [Span(0, len(text))])
    if UNKNOWN in (found, otherwise) or found not in _SMALL_WORDS:
        return otherwise if found == UNKNOWN else found
    counts = _counts_of_small_words(text)
    return found if counts[found] > _TIMES_TO_BE_CLEAR * counts.get(otherwise, 0) else otherwise


def _sample(text: str, story: Sequence[Span]) -> str:
    return "\n".join(paragraph.of(text) for paragraph in story)[:_SAMPLE]


def _by_script(sample: str) -> str | None:
    if is_latin(sample):
        return None
    characters = Counter(sample)
    letters = sum(count for character, count in characters.items() if character.isalpha())
    for language, first, last, share in _SCRIPTS:
        held = sum(count for character, count in characters.items() if first <= character <= last)
        if held > share * letters > 0:
            return _of_arabic_script(characters, letters) if language == "ar" else language
    return None


def _of_arabic_script(characters: Counter[str], letters: int) -> str:
    for language, own in (("ur", _URDU), ("fa", _PERSIAN)):
        if sum(characters[letter] for letter in own) > _SHARE_OF_OWN_LETTERS * letters:
            return language
    return "ar"


def _by_small_words(sample: str) -> str:
    """The language of which the text holds the most small words; the first listed where two hold as many."""
    counts = _counts_of_small_words(sample)
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] >= _FEWEST_WORDS else UNKNOWN


def _counts_of_small_words(sample: str) -> dict[str, int]:
    """How often each language's small words come, in the order in which languages are listed."""
    words = Counter(_MARKS.sub(" ", sample.lower().replace("'", "’")).split())
    counts = dict.fromkeys(_SMALL_WORDS, 0)
    for word in words.keys() & _LANGUAGES_WITH.keys():
        for language in _LANGUAGES_WITH[word]:
            counts[language] += words[word]
    return counts
