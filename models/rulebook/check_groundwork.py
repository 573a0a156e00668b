"""Holding what comes before an application against the rest of a rulebook."""

from collections.abc import Iterator

from models.domain.rules.rulebook import Rulebook
from models.domain.rules.stages import Gate
from models.rulebook.problem import Problem


def early_forms(rulebook: Rulebook) -> dict[str, str]:
    """The forms that are answered before an application, by the key that names each."""
    named = {"prestudy": rulebook.groundwork.prestudy, "problem_statement": rulebook.groundwork.problem_statement}
    return {key: form for key, form in named.items() if form is not None}


def groundwork_mistakes(rulebook: Rulebook) -> Iterator[Problem]:
    """Forms that there are none of, acts without what they choose among, ages the wrong way round."""
    for key, form in early_forms(rulebook).items():
        if form not in rulebook.forms:
            path = ("groundwork", key)
            yield Problem("unknown_form", path, {"name": form}, wrong=form, known=tuple(rulebook.forms))
    yield from _acts_without_choices(rulebook)
    ages = rulebook.application.ages
    if ages.oldest < ages.youngest:
        yield Problem("ages_crossed", ("application", "ages", "oldest"), {"value": ages.oldest, "than": ages.youngest})


def _acts_without_choices(rulebook: Rulebook) -> Iterator[Problem]:
    rules = rulebook.groundwork
    impossible = {
        "choose_way_forward": ("ways", not rules.ways),
        "record_prestudy": ("prestudy", rules.prestudy is None),
    }
    for number, item in enumerate(rulebook.checklist):
        needs, missing = impossible.get(item.met_by or "", ("", False))
        if missing:
            yield Problem("act_not_possible", ("checklist", number, "met_by"), {"command": item.met_by, "key": needs})
        if item.gate is Gate.START and item.strength == "must":
            yield Problem("start_never_blocks", ("checklist", number, "strength"))
        if item.each and item.aspects:
            yield Problem("each_and_aspects", ("checklist", number, "aspects"))
