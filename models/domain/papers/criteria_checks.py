"""Each criterion for an application, whether it is met, and by what (seed 004, section 2.1)."""

from collections.abc import Callable

from models.domain.case import Case
from models.domain.commands.application import Application
from models.domain.documents.staff_report import CriterionCheck
from models.domain.forms import unmet
from models.domain.papers.words import listed
from models.domain.rules.rulebook import Rules
from models.domain.rules.stages import Check


def criteria_checks(case: Case, application: Application, rules: Rules) -> tuple[CriterionCheck, ...]:
    """The rulebook's criteria in order."""
    criteria = rules.rulebook.application.criteria
    missing = {one.key for one in unmet(application, case.application_signatures.values(), criteria, rules.register)}
    return tuple(
        CriterionCheck(
            criterion=one.label,
            met=one.key not in missing,
            comment=_COMMENT[one.check](case, application, rules),
        )
        for one in criteria
    )


def _applicant(_: Case, application: Application, rules: Rules) -> str:
    if application.applicant is None:
        return ""
    organisation = application.applicant_organisation
    works_at = rules.register.organisation_name(organisation) if organisation else ""
    name = rules.register.name_of(application.applicant)
    return ", ".join(part for part in (name, works_at, application.mandate) if part)


def _signed(case: Case, _: Application, rules: Rules) -> str:
    names = [rules.register.organisation_name(one.organisation) for one in case.application_signatures.values()]
    return f"Undertecknad av {listed(names)}." if names else "Ingen har undertecknat."


def _owner(_: Case, application: Application, rules: Rules) -> str:
    return rules.register.organisation_name(application.owner) if application.owner else ""


_COMMENT: dict[Check, Callable[[Case, Application, Rules], str]] = {
    Check.APPLICANT_REPRESENTS_MEMBER: _applicant,
    Check.MEMBERS_SIGN: _signed,
    Check.PARTIES_SIGN: _signed,
    Check.OWNER_IS_MEMBER: _owner,
    Check.HEADING_ANSWERED: lambda _case, _application, _rules: "",
}
