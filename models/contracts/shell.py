"""What crosses between the durable shell and its activities.

New fields have defaults and unknown ones are ignored, so that builds of different age read each other's payloads.
"""

from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict


class Payload(BaseModel):
    """A value that crosses."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Start(Payload):
    """The workflow's whole input.

    Attributes:
        case: The case's id.
        version: Of this input.
        clock_offset: Seconds added to Temporal's clock, so that a life of any year can be played today; 0 in operation.
    """

    case: str
    version: int = 1
    clock_offset: float = 0.0


MOST_BYTES = 1_000_000
"""As much of the inputs of a signal or an update is handed to the record: Temporal carries no 2 MB at once."""


class Input(Payload):
    """One input of a signal or an update, as it came.

    Attributes:
        encoding: How it says that it is encoded.
        base64: Its bytes.
        size: How many bytes came.
        cut: Fewer bytes are here than came.
    """

    encoding: str
    base64: str
    size: int = 0
    cut: bool = False


class Delivery(Payload):
    """What reached the shell: the name of the signal or update, and its inputs, unread."""

    name: str
    kind: str
    inputs: tuple[Input, ...] = ()


class Visit(Payload):
    """A call at the record: something delivered, or just a waking.

    Attributes:
        case: The case's id.
        now: The shell's time, UTC. What is due by then is settled.
        run: Temporal's run id, for the record's own use.
        delivery: What reached the shell.
        holds: The mark of the forecast that the shell holds; empty where it holds none.
    """

    case: str
    now: datetime
    run: str = ""
    delivery: Delivery | None = None
    holds: str = ""


class Effect(Payload):
    """A mail or a document that waits to be carried out.

    Attributes:
        key: Its key in its ledger.
        activity: Which activity carries it out.
        summary: What an operator sees of it, in Swedish.
        after: The effects that come first: a mail waits for the document that goes with it.
    """

    key: str
    activity: str
    summary: str
    after: tuple[str, ...] = ()


class ForecastChange(Payload):
    """How a forecast differs from the one before it.

    Attributes:
        gone: The keys of the moments that are no longer in it, or no longer as they were.
        come: The moments that are new in it, each with its place; in order.
    """

    gone: tuple[str, ...] = ()
    come: tuple[tuple[int, dict[str, Any]], ...] = ()


class Outcome(Payload):
    """Where the case stands now. Only ``answer`` speaks of what was delivered.

    Attributes:
        sequence: That of the case's last fact. An outcome with a lower one than the shell holds is stale.
        at_rest: Nothing is awaited of the case any more and nothing will happen by itself.
        next_at: When something will happen by itself, UTC.
        next_label: What that is, in Swedish.
        effects: What is to be carried out.
        details: For Temporal UI, in Markdown and Swedish.
        attributes: Search attributes, as far as they have a value.
        title: The case's title, for the memo.
        standing: What the query ``standing`` answers.
        forecast: What the query ``forecast`` answers; empty where its changes are told.
        forecast_change: How the forecast differs from the one that the shell holds.
        forecast_mark: That of the whole forecast, which the shell sends with its next visit.
        answer: What became of the command.
    """

    sequence: int
    at_rest: bool = False
    next_at: datetime | None = None
    next_label: str = ""
    effects: tuple[Effect, ...] = ()
    details: str = ""
    attributes: dict[str, Any] = {}
    title: str = ""
    standing: dict[str, Any] = {}
    forecast: tuple[dict[str, Any], ...] = ()
    forecast_change: ForecastChange | None = None
    forecast_mark: str = ""
    answer: dict[str, Any] | None = None


class EffectCall(Payload):
    """Which effect of which case to carry out."""

    case: str
    key: str


DONE, SUPPRESSED, PARKED = "done", "suppressed", "parked"


class EffectResult(Payload):
    """What became of it: ``done``, ``suppressed`` or ``parked``."""

    state: str
