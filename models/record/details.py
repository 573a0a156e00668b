"""What an operator reads on a run's page in Temporal UI, in Swedish."""

from models.calendar.zone import local
from models.domain.case import Case
from models.domain.moment import Moment
from models.domain.rules.rulebook import Rules
from models.domain.standing import CaseStanding


def moment_label(case: Case, rules: Rules, moment: Moment) -> str:
    """What happens at a moment, in a few words."""
    obligation = case.obligations.get(moment.subject)
    about = rules.rulebook.obligations[obligation.kind].label if obligation else moment.subject
    return f"{local(moment.at):%Y-%m-%d %H:%M} {moment.happening}: {about}"


def details(case: Case, rules: Rules, stands: CaseStanding, stuck: list[tuple[str, str]]) -> str:
    """Phase, who is waited for and since when, what comes next, what is wrong and what to do."""
    waiting = [
        f"- {one.role}: {one.obligation} (sedan {local(one.since):%Y-%m-%d})" for one in stands.waiting
    ]
    coming = moment_label(case, rules, stands.next) if stands.next else "inget"
    wrong = [f"- {key}: {reason}" for key, reason in stuck] + [f"- {key}" for key in stands.stalled]
    return "\n".join(
        [
            f"**{case.title}**",
            "",
            f"Fas: {stands.phase}",
            "",
            "Väntar på:",
            *waiting,
            "",
            f"Härnäst: {coming}",
            "",
            "Fel:",
            *wrong,
        ]
    )
