"""Who may do what. What is not listed here may be done by nobody."""

from models.domain.actor import ASSOCIATION_ROLES, Role
from models.domain.case_type import CaseType
from models.domain.commands import (
    Body,
    adoption,
    agreement,
    amendments,
    application,
    assignments,
    association,
    benefits,
    board,
    closing,
    contacts,
    deadlines,
    diary,
    evaluation,
    follow_up,
    groundwork,
    handing_over,
    idea,
    letters,
    local_plan,
    matters,
    minutes,
    operations,
    pause,
    preparation,
    publication,
    remittances,
    reports,
    taking_over,
)
from models.domain.decide.deliberation import Deliberation
from models.domain.people import holders
from models.domain.refusal import Refused

STAFF = frozenset({Role.SECRETARIAT, Role.DIRECTOR})
BOARD = frozenset({Role.BOARD_SECRETARY, Role.SECRETARIAT})
APPLICANT = frozenset({Role.PARTY_REPRESENTATIVE})
PARTIES = APPLICANT | {Role.OWNER_CONTACT, Role.INTERVENTION_LEAD}
RUNNING_IT = STAFF | PARTIES | {Role.STEERING_GROUP}
SIGNING = frozenset({Role.SIGNATORY_MANAGER})
COMMISSIONING = STAFF | {Role.LOCAL_COLLABORATION_GROUP}
IN_GROUP = frozenset({Role.CONVENER, Role.WORKING_GROUP})
MONEY = frozenset({Role.ECONOMIST, Role.DIRECTOR, Role.CHAIR})

MAY: dict[type, frozenset[Role]] = {
    idea.RegisterIdea: STAFF | APPLICANT | {Role.PREPARATORY_GROUP},
    idea.ShelveIdea: STAFF | APPLICANT,
    idea.ResumeIdea: STAFF | APPLICANT,
    idea.NoteSuccessor: STAFF,
    taking_over.TakeOverIntervention: STAFF,
    groundwork.PlanAnchoring: STAFF | APPLICANT | {Role.PREPARATORY_GROUP},
    groundwork.RecordAnchoring: STAFF | APPLICANT | {Role.PREPARATORY_GROUP},
    groundwork.ChooseWayForward: STAFF | APPLICANT,
    groundwork.AppointWorkingGroup: STAFF | APPLICANT,
    groundwork.RecordPrestudy: STAFF | APPLICANT,
    groundwork.ShareProblemStatement: STAFF | APPLICANT,
    groundwork.AnswerProblemStatement: STAFF,
    matters.RaiseMatter: RUNNING_IT,
    matters.AnswerMatter: RUNNING_IT,
    matters.InviteToPresent: STAFF,
    matters.ReportOrally: RUNNING_IT,
    application.ShareApplication: STAFF | APPLICANT,
    application.TakeUpApplication: STAFF,
    application.SignApplication: STAFF | APPLICANT | SIGNING,
    application.WithdrawApplication: STAFF | APPLICANT,
    preparation.RequestSupplement: STAFF,
    preparation.ExtendSupplement: STAFF,
    preparation.FindComplete: STAFF,
    preparation.ConfirmItem: STAFF,
    preparation.PassOverItem: STAFF,
    preparation.GiveOpinion: STAFF | {Role.PREPARATORY_GROUP},
    preparation.ConcludePreparation: STAFF,
    preparation.AssessApplication: STAFF,
    preparation.InsistOnBoard: STAFF | APPLICANT,
    preparation.FileStaffReport: STAFF,
    preparation.ChangeMeeting: STAFF | BOARD | COMMISSIONING,
    preparation.PutOnMeeting: COMMISSIONING,
    board.BoardDecision: BOARD,
    board.DecideConditionalYear: BOARD | STAFF,
    board.CorrectDecision: BOARD,
    board.ReleaseDecision: BOARD | STAFF,
    board.HoldDecision: BOARD | STAFF,
    minutes.ApproveMinutes: BOARD | STAFF,
    minutes.PostNotice: BOARD | STAFF,
    agreement.FormSteeringGroup: STAFF | PARTIES,
    agreement.DraftAgreement: STAFF,
    agreement.SignAgreement: STAFF | SIGNING | {Role.CHAIR},
    agreement.DeclineSignature: STAFF | SIGNING,
    agreement.RedirectSignature: STAFF | SIGNING,
    remittances.Remittance: STAFF | PARTIES | {Role.ECONOMIST},
    remittances.ClaimNothing: STAFF | PARTIES | {Role.ECONOMIST},
    remittances.ApproveRemittance: MONEY,
    remittances.ReturnRemittance: MONEY | {Role.SECRETARIAT},
    remittances.LiftWithholding: frozenset({Role.DIRECTOR}),
    remittances.PayRemittance: MONEY,
    remittances.RecordOwnCost: MONEY | {Role.SECRETARIAT},
    remittances.RecordRepayment: MONEY | {Role.SECRETARIAT},
    reports.SubmitReport: RUNNING_IT | IN_GROUP,
    reports.ApproveReport: COMMISSIONING,
    reports.ReturnReport: COMMISSIONING,
    reports.PlanSteeringMeeting: STAFF | PARTIES | {Role.STEERING_GROUP},
    reports.SteeringGroupReport: STAFF | PARTIES | {Role.STEERING_GROUP},
    evaluation.PlanEvaluation: RUNNING_IT | COMMISSIONING,
    evaluation.ProcureEvaluation: STAFF,
    evaluation.RecordEvaluation: RUNNING_IT | COMMISSIONING | IN_GROUP,
    adoption.PlanAdoption: RUNNING_IT | COMMISSIONING | IN_GROUP,
    adoption.StateAdoption: RUNNING_IT | SIGNING | COMMISSIONING | IN_GROUP,
    association.BeginAssociation: STAFF,
    association.PlanAssociationYear: STAFF,
    association.SetAssociationBudget: STAFF | {Role.ECONOMIST, Role.BOARD_SECRETARY},
    association.CompileReport: STAFF,
    association.Reconcile: STAFF | {Role.ECONOMIST},
    benefits.FollowUpBenefitGoal: RUNNING_IT,
    diary.NoteInDiary: RUNNING_IT,
    publication.PublishFinalReport: STAFF,
    closing.CloseCase: STAFF,
    closing.ReceivePaper: RUNNING_IT | COMMISSIONING | IN_GROUP | {Role.ECONOMIST, Role.BOARD_SECRETARY},
    handing_over.HandOver: STAFF,
    follow_up.RecordPermission: STAFF | {Role.CHAIR},
    follow_up.OpenRegistration: STAFF | PARTIES,
    follow_up.AttestRegistration: STAFF | PARTIES,
    follow_up.CloseRegistration: STAFF | PARTIES,
    follow_up.HandOverSums: STAFF | {Role.ECONOMIST},
    follow_up.RecordSurvey: STAFF | PARTIES,
    contacts.ChangeContact: STAFF | APPLICANT | SIGNING | {Role.OWNER_CONTACT},
    amendments.AmendAgreement: STAFF,
    pause.PauseCase: STAFF,
    pause.ResumeCase: STAFF,
    deadlines.ExtendDeadline: COMMISSIONING,
    deadlines.WaiveObligation: COMMISSIONING,
    deadlines.AskForReport: STAFF,
    letters.RecallLetter: BOARD | MONEY,
    assignments.CommissionAssignment: COMMISSIONING,
    assignments.ChangeWorkingGroup: COMMISSIONING,
    assignments.PlanAssignment: COMMISSIONING | IN_GROUP,
    assignments.CloseAssignment: COMMISSIONING,
    local_plan.RecordLocalAnalysis: COMMISSIONING,
    local_plan.RankProposals: COMMISSIONING,
    local_plan.ReviseLocalActionPlan: COMMISSIONING,
    operations.RetryStalled: frozenset({Role.OPERATOR}),
    operations.RetryEffect: frozenset({Role.OPERATOR, Role.SECRETARIAT}),
}
"""The roles that may give each command."""


