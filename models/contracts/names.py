"""The public names. Changing one is a breaking change."""

import re

WORKFLOW_TYPES = {"intervention": "Intervention", "assignment": "Assignment", "association": "Association"}
"""The workflow type of a case, by the first part of its id."""
SUBMIT = "submit"
COMMAND = "command"
NAMED_SIGNALS = ("board_decision", "remittance", "steering_group_report")
STANDING = "standing"
FORECAST = "forecast"

RECORD = "record"
DELIVER = "deliver"
RENDER = "render"

_ASSOCIATION = r"[a-z][a-z0-9_]{1,47}"
_CASE = re.compile(rf"^(?:(?:intervention|assignment)/{_ASSOCIATION}/\d{{4}}-\d{{3,6}}|association/{_ASSOCIATION})$")


def workflow_type(case: str) -> str:
    """The workflow type of the case with this id."""
    return WORKFLOW_TYPES[case.split("/", 1)[0]]


def case_id(association: str, case_number: str, of: str = "intervention") -> str:
    """The id of a case, which is also its workflow's: ``intervention/stockholm/2027-014``.

    Raises:
        ValueError: the association's key or the case number is not of the form that ids have.
    """
    return _checked(f"{of}/{association}/{case_number}")


def association_id(association: str) -> str:
    """The id of the case of an association's own year: ``association/stockholm``. It has no number.

    Raises:
        ValueError: the association's key is not of the form that keys have.
    """
    return _checked(f"association/{association}")


def association_and_number(case: str) -> tuple[str, str]:
    """Whose case it is, and its number; that of an association's own year is empty.

    Raises:
        ValueError: it is no case id.
    """
    _, association, *number = _checked(case).split("/")
    return association, number[0] if number else ""


def _checked(wanted: str) -> str:
    if _CASE.match(wanted) is None:
        raise ValueError(f"{wanted!r} is no case id; write intervention/<association>/<year>-<number>")
    return wanted


def numbered(year: int, number: int) -> str:
    """A case number: the year and at least three digits."""
    return f"{year}-{number:03d}"
