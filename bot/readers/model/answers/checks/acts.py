"""Who says, denies, is silent in a sentence of an answer, against who does so in the cited sentences."""

import re
from collections.abc import Iterator, Sequence, Set

from bot.article.content_words import tokens_of
from bot.lexicon.acts import Act
from bot.lexicon.grammar import SUBJECT_PRONOUNS
from bot.lexicon.roles import PEOPLE_ROLES
from bot.lexicon.word_set import word_set
from bot.readers.model.answers.answer_claims import ACT_WORDS, NEGATED, STRICT_ACTS, AnswerClaim, acts_in
from bot.readers.model.answers.checks.citing_sentence import CitingSentence
from bot.readers.model.answers.checks.own_bodies import tells_of_its_own
from bot.readers.model.answers.checks.sayings import SAYS, says_there
from bot.readers.model.answers.checks.short_names import is_short_for
from bot.readers.model.answers.checks.who_is_meant import (
    BEFORE,
    may_be_called,
    may_be_described_before,
    may_be_meant,
)
from bot.readers.model.answers.flags import Flag
from bot.readers.model.answers.named_people import is_proper
from bot.readers.model.answers.stems import stems_of
from bot.readers.model.answers.told_acts import OWN_FAULT, fits, only_acknowledges
from bot.readers.model.answers.told_article import ToldArticle
from bot.readers.reading import Statement
from bot.words.phrases import plain_words

_THE_PRESS = re.compile(
    r"\bthe (?:newspaper|paper|report|magazine|broadcaster|website|agency)\b", re.IGNORECASE
)
_NAMED = r"[A-ZÀ-Þ][\w’'.-]*(?: [A-ZÀ-Þ][\w’'.-]*){0,3}(?:(?<=[’']s) [a-z]\w+)?"
_DESCRIBED = r"(?:The|Its|Her|His|Their) (?:[\w’'-]+ ){0,3}?(?P<role>[a-z]\w+)"
_ATTITUDE = re.compile(
    rf"(?:^|(?<=, )|(?<=\band )|(?<=\bbut ))(?P<name>{_DESCRIBED}|{_NAMED})"
    r",? (?:\w+ly |also |still |even |then |once )?"
    r"(?:wants?|wanted|wish\w*|hop(?:es?|ed)|fear(?:s|ed)?|thinks?|thought|believ\w+|consider\w*|regard\w*|expect\w*"
    r"|compar\w+|liken\w*|doubt\w*|support\w*|back(?:s|ed)|oppos\w+|favou?r\w*|reject\w*|welcom\w+|prais\w+"
    r"|blam\w+|predict\w*|suspect\w*|sees|saw|finds|found|feels|felt|views|call(?:s|ed)|likes|cit(?:es|ed)"
    r"|attribut(?:es|ed)|argu(?:es|ed)|insist(?:s|ed)|sp(?:eaks|oke) of|describ(?:es|ed)"
    r"|point(?:s|ed) (?:to|out)|assum(?:es|ed)|accus(?:es|ed)|regret(?:s|ted)|recall(?:s|ed)"
    r"|promis(?:es|ed)|warn(?:s|ed)|advis(?:es|ed)|urg(?:es|ed)|recommend(?:s|ed)|stress(?:es|ed)"
    r"|credit(?:s|ed)|t(?:akes|ook) the view|(?:is|was|are|were) (?:of the (?:opinion|view)|sure|certain"
    r"|convinced|confident|worried|afraid|angry|happy|pleased|proud|sad|sorry|surprised|shocked"
    r"|disappointed|against|in favou?r|relieved|concerned|hopeful|optimistic|pessimistic|glad|grateful"
    r"|sceptical|skeptical|critical))\b"
)
_OF_SOMEBODY = re.compile(r", (?:whom|whose|who|which)\b[^,;:]*,")
_ASKS = re.compile(r"(?:what|who|how|why|when|where|which|that)\b", re.IGNORECASE)
_ARTICLE = word_set("the this article text piece story itself byline")
_ACTS = "|".join(f"(?:{ACT_WORDS[act].pattern})" for act in STRICT_ACTS)
_TELLS_MORE = re.compile(rf"\b(?:and|but) (?:also |then )?(?:{SAYS}|{_ACTS})|, {SAYS}", re.IGNORECASE)
# Before somebody who does not act in a clause: "met the chairman of the board and denied".
_TO_WHOM = re.compile(
    r"\b(?:of|at|to|with|from|for|against|about) (?:(?:an?|the|his|her|its|their) )?"
    r"(?:[A-ZÀ-Þ][\w’'.-]* ){0,2}$"
)
_LEAST_TOLD = 2  # words of a saying, that stand in what is cited
_LONGEST_GUESS = 60  # characters between a name and the act that is guessed to be its bearer's


def wrong_acts(sentence: CitingSentence) -> Iterator[Flag]:
    if not sentence.cited:
        return
    covered = {claim.act for claim, _ in sentence.claims}
    guessed = () if sentence.translated else _guessed(sentence, covered)
    for claim in (*(claim for claim, _ in sentence.claims), *guessed, *_attitudes(sentence)):
        if _is_the_article(claim.names):
            continue
        flags = [_wrong(sentence, claim, told, numbers) for told, numbers in sentence.cited]
        if all(flags):
            yield next(flag for flag in flags if flag)


