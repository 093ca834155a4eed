"""Nouns that tell what somebody does to somebody, each with the verb for the same: "an attack on"."""

_VERBS = """
    invited: invitation; attacked: attack assault raid strike; sued: lawsuit suit; criticised: criticism;
    supported: support; backed: backing; defeated: defeat; visited: visit; called: call; thanked: thanks;
    warned: warning; paid: payment; lent: loan; donated: donation gift; threatened: threat; praised: praise;
    endorsed: endorsement; accused: accusation allegation; appointed: appointment; dismissed: dismissal;
    arrested: arrest; murdered: murder; killed: killing; rescued: rescue; sold: sale; bought: purchase;
    nominated: nomination; pardoned: pardon; apologised: apology; opposed: opposition objection; betrayed:
    betrayal; kidnapped: kidnapping abduction; invaded: invasion; robbed: robbery; helped: help aid
    assistance; asked: request appeal plea; promised: promise pledge; complained: complaint; insulted: insult;
    hired: hiring; sacked: sacking; suspended: suspension; fined: fine; banned: ban; questioned:
    interrogation; sentenced: sentence; convicted: conviction; acquitted: acquittal; condemned: condemnation;
    trusted: trust; permitted: permission; ordered: order; challenged: challenge; rejected: rejection;
    acquired: acquisition takeover; investigated: investigation inquiry probe; sanctioned: sanctions; blamed:
    blame; influenced: influence; abused: abuse; harassed: harassment; bribed: bribe
"""
# Under each noun the past of the verb.
VERBS_OF_DEED_NOUNS = {
    noun: verb
    for verb, nouns in (row.split(": ") for row in " ".join(_VERBS.split()).split("; "))
    for noun in nouns.split()
}
