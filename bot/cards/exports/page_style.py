"""The look of the page. Its hash stands in the page's Content-Security-Policy, so nothing else can style it.

A speaker's colour only tells speakers apart: none is green or red, which would suggest a judgement.
How something was said shows in the line under it: solid for words in marks, dotted for a paraphrase,
dashed for a silence. Each statement also carries its speaker's number, for whom colours say little.
"""

HUES = (210, 285, 35, 325, 190, 55, 250)

_LAYOUT = """
:root { color-scheme: light dark; --ink: #1c1c1e; --paper: #fff; --grey: #5c5c63; --edge: #d4d4d9;
  --tint: 92%; --line: 38%; --warn: #fff4d6; --warn-edge: #b07800; --link: #1a4f9c; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e9ec; --paper: #17171a; --grey: #a5a5ad;
  --edge: #3c3c43; --tint: 20%; --line: 68%; --warn: #33290f; --warn-edge: #d9a520; --link: #9cc3ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 78rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.25; margin: 0 0 .5rem; }
h1, .title { font-size: 1.45rem; }
h2, h3 { font-size: 1.15rem; }
h4 { font-size: 1rem; }
a { color: var(--link); }
ul { padding-left: 1.2rem; margin: .25rem 0 1rem; }
.small { color: var(--grey); font-size: .875rem; margin: 0 0 .5rem; }
.warnings { background: var(--warn); border-left: .3rem solid var(--warn-edge); padding: .75rem 1rem .25rem;
  margin: 1rem 0; }
.contents { border-bottom: 1px solid var(--edge); margin-bottom: 1.5rem; }
.reading + .reading { border-top: 3px double var(--edge); margin-top: 2.5rem; padding-top: 1.5rem; }
.speakers { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .35rem .5rem; }
.speakers a, .number { background: hsl(var(--hue) 65% var(--tint)); color: var(--ink); border-radius: 1rem;
  border: 1px solid hsl(var(--hue) 55% var(--line)); }
summary { padding: .5rem 0; cursor: pointer; font-weight: 600; }
.speakers a { display: inline-block; padding: .25rem .75rem; text-decoration: none; }
.number { display: inline-block; min-width: 1.5rem; padding: 0 .4rem; text-align: center; font-size: .8rem;
  font-weight: 600; line-height: 1.4; text-decoration: none; font-style: normal; }
.columns > * { min-width: 0; }
@media (min-width: 62rem) { .columns { display: grid; grid-template-columns: 3fr 2fr; gap: 2.5rem; } }
"""

_ARTICLE = """
.article { font-family: Georgia, serif; font-size: 1.06rem; }
.article p { margin: 0 0 1rem; white-space: pre-line; }
.article .headline { font-weight: 700; font-size: 1.25rem; line-height: 1.35; }
.s { color: var(--grey); font: .7rem system-ui, sans-serif; vertical-align: super; margin-right: .2rem;
  user-select: none; }
mark .s { color: inherit; }
mark { color: inherit; background: hsl(var(--hue) 65% var(--tint)); text-underline-offset: .22em;
  text-decoration: underline 2px hsl(var(--hue) 55% var(--line)); border-radius: .15rem;
  scroll-margin-top: 3rem; }
mark.paraphrase { background: none; text-decoration-style: dotted; }
mark.silence { background: none; text-decoration-style: dashed; text-decoration-thickness: 1px; }
.number { user-select: none; }
.article .number { display: inline; margin-left: .25rem; font-family: system-ui, sans-serif; }
:target { outline: 2px solid var(--link); outline-offset: 2px; }
.furniture { color: var(--grey); font-size: .9rem; font-family: system-ui, sans-serif; }
.furniture b { display: block; font-weight: 600; font-size: .75rem; }
"""

_STATEMENTS = """
.heading { font-size: .85rem; letter-spacing: .06em; text-transform: uppercase; margin-top: 1.25rem; }
.group { border-top: 1px solid var(--edge); padding-top: .75rem; margin-top: .75rem; }
.lines { list-style: none; padding: 0; margin: 0; }
.lines a { white-space: nowrap; }
.lines li { margin: 0 0 .75rem; }
.words { margin: 0; padding-left: .75rem; border-left: 3px dotted hsl(var(--hue) 55% var(--line)); }
.words.quoted { border-left-style: solid; white-space: pre-line; }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; }
  .speakers, .contents { display: none; }
  .columns { display: block; } a { color: inherit; } .group, .lines a { white-space: nowrap; }
.lines li { break-inside: avoid; } }
"""


UNSURE = 0  # stands in the place of a speaker's number where it is unsure who spoke, or whether anybody did


def sign_of(number: int) -> str:
    return "?" if number == UNSURE else str(number)


def colour_class(number: int) -> str:
    """The class of the speaker with this number, from 1; after the last colour they begin again."""
    if number == UNSURE:
        return "unsure"
    return f"c{(number - 1) % len(HUES)}"


STYLE = (
    _LAYOUT
    + _ARTICLE
    + _STATEMENTS
    + ".unsure { --hue: 45; }\n"
    + "".join(f".{colour_class(number)} {{ --hue: {hue}; }}\n" for number, hue in enumerate(HUES, start=1))
)