def check_actor(deliberation: Deliberation, body: Body) -> None:
    """Refuse who does not hold the role, or whose role may not do this.

    Raises:
        Refused: ``not_of_this_case``, ``not_your_role`` or ``not_your_act``.
    """
    if deliberation.case.type not in body.concerns:
        types = ", ".join(sorted(body.concerns))
        raise Refused("not_of_this_case", act=body.type, case_type=deliberation.case.type, case_types=types)
    actor = deliberation.actor
    allowed = MAY.get(type(body), frozenset()) - _without_say(deliberation)
    if actor.role not in allowed:
        roles = ", ".join(sorted(allowed))
        raise Refused("not_your_act", field="actor.role", act=body.type, role=actor.role, roles=roles)
    if actor.role not in ASSOCIATION_ROLES and isinstance(body, idea.RegisterIdea):
        return
    if isinstance(body, application.SignApplication) and _signs_in_person(deliberation, body):
        return
    _hold(deliberation, actor.role)


def _hold(deliberation: Deliberation, role: Role) -> None:
    """Refuse who neither holds the role nor stands in today for somebody who does.

    Who stands in acts on that person's behalf, and every fact that follows says so.
    """
    actor, register = deliberation.actor, deliberation.rules.register
    people = holders(deliberation.case, register, role)
    if actor.person in people:
        return
    wanted = people if actor.on_behalf_of is None else tuple(one for one in people if one == actor.on_behalf_of)
    absent = next((one for one in wanted if actor.person in register.stand_ins(one, deliberation.today)), None)
    if absent is None:
        raise Refused("not_your_role", field="actor", person=actor.person, role=role)
    deliberation.actor = actor.model_copy(update={"on_behalf_of": absent})


def _without_say(deliberation: Deliberation) -> frozenset[Role]:
    """The local collaboration group gives assignments and plans; what is funded is for others to judge (seed 003)."""
    funded = deliberation.case.type is CaseType.INTERVENTION
    return frozenset({Role.LOCAL_COLLABORATION_GROUP}) if funded else frozenset()


def _signs_in_person(deliberation: Deliberation, body: application.SignApplication) -> bool:
    """A manager of the party signs for it; no agreement has named anybody yet, so the register says who works there."""
    actor = deliberation.actor
    own = deliberation.rules.register.works_at(actor.person, body.organisation)
    return actor.role is Role.SIGNATORY_MANAGER and body.signatory == actor.person and own
