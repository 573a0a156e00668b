"""A case as it stands at each stage of its life, to write documents from."""

from datetime import UTC, date, datetime
from pathlib import Path

from activities.render.typesetting import typeset
from models.domain.actor import Role
from models.domain.case import Case
from models.domain.commands.agreement import AgreementContent, Compensation, ContractingParty, WorkEnvironment
from models.domain.commands.application import (
    Application,
    ApplicationParty,
    BudgetRow,
    Goal,
    HeadingText,
    PartyStatement,
    SteeringSeat,
    TargetGroup,
)
from models.domain.commands.board import ConditionOfGrant, DecisionContent
from models.domain.commands.preparation import AmountOfYear, FileStaffReport, RoomOfYear
from models.domain.commands.remittances import CostRow, Invoice
from models.domain.commands.reports import Participants
from models.domain.decisions import Outcome
from models.domain.documents.document import Document
from models.domain.enclosed import Enclosed
from models.domain.events.application import ApplicationSigned
from models.domain.events.preparation import ApplicationAssessed, OpinionGiven, PreparationConcluded
from models.domain.events.remittances import ApprovedRow
from models.domain.events.reports import ReportSubmitted
from models.domain.goals import GoalKind
from models.domain.kinds import InterventionKind
from models.domain.obligation import Obligation, Span, Standing
from models.domain.phase import Phase
from models.domain.register import Body
from models.domain.rules.rulebook import Rules
from models.domain.state import Agreement, Decision, RemittanceStanding, RemittanceState, Signature
from models.rulebook.load import effective_text, parse, sha256
from tests.activities.render.pdf import page_texts
from tests.register import REGISTER

_TEXT = effective_text((Path(__file__).parents[3] / "rulebooks" / "exempel.toml").read_text())
RULES = Rules(rulebook=parse(_TEXT), rulebook_sha256=sha256(_TEXT), register=REGISTER)
AT = datetime(2027, 9, 1, 8, 0, tzinfo=UTC)


def text(written: str) -> Enclosed:
    return Enclosed.of(written)


APPLICATION = Application(
    applicant="anna",
    applicant_organisation="kommunen",
    mandate="delegationsordning 4.2",
    owner="kommunen",
    parties=(
        ApplicationParty(organisation="kommunen", contact="anna"),
        ApplicationParty(organisation="regionen", contact="rolf"),
    ),
    texts=(
        HeadingText(heading="purpose", text=text("Att fler unga vuxna kommer i arbete eller studier.")),
        HeadingText(heading="individual_perspective", text=text("Unga har själva format idén.")),
        HeadingText(heading="target_group", text=text("Unga vuxna utan sysselsättning.")),
    ),
    statements=(
        PartyStatement(heading="anchoring", organisation="kommunen", text=text("Beslutat i ledningsgruppen.")),
        PartyStatement(heading="anchoring", organisation="regionen", text=text("Förankrat hos chefen.")),
    ),
    goals=(
        Goal(
            kind=GoalKind.OUTPUT,
            text=text("Deltagarna får en gemensam plan"),
            measure="Planer",
            target=100,
            women=60,
            men=40,
            by=date(2028, 12, 31),
        ),
        Goal(kind=GoalKind.COLLABORATION, text=text("Parterna möts varje månad"), measure="Möten", target=24),
    ),
    target_group=TargetGroup(participants=120, women=70, men=50, oldest=29),
    steering_group=(SteeringSeat(person="kim", organisation="kommunen"),),
    budget=(
        BudgetRow(year=2027, line="Handledare", payee="kommunen", total=400_000_00, applied=400_000_00),
        BudgetRow(year=2028, line="Handledare", payee="kommunen", total=700_000_00, applied=600_000_00, own=100_000_00),
        BudgetRow(year=2028, line="Utvärdering", total=200_000_00, applied=200_000_00),
    ),
    starts=date(2027, 9, 15),
    ends=date(2028, 12, 31),
)

STAFF_REPORT = FileStaffReport(
    proposed=Outcome.GRANTED,
    amounts=(AmountOfYear(year=2027, amount=400_000_00), AmountOfYear(year=2028, amount=700_000_00)),
    conditions=(text("En utvärderingsplan lämnas före start."),),
    assessment=text("Arbetssättet är nytt och kan tas över av parterna."),
    alternatives=text("Avslag flyttar kostnaden till parterna."),
    budget_room=(RoomOfYear(year=2027, room=900_000_00), RoomOfYear(year=2028, room=500_000_00)),
)

PREPARED = Case(
    id="intervention/exempel/2027-014",
    phase=Phase.AT_BOARD,
    title="Vägen vidare",
    kind=InterventionKind.INDIVIDUAL,
    application=APPLICATION,
    application_version=1,
    application_signatures={"kommunen": ApplicationSigned(version=1, organisation="kommunen", signatory="kim")},
    meetings={Body.BOARD: date(2027, 5, 13)},
    prepared_on=date(2027, 4, 15),
    preparation=PreparationConcluded(presented_by="applicant", presenter="anna"),
    opinions={"fk": OpinionGiven(organisation="fk", stance="has_reservations", opinion=text("Styrgrupp saknas."))},
    assessment=ApplicationAssessed(forward=False, advice=text("Avvakta nästa års medel.")),
)


