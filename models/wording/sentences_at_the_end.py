"""What a timeline says of evaluation, adoption, benefit goals, the diary, the closing and what comes after it."""

from typing import Final

from models.wording.sentence import Sentence

ENDS: Final[dict[str, tuple[Sentence, ...]]] = {
    "evaluation_planned": (Sentence("The evaluation was planned: {evaluation}, {evaluator}.", {"evaluation": "kind"}),),
    "evaluation_procured": (
        Sentence(
            "The evaluation was contracted with {supplier} on {day}: {amount}, which the association bears.",
            {"day": "contracted_on", "amount": "cost"},
        ),
    ),
    "evaluation_recorded": (
        Sentence("The evaluation “{title}” by {author} came on {received_on}.", when="final"),
        Sentence("A report along the way, “{title}” by {author}, came on {received_on}."),
    ),
    "adoption_planned": (
        Sentence("The adoption was planned. {note}"),
        Sentence("The adoption was planned."),
    ),
    "adoption_stated": (
        Sentence(
            "{organisation}: {adoption}. Decided by {deciding_body} on {day}. {reason}",
            {"adoption": "decision", "day": "decided_on"},
        ),
        Sentence(
            "{organisation}: {adoption}. Decided by {deciding_body} on {day}.",
            {"adoption": "decision", "day": "decided_on"},
        ),
    ),
    "permission_recorded": (
        Sentence(
            "Permission in the follow-up system for {person}: {permission}, {on}.",
            {"person": "registrar", "permission": "standing"},
        ),
    ),
    "registration_opened": (
        Sentence("Registered in the follow-up system on {day} as {external_id}.", {"day": "opened_on"}),
        Sentence("Registered for follow-up on {day}.", {"day": "opened_on"}),
    ),
    "registration_attested": (
        Sentence("Attested for {period}: {women} women and {men} men, {consents} consents."),
        Sentence("Attested for {period}: {women} women and {men} men."),
    ),
    "registration_closed": (Sentence("The registration for follow-up was closed on {on}."),),
    "follow_up_sums_handed_over": (
        Sentence("Handed over to the follow-up for {year}: granted {granted}, claimed {claimed}, approved {approved}."),
    ),
    "survey_recorded": (Sentence("Indicator survey {round}, {respondents}: {answered} of {asked} answered."),),
    "benefit_goal_followed_up": (
        Sentence("Benefit goal {number} was followed up: {benefit}.", {"number": "goal", "benefit": "result"}),
    ),
    "diary_noted": (Sentence("Noted in the diary for {on}: {text}"),),
    "final_report_published": (
        Sentence("The final report's public version was made. Rows with masked counts: {masked}."),
    ),
    "funding_ended": (Sentence("The funding ended."),),
    "case_closed": (
        Sentence("The case was closed. {reason}"),
        Sentence("The case was closed."),
    ),
    "paper_received": (Sentence("Received from {sender} on {received_on}: {about}."),),
}
