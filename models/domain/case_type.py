"""What a case is about. Each type is a workflow type of its own on the same shell, record and mechanisms."""

from enum import StrEnum


class CaseType(StrEnum):
    """The first part of a case's id.

    Intervention: one funded collaboration, from idea to closing (``intervention/stockholm/2027-014``).
    Assignment: one working group's assignment, without funding (``assignment/fyrbodal/2027-003``; seed 003).
    Association: the association's own year, for as long as there is one (``association/stockholm``).
    """

    INTERVENTION = "intervention"
    ASSIGNMENT = "assignment"
    ASSOCIATION = "association"


INTERVENTION_OR_ASSIGNMENT = frozenset({CaseType.INTERVENTION, CaseType.ASSIGNMENT})
"""What concerns work that somebody was asked to do for a time, with funding or without."""

ANY_CASE = frozenset(CaseType)
"""What concerns every type of case."""


def case_type(case: str) -> CaseType:
    """The type of the case with this id.

    Raises:
        ValueError: there is no such type.
    """
    return CaseType(case.split("/", 1)[0])
