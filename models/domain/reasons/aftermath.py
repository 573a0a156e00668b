"""Refusals about evaluation, adoption, benefit goals and the diary."""

from typing import Final

from models.domain.reasons.who import REPORTING, STAFF
from models.domain.refusal import Reason

AFTERMATH: Final[dict[str, Reason]] = {
    "evaluation_kind_not_used": Reason(
        says="The association does not use evaluations of this kind: {evaluation}.",
        remedy="Choose among: {evaluations}.",
    ),
    "own_evaluation_not_used": Reason(
        says="The association's interventions are evaluated by somebody outside.",
        remedy="Plan for an evaluation that is procured.",
    ),
    "own_evaluation_needs_reason": Reason(
        says="One's own evaluation is for small interventions, under {amount}.",
        remedy="Plan for an evaluation that is procured, or give the reason why one's own is enough.",
    ),
    "evaluation_not_planned": Reason(
        says="The evaluation has not been planned yet.",
        remedy="Plan it first, with the steering group, and then record the contract.",
        who=(*REPORTING, *STAFF),
    ),
    "evaluation_is_own": Reason(
        says="The plan is for an evaluation of one's own, and not for one that is procured.",
        remedy="Plan the evaluation anew, and then record the contract.",
        who=(*REPORTING, *STAFF),
    ),
    "evaluation_needs_file": Reason(
        says="The evaluation's report did not come with it.",
        remedy="Send the report to the case as a file first, and name it here.",
    ),
    "nothing_planned_for_adoption": Reason(
        says="Neither stakeholders, tasks nor a note were given.",
        remedy="Give at least one of them.",
    ),
    "no_seat_in_steering_group": Reason(
        says="{organisation} has nobody in the steering group.",
        remedy="Give the task to an organisation that sits there, or change the steering group first.",
        who=(*REPORTING, *STAFF),
    ),
    "adoption_needs_reason": Reason(
        says="The statement does not say why: {adoption}.",
        remedy="Say what is not adopted, and the reason.",
    ),
    "no_final_report_yet": Reason(
        says="No final report has been handed in.",
        remedy="Publish it when it has come in.",
        who=REPORTING,
    ),
    "no_such_benefit_goal": Reason(
        says="The application has no benefit goal number {number}; it has {count}.",
        remedy="Count the application's benefit goals in their order, from 1.",
    ),
}