def _is_the_article(names: Sequence[str]) -> bool:
    """Whether it is only told what "the article" says, or Byline of it."""
    return _ARTICLE.issuperset(plain_words(" ".join(names)))


def _guessed(sentence: CitingSentence, covered: Set[Act]) -> Iterator[AnswerClaim]:
    """Acts that no claim has, each of whoever is named nearest before it."""
    words = sentence.words
    for act in acts_in(words):
        if act in covered or act == "no_answer_yet":
            continue
        if act == "did_not_respond" and ACT_WORDS["no_answer_yet"].search(words):
            continue  # that the article reports no answer
        match = ACT_WORDS[act].search(words)
        before = (
            _OF_SOMEBODY.sub(lambda aside: " " * len(aside.group()), words[: match.start()]) if match else ""
        )[-_LONGEST_GUESS:]
        named = [
            (place.start(), person.name)
            for told, _ in sentence.cited
            for person in told.reading.people
            if person.name
            for place in re.finditer(rf"\b{re.escape(person.name.split()[-1])}\b", before)
            if not _TO_WHOM.search(before[: place.start()])
        ]
        if named and SUBJECT_PRONOUNS.intersection(tokens_of(before[max(named)[0] :])):
            continue
        if named:
            yield AnswerClaim((max(named)[1],), act, words)


def _attitudes(sentence: CitingSentence) -> Iterator[AnswerClaim]:
    """What somebody who opens a clause thinks or wants, where it is read as no saying."""
    for match in _ATTITUDE.finditer(sentence.words) if sentence.is_english else ():
        name = match["name"]
        if any(name in claim.names for claim, _ in sentence.claims) or not (
            _is_somebody(name, sentence) if match["role"] is None else match["role"] in PEOPLE_ROLES
        ):
            continue
        claim = AnswerClaim((name,), "said", sentence.words[match.end() :])
        if not any(may_be_meant(claim, told, numbers) for told, numbers in sentence.cited):
            yield claim


def _is_somebody(name: str, sentence: CitingSentence) -> bool:
    """Whether it is a name, or somebody's own: a word alone must have its capital amid a sentence, too."""
    if _ASKS.match(name) or not is_proper(name):
        return "s " in name
    amid = re.compile(rf"[a-z,] {re.escape(name)}\b")
    return " " in name or any(amid.search(told.article.text) for told, _ in sentence.cited)


def _wrong(
    sentence: CitingSentence, claim: AnswerClaim, told: ToldArticle, numbers: Sequence[int]
) -> Flag | None:
    """What is wrong with a claim about the cited sentences of one article; None where nothing is."""
    statements = told.said_in(numbers)
    own = (
        told.statements_by(claim, statements)
        or _called_so(claim, statements, told)
        or _called_for_short(claim, statements, told, numbers)
    )
    if own:
        return _wrong_act(sentence, claim, told, numbers, own)
    if claim.act == "asked":
        return None
    speaks = told.people.is_known(claim.names[0]) or bool(told.checker.unsupported_words(claim.names[0], ()))
    is_named = sentence.is_english and is_proper(claim.names[0])
    if not speaks and (not is_named or may_be_meant(claim, told, numbers)):
        return None  # a name or a description that the reading does not have as a speaker's
    if claim.act not in STRICT_ACTS and _THE_PRESS.search(told.owner_names(statements)):
        return None  # `the newspaper`, which may be the one that is named
    others = _said_by_others(sentence, claim, told, numbers, statements)
    if others is None:
        return None
    if others:
        return _other_speaker(sentence, claim, told, others, statements)
    is_said = any(one.speakers and one.mention for one in statements)
    if not speaks or not (is_said or is_proper(claim.names[0])):
        return None  # whom a description means where nobody says anything, cannot be told
    if claim.act not in STRICT_ACTS and may_be_meant(claim, told, numbers):
        return None
    return Flag("not_in_cited", "")


def _called_so(claim: AnswerClaim, statements: Sequence[Statement], told: ToldArticle) -> Sequence[Statement]:
    """`statements`, if all are of one who may be meant by "his lawyer"."""
    speakers = {one.speakers for one in statements}
    is_described = len(speakers) == 1 and not any(map(is_proper, claim.names))
    besides = told.is_called_so_besides(claim.names, next(iter(speakers), ()))
    return statements if is_described and not besides and may_be_called(claim, statements, told) else ()


def _called_for_short(
    claim: AnswerClaim, statements: Sequence[Statement], told: ToldArticle, numbers: Sequence[int]
) -> Sequence[Statement]:
    """`statements`, if all are of one, and the answer calls them for short what stands there: the PM."""
    cited = list(map(told.sentence, numbers))
    is_short = any(is_short_for(word, cited) for name in claim.names for word in name.split()[-1:])
    return statements if is_short and len({one.speakers for one in statements}) == 1 else ()


