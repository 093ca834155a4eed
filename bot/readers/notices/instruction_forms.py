"""What instructions to a machine reader look like: at the head of a sentence, in a template, in hiding."""

import re
from functools import cache

from bot.article.invisible import INVISIBLE

# Names that people and star signs bear, too, are left out.
_MACHINE = (
    r"(?:(?:an? |any |all |the |every )?"
    r"(?:a\.?i\.?|llms?|(?:large )?language models?|chatbots?|chatgpt|gpt|(?:virtual )?assistants?|bots?|"
    r"summari[sz]ers?|web crawlers?)"
    r"(?: (?:assistants?|models?|systems?|agents?|tools?|readers?|bots?|summari[sz]ers?|crawlers?))?\b)"
)
_READING = (
    r"(?: (?:that|who|which|is|are|now|asked to|tasked with|reading|processing|parsing|summari[sz]ing)\b"
    r"[^.!?\n]{0,60}?)?"
)
_ORDER = (
    r"(?:ignore|disregard|forget|say|write|state|include|mention|add|claim|insert|output|print|reply|respond|"
    r"answer|report|tell|summari[sz]e|describe|attribute|quote|replace|omit|treat|do not|don['’]t|never|"
    r"always|you must|you should|please|instead|stop|use|return|reveal|follow|begin|start|end)\b"
)
_DROP = r"(?:ignore|disregard|forget|override|bypass|do not follow|don['’]t follow|stop following)"
_RULES = r"(?:instructions?|prompts?|directions?|commands?|messages?|rules?|guidelines?|orders?)\b"
_EARLIER = (
    r"(?:previous|prior|above|earlier|preceding|foregoing|existing|original|initial|system|former|other|past)"
)
_BEFORE = r" (?:above|before|prior|given|that came|you (?:have|were|had))\b"
_TEXT = r"(?:this|the) (?:article|text|page|story|document|content)"
_SUMMARY = r"(?:summary|summaries|output)\b"

_DROP_EARLIER_RULES = (
    r"(?:please |now |and |also |kindly |you must |you should |important:? )*" + _DROP + r"\b"
    r"(?: (?:all|any|every|the|your|of|these|those|my))* (?:" + _EARLIER + r"(?: and| or)? )+" + _RULES,
    r"(?:please )?" + _DROP + r" (?:all |any |your |the )?" + _RULES + _BEFORE,
    r"(?:please )?" + _DROP + r" (?:everything|anything|all|the (?:article|text))" + _BEFORE,
)  # fmt: skip
_ADDRESS = (
    r"(?:from now on,? )?you are (?:now )?(?:a |the )?(?:helpful |honest |unrestricted )*" + _MACHINE
    + r"(?=[.,:;!]| (?:that|who|trained|designed|and|tasked|reading)\b)",
    r"(?:a )?(?:note|message|instruction|notice|reminder|directive)s? (?:to|for) "
    + _MACHINE + _READING + r"\s*[:,!–—-]",
    r"(?:attention,? |attn:? |dear |hey |hello |to )?" + _MACHINE + _READING + r"\s*[:,!–—-]\s*" + _ORDER,
    r"if you(?:['’]re| are) " + _MACHINE
    + r"(?:[,:]| (?:that|reading|processing|parsing|summari[sz]ing|asked)\b)",
    r"as " + _MACHINE + r",? (?:you (?:must|should|will|are|have)|please|do not|don['’]t|never|always)\b",
)  # fmt: skip
_STEER_THE_SUMMARY = (
    r"(?:please )?(?:do not|don['’]t|never) summari[sz]e\b",
    r"(?:when|while|if|before) (?:you (?:are )?)?(?:summari[sz](?:e|ing)|processing|analy[sz]ing) "
    + _TEXT + r"\b[^.!?\n]{0,60}?,? " + _ORDER,
    r"(?:in|at the (?:start|end|top) of) (?:your|the|any) " + _SUMMARY + r",? " + _ORDER,
    _ORDER + r"[^.!?\n]{0,120}?\b(?:in|of|to|from|as) (?:your|any|the) " + _SUMMARY,
    (
        r"(?:please )?(?:reveal|print|repeat|show|output|disclose) (?:me )?(?:your|the) "
        r"(?:system|hidden|initial) (?:prompt|instructions)"
    ),
)  # fmt: skip
_CONVERSATION = (
    r"(?:new|updated|additional|special) (?:system )?instructions?(?: for " + _MACHINE + r")?\s*:",
    r"(?:system|assistant|developer)(?: (?:message|note|instruction)s?)?\s*:\s*(?:" + _ORDER + r"|you are\b)",
    r"(?:system|developer) (?:prompt|override)s?\s*:",
    r"(?:begin|start|end of) (?:system |hidden )(?:prompt|instructions)\b",
)  # fmt: skip
# German, French, Spanish with Italian and Portuguese, Dutch, Polish, Russian
_OTHER_LANGUAGES = (
    (
        r"(?:bitte )?(?:ignorier\w*|vergiss|missachte\w*|vergessen sie)(?: \w+){0,3} "
        r"(?:anweisung\w*|instruktion\w*|befehl\w*|vorgaben)"
    ),
    r"(?:ignore[rz]?|oublie[rz]?|négligez)(?: \w+){0,3} (?:instructions|consignes)",
    r"(?:ignora|ignore|olvida|olvide|dimentica|esqueça)(?: \w+){0,3} (?:instrucciones|istruzioni|instruções)",
    r"negeer(?: \w+){0,3} (?:instructies|opdrachten)",
    r"zignoruj(?: \w+){0,3} (?:instrukcje|polecenia)",
    r"(?:пожалуйста,? )?(?:игнорируй(?:те)?|забудь(?:те)?)(?: \w+){0,3} (?:инструкции|указания|команды)",
)  # fmt: skip


