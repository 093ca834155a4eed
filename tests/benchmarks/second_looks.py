"""What a second look at answers is worth, with whichever model replies to its prompts.

    python -m tests.benchmarks.second_looks ANSWERS.jsonl… --write PROMPTS.jsonl
    python -m tests.benchmarks.second_looks ANSWERS.jsonl… --replies REPLIES.jsonl [--show]

Answers are written as for `answer_checks`. The first writes a line for each answer that is looked at again,
{"prompt": number, "text"}, shuffled; who replies sees no more than that, and writes {"prompt": number,
"reply": {…}}. The second says how many bad and right answers are flagged without and with these replies;
`--show` prints right ones that are flagged and bad ones that are not.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bot.pipeline.asking.requests import RequestWriter
from bot.pipeline.questions.answer_checks import check_answer_from
from bot.readers.model.answers.check_answer import CheckedAnswer
from bot.readers.model.answers.second_look import (
    controls_of,
    is_heeded,
    parse_look,
    to_look_at,
    with_second_look,
)
from bot.readers.model.controls import NO_RECORD
from prompts.library import load_prompts
from tests.benchmarks.answer_checks import answers_of
from tests.scripted_answers import ScriptedAnswer

WRITER = RequestWriter(load_prompts())


def checked(one: ScriptedAnswer) -> CheckedAnswer:
    return check_answer_from(one.readings, one.answer, one.question)


def prompts_for(answers: Sequence[ScriptedAnswer]) -> Iterator[tuple[int, str]]:
    for number, one in enumerate(answers):
        asked = to_look_at(checked(one), one.readings)
        if asked.sentences:
            request = WRITER.looking_again(one.question, asked)
            yield number, request.messages[-1].content


def looked_at_again(
    one: ScriptedAnswer, answer: CheckedAnswer, reply: str | None
) -> tuple[CheckedAnswer, bool]:
    """And whether the reply is heeded."""
    if reply is None:
        return answer, True
    sentences, look = to_look_at(answer, one.readings).sentences, parse_look(reply)
    if not is_heeded(controls_of(sentences, look), NO_RECORD):
        return answer, False
    return with_second_look(answer, sentences, look), True


def table(answers: Sequence[ScriptedAnswer], replies: Mapping[int, str], *, show: bool) -> Iterator[str]:
    every, once, twice, unheeded = Counter[str](), Counter[str](), Counter[str](), 0
    for number, one in enumerate(answers):
        answer = checked(one)
        looked_at, heeded = looked_at_again(one, answer, replies.get(number))
        is_flagged = any(sentence.flags for sentence in looked_at.sentences)
        every[one.kind] += 1
        once[one.kind] += any(sentence.flags for sentence in answer.sentences)
        twice[one.kind] += is_flagged
        unheeded += not heeded
        if show and is_flagged != bool(one.kind):
            flags = [flag for sentence in looked_at.sentences for flag in sentence.flags]
            yield f"{one.kind or 'right'}: {one.question}\n    {looked_at.text}\n    {flags}"
    rows = [(kind or "right", once[kind], every[kind], twice[kind]) for kind in sorted(every)]
    rows.append(("all bad", *(counts.total() - counts[""] for counts in (once, every, twice))))
    for name, seen, of, again in rows:
        yield f"{name:16}{seen:4} of {of:3} flagged, {again:3} after a second look"
    yield f"{len(replies)} replies, {unheeded} of them not heeded"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--replies", type=Path, action="append", default=[])
    parser.add_argument("--show", action="store_true")
    chosen = parser.parse_args()
    answers = [one for file in chosen.files for one in answers_of(file)]
    if chosen.write:
        prompts = [json.dumps({"prompt": number, "text": text}) for number, text in prompts_for(answers)]
        random.Random(1).shuffle(prompts)  # noqa: S311 -- no secret
        chosen.write.write_text("\n".join(prompts) + "\n", encoding="utf-8")
        return
    lines = [
        line for file in chosen.replies for line in file.read_text(encoding="utf-8").splitlines() if line
    ]
    replies = {one["prompt"]: json.dumps(one["reply"]) for one in map(json.loads, lines)}
    print("\n".join(table(answers, replies, show=chosen.show)))  # noqa: T201


if __name__ == "__main__":
    main()
