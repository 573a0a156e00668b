"""What the worker's log says of ordinary work: a line for each decided command and each effect carried out.

Neither texts nor names, and no id of a person: a mail is told by its letter, not by its key, which has its recipient.
"""

import logging

from models.contracts.shell import EffectCall, EffectResult, Outcome, Visit
from models.record.delivery import Read, read

log = logging.getLogger("tertial.worker")


def tell_command(visit: Visit, outcome: Outcome) -> None:
    """A command that was delivered has been decided, and committed."""
    if visit.delivery is None or outcome.answer is None:
        return
    delivered = read(visit.delivery, visit.now)
    answer = outcome.answer
    told = {
        "case": visit.case,
        "command": answer["command"],
        "type": delivered.command.body.type if isinstance(delivered, Read) else "malformed",
        "accepted": answer["accepted"],
        "code": (answer.get("refusal") or {}).get("code"),
        "stalled": answer.get("stalled", False),
        "sequence": answer["sequence"],
    }
    log.info("command", extra=told)


def tell_mail(call: EffectCall, result: EffectResult) -> None:
    """A mail has been sent, suppressed or parked."""
    log.info("mail", extra={"case": call.case, "letter": letter_of(call.key), "state": result.state})


def tell_document(call: EffectCall, result: EffectResult) -> None:
    """A document has been produced or parked."""
    log.info("document", extra={"case": call.case, "document": call.key, "state": result.state})


def letter_of(mail: str) -> str:
    """Which letter a mail is, by its key."""
    return mail.split("/", maxsplit=1)[0]