def _wrong_act(
    sentence: CitingSentence,
    claim: AnswerClaim,
    told: ToldArticle,
    numbers: Sequence[int],
    own: Sequence[Statement],
) -> Flag | None:
    """The wrong act told of somebody with statements of their `own` there."""
    if _fits(sentence, claim, own, told) or _is_told(sentence, claim, told, numbers):
        return None
    if all(one.certainty == "unsure" for one in own) or _is_done_beside(sentence, claim, told, numbers):
        return None
    return Flag("other_act", ", ".join(dict.fromkeys(one.act for one in own)))


def _said_by_others(
    sentence: CitingSentence,
    claim: AnswerClaim,
    told: ToldArticle,
    numbers: Sequence[int],
    statements: Sequence[Statement],
) -> list[Statement] | None:
    """What may be claimed and is others'; None where the claim is told there without a statement."""
    others = [one for one in statements if one.speakers and told.has_names(one)]
    if claim.act in STRICT_ACTS and not (claim.act == "admitted" and only_acknowledges(sentence.words)):
        others = [one for one in others if one.act == claim.act]
        return others or (None if _is_told(sentence, claim, told, numbers) else [])
    if others and told.people.named_in(" ".join(map(told.sentence, numbers))):
        said = stems_of(claim.words, told.article.language) - told.name_stems
        saying_so = [one for one in others if said & _content(told, one)]
        return saying_so or _the_only_one(claim, said, others, told, numbers) or None
    return others


def _other_speaker(
    sentence: CitingSentence,
    claim: AnswerClaim,
    told: ToldArticle,
    others: Sequence[Statement],
    statements: Sequence[Statement],
) -> Flag | None:
    speakers = {who for one in others for who in one.speakers}
    around = sentence.around_sayings if claim.is_sure else sentence.words
    if told.people.named_in(around) & speakers or not told.means_another(claim.names, speakers):
        return None  # who is named there as well may be who says it, or "its leaders" be they
    if any(one is not claim and told.statements_by(one, others) for one, _ in sentence.claims):
        return None  # who is told to say it inside what the other says
    if all(told.may_mean(one, claim.names) for one in others):
        return None
    if may_be_described_before(claim.names, speakers, told) or tells_of_its_own(claim.names, others, told):
        return None
    is_besides = told.is_called_so_besides(claim.names, speakers)
    if (may_be_called(claim, others, told) and not is_besides) or _speaks_inside(claim, statements, told):
        return None
    if not any(map(is_proper, claim.names)) and says_there(SUBJECT_PRONOUNS, sentence.words):
        return None  # who tells what somebody else said
    return Flag("other_speaker", told.owner_names(others))


def _is_done_beside(
    sentence: CitingSentence, claim: AnswerClaim, told: ToldArticle, numbers: Sequence[int]
) -> bool:
    """Whether the sentence tells also what is cited, and one right beside that tells of the act.

    “Holm declined to discuss it and said …”, which points at what he said alone.
    """
    beside = told.statements_by(claim, told.said_in(told.near(numbers, 1, 1)))
    return (
        claim.act in STRICT_ACTS
        and _TELLS_MORE.search(sentence.words) is not None
        and claim.act in {one.act for one in beside}
    )


def _fits(sentence: CitingSentence, claim: AnswerClaim, own: Sequence[Statement], told: ToldArticle) -> bool:
    return fits(claim.act, own, sentence.words, sentence.around_sayings, told.article.text)


def _the_only_one(
    claim: AnswerClaim,
    said: frozenset[str],
    others: Sequence[Statement],
    told: ToldArticle,
    numbers: Sequence[int],
) -> list[Statement]:
    """`others`, where nobody else acts in what is cited, and it tells what is `said` outside quotations."""
    speakers = {who for one in told.said_in(numbers) for who in one.speakers}
    named = told.people.named_in(told.around(numbers, BEFORE, 0))
    is_near = any(told.people.are_meant(name, named) for name in claim.names)
    if len(speakers) != 1 or is_near or not any(map(is_proper, claim.names)):
        return []
    shared = said & stems_of(told.around(numbers, 0, 0), told.article.language)
    return list(others) if len(shared) >= _LEAST_TOLD else []


def _speaks_inside(claim: AnswerClaim, statements: Sequence[Statement], told: ToldArticle) -> bool:
    """Whether somebody's words tell what the speaker said."""
    said = (span.of(told.article.text) for one in statements for span in (*one.spans, *one.quotations))
    return says_there(claim.names, " ".join(said))


def _content(told: ToldArticle, statement: Statement) -> frozenset[str]:
    words = " ".join(span.of(told.article.text) for span in statement.spans)
    return stems_of(words, told.article.language)


def _is_told(sentence: CitingSentence, claim: AnswerClaim, told: ToldArticle, numbers: Sequence[int]) -> bool:
    """Whether a cited sentence has the act in words that were not read as a statement of anybody else."""
    is_negated = bool(NEGATED.search(sentence.words))
    if claim.act == "admitted" and any(OWN_FAULT.search(told.sentence(number)) for number in numbers):
        return True
    return claim.act in STRICT_ACTS and told.tells(claim.act, numbers, or_not=is_negated)
