"""What a verb that can also report tells to be done: “denied a request”, “dismissed all charges”."""

from bot.lexicon import roles
from bot.lexicon.word_set import word_set
from bot.readers.rules.attributions.addressees import QUESTIONS
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.grammar.clauses import has_finite_verb
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.tags import DETERMINER, NAME, NUMBER, WORD, Tokens, end_of_run

# Whoever rejects one of these denies it.
CLAIMS = word_set("""
    claim claims report reports allegation allegations suggestion suggestions accusation accusations rumours
    rumors assertion assertions charge charges criticism criticisms complaint complaints notion idea
    characterisation characterization findings conclusion conclusions
""")
# Who denies or rejects one of these grants nothing; they tell no denial.
GRANTED = word_set("""
    request requests bail motion motions application applications appeal appeals access entry visa visas
    permission permit permits bid bids offer offers petition petitions parole asylum effort efforts attempt
    attempts
""")
COURT_CASES = word_set("charge charges case cases count counts suit suits lawsuit lawsuits indictment")
PLAYED = ("blast", "slam", "concede", "add")
IN_PLAY = word_set("""
    ball puck shot shots header penalty goal goals kick kicks free-kick volley corner corners point points run
    runs try tries wicket wickets set sets yards possession
""")
# Who recalls these has them brought back.
CALLED_BACK = word_set("""
    ambassador ambassadors envoy envoys diplomat diplomats troops reservists parliament car cars truck trucks
    vehicle vehicles product products batch batches toy toys
""")
OPENING_OF_OBJECT = 4  # tokens among which the noun stands that tells a deed
LONGEST_OPENING_OF_OBJECT = 6  # "asked a large number of questions"


def is_deed(attribution: Attribution, after: Tokens) -> bool:
    """“denied a request”, “dismissed all charges”, “asked a number of questions”: done rather than said."""
    lows, cue = attribution.frame.lows[slice(*after)], attribution.cue
    if cue.lemma == "admit" and lows[0] == "as":
        return True  # "people admitted as patients"
    is_claim = not CLAIMS.isdisjoint(lows[:OPENING_OF_OBJECT]) or lows[0] == "that"
    if cue.act == "denied" and not (is_claim or GRANTED.isdisjoint(lows[:LONGEST_OPENING_OF_OBJECT])):
        return True
    if cue.lemma == "deny" and _is_granted_to_somebody(attribution.frame, after[0]):
        return True
    if cue.lemma in ("dismiss", "reject") and not COURT_CASES.isdisjoint(lows[:OPENING_OF_OBJECT]):
        return True
    is_clause_of_it = cue.lemma == "add" and lows[0] == "the"  # "added the goal was late"
    if cue.lemma in PLAYED and not IN_PLAY.isdisjoint(lows[:OPENING_OF_OBJECT]) and not is_clause_of_it:
        return True  # "blasted the ball over the bar", "conceded two goals", "added a late run"
    if cue.lemma == "recall" and (
        attribution.frame.tags[after[0]] == NUMBER or not CALLED_BACK.isdisjoint(lows[:OPENING_OF_OBJECT])
    ):
        return True  # "recalled 5,000 cars"
    if cue.lemma == "declare" and "emergency" in lows[:LONGEST_OPENING_OF_OBJECT]:
        return True
    return cue.lemma in ("ask", "answer") and not QUESTIONS.isdisjoint(lows[:LONGEST_OPENING_OF_OBJECT])


def _is_granted_to_somebody(frame: Frame, start: int) -> bool:
    """“denied Ana Reyes a seat”, “deny Reyes delegates”; not “denied Reyes’s claim”, “denied Reyes left”."""
    if frame.tags[start] != NAME or frame.lows[start] in roles.NATIONALITIES:
        return False
    end = end_of_run(frame.tags, start, {NAME})
    is_gift = frame.tag(end) == DETERMINER or (frame.tag(end) == WORD and frame.low(end).endswith("s"))
    return is_gift and not has_finite_verb(frame, end, len(frame))
