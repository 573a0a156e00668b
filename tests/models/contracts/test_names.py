"""The ids of cases, and the workflow types that they name."""

import pytest

from models.contracts.names import (
    WORKFLOW_TYPES,
    association_and_number,
    association_id,
    case_id,
    workflow_type,
)
from models.domain.case_type import CaseType


def test_every_type_of_case_has_a_workflow_type() -> None:
    assert set(WORKFLOW_TYPES) == set(CaseType)


def test_an_id_names_the_type_the_association_and_the_number() -> None:
    assert case_id("stockholm", "2027-014") == "intervention/stockholm/2027-014"
    assert association_and_number(case_id("fyrbodal", "2027-003", CaseType.ASSIGNMENT)) == ("fyrbodal", "2027-003")
    assert workflow_type("assignment/fyrbodal/2027-003") == "Assignment"


def test_an_association_s_own_case_has_no_number() -> None:
    assert association_and_number(association_id("stockholm")) == ("stockholm", "")


@pytest.mark.parametrize(
    "wrong",
    ["intervention/stockholm", "association/stockholm/2027-001", "effort/stockholm/2027-001", "intervention/S/1"],
)
def test_what_is_no_id_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="is no case id"):
        association_and_number(wrong)
