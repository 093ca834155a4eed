"""Past forms of English verbs that are not built with -ed."""

_FORMS = """
    beat: beaten; bear: bore borne; bind: bound; bite: bit bitten; bleed: bled; blow: blew blown; breed:
    bred; cling: clung; deal: dealt; dig: dug; drink: drank drunk; feed: fed; feel: felt; forbid:
    forbade forbidden; forgive: forgave forgiven; freeze: froze frozen; lay: laid; leap: leapt; mistake:
    mistook mistaken; overcome: overcame; overthrow: overthrew overthrown; ring: rang rung; seek:
    sought; shine: shone; slide: slid; spin: spun; spring: sprang sprung; stick: stuck; sting: stung;
    sweep: swept; swim: swam swum; swing: swung; tear: tore torn; undergo: underwent undergone;
    understand: understood; undertake: undertook undertaken; wake: woke woken; weep: wept; become:
    became; begin: began begun; break: broke broken; bring: brought; build: built; buy: bought; catch:
    caught; choose: chose chosen; come: came; die: died; draw: drew drawn; drive: drove driven; eat: ate
    eaten; fall: fell fallen; fight: fought; find: found; flee: fled; fly: flew flown; forget: forgot
    forgotten; get: got gotten; give: gave given; go: went gone; grow: grew grown; hang: hung; hear:
    heard; hide: hid hidden; hold: held; keep: kept; know: knew known; lead: led; leave: left; lend:
    lent; lie: lied; lose: lost; make: made; mean: meant; meet: met; pay: paid; ride: rode ridden; rise:
    rose risen; run: ran; see: saw seen; sell: sold; send: sent; shake: shook shaken; shoot: shot; show:
    shown; sing: sang sung; sink: sank sunk; sit: sat; sleep: slept; speak: spoke spoken; spend: spent;
    stand: stood; steal: stole stolen; strike: struck; sue: sued; swear: swore sworn; take: took taken;
    teach: taught; tell: told; think: thought; throw: threw thrown; tie: tied; use: used; wear: wore
    worn; win: won; withdraw: withdrew withdrawn; write: wrote written
"""
# The base form of each.
BASE_FORMS = {
    past: base
    for base, pasts in (verb.split(":") for verb in " ".join(_FORMS.split()).split("; "))
    for past in pasts.split()
}
# Past forms that are no participle as well: "took" ends a clause where "made" may go with a noun.
ONLY_PAST = frozenset(
    pasts.split()[0]
    for _, pasts in (verb.split(":") for verb in " ".join(_FORMS.split()).split("; "))
    if len(pasts.split()) > 1
) | {"became", "came", "ran"}
