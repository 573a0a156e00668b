"""When each letter comes, to whom, and what tells it from its like: for those who write lives."""

from typing import Final, NamedTuple


class LetterTold(NamedTuple):
    """A letter in words.

    Attributes:
        when: What it comes of.
        to: The roles that are written to, or who else.
        about: What an expectation's ``about`` holds.
    """

    when: str
    to: str
    about: str


_PARTIES: Final = "`party_representative`"
_STAFF: Final = "`secretariat`"
_OBLIGATION: Final = "the obligation"
_DECISION: Final = "the decision's number, from 1"
_VERSION: Final = "the version's number"
_CLAIM: Final = "the claim: `2027-Q1/kommunen`; with `/` and a number where the same is written again"
_PAYEE: Final = "the payee's `party_representative`, and whoever sent the claim; once each"
_GROUP: Final = "`convener`, `working_group`"
_HANDED_IN: Final = "the obligation and its round: `tertial_report/2027-T1/1`; a number more for a further one"

ON_THE_WAY: Final[dict[str, LetterTold]] = {
    "idea_received": LetterTold("an idea is registered", _PARTIES, "`idea`"),
    "problem_statement_received": LetterTold("a problem statement comes in", _STAFF, "the sequence of the fact"),
    "problem_statement_accepted": LetterTold("the secretariat wants an application", _PARTIES, "the fact's sequence"),
    "problem_statement_declined": LetterTold("the secretariat wants none", _PARTIES, "the fact's sequence"),
    "matter_raised": LetterTold("a matter is raised with a role", "that role", "the matter's number"),
    "matter_answered": LetterTold("the matter is answered", "whoever raised it", "matter and answer: `1/1`"),
    "presentation_invitation": LetterTold("somebody is invited to present", "those invited", "body, day and time"),
    "application_received": LetterTold("an application is shared by a party", _STAFF, _VERSION),
    "application_receipt": LetterTold("an application is shared", _PARTIES, _VERSION),
    "application_set_aside": LetterTold("a version comes too late to count", f"{_PARTIES}, {_STAFF}", "as suggested"),
    "supplement_requested": LetterTold("a supplement is requested", _PARTIES, "the obligation: `supplement/1`"),
    "supplement_extended": LetterTold("the supplement gets more time", _PARTIES, "obligation and new last day"),
    "supplement_received": LetterTold("a supplement comes in", _PARTIES, "the obligation: `supplement/1`"),
    "group_found_missing": LetterTold("the group finds something missing", _PARTIES, "the day of its meeting"),
    "group_invitation": LetterTold(
        "the case is on for the group's meeting", "`preparatory_group`", "body and day: `preparatory_group/2027-02-04`"
    ),
    "booked_for_meeting": LetterTold("the case is on for a meeting", _PARTIES, "body and day: `board/2027-02-25`"),
    "meeting_moved": LetterTold("that meeting is moved", _PARTIES, "body, old day and new day"),
    "meeting_cancelled": LetterTold("that meeting is cancelled", _PARTIES, "body, old day and next day"),
    "no_meeting_found": LetterTold("the register has no coming meeting", _STAFF, "body and today's day"),
    "not_forwarded": LetterTold("the gatekeeper does not forward it", _PARTIES, _VERSION),
    "insisted": LetterTold("the applicant insists on the board", "`director`", _VERSION),
    "withdrawn": LetterTold(
        "the application is withdrawn",
        f"every other {_PARTIES}; {_STAFF} and `preparatory_group` where they had it",
        "`application`",
    ),
    "decision_released": LetterTold("a decision takes effect", _PARTIES, _DECISION),
    "remitted_back": LetterTold("a remittal takes effect", _PARTIES, _DECISION),
    "decision_replaced": LetterTold("a released decision is corrected", _PARTIES, "decision and notice"),
    "conditional_year_decided": LetterTold(
        "a decision on a conditional year takes effect", f"{_PARTIES}, `intervention_lead`", _DECISION
    ),
}

