"""Deeds that two words tell together, which alone mean something else, and what else tells of them."""

import re

# A verb in its forms, and its second word; behind the bar beginnings of words one of which tells the same.
_ROWS = """
    send sends sent sending _ off | red card, red-card, dismiss, expel, second yellow, second booking, eject
    step steps stepped stepping _ down | resign, quit, retir, leav, left, depart, stand, stood, step, success
    stand stands stood standing _ down | resign, quit, retir, leav, left, depart, step, withdr, success
    call calls called calling _ off | cancel, abandon, scrap, postpon, withdr, suspend, halt, drop, stop, end
    put puts putting _ off | postpon, delay, later, defer, suspend, cancel, reschedul, push
    lay lays laid laying _ off | redundan, dismiss, job, sack, fire, cut, lose, loss
    turn turns turned turning _ down | reject, refus, declin, no to, spurn, dismiss, vote, den, block
    walk walks walked walking _ out | strike, walk, left, leav, quit, stop, industrial action, protest, storm
    lock locks locked locking _ up | jail, prison, detain, custody, cell, sentence, bar
    break breaks broke broken breaking _ into | burgl, break, broke, enter, raid, steal, stole, theft, thie
    knock knocks knocked knocking _ down | hit, struck, run over, collision, collid, accident, crash, demolish
    run runs ran _ over | hit, struck, knock, collision, collid, accident, crash
    break breaks broke broken breaking _ down | collaps, fail, end, fault, stop, tears, crie, cry, wept
    hand hands handed handing _ back | return, repay, repaid, give back, gave back, restor, surrender
    pay pays paid paying _ back | repay, repaid, return, refund, reimburs, owe
    pull pulls pulled pulling _ out | withdr, leav, left, quit, drop, abandon, exit, pull
    strike strikes struck striking _ off | remov, regist, ban, licen
    bail bails bailed bailing _ out | rescue, loan, aid, bail, save, fund, support
    take takes took taken taking _ over | buy, bought, acqui, succe, replac, merge, purchas, control, charge
"""


def _pattern(row: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    phrase, _, alike = row.partition(" | ")
    verb, _, second = phrase.strip().partition(" _ ")
    # Between them may stand what it is done to: "call the match off".
    told = rf"\b(?:{verb.replace(' ', '|')}) (?:(?:the|his|her|its|their|him|it|them) (?:\w+ )?)?{second}\b"
    beginnings = "|".join(map(re.escape, alike.split(", ")))
    return re.compile(told, re.IGNORECASE), re.compile(rf"\b(?:{beginnings})", re.IGNORECASE)


DEEDS_IN_PHRASES = [_pattern(row) for row in _ROWS.strip().splitlines()]
