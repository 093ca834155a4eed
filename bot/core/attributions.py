"""Find where a frame says that somebody says something: the cue, its subject, and what surrounds them.

An attribution is the clause "the minister told reporters on Friday", without what was said. Its
content is found afterwards, in `contents`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.core.frames import Frame
from bot.core.lexicon import grammar, roles
from bot.core.lexicon.cues import AUDIENCES, CHANNEL_NOUNS, OFTEN_NOUNS, Cue
from bot.core.noun_phrases import NAMES_OF_FRAME, Phrase, phrases_after, phrases_before
from bot.core.word_lists import words_of

ACCORDING = Cue("according to", frozenset("c"), "said", "past")
INVERTS = words_of("""
    say add write reply respond ask explain note warn report argue claim insist recall joke continue conclude
    tell admit declare announce remark observe quip tweet state comment exclaim shout yell whisper agree
    counter boast suggest begin confirm concede acknowledge read muse reason lament complain recount opine
    reveal post go cry predict promise vow demand wonder
""")
UNREAL = words_of("could might should must can may couldn't can't cannot couldn’t can’t ought")
NOT_ANIMATE = words_of("it there this that what which")


@dataclass(slots=True)
class Attribution:
    """The clause that says who says: tokens `[start, end)`, content excluded.

    `subjects` is None where the subject must be carried over from the clause before ("…, adding
    that"). `after_cue` says that the subject follows its verb ("said Reyes").
    """

    frame: Frame
    cue: Cue
    cue_start: int
    cue_end: int
    start: int
    end: int
    subjects: list[Phrase] | None
    after_cue: bool = False
    relative: bool = False
    participle: bool = False
    has_that: bool = False
    as_clause: bool = False  # "as Reyes told reporters, …"
    unreal: bool = False
    audience: tuple[int, int] | None = None
    channel: tuple[int, int] | None = None
    when: tuple[int, int] | None = None
    via: list[Phrase] = field(default_factory=list)

    @property
    def is_according(self) -> bool:
        return self.cue is ACCORDING


def find_attributions(frame: Frame, names: NAMES_OF_FRAME) -> list[Attribution]:
    """The attributions of `frame` in order."""
    found: list[Attribution] = []
    for index, tag in enumerate(frame.tags):
        if tag == "C":
            attribution = _from_verb(frame, index, names, found)
        elif frame.lows[index] == "according" and frame.lows[index + 1 : index + 2] == ["to"]:
            attribution = _according_to(frame, index, index + 2, names)
        elif frame.lows[index : index + 4] == ["in", "the", "words", "of"]:
            attribution = _according_to(frame, index, index + 4, names)
        else:
            continue
        if attribution is None or (
            found and attribution.cue_start < found[-1].end and found[-1].is_according
        ):
            continue
        while found and found[-1].start >= attribution.start and not found[-1].has_that:
            found.pop()  # it stands inside this one's subject: "Reyes, who spoke to reporters, said"
        if not found or attribution.cue_start >= found[-1].cue_end:
            found.append(attribution)
    return found


def _according_to(frame: Frame, index: int, following: int, names: NAMES_OF_FRAME) -> Attribution | None:
    subjects = phrases_after(frame, following, names) or _him_or_her(frame, following)
    if not subjects:
        return None
    end = subjects[-1].end
    if frame.tags[end : end + 1] == [","]:
        end, subjects = _past_apposition(frame, end, subjects, names)
    return Attribution(frame, ACCORDING, index, following, index, end, subjects, after_cue=True)


def _him_or_her(frame: Frame, index: int) -> list[Phrase]:
    if frame.lows[index : index + 1] and frame.lows[index] in ("him", "her", "them"):
        return [Phrase(index, index + 1, index, "pronoun")]
    return []


def _past_apposition(
    frame: Frame, comma: int, subjects: list[Phrase], names: NAMES_OF_FRAME
) -> tuple[int, list[Phrase]]:
    """“according to the team's coach, Ana Reyes, …” is about Reyes; "to Ana Reyes, the coach, …" likewise."""
    if frame.tags[comma + 1 : comma + 2] == ["R"]:
        for index in range(comma + 2, min(comma + 30, len(frame))):
            if frame.tags[index] == ",":
                return index, subjects
        return comma, subjects
    following = phrases_after(frame, comma + 1, names)
    if len(following) != 1 or len(subjects) != 1:
        return comma, subjects
    after = following[0]
    closes = frame.tags[after.end : after.end + 1]
    if closes not in ([","], ["."], []):
        return comma, subjects
    if (
        after.kind == "name"
        and subjects[0].kind == "description"
        and after.name
        and after.name.kind == "person"
    ):
        return after.end, following
    if (
        after.kind == "description"
        and subjects[0].kind == "name"
        and frame.lows[after.head] in roles.PEOPLE_ROLES
    ):
        return after.end, subjects
    return comma, subjects


def _from_verb(
    frame: Frame, index: int, names: NAMES_OF_FRAME, before: Sequence[Attribution]
) -> Attribution | None:
    cue = frame.cue(index)
    if cue is None or _is_noun_or_adjective(frame, index):
        return None
    if cue.lemma == "read" and not _reads_out(frame, index):
        return None
    if cue.builds <= {"q"} and "Q" not in frame.tags:
        return None
    if cue.lemma == "tell" and frame.tags[index + 1 : index + 2] == ["P"]:
        return None  # "Reyes, told of this, agreed"
    if (
        cue.lemma == "ask"
        and index
        and frame.tags[index - 1] == ","
        and frame.tags[index + 1 : index + 2] == ["s"]
    ):
        return None  # "Reyes, asked whether it hurt, laughed"
    if cue.lemma == "ask" and set(frame.lows[index + 1 : index + 7]) & {
        "named",
        "identified",
        "anonymous",
        "quoted",
    }:
        return None
    if cue.lemma in INVERTS and cue.form in ("past", "s") and _may_follow_content(frame, index):
        if frame.tags[index - 1] == "," and frame.tags[index - 2 : index - 1] != ["Q"]:
            upright = _upright(frame, index, cue, names, before)
            if upright is not None and upright.subjects and _surely_speaks(frame, upright.subjects[0]):
                return upright
        inverted = _inverted(frame, index, cue, names)
        if inverted is not None:
            return inverted
    return _upright(frame, index, cue, names, before)


def _reads_out(frame: Frame, index: int) -> bool:
    """“The letter read: ‘…’”, not "a statement read to the jury"."""
    following = frame.tags[index + 1 : index + 2]
    before = frame.tags[index - 1] if index else ""
    return (
        following in ([":"], ["Q"], [","])
        or before == "Q"
        or frame.lows[index + 1 : index + 3] == ["in", "part"]
    )


def _surely_speaks(frame: Frame, phrase: Phrase) -> bool:
    if phrase.kind == "name" and phrase.name is not None:
        return len(phrase.name.words) > 1 or phrase.name.title_start < phrase.name.start or phrase.start > 0
    return phrase.kind == "pronoun" or frame.lows[phrase.head] in _SPEAKING_NOUNS


# Determiners that can be a subject by themselves: "many said", "another conceded".
STANDING_ALONE = words_of("all many some most several others both each another one two three four few more")


def _is_noun_or_adjective(frame: Frame, index: int) -> bool:
    tags, low = frame.tags, frame.lows[index]
    before = tags[index - 1] if index else "."
    if before == "d" and frame.lows[index - 1] not in STANDING_ALONE:
        return True
    if before == "'" or (
        before == "P" and frame.lows[index - 1] not in ("by", "in", "after", "before", "to")
    ):
        return True
    if low in OFTEN_NOUNS:
        if index == 0 or before in "P`D":
            return True
        if (
            before == "w"
            and index > 1
            and tags[index - 2] in "d'P"
            and frame.lows[index - 1] not in _SPEAKING_NOUNS
        ):
            return True
        following = frame.lows[index + 1 : index + 2]
        if following in (["of"], ["by"], ["from"]) and before not in "pN":
            return True
    return False


_SPEAKING_NOUNS = roles.PEOPLE_ROLES | roles.GROUPS | roles.ORGANISATIONS | roles.DOCUMENTS | roles.UNNAMED


def _may_follow_content(frame: Frame, index: int) -> bool:
    before = index - 1
    while before >= 0 and frame.tags[before] == "r":
        before -= 1
    return before >= 0 and frame.tags[before] in "Q,-"


def _inverted(frame: Frame, index: int, cue: Cue, names: NAMES_OF_FRAME) -> Attribution | None:
    """“…, said the minister”: the subject follows, and nothing that would make it a clause follows it."""
    start = index + 1
    while start < len(frame) and frame.tags[start] == "r":
        start += 1
    subjects = phrases_after(frame, start, names)
    if not subjects or (
        subjects[0].kind == "pronoun"
        and frame.tags[subjects[0].end : subjects[0].end + 1]
        not in (
            ["."],
            [","],
            [],
            ["Q"],
        )
    ):
        return None
    end = subjects[-1].end
    following = frame.tags[end] if end < len(frame) else "."
    if following in "avCpo" or (following in "wN" and not frame.lows[end].endswith("ing")):
        return None
    before = frame.tags[index - 1]
    if before == "," and "Q" not in frame.tags[:index] and following not in ".,;:TPQ-)":
        return None
    if (
        cue.lemma in ("tell", "ask", "confirm", "warn")
        and before != "Q"
        and frame.tags[index - 2 : index - 1] != ["Q"]
    ):
        return None
    attribution = Attribution(frame, cue, index, index + 1, index, end, subjects, after_cue=True)
    if frame.tags[end : end + 1] == [","]:
        attribution.end = _past_descriptions(frame, end)
    _read_circumstances(frame, attribution, names)
    return attribution


def _past_descriptions(frame: Frame, comma: int) -> int:
    """Past ", a professor at X who was not involved," behind a speaker; else right before the comma."""
    from_here, tags = comma + 1, frame.tags
    if tags[from_here : from_here + 1] == ["Q"]:
        return comma
    end = from_here
    while end < len(frame) and tags[end] not in ".;:Q":
        if tags[end] == "," and (
            tags[end + 1 : end + 2] in (["Q"], ["p"])
            or frame.lows[end + 1 : end + 2] in (["adding"], ["saying"])
        ):
            return end
        if tags[end] == "C" and frame.cue(end) and frame.lows[end].endswith("ing"):
            return comma
        end += 1
    if tags[from_here : from_here + 1] and tags[from_here] in "dNwDRr":
        return end
    return comma


def _upright(
    frame: Frame, index: int, cue: Cue, names: NAMES_OF_FRAME, before: Sequence[Attribution]
) -> Attribution | None:
    tags, lows = frame.tags, frame.lows
    left = index
    negated = unreal = be_form = have_form = to_form = False
    while left > 0:
        tag, low = tags[left - 1], lows[left - 1]
        if low in grammar.NEGATIONS:
            negated = True
        elif low in grammar.BE_FORMS and tag == "a":
            be_form = True
        elif tag == "a":
            unreal = unreal or low in UNREAL
            have_form = True
        elif low == "to" and cue.form == "base":
            to_form = True
        elif tag == "r" or (tag == "T" and left > 1) or (tag == "P" and tags[left : left + 1] == ["T"]):
            pass
        else:
            break
        left -= 1
    if negated and cue.act != "denied":
        return None
    if cue.form == "past" and be_form and cue.lemma != "agree":
        return _quoted_as(frame, index, cue, names)
    participle = cue.form == "ing" and not be_form
    if participle and lows[index - 1 : index] == ["as"]:
        return _quoted_as(frame, index, cue, names)
    if to_form:
        if not _goes_on_to(lows, left) and not _wrote_to_say(lows, left, cue):
            return None
        attribution = Attribution(frame, cue, index, index + 1, left, index + 1, None)
    elif participle:
        if index == 0 or (tags[index - 1] not in ",Qcr-P" and not before):
            return None
        attribution = _participle(frame, index, cue, names)
    else:
        subjects, start, relative = subject_before(frame, left, names)
        if subjects is None and start < 0:
            return None
        if subjects is not None and not _can_say(frame, subjects, cue):
            return None
        if cue.form == "base" and not (have_form or _plural(frame, subjects, relative)):
            return None
        attribution = Attribution(frame, cue, index, index + 1, start, index + 1, subjects, relative=relative)
    attribution.unreal = unreal
    attribution.as_clause = attribution.start > 0 and lows[attribution.start - 1] == "as"
    _read_circumstances(frame, attribution, names)
    return attribution


def _participle(frame: Frame, index: int, cue: Cue, names: NAMES_OF_FRAME) -> Attribution:
    """“…, adding that” carries the subject over; "with one resident saying" has its own."""
    subjects = phrases_before(frame, index, names) if index > 1 and frame.tags[index - 1] in "Nwp" else []
    if subjects and frame.lows[subjects[0].start - 1 : subjects[0].start] == ["with"]:
        return Attribution(frame, cue, index, index + 1, subjects[0].start - 1, index + 1, subjects)
    return Attribution(frame, cue, index, index + 1, index, index + 1, None, participle=True)


def _wrote_to_say(lows: list[str], left: int, cue: Cue) -> bool:
    """“wrote to the Speaker to say”, "used to say": the verb before says that it was said."""
    reaching = (
        "wrote",
        "called",
        "rang",
        "emailed",
        "phoned",
        "posted",
        "used",
        "issued",
        "took",
        "stood",
        "telephoned",
    )
    return cue.lemma in ("say", "announce", "warn", "complain", "insist", "confirm") and any(
        low in reaching for low in lows[max(0, left - 10) : left]
    )


def _goes_on_to(lows: list[str], left: int) -> bool:
    return lows[left - 2 : left] == ["went", "on"] or lows[left - 1 : left] in (
        ["continued"],
        ["further"],
        ["on"],
        ["proceeded"],
    )


def _plural(frame: Frame, subjects: list[Phrase] | None, relative: bool) -> bool:
    if subjects is None or relative or len(subjects) > 1:
        return True
    low = frame.lows[subjects[0].head]
    if subjects[0].kind == "pronoun":
        return low in ("they", "we", "i", "you")
    if low == "police" or low in roles.GROUPS:
        return True
    return low.endswith("s") or subjects[0].kind == "name"


def _can_say(frame: Frame, subjects: list[Phrase], cue: Cue) -> bool:
    for phrase in subjects:
        low = frame.lows[phrase.head]
        if phrase.kind == "pronoun":
            if low in NOT_ANIMATE and (low != "it" or not cue.builds & set("co")):
                return False
        elif phrase.kind == "description":
            known = (
                low in _SPEAKING_NOUNS
                or low
                in ("one", "two", "three", "four", "another", "others", "some", "many", "most", "several")
                or low.rstrip("s") in _SPEAKING_NOUNS
                or low.endswith(
                    (
                        "ist",
                        "ists",
                        "man",
                        "men",
                        "woman",
                        "women",
                        "er",
                        "ers",
                        "or",
                        "ors",
                        "year-old",
                        "ian",
                        "ians",
                    )
                )
                or frame.tags[phrase.head] == "N"
                or "Q" in frame.tags
            )
            if not known and cue.lemma not in (
                "say",
                "tell",
                "show",
                "suggest",
                "indicate",
                "reveal",
                "add",
                "warn",
            ):
                return False
            if low in grammar.TIME_NOUNS:
                return False
    return True


def _quoted_as(frame: Frame, index: int, cue: Cue, names: NAMES_OF_FRAME) -> Attribution | None:
    """“was quoted as saying”, "was cited by Reuters as saying", "is reported to have said": the subject did speak."""
    if cue.form != "ing":
        return None
    for place in range(index - 1, max(-1, index - 10), -1):
        if frame.lows[place] in ("quoted", "cited"):
            left = place
            while left > 0 and frame.tags[left - 1] in "ar":
                left -= 1
            subjects, start, relative = subject_before(frame, left, names)
            if subjects is None:
                return None
            attribution = Attribution(
                frame, cue, place, index + 1, start, index + 1, subjects, relative=relative
            )
            if "by" in frame.lows[place:index]:
                by = place + frame.lows[place:index].index("by")
                attribution.via = phrases_after(frame, by + 1, names)
            _read_circumstances(frame, attribution, names)
            return attribution
    return None


def subject_before(frame: Frame, end: int, names: NAMES_OF_FRAME) -> tuple[list[Phrase] | None, int, bool]:
    """The subject that ends before token `end`: phrases, the clause's first token, whether it is "who".

    The phrases are None, with a start of -1, where there is no subject; None with a real start where
    it must be carried over from the clause before.
    """
    tags, lows = frame.tags, frame.lows
    if end == 0:
        return None, -1, False
    last = end - 1
    tag = tags[last]
    if tag == "p" and not (last and tags[last - 1] == "P"):
        return [Phrase(last, end, last, "pronoun")], last, False
    if tag == "R":
        if lows[last] != "who":
            return None, -1, False
        before = last - 1 if last and tags[last - 1] == "," else last
        name = names.get(before)
        if name is not None:
            return [Phrase(name.title_start, before, before - 1, "name", name)], last, True
        return phrases_before(frame, before, names) or None, last, True
    if tag in ",-":
        return _subject_before_parenthesis(frame, last, names)
    if tag == "c":
        return None, last, False
    phrases = phrases_before(frame, end, names)
    if not phrases:
        return None, -1, False
    phrases = _whole_with_apposition(frame, phrases, names)
    return phrases, phrases[0].start, False


def _whole_with_apposition(frame: Frame, phrases: list[Phrase], names: NAMES_OF_FRAME) -> list[Phrase]:
    """“Ana Reyes, the coach said” has lost its second comma; "the coach, Ana Reyes said" likewise."""
    return phrases


def _subject_before_parenthesis(
    frame: Frame, closing: int, names: NAMES_OF_FRAME
) -> tuple[list[Phrase] | None, int, bool]:
    """“Reyes, a former coach who now lives in Leeds, said”: the subject stands before the first comma."""
    tags, mark = frame.tags, frame.tags[closing]
    best: tuple[list[Phrase], int] | None = None
    tried = 0
    for opening in range(closing - 1, max(0, closing - 45), -1):
        if tags[opening] in ".;:" or (
            tags[opening] == "Q" and ("," in (tags[opening - 1], tags[opening + 1]) or opening == 0)
        ):
            break
        if tags[opening] != mark:
            continue
        tried += 1
        if tried > 5:
            break
        if not _is_parenthesis(frame, opening + 1, closing):
            continue
        phrases = phrases_before(frame, opening, names)
        if phrases and _at_clause_start(frame, phrases[0].start):
            best = (phrases, phrases[0].start)
            if phrases[-1].kind == "name" or frame.lows[phrases[-1].head] in _SPEAKING_NOUNS:
                if not _inside_list(frame, phrases[0].start):
                    break
        elif opening > 0 and tags[opening - 1] == "p":
            return [Phrase(opening - 1, opening, opening - 1, "pronoun")], opening - 1, False
    if best is None:
        stray = phrases_before(frame, closing, names)  # "The security firm Acme, has said": a comma too many
        if (
            mark == ","
            and stray
            and stray[0].start == 0
            and closing + 1 < len(frame)
            and "Q" not in tags[:closing]
        ):
            return stray, 0, False
        return None, -1, False
    phrases, start = best
    told_more = _indefinite_description(frame, phrases, names)
    if told_more is not None:
        return [told_more], start, False
    inside = phrases_before(frame, closing, names)
    if (
        len(inside) == 1
        and inside[0].kind == "name"
        and inside[0].name is not None
        and inside[0].name.kind == "person"
        and len(phrases) == 1
        and phrases[0].kind == "description"
        and tags[inside[0].start - 1] == ","
    ):
        return inside, start, False  # "the president, Bola Tinubu, said"
    return phrases, start, False


def _indefinite_description(frame: Frame, phrases: list[Phrase], names: NAMES_OF_FRAME) -> Phrase | None:
    """“One of the sources, a banker familiar with the talks”: the apposition says more of who it is."""
    if len(phrases) != 1 or phrases[0].kind != "description":
        return None
    first = frame.lows[phrases[0].start]
    following = phrases[0].end + 1
    if first not in STANDING_ALONE and first not in grammar.POSSESSIVES:
        return None
    if frame.lows[following : following + 1] not in (["a"], ["an"]):
        return None
    more = phrases_after(frame, following, names)
    if len(more) == 1 and more[0].kind == "description" and frame.lows[more[0].head] in roles.PEOPLE_ROLES:
        return more[0]
    return None


def _inside_list(frame: Frame, start: int) -> bool:
    """Whether what starts here is itself part of an apposition: "Reyes, a coach, mother and author, said"."""
    return start > 0 and frame.tags[start - 1] == "," and frame.tags[start] in "wD"


def _is_parenthesis(frame: Frame, start: int, end: int) -> bool:
    """Whether tokens between two commas describe what stands before them."""
    if start >= end:
        return False
    first, low = frame.tags[start], frame.lows[start]
    if first == "R" or first in "dDNPr(T":
        return True
    if first == "c" and frame.tags[start + 1] in "wvCr":
        return True
    if first == "v" or (first == "N" and end == start + 1):
        return True
    if first == "w":
        return low in roles.PEOPLE_ROLES or low.endswith(("ed", "ing", "er", "or", "ist")) or end - start < 12
    return (first in "Cv" and low.endswith(("ing", "ed"))) or first == "s"


def _at_clause_start(frame: Frame, start: int) -> bool:
    """Whether a subject may start here: the frame's start, or after a mark or a joining word."""
    if start == 0:
        return True
    return (
        frame.tags[start - 1] in ",.;:-Qcst`("
        or frame.lows[start - 1] in grammar.TIME_NOUNS
        or (frame.tags[start - 1] in "TrD")
    )


def clause_subject(frame: Frame, before: int, names: NAMES_OF_FRAME) -> list[Phrase]:
    """The subject of the first clause that starts before token `before`; [] where none can be told."""
    tags = frame.tags
    for index in range(1, before):
        if tags[index] == "C" and _is_noun_or_adjective(frame, index):
            continue
        if tags[index] in "avC" or (tags[index] == "w" and frame.lows[index].endswith("ed")):
            end = index
            while end > 0 and tags[end - 1] == "r":
                end -= 1
            if end and tags[end - 1] == "p":
                return [Phrase(end - 1, end, end - 1, "pronoun")]
            subjects, start, _ = subject_before(frame, end, names) if end else (None, -1, False)
            if subjects and start >= 0:
                return subjects
    return []


# What stands between the cue and its content: who was told, when, where.


def _read_circumstances(frame: Frame, attribution: Attribution, names: NAMES_OF_FRAME) -> None:
    tags, lows, count = frame.tags, frame.lows, len(frame)
    position = attribution.end
    if not attribution.after_cue and "o" in attribution.cue.builds:
        position = _past_audience(frame, attribution, position, names)
    while position < count:
        tag = tags[position]
        if tag == "r" and lows[position] not in ("here", "there", "not", "never"):
            position += 1
            continue
        after_time = time_end(frame, position)
        if after_time > position:
            if attribution.when is None:
                start = position + (tags[position] == "P" or tags[position] == "s")
                attribution.when = (start, after_time)
            position = after_time
            continue
        after_channel = channel_end(frame, position, names)
        if after_channel > position:
            if attribution.channel is None:
                attribution.channel = (position, after_channel)
            position = after_channel
            continue
        if tag == "," and lows[position + 1 : position + 2] == ["formerly"]:
            closing = next(
                (i for i in range(position + 2, min(position + 7, count)) if tags[i] == ","), position
            )
            if closing > position:
                position = closing
                continue
        if (
            tag == ","
            and position + 1 < count
            and max(time_end(frame, position + 1), channel_end(frame, position + 1, names)) > position + 1
        ):
            position += 1
            continue
        break
    while position > attribution.end and tags[position - 1] == ",":
        position -= 1
    attribution.end = position
    following = position
    if tags[following : following + 1] == [","] and tags[following + 1 : following + 2] == ["t"]:
        following += 1
    if tags[following : following + 1] == ["t"] and not attribution.after_cue:
        attribution.has_that = True
        attribution.end = following + 1
    elif not attribution.after_cue:
        _look_for_that(frame, attribution)


def _look_for_that(frame: Frame, attribution: Attribution) -> None:
    """“told a meeting of residents in the hall last night that”: the content starts after "that"."""
    tags, start = frame.tags, attribution.end
    if tags[start : start + 1] not in (["P"], ["d"], ["N"], ["w"], ["D"], ["o"], [","]):
        return
    if "o" not in attribution.cue.builds and tags[start] not in "P,":
        return
    for index in range(start, min(start + 26, len(frame))):
        if tags[index] == "t" and tags[index + 1 : index + 2] and tags[index + 1] not in ".,a":
            attribution.has_that, attribution.end = True, index + 1
            return
        if tags[index] in "av:;.QRpt" or (tags[index] == "C" and tags[index - 1] != "P"):
            return


def _past_audience(frame: Frame, attribution: Attribution, position: int, names: NAMES_OF_FRAME) -> int:
    """Past who was told: "told reporters", "assured the board of governors", "warned him"."""
    tags, lows, count = frame.tags, frame.lows, len(frame)
    if position >= count:
        return position
    if tags[position] == "o" or (tags[position] in "dp" and lows[position] in ("her", "you", "it")):
        following = tags[position + 1 : position + 2]
        if lows[position] in ("it", "you") and following and following[0] in "av":
            return position
        if lows[position] != "her" or following in (
            ["t"],
            ["Q"],
            [","],
            [":"],
            ["p"],
            ["P"],
            ["."],
            [],
            ["d"],
        ):
            attribution.audience = (position, position + 1)
            return position + 1
    if tags[position] not in "NdwDp" and tags[position] != "v":
        return position
    if attribution.cue.lemma in (
        "warn",
        "advise",
        "ask",
        "urge",
        "promise",
        "pledge",
        "assure",
        "remind",
    ) and attribution.cue.lemma not in ("assure", "remind"):
        end = _object_before_to(frame, position, names)
        if end:
            attribution.audience = (position, end)
            return end
        if attribution.cue.lemma != "ask" and attribution.cue.lemma != "warn":
            return position
    phrases = phrases_after(frame, position, names)
    if not phrases:
        return position
    end = phrases[-1].end
    if phrases[0].kind != "name":
        for index in range(position, end):
            if lows[index] in AUDIENCES and index + 1 < end and tags[index + 1] in "dNw":
                end = index + 1  # "told reporters the plan": the plan is already content
                break
    following = tags[end] if end < count else "."
    if following in "av" and attribution.cue.lemma != "tell":
        return position
    if following in "av":
        return position if phrases[0].kind != "name" and lows[position] not in AUDIENCES else position
    attribution.audience = (position, end)
    return end


def _object_before_to(frame: Frame, position: int, names: NAMES_OF_FRAME) -> int:
    """Where the noun phrase at `position` ends, if "to" or "not to" follows it; else 0."""
    phrases = phrases_after(frame, position, names)
    ends = [phrases[-1].end, phrases[0].end] if phrases else []
    for end in ends:
        rest = frame.lows[end : end + 2]
        if rest[:1] in (["to"], ["against"], ["that"], ["about"], ["of"]) or rest == ["not", "to"]:
            return end
    for index in range(position + 1, min(position + 10, len(frame))):
        if frame.lows[index] == "to" and frame.tags[index + 1 : index + 2] not in (["d"], ["N"], ["D"]):
            return index - (frame.lows[index - 1] == "not")
        if frame.tags[index] in "avpQ.,t":
            break
    return 0


def time_end(frame: Frame, position: int) -> int:
    """Past "Thursday", "on Friday morning", "in July 2023", "last week", "two days later"; else `position`."""
    tags, lows, count = frame.tags, frame.lows, len(frame)
    start = position
    if tags[position] in "Ps" and lows[position] in (
        "on", "in", "at", "by", "since", "before", "after", "late", "during", "earlier", "until",
    ):  # fmt: skip
        start += 1
    seen = False
    index = start
    while index < count and index - start < 7:
        low, tag = lows[index], tags[index]
        if (
            tag == "T"
            or (low in grammar.TIME_NOUNS and low not in ("later", "earlier"))
            or (low in ("a.m.", "p.m.", "am", "pm", "may", "march") and tag in "NaTwD")
        ):
            seen = True
        elif low in ("later", "earlier", "ago"):
            seen = seen or index > start
            if not seen:
                break
        elif (
            tag == "D"
            or low
            in (
                "last",
                "this",
                "next",
                "early",
                "late",
                "the",
                "that",
                "same",
                "a",
                "an",
                "one",
                "two",
                "three",
                "few",
                "several",
                "past",
                "previous",
                "following",
                "earlier",
                "mid",
            )
            or (tag == "," and seen and index + 1 < count and tags[index + 1] == "D")
        ):
            pass
        else:
            break
        index += 1
    if not seen:
        return position
    while index > start and (
        tags[index - 1] == "d" or tags[index - 1] == "," or lows[index - 1] in ("that", "the", "this")
    ):
        index -= 1
    return index


def channel_end(frame: Frame, position: int, names: NAMES_OF_FRAME) -> int:
    """Past "in a post on X", "during a call with analysts", "at a news conference in Paris"; else `position`."""
    tags, lows, count = frame.tags, frame.lows, len(frame)
    if tags[position] not in "Ps" or lows[position] not in (
        "in", "at", "during", "on", "via", "through", "by", "after", "before", "following", "to", "over", "under", "from",
    ):  # fmt: skip
        return position
    index, noun = position + 1, -1
    while index < count and index - position < 9:
        low, tag = lows[index], tags[index]
        if low in CHANNEL_NOUNS:
            noun = index
        elif noun >= 0 or tag not in "dNwDC'-r&TQ":
            break
        index += 1
    if noun < 0 or (lows[position] == "to" and lows[noun] not in AUDIENCES | {"press"}):
        return position
    end = noun + 1
    while (
        end < count
        and tags[end] == "P"
        and lows[end] in ("on", "with", "to", "in", "at", "from", "outside", "for", "about", "by", "of")
    ):
        if time_end(frame, end) > end:
            break
        phrases = phrases_after(frame, end + 1, names)
        if not phrases or phrases[0].kind == "pronoun":
            break
        following = tags[phrases[0].end : phrases[0].end + 1]
        if following and following[0] in "av":
            break
        end = phrases[0].end
    return end
