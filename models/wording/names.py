"""What things are called: phases, roles, commands, standings. One table for each sort, by the code's values.

Whatever is not in a table is called by its code with spaces, so that a forgotten name is still readable.
"""

from typing import Final

from models.domain.actor import Channel, Role
from models.domain.case_type import CaseType
from models.domain.goals import GoalKind
from models.domain.kinds import InterventionKind
from models.domain.moment import Happening
from models.domain.obligation import Standing
from models.domain.phase import Phase
from models.domain.register import Body
from models.domain.rules.association import Labels
from models.domain.state import RemittanceStanding
from models.wording.aftermath_names import ADOPTIONS, BENEFITS, EVALUATIONS, EVALUATORS, PERMISSIONS, RESPONDENTS
from models.wording.catalogue import catalogue, known_language
from models.wording.command_names import COMMANDS
from models.wording.letter_names import LETTERS

PHASES: Final[dict[str, str]] = {
    Phase.UNREGISTERED: "Not registered",
    Phase.IDEA: "Idea",
    Phase.IN_PREPARATION: "Preparation",
    Phase.SUPPLEMENT_REQUESTED: "Supplement requested",
    Phase.DIRECTOR_ASSESSMENT: "The director's assessment",
    Phase.NOT_FORWARDED: "Not forwarded",
    Phase.AT_BOARD: "At the board",
    Phase.DECIDED_NOT_NOTIFIED: "Decided, not notified",
    Phase.REMITTED_BACK: "Remitted back",
    Phase.AGREEMENT_DRAFT: "Agreement being drafted",
    Phase.RUNNING: "Running",
    Phase.CLOSING: "Closing",
    Phase.CLOSED: "Closed",
    Phase.REJECTED: "Rejected",
    Phase.WITHDRAWN: "Withdrawn",
    Phase.SHELVED: "Resting",
}

ROLES: Final[dict[str, str]] = {
    Role.SECRETARIAT: "secretariat",
    Role.DIRECTOR: "director",
    Role.ECONOMIST: "economist",
    Role.BOARD_SECRETARY: "board secretary",
    Role.CHAIR: "chair",
    Role.PREPARATORY_GROUP: "preparatory group",
    Role.AUDITOR: "auditor",
    Role.OPERATOR: "operator",
    Role.PARTY_REPRESENTATIVE: "party's representative",
    Role.OWNER_CONTACT: "owner's contact",
    Role.INTERVENTION_LEAD: "intervention lead",
    Role.STEERING_GROUP: "steering group",
    Role.SIGNATORY_MANAGER: "manager who signs",
    Role.LOCAL_COLLABORATION_GROUP: "local collaboration group",
    Role.CONVENER: "convener",
    Role.WORKING_GROUP: "working group",
    Role.CLOCK: "the clock",
}

HAPPENINGS: Final[dict[str, str]] = {
    Happening.RELEASE_DECISION: "the decision is released",
    Happening.OPEN_OBLIGATION: "opens",
    Happening.END_FUNDING: "the funding ends",
    Happening.END_ASSIGNMENT: "the assignment ends",
    Happening.PLAN_YEAR: "a new year is planned",
    Happening.FALL_DUE: "the last day passes",
    Happening.REMIND: "reminder",
    Happening.NOTIFY: "notice",
    Happening.TELL_WITHHELD: "notice that a payment waits",
    Happening.REST: "the run of the case rests",
}

STANDINGS: Final[dict[str, str]] = {
    Standing.PLANNED: "planned",
    Standing.OPEN: "open",
    Standing.SUBMITTED: "submitted",
    Standing.APPROVED: "approved",
    Standing.RETURNED: "returned",
    Standing.WAIVED: "no longer owed",
    RemittanceStanding.PARTLY_RECEIVED: "received in part",
    RemittanceStanding.RECEIVED: "received",
    RemittanceStanding.WITHHELD: "withheld",
    RemittanceStanding.PAID: "paid",
    RemittanceStanding.SETTLED: "settled, with nothing to pay",
    RemittanceStanding.SET_ASIDE: "set aside",
}
"""Of obligations and of remittances."""

