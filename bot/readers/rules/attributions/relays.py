"""Join who passed something on with who said it: “Reyes said, the agency reported”."""

from bot.lexicon.word_set import word_set
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.attributions.attribution_places import closes_sentence, introduces_quotation
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.phrase import Phrase
from bot.readers.rules.grammar.phrase_kinds import kind_of_phrase
from bot.readers.rules.grammar.tags import ADVERB, DETERMINER, QUOTATION, SUBORDINATOR, THAT, TIME, VERBS

# What somebody must have done with their words to be the speaker of what another passes on.
SPOKEN_BY_ITSELF = word_set("""
    say tell deny claim warn announce add declare insist accuse state vow promise pledge argue believe
""")
RELAYING_KINDS = ("unnamed", "document", "group")  # a person who says that another said it is a speaker
BETWEEN_RELAY_AND_SPEAKER = frozenset({ADVERB, TIME, ",", DETERMINER, THAT})


def without_relay_behind(attributions: list[Attribution]) -> list[Attribution]:
    """“Reyes said the ward was full, the agency reported” is Reyes’s, via the agency."""
    if len(attributions) < 2:
        return attributions
    relay, speaker = attributions[-1], attributions[0]
    leads_in = SUBORDINATOR in speaker.frame.tags[: speaker.start]
    if leads_in and speaker.end < relay.start - 1:
        return attributions  # "Just before it rained, one of them told us where, the agency said"
    if relay.cue.lemma == "report" and closes_sentence(relay) and _is_outlet(relay):
        return _with_relay(attributions, relay)
    speaks_first = VERBS.isdisjoint(speaker.frame.tags[: speaker.start]) or speaker.end == relay.start - 1
    if not (speaks_first and closes_sentence(relay) and _passes_on(relay, speaker)):
        return attributions
    speaker.via = [*(relay.subjects or []), *speaker.via]
    speaker.content_end = relay.start
    return attributions[:-1]


def _with_relay(attributions: list[Attribution], relay: Attribution) -> list[Attribution]:
    """“Reyes condemned it and said she would go, the agency reported”: both are hers, via the agency."""
    says = _says_at_the_start(attributions[0])
    spoken = [
        one for one in attributions[:-1] if says or not one.subjects or one.subjects[0].kind != "pronoun"
    ]
    if len(spoken) < len(attributions) - 1 or not any(one.cue.lemma in SPOKEN_BY_ITSELF for one in spoken):
        return attributions
    for one in attributions[:-1]:
        one.via = [*(relay.subjects or []), *one.via]
        one.content_end = relay.start
    return attributions[:-1]


def _says_at_the_start(first: Attribution) -> bool:
    """“She told reporters that they were questioning him”: what follows is hers, whoever “they” are."""
    return first.cue.lemma in SPOKEN_BY_ITSELF and bool(first.subjects) and first.start == 0


def _is_outlet(relay: Attribution) -> bool:
    names = [phrase.name for phrase in relay.subjects or []]
    return all(name is not None and name.kind == "organisation" for name in names)


def relays_what_follows(last: Attribution, attribution: Attribution) -> bool:
    """“The agency reported that Reyes denied it”, “According to the agency, Reyes denied it”."""
    if attribution.relative or (last.after_cue and not last.is_according):
        return False  # "…, according to the agency, which said that"
    between = attribution.frame.tags[last.end : attribution.start]
    if last.as_clause and last.cue.lemma == "report":
        return bool(attribution.subjects)  # "As the agency reported, in May Reyes assured them that"
    return all(tag in BETWEEN_RELAY_AND_SPEAKER for tag in between) and _passes_on(last, attribution)


def _passes_on(relay: Attribution, speaker: Attribution) -> bool:
    """Whether `relay` is where the news came from, and `speaker` whose words they are."""
    if relay.is_according and relay.subjects and speaker.participle and introduces_quotation(speaker):
        return True  # "a preacher addressed them, saying: “…,” according to the agency"
    if not relay.subjects or not speaker.subjects or speaker.participle:
        return False
    if speaker.subjects[0].kind == "pronoun":
        return False
    follows_quotation = (
        speaker.frame.tag(speaker.start - 1) == QUOTATION
    )  # "“…,” wrote Reyes, as reported by"
    if relay.is_according and (follows_quotation or introduces_quotation(speaker)):
        return True
    if speaker.cue.lemma not in SPOKEN_BY_ITSELF:
        return False
    return relay.is_according or relay.cue.lemma == "report" or is_relay(relay.subjects[0], relay.frame)


def is_relay(phrase: Phrase, frame: Frame) -> bool:
    if phrase.name is not None:
        return phrase.name.kind == "organisation"
    return phrase.kind == "description" and kind_of_phrase(phrase, frame) in RELAYING_KINDS
