"""Lines that say who wrote the story: `By Jane Doe, political editor`, `(Reporting by Jane Doe)`."""

import re

from bot.article.spans import Span, trim
from bot.article.structure.datelines import find_date, is_timestamp
from bot.lexicon.first_names import ALL as FIRST_NAMES
from bot.lexicon.name_particles import NAME_PARTICLES
from bot.lexicon.word_set import word_set

_LONGEST = 160  # characters
_LONGEST_NAME = 60
# "di" in small letters alone: “Di Marco” is a name.
_LEAD = re.compile(
    r"[\s(\[—–-]{0,4}(?:(?:written|reported|story|words|text|interview|report|analysis|opinion|"
    r"review|compiled|(?:ein(?:e)? )?(?:kommentar|kolumne|gastbeitrag|analyse|essay|glosse|reportage|"
    r"porträt|rezension|bericht|text)|(?:article |texte |propos )?(?:rédigé|écrit|recueillis)) )?"
    r"(?:(?:posted|published) )?(?:by|von|par|por|(?-i:di)|автор|авторы|text|words|autor|autorin)\b:?\s+",
    re.IGNORECASE,
)
_AFTER_DATE = re.compile(r"[ \w:.,|•·()/-]{0,24}?\b[Bb]y:? ")
_BEFORE_DATE = re.compile(
    r"(?:[\s,|·•/@:–—-]|\b(?:on|at|am|vom|le|el|published|updated|posted|veröffentlicht|publiziert|publié|publicado)\b)+\Z",
    re.IGNORECASE,
)
_ENDS_ABBREVIATED = re.compile(r"(?:\b[a-zA-Z]\.){2}\Z")  # a.m., J.D.
_DATES = re.compile(r"(?:first |last )?(?:published|updated|posted|modified|created)\b", re.IGNORECASE)
_TIME_AND_ZONE = re.compile(r"[\s,|·•/-]+\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?\Z", re.IGNORECASE)
_LONGEST_TIME_BEFORE_DATE = 14  # characters
_DIGIT = re.compile(r"\d")
_AGENCY_CREDIT = re.compile(
    r"[\s(\[—–-]{0,4}(?:additional |further )?"
    r"(?:reporting|writing|editing|edited|compiled|produced|translated|mit material|avec|redaktion)\b"
    r"[^.!?]{0,40}?\b(?:by|von|par|afp|dpa|ap|reuters)\b"
)  # in lower case
_CONTRIBUTED = re.compile(
    r"(?!how\b|why\b|what\b)[^“”\"\n]{4,250} contributed (?:to|reporting\b)[^“”\"\n]{0,60}\Z|"
    r"[^“”\"\n]{3,60} conducted (?:the|this) interview\b[^“”\"\n]{0,80}\Z|"
    r"(?:the|this) (?:interview|conversation|transcript) (?:was|has been) (?:conducted|edited|condensed)"
    r"[^“”\"\n]{0,120}\Z",
    re.IGNORECASE,
)
# Names are looked for with straight apostrophes only, and what few lines need is text until then: both
# because of the time that such patterns take to make.
_NAME_WORD = r"(?:[^\W\d_a-zß-öø-ÿ][\w'-]+|(?:[^\W\d_a-zß-öø-ÿ]\.)+)"
_PARTICLE = rf"(?:{'|'.join(sorted(NAME_PARTICLES))})"
_NAME = rf"{_NAME_WORD}(?: {_PARTICLE}){{0,2}}(?: (?:{_PARTICLE} )?{_NAME_WORD}){{1,3}}"
_FULL_NAME = re.compile(_NAME)
_FULL_NAMES = rf"{_NAME}(?:(?: and | & | und | et | y | и ){_NAME})?"
_FEW_NAMES = rf"{_NAME}(?:(?:, {_NAME})*(?: and | & | und | et | y | и ){_NAME})?"
_NAME_AND_PLACE = rf"{_NAME}(?: (?:at|in|aus|à|en) {_NAME_WORD}(?: {_NAME_WORD}){{0,3}})?"
_JOB = (
    r"(?:reporter|correspondent|editor|journalist|writer|columnist|commentator|analyst|producer|"
    r"korrespondent(?:in)?|redakteur(?:in)?|reporterin|journaliste|correspondante?|redactora?|"
    r"corresponsal|envoyée? spéciale?|enviad[oa] especial|"
    r"корреспондент|редактор|обозреватель)"
)
_AGENCIES = ("Associated Press", "ASSOCIATED PRESS", "AP", "Reuters", "AFP", "dpa", "PTI", "Bloomberg")
_NAMES_AND_AGENCY = rf"(?P<names>{_FULL_NAMES}),? (?:The )?(?:{'|'.join(_AGENCIES)})"
_NAME_AND_JOB = re.compile(rf"{_NAME}(?:,| [|–—-]) (?i:(?:[\w'&-]+ ){{0,5}}{_JOB})(?:,? [\w'& -]{{1,40}})?")
_AND_JOB = (
    rf",? (?:[\w'&-]+ ){{0,4}}{_JOB}s?"
    r"(?: (?:for|of|at|in|für|im|bei|der|des|de|chez|à|en|para) [\w'&. -]{2,40})?"
)
_JOB_ALONE = rf"(?!.* to the )(?:[\w'&-]+ ){{0,4}}{_JOB}(?:,? (?:in |at )?[\w'&-]+(?: [\w'&-]+){{0,2}})?"
_SMALL_WORDS_IN_BYLINES = word_set(
    """
    and und et y e и in at of for the on from with de del van von der den la le du bin al local
    political chief senior deputy foreign science health sports sport business crime court education
    home democracy affairs religion world national security technology environment transport arts
    culture media news staff special city economics diplomatic legal music food travel data large
    investigations politics economy reporter reporters correspondent correspondents editor editors
    journalist writer writers columnist korrespondent korrespondentin redakteur redakteurin aus zufolge
    avec mit con
    """
)


