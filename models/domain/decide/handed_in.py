"""Somebody handed in what was owed by an act of its own: a receipt, and word to the secretariat."""

from models.domain.actor import MemberId, Role
from models.domain.decide.claimants import OF_THE_ASSOCIATION
from models.domain.decide.correspondence import write, write_to
from models.domain.decide.deliberation import Deliberation
from models.domain.papers.obligations import label_of


def acknowledge(
    deliberation: Deliberation,
    obligation: str,
    document: str | None = None,
    organisation: MemberId | None = None,
    cause: str | None = None,
) -> None:
    """A receipt to whoever handed it in and word to the secretariat, unless it was entered by the association.

    ``cause`` is a code for why it is received and nothing more.
    """
    actor = deliberation.actor
    if actor.role in OF_THE_ASSOCIATION:
        return
    occasion = f"{obligation}/{deliberation.case.sequence}"
    write(
        deliberation, "report_received", occasion, ((actor.person, actor.role),),
        document=document, obligation=obligation, cause=cause,
    )  # fmt: skip
    title = label_of(obligation.split("/", maxsplit=1)[0], deliberation.rulebook)
    write_to(
        deliberation, "paper_received", occasion, Role.SECRETARIAT, document=document,
        title=title, organisation=organisation, person=actor.person, date=deliberation.today,
    )  # fmt: skip
