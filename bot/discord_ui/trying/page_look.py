"""How the page of `byline try` differs from simcord's own, which is made for those who test bots.

What is no use to somebody who tries Byline is hidden, and what happens is what happens in Discord.
Where a newer simcord words its files otherwise, the page simply keeps simcord's way.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from simcord.preview import _markdown
from simcord.preview._server import PreviewServer

from bot.discord_ui.trying.one_at_a_time import OneAtATime
from bot.discord_ui.words import running_catalogue as words

STYLE = """
.preview-brand, #messages-toggle, #refresh, #capture-open, #inspector-toggle, .session-menu,
#back-activity, #view-action-output, #messages-sidebar, #action-status:empty { display: none !important; }
.viewer-control::before {
  content: "Byline"; margin-right: 10px; color: var(--discord-text); font-size: 16px; font-weight: 800;
}
.channel-layout { max-width: 1100px; margin: 0 auto; }
.channel-composer { grid-template-columns: minmax(0, 1fr); }
.command-context { margin-inline: 0; padding-inline: 4px; }
.channel-topic { white-space: normal; }
.in-thread .channel-topic { display: none; }
.in-thread .channel-header { cursor: pointer; }
.in-thread .channel-header::after { content: "Back to the channel"; color: var(--link-text); }
.mention, .thread-summary { cursor: pointer; }
.component-container { border-left-color: var(--accent, var(--component-border)); }
.code-block, .code-block code { white-space: pre-wrap; min-width: 0; overflow-wrap: anywhere; }
.reply-excerpt .markdown-paragraph + .markdown-paragraph::before { content: " "; }
.guest-note, .as-guest .channel-topic, .as-guest .channel-empty { display: none; }
.as-guest .guest-note { display: block; margin: 0; font-size: 13px; line-height: 18px; }
.guest-note { color: var(--discord-muted); }
.viewer-control select { max-width: 11rem; }
@media (max-width: 760px) {
  .preview-shell { --toolbar-height: 44px; }
  .channel-heading { flex-direction: column; align-items: flex-start; gap: 0; }
  .channel-topic { padding-left: 0; border-left: 0; }
  #action-status { flex: 1 1 6rem; }
  .viewer-control select { max-width: 10rem; }
  .message-system-details { display: none; }
}
"""
# Links and mentions lead to messages and threads of this page; there is nothing behind them on the web.
# Whoever looks stays who they are there.
SCRIPT = """
const lookAt = (channel) => {
  location.search = new URLSearchParams({ ...(channel && { channel }), as: state.viewerId ?? "" }).toString();
};
const inThread = new URLSearchParams(location.search).has("channel");
document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  const link = event.target.closest('a[href*="discord.com/channels/"]');
  const mention = event.target.closest(".mention");
  const thread = event.target.closest(".thread-summary");
  if (link) {
    event.preventDefault();
    const [, , channel, message] = new URL(link.href).pathname.slice(1).split("/");
    const here = message && document.querySelector(`[data-message-id="${message}"]`);
    if (here) here.scrollIntoView(); else lookAt(channel);
  } else if (mention?.textContent.startsWith("#")) lookAt(mention.textContent.slice(1));
  else if (thread) lookAt(thread.textContent.replace(/ · \\d+ messages?.*$/, ""));
  else if (event.target.closest(".channel-header") && inThread) lookAt("");
});
if (inThread) document.body.classList.add("in-thread");
"""
# Of the people through whose eyes one looks, one is a guest, and is told what that means.
GUESTS = """
const tellGuest = (guest, label, note) => {
  const picker = document.getElementById("viewer-picker");
  document.getElementById("guest-note").textContent = note;
  const look = () => {
    for (const one of picker.options) if (one.textContent === guest) one.textContent = label;
    document.body.classList.toggle("as-guest", picker.selectedOptions[0]?.textContent === label);
  };
  new MutationObserver(look).observe(picker, { childList: true });
  picker.addEventListener("change", look);
};
"""
TOPIC = '<p id="channel-topic" class="channel-topic"></p>'
TO_THE_NEWEST = (
    "ids.length && (hasNewTail || !previousIds.length) "
    '? { policy: "target", targetId: ids[ids.length - 1] } :'
)
ADDED = {"/preview.css": STYLE, "/app.js": SCRIPT + GUESTS}
OPENED_AS = '{ viewer_id: new URLSearchParams(location.search).get("as") || null }'
REPLACED = {
    "/": (
        ("<title>SimCord Preview</title>", "<title>Byline</title>"),
        (TOPIC, f'{TOPIC}<p id="guest-note" class="guest-note"></p>'),
        (' maxlength="2000" rows="1" placeholder="Message"', ' rows="1" placeholder="Message"'),
        (
            "No messages in this channel.",
            "Nothing here yet. Paste an article below and press Enter.",
        ),
    ),
    "/app.js": (
        (
            'request("/api/pages", "POST", {}',
            f'request(`/api/pages${{location.search}}`, "POST", {OPENED_AS}',
        ),
    ),
    # A command that needs no option can be sent at once with the Enter key.
    "/command-drafts.js": (
        (
            "openOptionsOnRender: entry.options.length > 0 && required.length === 0",
            "openOptionsOnRender: false",
        ),
    ),
    # Beside the names stands what a person can do something about, and no more.
    "/actions.js": (
        ('return labels[kind || ""] || "Action completed";', 'return "";'),
        ('return "Updating preview…";', 'return "";'),
        ('ready ? "Preview ready" : "Loading preview…"', 'ready ? "" : "Loading…"'),
        ("Action was not completed.", "That did not work. Try it again."),
        ("Connection interrupted; trying again…", "Byline does not answer. Is it still running?"),
    ),
    # The page opens on the newest message and follows it; one that is taller than the page from its top.
    "/timeline.js": (
        (
            "state.scrollIntent = snapshot.targetId &&",
            f"state.scrollIntent = {TO_THE_NEWEST} snapshot.targetId &&",
        ),
    ),
    # Of what a message replies to one line shows.
    "/messages.js": (
        (
            'appendMarkdownOrText(excerpt, "", reply.excerpt_tokens, options);',
            (
                'appendMarkdownOrText(excerpt, "", reply.excerpt_tokens, options); '
                'for (const one of excerpt.querySelectorAll("br")) one.replaceWith(" ");'
            ),
        ),
    ),
    # A form opens ready to paste.
    "/components.js": (
        (
            'dialog.querySelector("input, textarea, button")',
            'dialog.querySelector("textarea") ?? dialog.querySelector("input, button")',
        ),
    ),
}


class TryPageServer(PreviewServer):
    def __init__(self, preview: Any, acts: OneAtATime, guest: str, port: int) -> None:
        """`guest`: the name of who looks on as one."""
        super().__init__(preview, port)
        self._acts = acts
        told = (guest, words.TRY_GUEST.format(name=guest), words.TRY_GUEST_NOTE)
        self._added = {"/app.js": f"tellGuest({', '.join(map(json.dumps, told))});"}

    async def _pages(self, request: Any) -> Any:
        async with self._acts.looking_at(request.query.get("channel", "")):
            return await super()._pages(request)

    async def _static(self, request: Any) -> Any:
        response = await super()._static(request)
        for simcords, ours in REPLACED.get(request.path, ()):
            response.text = response.text.replace(simcords, ours)
        if request.path in ADDED:
            response.text += ADDED[request.path] + self._added.get(request.path, "")
        return response


@contextmanager
def quotes_of_one_line() -> Iterator[None]:
    """In Discord a bar ends with its line; in the Markdown that simcord reads, with its paragraph."""
    simcords = _markdown._discord_multiline_quotes

    def read(text: str) -> str:
        return with_ended_quotes(simcords(text))

    _markdown._discord_multiline_quotes = read
    try:
        yield
    finally:
        _markdown._discord_multiline_quotes = simcords


def with_ended_quotes(text: str) -> str:
    lines: list[str] = []
    in_code = False
    for line in text.split("\n"):
        if lines and lines[-1].startswith(">") and line and not line.startswith(">") and not in_code:
            lines.append("")
        in_code ^= line.startswith("```")
        lines.append(line)
    return "\n".join(lines)