def is_byline(words: str) -> bool:
    """Whether a line names the story's writers and says nothing more."""
    if len(words) > 300 or "“" in words or '"' in words:
        return False
    signs = (" contributed ", " conducted ", " edited ", " condensed ")
    is_credit = any(map(words.__contains__, signs)) and _CONTRIBUTED.match(words) is not None
    if is_credit or _AGENCY_CREDIT.match(words.lower()):
        return True
    return author_of(words, Span(0, len(words))) is not None


def may_be_byline(words: str) -> bool:
    """Whether a line could name a writer, where the lines around it tell when the story was published."""
    if len(words) > _LONGEST_NAME:
        return False
    words = _plain(words)
    return bool(re.fullmatch(_NAME_AND_PLACE, words) or re.fullmatch(_JOB_ALONE, words, re.IGNORECASE))


def names_writers(words: str) -> bool:
    """Whether a line is a full name or several, a first name that many have among them, and nothing else."""
    if re.fullmatch(_FEW_NAMES, _plain(words)) is None:
        return False
    return any(word.lower() in FIRST_NAMES for word in words.split())


def author_of(text: str, line: Span) -> Span | None:
    """The name in a byline; None where the line is no byline or names nobody in full."""
    words = _plain(line.of(text))
    if len(words) > _LONGEST or (words.endswith((".", "!", "?")) and not _ENDS_ABBREVIATED.search(words)):
        return None
    date = find_date(words, Span(0, len(words))) if _DIGIT.search(words) else None
    date_first = date if date and date.start < _LONGEST_TIME_BEFORE_DATE else None
    lead = _LEAD.match(words) or (date_first and _AFTER_DATE.match(words, date_first.end))
    if lead:
        end = date.start if date and date.start > lead.end() else len(words)
        rest = _before_glued_job(_before_time(_BEFORE_DATE.sub("", words[lead.end() : end])))
        job = _length_of_job_before(rest)
        name = re.compile(_FULL_NAMES).match(rest, job)
        if name is None or not (_only_names_and_jobs(rest) or _is_job(rest[name.end() :])):
            return None
        return trim(text, line.start + lead.end() + job, line.start + lead.end() + name.end())
    if date is not None:
        before = _TIME_AND_ZONE.sub("", _BEFORE_DATE.sub("", words[: date.start]))
        name = None if _DATES.match(before) else re.fullmatch(_FULL_NAMES, before)
        if name and is_timestamp(words[date.start :]):
            return Span(line.start, line.start + name.end())
    agency = re.compile(_NAMES_AND_AGENCY).fullmatch(words) if words.endswith(_AGENCIES) else None
    if agency:
        return Span(line.start, line.start + agency.end("names"))
    if _NAME_AND_JOB.fullmatch(words):
        name = _FULL_NAME.match(words)
        return trim(text, line.start, line.start + name.end()) if name else None
    return None


def name_alone(text: str, line: Span) -> Span | None:
    """The name in a line that holds a name and at most a place."""
    words = _plain(line.of(text))
    name = _FULL_NAME.match(words)
    if name is None or not re.fullmatch(_NAME_AND_PLACE, words):
        return None
    return Span(line.start, line.start + name.end())


def _length_of_job_before(words: str) -> int:
    """How long “Local Democracy Reporter ” is in front of a name; 0 where a name stands first."""
    job = re.match(rf"(?P<what>(?:[\w'&-]+ ){{0,4}})(?i:{_JOB}) (?={_FULL_NAMES}\Z)", words)
    return job.end() if job and not any(one.lower() in FIRST_NAMES for one in job["what"].split()) else 0


def _before_time(words: str) -> str:
    """What stands before a bar, and before a dash behind which it says how long ago."""
    before, dash, after = words.split(" | ")[0].partition(" — " if " — " in words else " – ")
    return before if dash and is_timestamp(after) else before + dash + after


def _before_glued_job(words: str) -> str:
    """The name alone where a copy has run it together with what its owner is: `Meg JamesStaff Writer`."""
    glued = re.search(rf"(?<=[a-zà-ÿ])(?=[A-Z][\w'& -]{{2,40}}\Z)(?=(?:\w+ ){{0,4}}(?i:{_JOB})\b)", words)
    return words[: glued.start()] if glued else words


def _plain(words: str) -> str:
    return words.replace("’", "'")


def _is_job(words: str) -> bool:
    return re.fullmatch(_AND_JOB, words, re.IGNORECASE) is not None


def _only_names_and_jobs(words: str) -> bool:
    tokens = re.findall(r"[^\s,;|&/·•()\[\]–—-]+", words)
    return all(
        not token[0].islower() or token.lower() in _SMALL_WORDS_IN_BYLINES or "@" in token for token in tokens
    )
