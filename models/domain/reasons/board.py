"""Refusals about meetings, the board's decision and its release."""

from typing import Final

from models.domain.reasons.who import BOARD, STAFF
from models.domain.refusal import Reason

BOARD_AND_MEETINGS: Final[dict[str, Reason]] = {
    "no_such_meeting": Reason(
        says="The register has no coming meeting of {body} on {on}.",
        remedy="Choose a day from the list of meetings, or enter the meeting first.",
        who=STAFF,
    ),
    "not_on_for_meeting": Reason(
        says="The case is not on for the meeting on {on} ({body}).",
        remedy="The case's page shows which meetings it is on for. If a meeting has been moved, note that first.",
        who=STAFF,
    ),
    "not_booked_for_group": Reason(
        says="The application is not on for a meeting of the preparatory group.",
        remedy="Find the application complete: it is then put on for the next meeting that it is in time for.",
        who=STAFF,
    ),
    "meeting_not_held": Reason(
        says="The meeting on {meeting} has not been held yet.",
        remedy="Wait until that day; if the meeting has been moved or cancelled, note that first.",
        who=STAFF,
    ),
    "outcome_not_used": Reason(
        says="This association's board does not use the outcome “{outcome}”.",
        remedy="Choose one of these: {outcomes}.",
    ),
    "grant_without_amount": Reason(
        says="A grant must say what is granted, and no sum is given.",
        remedy="Give the sum for each year, as the minutes have it.",
        who=BOARD,
    ),
    "only_a_grant_has_amounts": Reason(
        says="Sums and conditions belong to a grant, and the outcome is “{outcome}”.",
        remedy="Take away the sums and the conditions, or correct the outcome.",
        who=BOARD,
    ),
    "year_named_twice": Reason(
        says="The same year is given two sums.",
        remedy="Give one sum for each year.",
        who=BOARD,
    ),
    "year_not_applied_for": Reason(
        says="Nothing has been applied for in {year}.",
        remedy="Choose years that are in the application's budget, or let the applicants share a new budget.",
        who=BOARD,
    ),
    "more_than_applied_for": Reason(
        says="{granted} would be granted, but only {applied} has been applied for.",
        remedy="Check the sums against the minutes; they cannot exceed what has been applied for.",
        who=BOARD,
    ),
    "say_what_is_wanted": Reason(
        says="The decision does not say what more is wanted of the applicants.",
        remedy="Write what is wanted, item by item.",
        who=BOARD,
    ),
    "correction_changes_outcome": Reason(
        says="The decision has been released. Its outcome “{outcome}” and its meeting can no longer be changed.",
        remedy="Correct what else is wrong. Another outcome needs a new decision of the board: register a case "
        "that follows this one, and bring it to the board. An agreement in force can be ended early or changed.",
        who=BOARD,
    ),
    "no_decision_of_meeting": Reason(
        says="The case has no decision of the meeting on {meeting}.",
        remedy="Give the day of a meeting that decided in this case.",
        who=BOARD,
    ),
    "minutes_not_approved": Reason(
        says="The minutes of the meeting on {meeting} have not been approved yet.",
        remedy="Note first that they were approved, and then where they were posted.",
        who=BOARD,
    ),
    "no_notice_board": Reason(
        says="{organisation} is not a member of the association, whose notice boards are the ones that count.",
        remedy="Give the member on whose notice board the minutes were posted.",
        who=BOARD,
    ),
    "before_its_time": Reason(
        says="{on} lies before {date}, when it could happen at the earliest.",
        remedy="Give the day on which it happened.",
    ),
    "waits_for_approval": Reason(
        says="The agreement waits until the minutes of the meeting on {meeting} have been approved.",
        remedy="Note that they were approved, and then draft the agreement.",
        who=BOARD,
    ),
    "waits_for_legal_force": Reason(
        says="The agreement waits until the decision of {meeting} has gained legal force: {starts}.",
        remedy="Note where the minutes were posted; the day of legal force follows from it. Draft the agreement then.",
        who=BOARD,
    ),
    "nothing_corrected": Reason(
        says="This is the decision as it stands already: nothing would be corrected.",
        remedy="Change what is wrong, as the minutes have it. A decision that is right needs no correction.",
        who=BOARD,
    ),
    "nothing_to_correct": Reason(
        says="The board has decided nothing in this case that could be corrected.",
        remedy="Enter the board's decision first.",
        who=BOARD,
    ),
    "paragraph_used": Reason(
        says="{paragraph} of the meeting on {meeting} is another decision in this case.",
        remedy="Give the paragraph that the minutes have for this decision.",
        who=BOARD,
    ),
    "meeting_gone_by": Reason(
        says="The meeting would be moved to {on}, which has passed.",
        remedy="Give a day that is still to come, or leave it out where the meeting is cancelled.",
        who=STAFF,
    ),
    "no_meeting_that_day": Reason(
        says="The register has no meeting of {body} on {on}.",
        remedy="Give the day of the meeting that decided, or enter the meeting in the register first.",
        who=STAFF,
    ),
    "decision_waits": Reason(
        says="Another decision in the case waits to be released.",
        remedy="Release that one first, or wait until its regret window has ended.",
        who=BOARD,
    ),
    "year_not_conditional": Reason(
        says="The grant does not make {year} conditional on a later decision.",
        remedy="Choose one of the grant's conditional years.",
        who=BOARD,
    ),
    "year_decided_already": Reason(
        says="The board has decided on {year} already.",
        remedy="If that was entered wrongly, correct the decision on the year.",
        who=BOARD,
    ),
    "only_that_year": Reason(
        says="The decision is about {year}, and must give one sum for that year alone.",
        remedy="Give one sum, for {year}, which no longer waits for anything.",
        who=BOARD,
    ),
    "more_than_conditional": Reason(
        says="{amount} would be released for {year}, but the grant has only {conditional} for that year.",
        remedy="Check the sum against the minutes. More than was granted needs a new application.",
        who=BOARD,
    ),
    "approved_already": Reason(
        says="{approved} has been approved in claims for {year}, and only {granted} would be granted.",
        remedy="Check the sum against the minutes. What has been approved must stay granted.",
        who=BOARD,
    ),
    "nothing_to_release": Reason(
        says="No decision waits to be released.",
        remedy="Enter the board's decision first; if it has been released already, correct it instead.",
        who=BOARD,
    ),
    "held_already": Reason(
        says="The decision is held already.",
        remedy="Release it when it can go, or correct it first.",
        who=BOARD,
    ),
}
