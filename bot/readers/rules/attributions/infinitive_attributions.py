"""Read attributions whose cue is an infinitive: “went on to say”, “wrote to the club to complain”."""

from bot.lexicon.cues import Cue
from bot.lexicon.word_set import word_set
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.grammar.able_speakers import can_say
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.names import NamesByEnd
from bot.readers.rules.grammar.noun_phrases import phrases_before
from bot.readers.rules.grammar.subjects import subject_before
from bot.readers.rules.grammar.tags import ADVERB, HELPER, start_of_run
from bot.readers.rules.grammar.verb_groups import VerbGroup

# "wrote to the mayor to say", "used to say": the verb before tells that it was said.
REACHED_OUT = word_set("""
    wrote written called rang emailed phoned posted used issued took stood telephoned went turned shifted
    cited sent
""")
SAID_ON_REACHING_OUT = word_set("""
    say announce warn complain insist confirm ask demand urge argue declare explain deny describe claim
""")
LONGEST_REACH = 10  # tokens
PROMPTS = word_set("prompted prompting led leading forced forcing caused causing")
# "was forced to admit", "was quick to add": what somebody is, or did, who says it.
SAYS_SO = word_set("""
    forced compelled obliged pushed quick keen careful eager happy proud swift pains bound ready hastened
    rushed chose managed dared bothered paused stopped stepped
""")
LIKES = word_set("likes liked loves loved")  # "likes to say"
# "continued to say"; "went on to say" ends in "on" as well.
GOES_ON = LIKES | word_set("continues continue continued further on proceeded tried seemed appeared sought")


def infinitive_attribution(
    frame: Frame, index: int, cue: Cue, group: VerbGroup, names: NamesByEnd
) -> Attribution | None:
    """“went on to say”: the subject is carried over; “wrote to the club to complain”, “led her to say”."""
    end = index + 1
    if frame.low(group.start - 1) in GOES_ON:
        verb = start_of_run(frame.tags, group.start - 1, HELPER)
        subject = subject_before(frame, verb, names) if frame.low(verb) in LIKES else None
        phrases = None if subject is None else subject.phrases
        return Attribution(frame, cue, index, end, group.start, end, phrases)
    if frame.low(group.start - 1) in SAYS_SO:
        return _saying_so(frame, index, cue, group.start, names)
    prompted = phrases_before(frame, group.start, names) if cue.takes("clause", "question") else []
    if prompted and frame.lows[prompted[0].start] in PROMPTS:
        prompted[0] = prompted[0]._replace(start=prompted[0].start + 1)  # "| prompting the host Ana Reyes"
    if prompted and frame.low(prompted[0].start - 1) in PROMPTS and can_say(frame, prompted, cue, index):
        start = prompted[0].start - (frame.tag(prompted[0].start - 2) == ",")
        return Attribution(frame, cue, index, end, start, end, prompted)
    return on_reaching_out(frame, index, group.start, cue, names)


def _saying_so(frame: Frame, index: int, cue: Cue, start: int, names: NamesByEnd) -> Attribution | None:
    """“was forced to admit that”, “was at pains to stress”, “hastened to add”."""
    word = start_of_run(frame.tags, start - 1, {ADVERB})
    word -= frame.low(word - 1) == "at"
    verb = start_of_run(frame.tags, word, HELPER)
    is_deed = frame.lows[start - 1].endswith("ed") or frame.lows[start - 1] == "chose"
    if verb == word and not is_deed:
        return None
    subject = subject_before(frame, verb, names)
    if subject is None or (subject.phrases is not None and not can_say(frame, subject.phrases, cue, index)):
        return None
    end = index + 1
    return Attribution(frame, cue, index, end, subject.start, end, subject.phrases, relative=subject.relative)


def on_reaching_out(frame: Frame, index: int, start: int, cue: Cue, names: NamesByEnd) -> Attribution | None:
    """“has written to the club to complain”, “wrote to the club demanding a refund”."""
    if cue.lemma not in SAID_ON_REACHING_OUT:
        return None
    end = index + 1
    for verb in range(start - 1, max(0, start - LONGEST_REACH), -1):
        if frame.lows[verb] in REACHED_OUT:
            subject = subject_before(frame, start_of_run(frame.tags, verb, HELPER), names)
            if subject is None:
                return Attribution(frame, cue, index, end, start, end, None)
            return Attribution(frame, cue, index, end, subject.start, end, subject.phrases)
    return None