@cache
def opener() -> re.Pattern[str]:
    """How an instruction starts, in lower case; to be matched at the head of a clause.

    Made when a text first needs it: it is the largest pattern of all, and few texts do.
    """
    forms = (*_DROP_EARLIER_RULES, *_ADDRESS, *_STEER_THE_SUMMARY, *_CONVERSATION, *_OTHER_LANGUAGES)
    return re.compile("|".join(f"(?:{form})" for form in forms))


UNSPACED_ORDER = re.compile(
    r"(?:忽略|无视|忽視|無視)\S{0,12}(?:指令|指示|提示)|(?:指示|命令|プロンプト)を(?:すべて|全て)?無視"
)
"""The same in Chinese and Japanese, which put no spaces at a head."""

HEAD = re.compile(r"(?:^|(?<=[.:;!?>\])*])\s|\n|[\[(*{>])[\s*_#>\-–—\[(]*")
"""Where an instruction may start: after what ends a clause, a bracket, a label or a list mark."""

_TRIGGERS = """
    ignor; disregard; forget; overrid; bypass; not follow; t follow; stop follow; instruction; prompt;
    summar; output; assistant; a.i; llm; language model; gpt; crawler; system; developer; vergiss;
    vergessen; missacht; oubli; néglig; olvid; dimentic; esque; negeer; игнор; забудь; 忽略; 无视; 忽視; 無視
"""
TRIGGERS = tuple(trigger.strip() for trigger in _TRIGGERS.split(";"))
TRIGGER_WORDS = re.compile(r"ai\b|bots?\b")
"""In lower case; one of the triggers or of these words stands in every sentence that any form above fits."""

TEMPLATE_TOKEN = re.compile(
    r"<\|(?:im_start|im_end|system|user|assistant|endoftext)\|>|\[/?INST\]|<</?SYS>>|</?(?:system|instructions?)>|"
    r"^#{2,} (?:system|instructions?)\b",
    re.IGNORECASE | re.MULTILINE,
)
MAY_HOLD_TEMPLATE_TOKEN = ("<", "[", "##")
COMMENT_WORDS = re.compile(
    rf"\b{_MACHINE}\b|\binstructions?\b|\bsummar(?:y|i[sz]e)\b|\bprompt\b", re.IGNORECASE
)
_TAGS = "\U000e0000-\U000e007f"
UNSEEN = re.compile(f"[{INVISIBLE}{_TAGS}]")
HIDDEN_MESSAGE = re.compile(f"[{INVISIBLE}]{{24,}}|[{_TAGS}]{{4,}}")
"""So many invisible characters in a row that they spell something; a flag's emoji needs fewer."""