CHANNELS: Final[dict[str, str]] = {
    Channel.API: "the API",
    Channel.PAGE: "the pages",
    Channel.CLI: "the command line",
    Channel.SIGNAL: "signal",
    Channel.CLOCK: "by itself",
}

CASE_TYPES: Final[dict[str, str]] = {
    CaseType.INTERVENTION: "intervention",
    CaseType.ASSIGNMENT: "assignment",
    CaseType.ASSOCIATION: "association",
}

KINDS: Final[dict[str, str]] = {
    InterventionKind.INDIVIDUAL: "individual",
    InterventionKind.STRUCTURAL: "structural",
}

BODIES: Final[dict[str, str]] = {
    Body.BOARD: "board",
    Body.PREPARATORY_GROUP: "preparatory group",
    Body.LOCAL_COLLABORATION_GROUP: "local collaboration group",
}

OBLIGATIONS: Final[dict[str, str]] = {
    "application": "Application",
    "completeness_check": "Check that the application is complete",
    "supplement": "Supplement",
    "further_preparation": "Further preparation after a remittal",
    "group_handling": "Handling in the preparatory group",
    "assessment": "Assessment of the application",
    "staff_report": "Staff report",
    "board_decision": "The board's decision",
    "conditional_year": "Conditional year to the board",
    "steering_group": "Forming of the steering group",
    "agreement": "Collaboration agreement",
    "signature": "Signature of the agreement",
    "condition": "Condition of the grant",
    "remittance": "Remittance",
    "payment": "Payment",
    "q4_estimate": "Estimate of quarter 4",
    "tertial_report": "Tertial report",
    "annual_report": "Short annual report",
    "half_year_contribution": "Contribution to the half-year report",
    "steering_notes": "Notes of the steering group",
    "final_report": "Final report",
    "short_report": "Short final report",
    "method_handbook": "Method handbook",
    "evaluation_plan": "Evaluation plan",
    "evaluation_report": "Evaluation report",
    "procurement_documentation": "Documentation of the procurement",
    "adoption_task": "Task for the adoption",
    "adoption_statement": "Statement on adoption",
    "benefit_goal": "Follow-up of a benefit goal",
    "assignment_plan": "Plan of the assignment",
    "milestone": "Milestone",
    "progress_report": "Progress report",
    "local_action_plan": "Local action plan",
}
"""Only for where no rulebook is at hand; with one, its labels are used."""

OUTCOMES: Final[dict[str, str]] = {
    "granted": "Granted",
    "granted_in_part": "Granted in part",
    "rejected": "Not granted",
    "tabled": "Tabled",
    "remitted_back": "Remitted back for more preparation",
    "supplement_requested": "A supplement is requested",
}

STANCES: Final[dict[str, str]] = {
    "supports": "supports it",
    "has_reservations": "has reservations",
    "opposes": "opposes it",
}
"""Of an opinion in the preparatory group."""

MANNERS: Final[dict[str, str]] = {
    "here": "here",
    "elsewhere": "in the signer's own service",
    "paper": "on paper",
}
"""Of signing."""

NEEDS: Final[dict[str, str]] = {
    "must": "must exist before the agreement is drafted",
    "ought": "ought to exist before the agreement is drafted, unless you give a reason",
}
"""How much something is needed."""

GOALS: Final[dict[str, str]] = {
    GoalKind.OUTPUT: "output goal",
    GoalKind.BENEFIT: "benefit goal",
    GoalKind.COLLABORATION: "collaboration goal",
    GoalKind.ACTIVITY: "activity goal",
}

