"""A rulebook told in plain Swedish: the process from idea to closed case, as somebody at a secretariat would."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from models.domain.case_type import CaseType
from models.domain.commands import agreement, application, board, idea, minutes, preparation, reports, taking_over
from models.domain.decide.permissions import MAY
from models.domain.money import kronor
from models.domain.papers.words import capital, listed
from models.domain.register import Body
from models.domain.rules.rulebook import Rulebook
from models.rulebook.acts import type_of
from models.rulebook.prose_aftermath import (
    ADOPTING,
    CLOSING,
    EVALUATING,
    adoption_told,
    closing_told,
    evaluation_told,
)
from models.rulebook.prose_assignments import ASSIGNING, PLANNING, assignments_told, local_plan_told
from models.rulebook.prose_association import OF_THE_ASSOCIATION, association_told
from models.rulebook.prose_changes import CHANGING, changes_told
from models.rulebook.prose_follow_up import FOLLOWING_UP, followed_up_told
from models.rulebook.prose_groundwork import (
    PREPARING_IDEAS,
    SAYING,
    checklist_points,
    eligible_told,
    groundwork_told,
    is_possible,
    said_told,
)
from models.rulebook.prose_letters import RECALLING, letters_told
from models.rulebook.prose_money import CLAIMING, money_told
from models.rulebook.prose_obligations import obligations_told
from models.rulebook.stage import Stage
from models.rulebook.words import KINDS, NEEDS, SWEDISH, days, of_year, quiet, role, roles, rung, threshold
from models.wording.names import body_name, command_name, name_of


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its sentences, and the points of a list below them."""

    title: str
    sentences: tuple[str, ...] = ()
    points: tuple[str, ...] = ()


def process(rulebook: Rulebook) -> tuple[Section, ...]:
    """The whole process, section by section."""
    return (
        _association(rulebook),
        *(
            Section(_titled(stage, rulebook), tuple(stage.tell(rulebook)), tuple(_who_may(rulebook, stage.commands)))
            for stage in STAGES
            if stage.is_in(rulebook)
        ),
        *_checklists(rulebook),
        Section("Vad som ska göras, av vem och när", points=tuple(obligations_told(rulebook))),
        *_reminders(rulebook),
        *_forms(rulebook),
    )


def _association(rulebook: Rulebook) -> Section:
    about = rulebook.association
    number = f" ({about.organisation_number})" if about.organisation_number else ""
    words = listed(str(word) for word in about.labels.model_dump().values())
    sizes = rulebook.thresholds
    larger, extensive, longer = threshold(sizes.larger), threshold(sizes.extensive), threshold(sizes.longer)
    return Section(
        f"{about.name}{number}",
        (
            f"Förbundets egna ord: {words}.",
            f"En insats är större {larger}, mer omfattande {extensive}, längre {longer}.",
            f"En insats är liten under {kronor(sizes.small)}.",
        ),
    )


def _who_may(rulebook: Rulebook, commands: tuple[type, ...]) -> Iterator[str]:
    for command in (one for one in commands if is_possible(rulebook, one)):
        may = MAY[command]
        if command is preparation.AssessApplication and rulebook.preparation.gatekeeper is not None:
            may = frozenset({rulebook.preparation.gatekeeper})
        yield f"{command_name(type_of(command), SWEDISH)}: {roles(rulebook, may)}"


def _application(rulebook: Rulebook) -> Iterator[str]:
    yield "En idé registreras och får vila tills parterna delar en ansökan. En ofullständig ansökan är välkommen."
    for kind, form in rulebook.application.forms.items():
        yield f"Ansökan för {KINDS[kind]}: formuläret {rulebook.forms[form].label}."
    yield from eligible_told(rulebook)
    criteria = [criterion.label for criterion in rulebook.application.criteria]
    if criteria:
        yield f"Innan {rulebook.association.labels.board} kan bevilja ska detta vara uppfyllt: {'; '.join(criteria)}."