IN_FORCE: Final[dict[str, LetterTold]] = {
    "agreement_to_sign": LetterTold(
        "the agreement is drafted", "each `signatory_manager`", "the obligation: `signature/kommunen/1`"
    ),
    "agreement_new_version": LetterTold("a new version is drafted", "each `signatory_manager`", "as above"),
    "signature_declined": LetterTold("somebody declines to sign", f"{_STAFF}, `director`", "organisation and version"),
    "agreement_void": LetterTold("a text is void since somebody declined", "the other signatories", _VERSION),
    "agreement_in_force": LetterTold("everybody has signed", f"{_PARTIES}, `intervention_lead`", _VERSION),
    "contact_changed": LetterTold(
        "a party gets another contact", f"the new one; {_STAFF} where the party did it", "organisation and a number"
    ),
    "handed_over": LetterTold(
        "what a person answers for is handed over",
        f"whoever takes over; where nobody does `owner_contact` and {_STAFF}",
        "who leaves, and a number",
    ),
    "agreement_amended": LetterTold(
        "the agreement is amended",
        f"{_PARTIES}, `owner_contact`, `intervention_lead`, `steering_group`, `economist`",
        "the amendment's number",
    ),
    "case_paused": LetterTold("the case is paused", f"{_PARTIES}, `intervention_lead`, `economist`", "the day"),
    "case_resumed": LetterTold("the case goes on", f"{_PARTIES}, `intervention_lead`, `economist`", "the day"),
    "deadline_extended": LetterTold("somebody gets more time", "those who owe it", "as suggested"),
    "obligation_waived": LetterTold("something is no longer owed", "those who owed it", "as suggested"),
    "report_asked_for": LetterTold("one more report is asked for", "those who owe it", "as suggested"),
    "remittance_received": LetterTold("both halves of a claim are there", _PAYEE, "claim and the fact's number"),
    "remittance_returned": LetterTold("a claim is returned", _PAYEE, "claim and the fact's number"),
    "remittance_approved": LetterTold("a claim is approved", _PAYEE, _CLAIM),
    "remittance_withheld": LetterTold(
        "a payment waits for a late report", f"{_PAYEE}; `economist` where it was approved before", _CLAIM
    ),
    "remittance_set_aside": LetterTold("a claim is only received", f"{_PAYEE}; `economist`", _CLAIM),
    "withholding_lifted": LetterTold("a payment waits no longer", f"the payee's {_PARTIES}", _CLAIM),
    "remittance_paid": LetterTold("a payment is recorded", f"the payee's {_PARTIES}", _CLAIM),
    "report_received": LetterTold("a report comes in", "whoever sent it, outside the association", _HANDED_IN),
    "report_returned": LetterTold("a report is returned", "those who owe it, and whoever sent it", _HANDED_IN),
    "paper_received": LetterTold(
        "a paper comes in, or what a closed case is sent", f"{_STAFF}, unless it entered it", "as suggested"
    ),
    "end_in_sight": LetterTold("`notice_days` before the end", "all concerned (below)", "the days: `180`"),
    "funding_ended": LetterTold("the day after the end", "all concerned (below)", "`end`"),
    "case_closed": LetterTold(
        "the case is closed", f"`intervention_lead`, `owner_contact`, {_STAFF}, {_PARTIES}", "`closed`"
    ),
}

OF_GROUPS: Final[dict[str, LetterTold]] = {
    "assignment_commissioned": LetterTold("an assignment is given", _GROUP, "the assignment document's name"),
    "working_group_changed": LetterTold("a working group is named anew", _GROUP, "the assignment document's name"),
    "assignment_planned": LetterTold("the group plans the assignment", "all concerned by it", "the plan's name"),
    "assignment_end_in_sight": LetterTold("the end is near", "all concerned by it", "as suggested"),
    "report_follows_meeting": LetterTold(
        "a report's meeting is moved, cancelled or added", "who owes it", "as suggested"
    ),
    "local_action_plan_revised": LetterTold(
        "the local action plan is revised", "`local_collaboration_group`", "the plan's name: `local_action_plan/1`"
    ),
}

BY_THEMSELVES: Final[dict[str, LetterTold]] = {
    "reminder": LetterTold("a rung of a ladder, up to and on the last day", "whoever owes it", _OBLIGATION),
    "overdue": LetterTold("a rung after the last day", "whoever owes it", _OBLIGATION),
    "escalation": LetterTold("a rung that names roles", "those roles", _OBLIGATION),
    "task": LetterTold("a rung with a `task`", "that role", _OBLIGATION),
    "digest": LetterTold("more than `digest_over` of these at once", "the person", "the obligations, as a list"),
    "refusal": LetterTold("a signal is refused", "whoever sent the signal", "the command's id"),
}

DOCUMENTS: Final[dict[str, str]] = {
    "idea_receipt": "an idea is registered",
    "staff_report": "the staff report is filed",
    "decision_notice": "a decision takes effect, is replaced, or is about a conditional year",
    "notice_of_remittal": "a remittal takes effect",
    "collaboration_agreement": "the agreement is drafted, once for each version",
    "amendment_notice": "the agreement is amended",
    "remittance_specification": "a claim is approved",
    "report": "a report with a form comes in, a party states its adoption, or a benefit goal is followed up",
    "final_report": "the final report comes in, and when its public version is made",
    "case_summary": "the case is closed",
    "assignment_document": "an assignment is given, and when its working group is named anew",
    "assignment_plan": "a working group plans its assignment",
    "local_action_plan": "the local action plan is revised",
    "association_report": "the association's report is drawn up",
    "reconciliation": "a year's accounts are reconciled",
}
"""By its name in a life, what each document comes of."""