def decided(outcome: Outcome, *amounts: int, **content: object) -> Decision:
    """A released decision with these sums from 2027 on."""
    return Decision(
        number=1,
        content=DecisionContent.model_validate(
            {
                "meeting": date(2027, 5, 13),
                "paragraph": "§ 34",
                "outcome": outcome,
                "amounts": tuple(AmountOfYear(year=2027 + n, amount=amount) for n, amount in enumerate(amounts)),
                **content,
            }
        ),
        entered_at=AT,
        released_on=date(2027, 5, 17),
    )


CONDITION = ConditionOfGrant(text=text("En utvärderingsplan lämnas."), due=date(2027, 8, 31))

AGREEMENT = AgreementContent(
    starts=date(2027, 9, 15),
    ends=date(2028, 12, 31),
    owner="kommunen",
    lead="lena",
    contact="anna",
    parties=(
        ContractingParty(organisation="kommunen", signatory="kim"),
        ContractingParty(organisation="regionen", signatory="rita"),
        ContractingParty(organisation="stiftelsen", contracting=False),
    ),
    compensation=(
        Compensation(line="Handledare", payee="kommunen", year=2027, amount=400_000_00),
        Compensation(line="Handledare", payee="kommunen", year=2028, amount=600_000_00),
        Compensation(line="Läkare", payee="regionen", year=2028, amount=100_000_00),
    ),
    summary=text("Parterna ger unga vuxna ett samlat stöd."),
    work_environment=(WorkEnvironment(post="Handledare", control="kommunen", coordination="regionen"),),
    follow_up=text("Deltagare räknas per kön."),
    evaluation=text("Extern utvärdering."),
    withholding=True,
    association_signatory="frida",
)


def owed(kind: str, name: str, standing: Standing, due: date, span: Span | None = None) -> Obligation:
    return Obligation(
        id=f"{kind}/{name}" if name else kind,
        kind=kind,
        owed_by=Role.INTERVENTION_LEAD,
        span=span,
        opens_at=AT,
        due=due,
        standing=standing,
        since=AT,
    )


Q3 = Span(key="2027-Q3", starts=date(2027, 9, 15), ends=date(2027, 9, 30))
T3 = Span(key="2027-T3", starts=date(2027, 9, 15), ends=date(2027, 12, 31))
Q4 = Span(key="2027-Q4", starts=date(2027, 10, 1), ends=date(2027, 12, 31))

PAID_CLAIM = RemittanceState(
    id="2027-Q3/kommunen",
    payee="kommunen",
    period="2027-Q3",
    standing=RemittanceStanding.PAID,
    specification=(CostRow(line="Handledare", amount=50_000_00),),
    invoice=Invoice(issuer="kommunen", number="F-1", dated=date(2027, 10, 5), amount=50_000_00),
    rows=(ApprovedRow(line="Handledare", claimed=50_000_00, approved=40_000_00, not_covered=10_000_00),),
    approved_by="erik",
    paid_on=date(2027, 11, 9),
)

CLAIM = RemittanceState(
    id="2027-Q4/kommunen",
    payee="kommunen",
    period="2027-Q4",
    standing=RemittanceStanding.RECEIVED,
    specification=(CostRow(line="Handledare", amount=390_000_00),),
    invoice=Invoice(issuer="kommunen", number="F-2", dated=date(2028, 1, 11), amount=390_000_00),
)

RUNNING = PREPARED.model_copy(
    update={
        "phase": Phase.RUNNING,
        "decisions": (decided(Outcome.GRANTED, 400_000_00, 800_000_00, conditions=(CONDITION,)),),
        "steering_group": (SteeringSeat(person="kim", organisation="kommunen"),),
        "agreement": Agreement(
            version=1,
            content=AGREEMENT,
            document="collaboration_agreement/1",
            in_force=True,
            signatures={
                "kommunen": Signature(
                    organisation="kommunen", signatory="kim", manner="here", signed_on=date(2027, 8, 20)
                )
            },
        ),
        "obligations": {
            one.id: one
            for one in (
                owed("condition", "1", Standing.APPROVED, date(2027, 8, 31)),
                owed("remittance", "2027-Q3/kommunen", Standing.APPROVED, date(2027, 11, 1), Q3),
                owed("remittance", "2027-Q4/kommunen", Standing.SUBMITTED, date(2028, 1, 20), Q4),
                owed("tertial_report", "2027-T3", Standing.OPEN, date(2028, 1, 31), T3),
                owed("final_report", "", Standing.OPEN, date(2029, 3, 1)),
                owed("method_handbook", "", Standing.WAIVED, date(2029, 3, 1)),
            )
        },
        "remittances": {PAID_CLAIM.id: PAID_CLAIM, CLAIM.id: CLAIM},
    }
)


def handed_in(obligation: str, *answers: tuple[str, str]) -> ReportSubmitted:
    return ReportSubmitted(
        obligation=obligation,
        answers=tuple(HeadingText(heading=heading, text=text(answer)) for heading, answer in answers),
        participants=Participants(women=12, men=9, new_women=5, new_men=4),
        late=False,
    )


def shown(document: Document) -> str:
    """What the typeset document says, with ordinary spaces."""
    pdf = typeset(document.kind, document.template_version, document.model_dump_json())
    return " ".join("\n".join(page_texts(pdf)).split())