def _preparation(rulebook: Rulebook) -> Iterator[str]:
    rules = rulebook.preparation
    group = body_name(Body.PREPARATORY_GROUP, SWEDISH, rulebook.association.labels)
    board = body_name(Body.BOARD, SWEDISH, rulebook.association.labels)
    yield "Den som kontrollerar ansökan finner den komplett eller begär komplettering."
    longer = rules.supplement_extensions
    extended = f"och kan få längre tid {longer} gång{'er' if longer > 1 else ''}" if longer else "utan förlängning"
    yield f"En komplettering ska komma inom {days(rules.supplement_days)}, {extended}."
    if rules.preparatory_group:
        yield (
            f"Varje ansökan behandlas av {group}. Den ska vara komplett "
            f"{days(rules.complete_days_before_group)} före gruppens möte, och gruppen ska ha mötts minst "
            f"{days(rules.group_days_before_board)} före {board}."
        )
    else:
        yield f"Ansökan går inte genom någon {group}."
    if rules.gatekeeper is not None:
        yield (
            f"Om den går vidare till {board} avgörs av {role(rulebook, rules.gatekeeper)}. "
            f"Om den inte förs vidare kan den sökande ändå begära att {board} prövar den."
        )
    else:
        yield f"Den går vidare till {board} så snart den är beredd."
    yield (
        f"Handlingarna går {days(rules.papers_days_before_board)} före mötet. Tider före ett möte räknas bakåt till en "
        "arbetsdag; för sen till ett möte betyder nästa."
    )


def _board(rulebook: Rulebook) -> Iterator[str]:
    rules = rulebook.board
    outcomes = [name_of("outcome", outcome, SWEDISH).lower() for outcome in rules.outcomes]
    yield f"Möjliga beslut: {listed(outcomes)}."
    office = f"mellan {rules.released_from} och {rules.released_until} på en arbetsdag"
    if rules.regret_hours:
        yield f"Ett beslut kan rättas i {rules.regret_hours} timmar och skickas sedan {office}."
    else:
        yield f"Ett beslut skickas genast, {office}."
    yield "En rättelse därefter görs med ett nytt besked som ersätter det första."
    yield (
        f"Ett år som är beviljat med villkor räknas först när {rulebook.association.labels.board} har beslutat om det. "
        f"Det tas upp på budgetmötet året innan, annars senast {of_year(rules.conditional_years_by)}."
    )


def _agreement(rulebook: Rulebook) -> Iterator[str]:
    rules = rulebook.agreement
    label = rulebook.association.labels.steering_group
    for kind, needed in rules.steering_group.items():
        exist = f"behöver ingen {label}" if needed == "none" else f"{NEEDS[needed]} en {label}"
        yield f"I {KINDS[kind]} {exist} finnas innan avtalet skrivs."
    parties = "Bara medlemmar" if rules.contracting == "members" else "Medlemmar och andra organisationer"
    signs = "Förbundet undertecknar också." if rules.association_signs else "Förbundet undertecknar inte."
    yield f"{parties} kan vara avtalsparter. {signs}"
    if "signature" in rulebook.obligations:
        yield f"Den som ska underteckna har {days(rulebook.obligations['signature'].days)} på sig."
    if rules.waits_for_minutes != "none":
        wait = "protokollet är justerat" if rules.waits_for_minutes == "approved" else "beslutet har vunnit laga kraft"
        yield f"Avtalet skrivs först när {wait}."
    yield "Inget betalas innan alla har undertecknat; kostnader räknas från avtalad första dag."
    yield "När avtalet gäller behåller ärendet den version av regelboken som gällde då."


def _execution(rulebook: Rulebook) -> Iterator[str]:
    returned = days(rulebook.deadlines.return_days)
    yield f"Det som skickas tillbaka ska komma igen inom {returned}, om ingen annan dag sägs."
    late = days(rulebook.deadlines.days_to_act)
    yield f"Det som skulle ha varit klart innan det planerades ska vara klart inom {late}."


def _titled(stage: Stage, rulebook: Rulebook) -> str:
    return capital(stage.title.format_map(rulebook.association.labels.model_dump()))


