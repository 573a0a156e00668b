"""What comes before an application, and the checklists, in plain Swedish."""

from collections.abc import Iterable, Iterator
from typing import Final

from models.domain.commands import groundwork, matters
from models.domain.papers.words import listed
from models.domain.rules.groundwork import Choice
from models.domain.rules.rulebook import Rulebook
from models.domain.rules.stages import Gate, Item
from models.rulebook.words import KINDS, NEEDS, SWEDISH, WHEN
from models.wording.names import command_name

PREPARING_IDEAS: Final = (
    groundwork.PlanAnchoring,
    groundwork.RecordAnchoring,
    groundwork.ChooseWayForward,
    groundwork.AppointWorkingGroup,
    groundwork.RecordPrestudy,
    groundwork.ShareProblemStatement,
    groundwork.AnswerProblemStatement,
)
SAYING: Final = (matters.RaiseMatter, matters.AnswerMatter, matters.InviteToPresent, matters.ReportOrally)

_GATES: Final = {
    Gate.PREPARATION: "innan ansökan tas upp till beredning",
    Gate.BOARD: "innan styrelsen beslutar",
    Gate.AGREEMENT: "innan avtalet skrivs",
    Gate.START: "när insatsen startar",
    Gate.CLOSING: "innan ärendet avslutas",
}
_ASPECTS: Final = {"strategy": "strategi", "operations": "verksamhet", "it": "it"}


def groundwork_told(rulebook: Rulebook) -> Iterator[str]:
    """What the association does with an idea before there is an application; nothing where it does nothing."""
    rules = rulebook.groundwork
    yield "En idé kan förankras hos varje part. Ställningstaganden antecknas med dag, och om de är egna beslut."
    if rules.arenas:
        yield f"Idéer förankras i {_labels(rules.arenas)}."
    if rules.goals:
        yield f"En idé prövas mot förbundets mål: {_labels(rules.goals)}."
    if rules.ways:
        yield f"Sätt att arbeta vidare med en idé: {'; '.join(way.label for way in rules.ways)}."
    if rules.prestudy:
        yield f"En kartläggning eller förstudie svarar på formuläret {rulebook.forms[rules.prestudy].label}."
    if rules.problem_statement:
        yield (
            f"Ansökan görs i två steg: först {rulebook.forms[rules.problem_statement].label}, och en ansökan när "
            "den har bedömts leda vidare. En ansökan som ändå kommer tas emot."
        )


def eligible_told(rulebook: Rulebook) -> Iterator[str]:
    """For whom the association is, and which costs it pays."""
    rules = rulebook.application
    yield (
        f"En målgrupp utanför {rules.ages.youngest}–{rules.ages.oldest} år, eller färre parter än {rules.members}, "
        "ger ett påpekande men hindrar inget."
    )
    if rules.cost_kinds:
        kinds = "; ".join(kind.label for kind in rules.cost_kinds)
        yield f"Varje budgetrad ska vara något av de slag av kostnader som ersätts: {kinds}."


def is_possible(rulebook: Rulebook, command: type) -> bool:
    """Whether a command can be done at all by this rulebook."""
    rules = rulebook.groundwork
    needs: dict[type, bool] = {
        groundwork.PlanAnchoring: "anchoring" in rulebook.obligations,
        groundwork.ChooseWayForward: bool(rules.ways),
        groundwork.RecordPrestudy: rules.prestudy is not None,
        groundwork.ShareProblemStatement: rules.problem_statement is not None,
        groundwork.AnswerProblemStatement: rules.problem_statement is not None,
        matters.ReportOrally: bool(rules.events),
    }
    return needs.get(command, True)


def said_told(rulebook: Rulebook) -> Iterator[str]:
    """What is raised, presented and reported by word of mouth."""
    yield "En fråga kan lyftas till den som kan svara. Frågan, svaret och dagen sparas."
    yield "Den som ska föredra ärendet på ett möte bjuds in till en egen tid."
    if rulebook.groundwork.events:
        yield f"Insatser redovisas muntligt vid {_labels(rulebook.groundwork.events)}."


def checklist_points(items: Iterable[Item]) -> dict[str, tuple[str, ...]]:
    """The items of checklists in words, by the heading that they stand under; the first has none."""
    points: dict[str, list[str]] = {}
    for item in items:
        points.setdefault(item.group, []).append(_item(item))
    return {group: tuple(told) for group, told in points.items()}


def _item(item: Item) -> str:
    kinds = "" if set(item.kinds) == set(KINDS) else f"i {listed(KINDS[kind] for kind in item.kinds)}"
    aspects = listed(_ASPECTS[aspect] for aspect in item.aspects)
    parts = (
        f"{item.label}:",
        NEEDS[item.strength],
        "vara gjort",
        "av varje part för sig" if item.each else "",
        f"för {aspects}" if aspects else "",
        _GATES[item.gate],
        WHEN[item.when],
        kinds,
        f"({command_name(item.met_by, SWEDISH)})" if item.met_by else "",
    )
    return " ".join(part for part in parts if part)


def _labels(choices: Iterable[Choice]) -> str:
    return listed(choice.label for choice in choices)
