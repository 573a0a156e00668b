"""A rulebook told in plain Swedish: the process from idea to closed case, as somebody at a secretariat would."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from models.domain.commands import agreement, application, board, closing, idea, preparation, remittances, reports
from models.domain.decide.permissions import MAY
from models.domain.money import kronor
from models.domain.papers.words import capital, listed
from models.domain.register import Body
from models.domain.rules.rulebook import Rulebook
from models.domain.rules.stages import Gate
from models.rulebook.acts import type_of
from models.rulebook.prose_obligations import obligations_told
from models.rulebook.words import KINDS, NEEDS, SWEDISH, WHEN, days, quiet, role, roles, rung, threshold
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
            Section(stage.title, tuple(stage.tell(rulebook)), tuple(_who_may(rulebook, stage.commands)))
            for stage in STAGES
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
        ),
    )


def _who_may(rulebook: Rulebook, commands: tuple[type, ...]) -> Iterator[str]:
    for command in commands:
        may = MAY[command]
        if command is preparation.AssessApplication and rulebook.preparation.gatekeeper is not None:
            may = frozenset({rulebook.preparation.gatekeeper})
        yield f"{command_name(type_of(command), SWEDISH)}: {roles(rulebook, may)}"


def _application(rulebook: Rulebook) -> Iterator[str]:
    yield "En idé registreras och får vila tills parterna delar en ansökan. En ofullständig ansökan är välkommen."
    for kind, form in rulebook.application.forms.items():
        yield f"Ansökan för {KINDS[kind]}: formuläret {rulebook.forms[form].label}."
    criteria = [criterion.label for criterion in rulebook.application.criteria]
    if criteria:
        yield f"Innan styrelsen kan bevilja ska detta vara uppfyllt: {'; '.join(criteria)}."


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
            "Om den inte förs vidare kan den sökande ändå begära att styrelsen prövar den."
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
    yield "Inget betalas innan alla har undertecknat; kostnader räknas från avtalad första dag."
    yield "När avtalet gäller behåller ärendet den version av regelboken som gällde då."


def _money(rulebook: Rulebook) -> Iterator[str]:
    rules = rulebook.money
    yield "Faktiska kostnader rekvireras per kvartal och mottagare, mot specifikation och faktura."
    yield (
        f"En budgetpost får överskridas med {rules.line_overrun_percent} % eller {kronor(rules.line_overrun)}, "
        "det som är mest, inom mottagarens belopp för året. Det som överstiger ersätts inte."
    )
    yield f"Den sista rekvisitionen ska komma inom {days(rules.last_claim_days)} efter slutet."
    persons = "inte betala ut den" if rules.two_persons else "också betala ut den"
    yield f"Den som godkänner en rekvisition får {persons}."
    if rules.withholding:
        yield "Ett avtal kan säga att ägarens pengar hålls inne medan en rapport är försenad."
    else:
        yield "Utbetalningar hålls aldrig inne."


def _execution(rulebook: Rulebook) -> Iterator[str]:
    returned = days(rulebook.deadlines.return_days)
    yield f"Det som skickas tillbaka ska komma igen inom {returned}, om ingen annan dag sägs."


def _closing(rulebook: Rulebook) -> Iterator[str]:
    notices = [days(number) for number in rulebook.closing.notice_days]
    if notices:
        yield f"Alla berörda får veta att slutet närmar sig {listed(notices)} före sista dagen."
    yield "Ärendet avslutas när det som måste finnas finns. Det som bara bör finnas kräver ett skäl."
    rests = days(rulebook.closing.run_rests_after_days)
    yield f"Ett avslutat ärende tar fortfarande emot handlingar; dess körning väntar {rests} på dem av sig själv."


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of the process: its title, what is told of it, and the commands that belong to it."""

    title: str
    tell: Callable[[Rulebook], Iterator[str]]
    commands: tuple[type, ...]


STAGES: Final = (
    Stage(
        "Idé och ansökan",
        _application,
        (
            idea.RegisterIdea,
            idea.ShelveIdea,
            idea.ResumeIdea,
            application.ShareApplication,
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
        "Styrelsens beslut",
        _board,
        (board.BoardDecision, board.CorrectDecision, board.HoldDecision, board.ReleaseDecision),
    ),
    Stage(
        "Styrgrupp och samarbetsavtal",
        _agreement,
        (
            agreement.FormSteeringGroup,
            agreement.DraftAgreement,
            agreement.SignAgreement,
            agreement.DeclineSignature,
            agreement.RedirectSignature,
        ),
    ),
    Stage(
        "Pengar",
        _money,
        (
            remittances.Remittance,
            remittances.ApproveRemittance,
            remittances.ReturnRemittance,
            remittances.LiftWithholding,
            remittances.PayRemittance,
            remittances.RecordRepayment,
        ),
    ),
    Stage(
        "Rapporter och styrgruppens möten",
        _execution,
        (
            reports.SubmitReport,
            reports.ApproveReport,
            reports.ReturnReport,
            reports.PlanSteeringMeeting,
            reports.SteeringGroupReport,
        ),
    ),
    Stage("Avslut", _closing, (closing.CloseCase, closing.ReceivePaper)),
)
"""The stages in the order of a case's life."""

_GATES: Final = {
    Gate.BOARD: "innan styrelsen beslutar",
    Gate.AGREEMENT: "innan avtalet skrivs",
    Gate.CLOSING: "innan ärendet avslutas",
}


def _checklists(rulebook: Rulebook) -> Iterator[Section]:
    points = []
    for item in rulebook.checklist:
        kinds = "" if set(item.kinds) == set(KINDS) else f"i {listed(KINDS[kind] for kind in item.kinds)}"
        parts = (item.label + ":", NEEDS[item.strength], "vara gjort", _GATES[item.gate], WHEN[item.when], kinds)
        points.append(" ".join(part for part in parts if part))
    if points:
        yield Section("Checklista", points=tuple(points))


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