STAGES: Final = (
    Stage("Idé och förankring", groundwork_told, PREPARING_IDEAS),
    Stage(
        "Idé och ansökan",
        _application,
        (
            idea.RegisterIdea,
            taking_over.TakeOverIntervention,
            idea.ShelveIdea,
            idea.ResumeIdea,
            idea.NoteSuccessor,
            application.ShareApplication,
            application.TakeUpApplication,
            application.SignApplication,
            application.WithdrawApplication,
        ),
    ),
    Stage(
        "Beredning",
        _preparation,
        (
            preparation.FindComplete,
            preparation.RequestSupplement,
            preparation.ExtendSupplement,
            preparation.GiveOpinion,
            preparation.ConcludePreparation,
            preparation.AssessApplication,
            preparation.InsistOnBoard,
            preparation.FileStaffReport,
            preparation.PutOnMeeting,
            preparation.ChangeMeeting,
            preparation.ConfirmItem,
            preparation.PassOverItem,
        ),
    ),
    Stage(
        "Beslut ({board})",
        _board,
        (
            board.BoardDecision,
            board.CorrectDecision,
            board.HoldDecision,
            board.ReleaseDecision,
            minutes.ApproveMinutes,
            minutes.PostNotice,
            board.DecideConditionalYear,
        ),
    ),
    Stage(
        "{steering_group} och {collaboration_agreement}",
        _agreement,
        (
            agreement.FormSteeringGroup,
            agreement.DraftAgreement,
            agreement.SignAgreement,
            agreement.DeclineSignature,
            agreement.RedirectSignature,
        ),
    ),
    Stage("Pengar", money_told, CLAIMING),
    Stage(
        "Rapporter och möten ({steering_group})",
        _execution,
        (
            reports.SubmitReport,
            reports.ApproveReport,
            reports.ReturnReport,
            reports.PlanSteeringMeeting,
            reports.SteeringGroupReport,
        ),
    ),
    Stage("Frågor, föredragningar och muntliga redovisningar", said_told, SAYING),
    Stage("Ändringar under tiden", changes_told, CHANGING),
    Stage("Nationell uppföljning", followed_up_told, FOLLOWING_UP),
    Stage("Utvärdering", evaluation_told, EVALUATING),
    Stage("Implementering och nyttomål", adoption_told, ADOPTING),
    Stage("Avslut", closing_told, CLOSING),
    Stage("Brev", letters_told, RECALLING),
    Stage("Uppdrag till arbetsgrupper", assignments_told, ASSIGNING, CaseType.ASSIGNMENT),
    Stage("Lokal analys och handlingsplan", local_plan_told, PLANNING, CaseType.ASSIGNMENT),
    Stage("Förbundets eget år", association_told, OF_THE_ASSOCIATION, CaseType.ASSOCIATION),
)
"""The stages in the order of a case's life."""


def _checklists(rulebook: Rulebook) -> Iterator[Section]:
    for group, points in checklist_points(rulebook.checklist).items():
        yield Section(f"Checklista: {group}" if group else "Checklista", points=points)


def _reminders(rulebook: Rulebook) -> Iterator[Section]:
    rules = rulebook.deadlines
    stretches = listed(quiet(one) for one in rules.quiet)
    sentences = (
        f"Påminnelser går klockan {rules.reminders_at} på arbetsdagar.",
        f"Samma person får högst {rules.most_mails} om en sak; fler än {rules.digest_over} på en gång blir ett mejl.",
        f"Tysta perioder, då ingen påminns: {stretches}." if stretches else "Det finns inga tysta perioder.",
    )
    points = []
    for key, ladder in rulebook.ladders.items():
        told = [rung(rulebook, step, ladder.foot) for step in ladder.steps]
        points.append(f"{key}: {'; '.join(told) or 'inga påminnelser'}")
    yield Section("Påminnelsestegar", sentences, tuple(points))


def _forms(rulebook: Rulebook) -> Iterator[Section]:
    points = []
    for form in rulebook.forms.values():
        headings = [one.label if one.required else f"{one.label} (får lämnas tom)" for one in form.headings]
        points.append(f"{capital(form.label)}: {', '.join(headings)}")
    if points:
        yield Section("Formulär och deras rubriker", points=tuple(points))