CAUSES: Final[dict[str, str]] = {
    "received": "what was owed has come in",
    "withdrawn": "the application was withdrawn",
    "shelved": "the idea rests",
    "rejected": "the application was rejected",
    "closed": "the case was closed",
    "corrected": "the decision was corrected",
    "new_version": "a new version of the agreement took its place",
    "declined": "the signature was declined",
    "without_steering_group": "the agreement was drafted without a steering group",
    "declining_taken_back": "whoever had declined signs after all",
    "decided_without": "the board decided without it",
    "papers_out": "the board has its papers already",
    "board_decided": "the board has taken up the application already",
    "not_in_force": "the agreement is not in force",
    "text_declined": "another party declined to sign the text",
    "year_not_released": "the board did not release the year",
    "nothing_to_claim": "there is nothing to claim",
    "before_take_over": "it fell due before the intervention was taken over",
    "amended": "what was agreed was changed",
    "planned_anew": "the plan no longer has it",
    "meeting_cancelled": "the meeting is not held while the work goes on",
    "paused": "the case is paused",
    "waived": "the association decided so",
    "settled": "nothing that it asks for is awaited any more",
    "superseded": "a later letter about the same thing was sent instead",
    "recalled": "it was taken back before it left",
    "before_start": "it belongs to the time before letters were sent from here",
    "passed_over": "it lay in the past already when it was planned",
    "case_closed": "the case is closed",
    "duplicate_invoice": "the invoice has come in before",
    "claimed_already": "the period has been claimed already",
    "not_a_payee": "the agreement gives that payee no compensation",
    "period_outside_funding": "the agreement gives that payee nothing for the period",
    "unknown_line": "the agreement does not have the budget line",
    "unknown_invoice": "the case has no such invoice to credit",
    "line_not_invoiced": "the credited invoice does not have the budget line",
    "credit_beyond_invoice": "the credit note takes back more than is left of the invoice",
    "withheld": "the payment is withheld",
    "claim_returned": "the claim was returned",
    Standing.PLANNED: "it has not been opened yet",
    Standing.SUBMITTED: "it had been submitted already",
    Standing.APPROVED: "it had been approved already",
    Standing.WAIVED: "it is no longer owed",
}
"""Why something did not happen, is no longer owed, or was received and nothing more."""

ATTENTION: Final[dict[str, str]] = {
    "overdue": "Something is overdue",
    "stalled": "The program broke on something",
    "parked": "A mail or document could not be delivered",
    "mail_impossible": "Nobody holds a role that was written to",
    "task": "Somebody must decide",
    "refused": "A command was refused",
}

NAMES: Final[dict[str, dict[str, str]]] = {
    "phase": PHASES,
    "role": ROLES,
    "command": COMMANDS,
    "happening": HAPPENINGS,
    "standing": STANDINGS,
    "channel": CHANNELS,
    "case_type": CASE_TYPES,
    "kind": KINDS,
    "body": BODIES,
    "obligation": OBLIGATIONS,
    "outcome": OUTCOMES,
    "stance": STANCES,
    "manner": MANNERS,
    "need": NEEDS,
    "goal": GOALS,
    "evaluation": EVALUATIONS,
    "evaluator": EVALUATORS,
    "permission": PERMISSIONS,
    "respondents": RESPONDENTS,
    "adoption": ADOPTIONS,
    "benefit": BENEFITS,
    "cause": CAUSES,
    "attention": ATTENTION,
    "letter": LETTERS,
}
"""Every table, by the msgctxt under which its names stand in the catalogues."""


def name_of(sort: str, value: str, language: str) -> str:
    """What a value of one of the sorts of ``NAMES`` is called."""
    name = NAMES.get(sort, {}).get(value)
    return value.replace("_", " ") if name is None else str(catalogue(language).pgettext(sort, name))


def phase_name(phase: Phase | str, language: str) -> str:
    """What a phase is called: ``Beredning``."""
    return name_of("phase", phase, language)


def command_name(command: str, language: str) -> str:
    """What a command is called, by its type: ``Registrera idé``."""
    return name_of("command", command, language)


def role_name(role: Role | str, language: str, labels: Labels | None = None) -> str:
    """What a role is called; in Swedish the association's own word, where its labels are given."""
    return _own_word(role, language, labels) or name_of("role", role, language)


def body_name(body: Body | str, language: str, labels: Labels | None = None) -> str:
    """What a body that meets is called; in Swedish the association's own word, where its labels are given."""
    return _own_word(body, language, labels) or name_of("body", body, language)


def _own_word(value: str, language: str, labels: Labels | None) -> str | None:
    if labels is None or known_language(language) != "sv" or value not in Labels.model_fields:
        return None
    return str(getattr(labels, value))
