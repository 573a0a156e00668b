"""Refusals about amendments, pauses and single deadlines."""

from typing import Final

from models.domain.actor import Role
from models.domain.reasons.who import BOARD, STAFF
from models.domain.refusal import Reason

CHANGES: Final[dict[str, Reason]] = {
    "paragraph_missing": Reason(
        says="A decision of the board needs the paragraph of its minutes.",
        remedy="Give the paragraph, such as § 14.",
        who=BOARD,
    ),
    "board_decides": Reason(
        says="By the association's rules only the board decides this: {change}.",
        remedy="Take it to the board, and give the day and the paragraph of its decision.",
        who=BOARD,
    ),
    "newest_rulebook_already": Reason(
        says="The case follows the association's newest rulebook already.",
        remedy="Leave this change out.",
        who=STAFF,
    ),
    "rulebook_lacks": Reason(
        says="The newest rulebook does not know everything that this case still owes: {obligations}.",
        remedy="Add it to the rulebook, or let it be no longer owed first.",
        who=STAFF,
    ),
    "no_party_of_the_agreement": Reason(
        says="{organisation} is not among the agreement's parties.",
        remedy="Name one of the parties.",
        who=STAFF,
    ),
    "answers_for_nothing": Reason(
        says="{person} answers for nothing in this case.",
        remedy="Check the person's id; the case's page says who answers for what.",
        who=STAFF,
    ),
    "hands_over_to_oneself": Reason(
        says="{person} is the one who leaves.",
        remedy="Name somebody else, or leave it out while there is nobody.",
        who=STAFF,
    ),
    "signature_needs_somebody": Reason(
        says="A signature for {organisation} is awaited, and somebody has to give it.",
        remedy="Say with redirect_signature who is to sign, or name who takes over.",
        who=STAFF,
    ),
    "no_party_of_the_case": Reason(
        says="{organisation} is not among the parties of the case.",
        remedy="Name one of them: {parties}.",
    ),
    "not_of_that_party": Reason(
        says="You do not act for {organisation} in this case.",
        remedy="Ask somebody who does, or the secretariat.",
        who=STAFF,
    ),
    "line_has_less": Reason(
        says="The line {line} has only {amount}.",
        remedy="Move that much at the most, or take it from another line.",
        who=STAFF,
    ),
    "less_than_own_costs": Reason(
        says="The association would have {agreed} of its own for {year}, and has borne {borne} already.",
        remedy="Give at least what has been borne.",
        who=(Role.ECONOMIST, *STAFF),
    ),
    "less_than_approved": Reason(
        says="{payee} would get {agreed} for {year}, but {approved} has been approved already.",
        remedy="Give at least what has been approved, or record a repayment first.",
        who=(Role.ECONOMIST, *STAFF),
    ),
    "too_few_members": Reason(
        says="Only {members} members would take part; the association's criteria ask for {least}.",
        remedy="Let the board decide whether it goes on, and cite its decision.",
        who=BOARD,
    ),
    "no_such_report": Reason(
        says="The rulebook has no recurring report {report}.",
        remedy="Name one of those that it has: {known}.",
        who=STAFF,
    ),
    "report_without_days": Reason(
        says="{report} has no last day for its periods, or one for a period that it does not have.",
        remedy="Give a day for at least one of: {labels}.",
        who=STAFF,
    ),
    "paused_already": Reason(
        says="The case has been paused since {since}.",
        remedy="Let it go on before you pause it again.",
        who=STAFF,
    ),
    "not_paused": Reason(
        says="The case is not paused.",
        remedy="There is nothing to do; it goes on.",
        who=STAFF,
    ),
    "no_last_day": Reason(
        says="{obligation} has no last day that could be moved.",
        remedy="Nothing needs to be done: it waits for as long as it takes.",
        who=STAFF,
    ),
    "always_owed": Reason(
        says="{obligation} is always owed, also after an early end.",
        remedy="Give more time for it, if that is what is needed.",
        who=STAFF,
    ),
    "not_to_be_waived": Reason(
        says="The case cannot go on without {obligation}.",
        remedy="Do what it asks for, or end the case.",
        who=STAFF,
    ),
    "no_extra_reports": Reason(
        says="The rulebook has no report on demand.",
        remedy="Add an obligation `extra_report` to the rulebook.",
        who=STAFF,
    ),
}
