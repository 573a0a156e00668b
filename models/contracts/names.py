"""The public names. Changing one is a breaking change."""

import re

WORKFLOW_TYPE = "Intervention"
SUBMIT = "submit"
COMMAND = "command"
NAMED_SIGNALS = ("board_decision", "remittance", "steering_group_report")
STANDING = "standing"
FORECAST = "forecast"

RECORD = "record"
DELIVER = "deliver"
RENDER = "render"

_CASE = re.compile(r"^intervention/(?P<association>[a-z][a-z0-9_]{1,47})/(?P<year>\d{4})-(?P<number>\d{3,6})$")


def case_id(association: str, case_number: str) -> str:
    """The id of a case, which is also its workflow's: ``intervention/stockholm/2027-014``.

    Raises:
        ValueError: the association's key or the case number is not of the form that ids have.
    """
    wanted = f"intervention/{association}/{case_number}"
    if _CASE.match(wanted) is None:
        raise ValueError(f"{wanted!r} is no case id; write intervention/<association>/<year>-<number>")
    return wanted


def numbered(year: int, number: int) -> str:
    """A case number: the year and at least three digits."""
    return f"{year}-{number:03d}"
