"""Telling what an application or a report lacks, heading by heading."""

from typing import Final

from models.domain.events.application import Gap
from models.domain.register import Register
from models.wording.catalogue import DEFAULT_LANGUAGE
from models.wording.names import name_of
from models.wording.telling import Teller, fill_in

LACKS: Final[dict[str, str]] = {
    "empty": "“{heading}” is not filled in.",
    "no_parties": "“{heading}” asks each party for something, but no parties are named.",
    "no_statement_of": "“{heading}” lacks the words of {organisation}.",
    "no_goal_of_kind": "“{heading}” lacks a goal of the kind {goal}.",
    "goal_not_measurable": "“{heading}”: goal {number} does not say what is measured and which figure is aimed at.",
    "goal_without_date": "“{heading}”: goal {number} does not say by when it is to be reached.",
    "no_word_of_condition": "“{heading}” says nothing of condition {number} of the grant.",
    "no_yes_or_no": "“{heading}” is answered with neither yes nor no.",
    "no_number": "“{heading}” does not say how many it concerns.",
    "no_steering_member_of": "“{heading}” proposes nobody from {organisation} for the steering group.",
    "no_total": "“{heading}” does not say what is applied for in all.",
    "rows_do_not_sum_to_total": "“{heading}”: the rows do not come to what is applied for in all.",
    "row_of_no_kind": "“{heading}”: the row {row} is of none of the kinds of cost that the association pays for.",
    "row_does_not_sum": "“{heading}”: in the row {row}, the parts do not come to the total.",
    "unknown_heading": "The form has no heading “{heading}”. What was written under it is kept.",
}
"""What is missing, by the codes of ``models.domain.forms``."""

UNKNOWN_LACK: Final = "“{heading}” lacks something."
"""For a code that this build has no sentence for, from a newer record for instance."""


def tell_gap(gap: Gap, register: Register, language: str = DEFAULT_LANGUAGE) -> str:
    """A gap in words, with organisations by their names in the register. It never raises."""
    about = {
        "organisation": register.organisation_name(gap.about),
        "goal": name_of("goal", gap.about, language),
        "number": gap.about,
        "row": gap.about,
    }
    sentence = Teller(language).gettext(LACKS.get(gap.lacks, UNKNOWN_LACK))
    return fill_in(sentence, {"heading": gap.label, **about})
