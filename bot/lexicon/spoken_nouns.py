"""Nouns that report what somebody said: “her claim that”."""

# Nouns of saying, each by the verb that says the same: "her claim that", "made the argument that".
SPOKEN_NOUNS: dict[str, str] = {
    noun: verb
    for verb, nouns in {
        "claim": "claim claims",
        "argue": "argument arguments",
        "allege": "allegation allegations",
        "assert": "assertion assertions",
        "contend": "contention insistence",
        "announce": "announcement announcements",
        "declare": "declaration declarations proclamation",
        "state": "statement statements comment comments remark remarks observation message",
        "suggest": "suggestion suggestions",
        "warn": "warning warnings",
        "promise": "promise promises pledge pledges vow vows assurance assurances",
        "admit": "admission acknowledgment acknowledgement concession",
        "accuse": "accusation accusations charge charges",
        "complain": "complaint complaints criticism criticisms",
        "predict": "prediction predictions forecast",
        "fear": "concern concerns fear fears worry worries",
        "hope": "hope hopes",
        "believe": "belief view opinion conviction",
        "conclude": "conclusion conclusions finding findings ruling",
        "demand": "demand demands",
        "propose": "proposal recommendation",
        "testify": "testimony",
        "report": "report reports rumour rumours rumor rumors speculation",
        "confirm": "confirmation",
        "boast": "boast boasts",
        "deny": "denial denials",
        "expect": "confidence expectation expectations optimism",
        "threaten": "threat threats",
        "doubt": "possibility",
    }.items()
    for noun in nouns.split()
}
