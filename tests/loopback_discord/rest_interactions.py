"""Answers to interactions: acknowledged within three seconds, then edited by their token."""

from dataclasses import replace

from tests.loopback_discord import payloads
from tests.loopback_discord.answers import Json, Refused
from tests.loopback_discord.calls import Call
from tests.loopback_discord.delivery import Delivery
from tests.loopback_discord.interactions import Interaction, Showing
from tests.loopback_discord.journal import Request
from tests.loopback_discord.messages import change, compose, shows_something
from tests.loopback_discord.rest import Handlers, Result
from tests.loopback_discord.world import COMMAND_RESPONSE, EPHEMERAL, LOADING, World

MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, COMPLETION, FORM = 4, 5, 6, 7, 8, 9
DEADLINE_SECONDS = 3.0  # Discord's own, of acknowledgements
MOST_FOLLOW_UPS_OF_GUESTS = 5


class InteractionCalls:
    def __init__(self, world: World, delivery: Delivery, deadline_seconds: float) -> None:
        self.interactions: dict[str, Interaction] = {}  # by token
        self._deadline_seconds = deadline_seconds
        self._world = world
        self._delivery = delivery

    def handlers(self) -> Handlers:
        return {
            Call.ACKNOWLEDGE: self.acknowledge,
            Call.FOLLOW_UP: self.follow_up,
            Call.SEE_RESPONSE: self.see,
            Call.EDIT_RESPONSE: self.edit,
            Call.DELETE_RESPONSE: self.delete,
        }

    async def acknowledge(self, request: Request) -> Result:
        one = self.interactions.get(request.arguments["token"])
        if one is None or one.id != int(request.arguments["interaction"]):
            raise Refused(404, 10062, "Unknown interaction")
        if request.arrived_at - one.sent_at > self._deadline_seconds:
            raise Refused(404, 10062, "Unknown interaction")
        if one.acknowledged_as is not None:
            raise Refused(400, 40060, "Interaction has already been acknowledged.")
        kind, data = request.body["type"], request.body.get("data") or {}
        message = await self._respond(one, kind, data, request)
        one.acknowledged_as, one.acknowledged_at = kind, request.arrived_at
        one.watch.tell()
        if request.query.get("with_response", "").lower() in ("1", "true"):
            return 200, _callback(one, kind, message)
        return 204, None

    async def follow_up(self, request: Request) -> Result:
        one = self._opened(request)
        waiting = self._world.messages.get(one.response or 0)
        if waiting is not None and waiting["flags"] & LOADING and one.acknowledged_as == DEFERRED_MESSAGE:
            # Discord's own oddity: the first followup takes the place of "is thinking".
            return 200, await self._edited(one, waiting, request)
        if one.is_guest and len(one.followups) >= MOST_FOLLOW_UPS_OF_GUESTS:
            raise Refused(400, 40094, "This interaction has hit the maximum number of follow up messages")
        message = self._composed(one, request.body, request)
        one.followups.append(Showing(request.arrived_at, message))
        await self._delivery.created(message)
        return 200, self._delivery.addressed(message)

    async def see(self, request: Request) -> Result:
        return 200, self._delivery.addressed(self._message(self._opened(request), request))

    async def edit(self, request: Request) -> Result:
        one = self._opened(request)
        return 200, await self._edited(one, self._message(one, request), request)

    async def delete(self, request: Request) -> Result:
        one = self._opened(request)
        message = self._message(one, request)
        self._world.forget(int(message["id"]))
        await self._delivery.deleted(message)
        return 204, None

    async def _respond(self, one: Interaction, kind: int, data: Json, request: Request) -> Json | None:
        """The message that the response is, if it is one."""
        if kind in (MESSAGE, DEFERRED_MESSAGE):
            loading = LOADING if kind == DEFERRED_MESSAGE else 0
            body = data | {"flags": (data.get("flags") or 0) | loading}
            message = self._composed(one, body, request)
            one.response = int(message["id"])
            self._show(one, message, request)
            await self._delivery.created(message)
            return message
        if kind in (DEFERRED_UPDATE, UPDATE):
            one.response = one.pressed_on
            message = self._world.message(one.response or 0)
            return (
                await self._edited(one, message, replace(request, body=data)) if kind == UPDATE else message
            )
        if kind == FORM:
            one.modal = data
        if kind == COMPLETION:
            one.choices = data["choices"]
        return None

    def _composed(self, one: Interaction, body: Json, request: Request) -> Json:
        message = compose(
            self._world, one.channel, self._world.bot, body, uploads=request.files, kind=COMMAND_RESPONSE
        )
        message["webhook_id"] = str(self._world.application_id)
        message["interaction_metadata"] = self._what_led_to_it(one)
        return message

    def _what_led_to_it(self, one: Interaction) -> Json:
        form: Json = {
            "id": str(one.id),
            "type": one.kind,
            "user": payloads.user(one.person),
            "authorizing_integration_owners": payloads.owners(self._world, one.person, one.channel),
        }
        return form if one.pressed_on is None else form | {"interacted_message_id": str(one.pressed_on)}

    async def _edited(self, one: Interaction, message: Json, request: Request) -> Json:
        settled = message | {"flags": message["flags"] & ~LOADING}
        changed = change(self._world, settled, request.body, request.files)
        if int(changed["id"]) == one.response:
            self._show(one, changed, request)
        await self._delivery.updated(changed)
        return self._delivery.addressed(changed)

    def _show(self, one: Interaction, message: Json, request: Request) -> None:
        if shows_something(message):
            one.shown.append(Showing(request.arrived_at, message))
            one.watch.tell()

    def _opened(self, request: Request) -> Interaction:
        """The interaction whose token still opens its webhook."""
        one = self.interactions.get(request.arguments["token"])
        if one is None or one.acknowledged_as is None:
            raise Refused(404, 10015, "Unknown Webhook")
        if one.is_expired:
            raise Refused(401, 50027, "Invalid Webhook Token")
        return one

    def _message(self, one: Interaction, request: Request) -> Json:
        which = request.arguments["message"]
        return self._world.message((one.response or 0) if which == "@original" else int(which))


def _callback(one: Interaction, kind: int, message: Json | None) -> Json:
    interaction: Json = {"id": str(one.id), "type": one.kind}
    if message is None:
        return {"interaction": interaction, "resource": {"type": kind}}
    interaction |= {
        "response_message_id": message["id"],
        "response_message_loading": bool(message["flags"] & LOADING),
        "response_message_ephemeral": bool(message["flags"] & EPHEMERAL),
    }
    return {"interaction": interaction, "resource": {"type": kind, "message": message}}
