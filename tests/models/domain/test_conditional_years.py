"""Years that are granted on a later decision of the board (rules.md 3, 5)."""

from typing import Any

import pytest

from models.domain.register import Meeting
from tests.models.domain.prologues import (
    AGREEMENT,
    CONDITIONAL,
    DECISION,
    GRANTED,
    claim,
    drafted,
    drafted_conditionally,
    granted,
    running_conditionally,
    sign_all,
)
from tests.models.domain.story import MEETINGS, Sent, Story, particulars

LATER = tuple(
    Meeting.model_validate_json(f'{{"body": "board", "on": "{on}", "budget": {budget}}}')
    for on, budget in [("2027-11-25", "true"), ("2028-10-05", "false"), ("2028-11-23", "true"), ("2029-02-22", "false")]
)
YEAR = {"meeting": "2028-11-23", "paragraph": "§ 90", "year": 2029}
Q1 = "2029-Q1/kommunen"


def promised() -> Story:
    """The grant was released on 26 February 2027; of its three years the last is conditional."""
    return granted(amounts=CONDITIONAL)


def in_november() -> Story:
    """The board's budget meeting for 2029 has been held, and Bo enters what it decided."""
    story = running_conditionally().with_register(meetings=(*MEETINGS, *LATER))
    return story.at("2028-11-23 17:00").as_("bo")


def released(**decision: Any) -> Story:
    """The board's decision on 2029 took effect on 27 November 2028."""
    story = in_november().does("decide_conditional_year", **({**YEAR, "outcome": "granted"} | decision))
    return story.at("2028-11-27 09:00")


def refused() -> Story:
    return released(outcome="rejected", reasons="Budgeten räcker inte.")


def claimed(story: Story, amount: int) -> Story:
    """The municipality claims the first quarter of 2029."""
    return claim(story.at("2029-04-03 10:00"), "2029-Q1", amount).as_("erik")


def test_a_conditional_year_is_kept_apart_from_what_is_granted() -> None:
    sums = promised().sums
    assert (sums.granted, sums.conditional) == (1_500_000_00, 200_000_00)


def test_the_letter_and_the_notice_tell_what_waits_for_a_later_decision() -> None:
    story = promised()
    letter = particulars(story.last("mail_ordered"))
    assert (letter["amount"], letter["conditional"]) == ("150000000", "20000000")
    notice = str(story.last("document_ordered").data)
    assert '"year":2029,"applied_for":20000000,"amount":20000000,"conditional":true' in notice


def test_the_agreement_names_the_conditional_year_and_marks_it() -> None:
    story = running_conditionally()
    paper = next(one for one in story.events("document_ordered") if one.kind == "collaboration_agreement")
    assert str(paper.data).count('"conditional":true') == 1
    assert "Ersättningen för 2029 förutsätter ett senare beslut" in str(paper.data)
    assert story.sums.agreed == 1_700_000_00


def test_the_association_brings_the_year_to_the_budget_meeting_before_it() -> None:
    story = running_conditionally()
    assert story.due("conditional_year/2029") == "2028-11-30"  # no budget meeting of 2028 was known at the release


def test_a_budget_meeting_that_is_known_is_the_last_day() -> None:
    story = granted(amounts=[*CONDITIONAL[:1], CONDITIONAL[1] | {"conditional": True}])
    assert story.due("conditional_year/2028") == "2027-11-30"
    told = granted_with_meetings([*CONDITIONAL[:1], CONDITIONAL[1] | {"conditional": True}])
    assert told.due("conditional_year/2028") == "2027-11-25"


def granted_with_meetings(amounts: list[dict[str, Any]]) -> Story:
    """The register knew the year's meetings when the grant was released."""
    story = granted(amounts=amounts)
    return correct(story.with_register(meetings=(*MEETINGS, *LATER)), amounts[:1], amounts)


def correct(story: Story, *steps: list[dict[str, Any]]) -> Story:
    """The released grant is corrected, as often as is said."""
    for amounts in steps:
        story.as_("bo").does("correct_decision", **DECISION, outcome="granted", amounts=amounts, reason="Fel.")
    return story


def test_a_thirtieth_of_november_at_a_weekend_rolls_back_to_the_friday() -> None:
    amounts = [*CONDITIONAL[:2], {"year": 2029, "amount": 1, "conditional": True}]
    board_meets_late = granted(amounts=amounts)
    assert board_meets_late.due("conditional_year/2029") == "2028-11-30"  # a Thursday
    rulebook = board_meets_late.rules.rulebook
    early = rulebook.model_copy(update={"board": rulebook.board.model_copy(update={"conditional_years_by": "11-26"})})
    assert granted(early, amounts=amounts).due("conditional_year/2029") == "2028-11-24"


def test_the_secretariat_is_reminded_of_the_year_and_the_director_hears_when_it_is_late() -> None:
    story = running_conditionally().at("2028-12-05 00:00")
    assert story.mails_about("conditional_year/2029") == [
        Sent("2028-10-31 08:00", "reminder", "sara"),
        Sent("2028-11-16 08:00", "reminder", "sara"),
        Sent("2028-12-01 08:00", "overdue", "sara"),
        Sent("2028-12-01 08:00", "escalation", "frida"),
    ]


def test_until_september_nothing_is_waited_for_from_the_secretariat() -> None:
    story = running_conditionally()
    assert story.coming("open/conditional_year") == [("2028-09-01 00:00", "open/conditional_year/2029")]


def test_a_claim_for_a_year_that_waits_is_received_but_not_approved() -> None:
    story = claimed(running_conditionally(), 50_000_00)
    assert story.case.remittances[Q1].standing == "received"
    refusal = story.is_refused("approve_remittance", remittance=Q1)
    assert (refusal.code, particulars(refusal)["year"]) == ("year_waits_for_board", "2029")
    assert story.is_refused("pay_remittance", remittance=Q1, paid_on="2029-04-03").code == "remittance_stands_elsewhere"


def test_a_released_year_is_granted_and_its_claims_are_approved_and_paid() -> None:
    story = released()
    assert (story.sums.granted, story.sums.conditional) == (1_700_000_00, 0)
    claimed(story, 50_000_00).does("approve_remittance", remittance=Q1)
    story.as_("frida").does("pay_remittance", remittance=Q1, paid_on="2029-04-03")
    assert story.sums.paid == 50_000_00


def test_a_year_released_in_part_pays_no_more_than_that_part() -> None:
    story = claimed(released(amount=120_000_00), 150_000_00)
    assert (story.sums.granted, story.sums.agreed) == (1_620_000_00, 1_620_000_00)
    story.does("approve_remittance", remittance=Q1)
    state = story.case.remittances[Q1]
    assert (state.approved, state.not_covered) == (120_000_00, 30_000_00)


def test_a_decision_on_a_year_has_the_regret_window_of_every_decision() -> None:
    story = in_november().does("decide_conditional_year", **YEAR, outcome="granted")
    assert story.coming("release") == [("2028-11-27 08:00", "release/2")]
    assert (story.phase, story.sums.conditional) == ("running", 200_000_00)
    assert story.owed("conditional_year/2029").standing == "submitted"
    assert story.mails("conditional_year_decided") == []


def test_it_is_corrected_in_the_window_and_released_early() -> None:
    story = in_november().does("decide_conditional_year", **YEAR, outcome="granted")
    less = {"meeting": YEAR["meeting"], "paragraph": "§ 91", "outcome": "granted"}
    amounts = [{"year": 2029, "amount": 90_000_00}]
    story.does("correct_decision", **less, amounts=amounts, reason="Fel summa.").does("release_decision")
    assert (story.sums.granted, story.sums.conditional) == (1_590_000_00, 0)
    assert story.owed("conditional_year/2029").standing == "approved"


def test_a_held_decision_on_a_year_waits_for_the_board_secretary() -> None:
    story = (
        in_november().does("decide_conditional_year", **YEAR, outcome="granted").does("hold_decision", reason="Nej.")
    )
    story.at("2028-12-20 09:00")
    assert ("release", "board_secretary") in {(one.obligation, one.role) for one in story.standing.waiting}
    assert story.does("release_decision").sums.conditional == 0


def test_everybody_is_told_once_with_a_notice() -> None:
    story = released()
    told = story.mails("conditional_year_decided")
    assert [sent.to for sent in told] == ["anna", "rolf", "lena"]
    assert {sent.at for sent in told} == {"2028-11-27 08:00"}
    notice = story.last("document_ordered")
    assert (notice.document, '"conditional_year":2029' in str(notice.data)) == ("decision_notice/2", True)


def test_a_year_that_is_not_released_asks_for_no_claims() -> None:
    story = refused()
    assert (story.sums.granted, story.sums.conditional, story.sums.agreed) == (1_500_000_00, 0, 1_500_000_00)
    waived = [(one.obligation, one.reason) for one in story.events("obligation_waived")]
    assert waived[-1] == ("remittance/2029-Q1/kommunen", "year_not_released")
    assert story.coming("2029-Q1") == []


def test_a_claim_for_a_year_that_was_not_released_is_received_and_set_aside() -> None:
    story = claimed(refused(), 50_000_00)
    assert story.last("remittance_received").set_aside == "year_not_released"


def test_a_claim_that_came_before_the_year_was_refused_is_returned_and_not_owed_again() -> None:
    story = running_conditionally().with_register(meetings=(*MEETINGS, *LATER)).at("2028-11-20 10:00")
    claim(story, "2029-Q1", 50_000_00).at("2028-11-23 17:00").as_("bo").does(
        "decide_conditional_year", **YEAR, outcome="rejected"
    )
    story.at("2028-11-27 09:00").as_("erik")
    assert story.is_refused("approve_remittance", remittance=Q1).code == "year_not_released"
    story.does("return_remittance", remittance=Q1, reason="Året beviljades inte.")
    assert story.owed(f"remittance/{Q1}").standing == "waived"


def test_a_year_refused_before_the_agreement_is_in_force_takes_its_rows_out() -> None:
    story = before_force()
    story.does("decide_conditional_year", **YEAR, outcome="rejected").does("release_decision")
    assert story.owed("agreement/2").standing == "open"
    assert story.as_("sara").is_refused("draft_agreement", **AGREEMENT).code == "more_than_granted"


def test_an_estimate_of_a_year_that_was_refused_is_not_asked_for_when_the_agreement_comes_into_force() -> None:
    story = before_force().does("decide_conditional_year", **YEAR, outcome="rejected").does("release_decision")
    rows = [row for row in AGREEMENT["compensation"] if row["year"] != 2029]
    story.as_("sara").does("draft_agreement", **(AGREEMENT | {"ends": "2029-12-31", "compensation": rows}))
    assert sign_all(story, version=2).owed("q4_estimate/2029").standing == "waived"


def test_a_year_released_before_the_agreement_is_in_force_is_no_longer_marked_in_it() -> None:
    story = before_force()
    story.does("decide_conditional_year", **YEAR, outcome="granted").does("release_decision")
    paper = story.case.documents["collaboration_agreement/2"]
    assert '"conditional":true' not in str(paper.data)


def before_force() -> Story:
    """The agreement is still out to be signed when the board has met about 2029."""
    story = drafted_conditionally().with_register(meetings=(*MEETINGS, *LATER))
    return story.at("2028-11-23 17:00").as_("bo")


@pytest.mark.parametrize(
    ("decision", "code"),
    [
        ({"year": 2028, "outcome": "granted"}, "year_not_conditional"),
        ({"meeting": "2028-11-22", "outcome": "granted"}, "no_meeting_that_day"),
        ({"meeting": "2029-02-22", "outcome": "granted"}, "meeting_not_held"),
        ({"outcome": "granted", "amount": 200_000_01}, "more_than_conditional"),
        ({"outcome": "rejected", "amount": 1}, "only_a_grant_has_amounts"),
    ],
)
def test_a_decision_on_a_year_that_does_not_hold_is_refused(decision: dict[str, Any], code: str) -> None:
    assert in_november().is_refused("decide_conditional_year", **(YEAR | decision)).code == code


def test_a_correction_of_a_years_decision_is_about_that_year_alone() -> None:
    story = in_november().does("decide_conditional_year", **YEAR, outcome="granted")
    told = {"meeting": YEAR["meeting"], "paragraph": "§ 90", "outcome": "granted", "reason": "x"}
    for amounts in ([], [{"year": 2028, "amount": 1}], [{"year": 2029, "amount": 1, "conditional": True}]):
        assert story.is_refused("correct_decision", **told, amounts=amounts).code == "only_that_year"
    nothing = [{"year": 2029, "amount": 0}]
    assert story.is_refused("correct_decision", **told, amounts=nothing).code == "grant_without_amount"


def test_one_decision_is_released_before_the_next_is_entered() -> None:
    story = in_november().does("decide_conditional_year", **YEAR, outcome="granted")
    assert story.is_refused("decide_conditional_year", **YEAR, outcome="rejected").code == "decision_waits"


def test_a_year_is_decided_on_once() -> None:
    story = released().as_("bo")
    assert story.is_refused("decide_conditional_year", **YEAR, outcome="rejected").code == "year_decided_already"


def test_a_released_year_is_corrected_by_a_replacing_notice_but_not_below_what_was_approved() -> None:
    story = claimed(released(), 50_000_00).does("approve_remittance", remittance=Q1).as_("bo")
    told = {"meeting": YEAR["meeting"], "paragraph": "§ 90", "outcome": "granted", "reason": "Fel summa."}
    below = [{"year": 2029, "amount": 49_999_99}]
    assert story.is_refused("correct_decision", **told, amounts=below).code == "approved_already"
    story.does("correct_decision", **told, amounts=[{"year": 2029, "amount": 60_000_00}])
    assert story.sums.granted == 1_560_000_00
    assert [sent.to for sent in story.mails("decision_replaced")] == ["anna", "rolf"]


def test_a_corrected_grant_leaves_a_year_that_was_decided_on_later_as_it_was() -> None:
    story = released().as_("bo")
    told = DECISION | {"outcome": "granted", "reason": "Fel."}
    lower = [*CONDITIONAL[:2], {"year": 2029, "amount": 100_00, "conditional": True}]
    assert story.is_refused("correct_decision", **told, amounts=lower).code == "year_decided_already"


def test_a_year_that_a_correction_makes_conditional_is_brought_to_the_board_and_one_made_firm_is_not() -> None:
    story = correct(granted(amounts=CONDITIONAL), [*CONDITIONAL[:1], CONDITIONAL[1] | {"conditional": True}])
    assert story.owed("conditional_year/2029").standing == "waived"
    assert story.owed("conditional_year/2028").standing == "planned"


def test_a_later_years_decision_does_not_replace_the_grant() -> None:
    story = refused()
    assert story.case.decision is not None
    assert story.case.decision.content.outcome == "granted"
    assert story.phase == "running"


def test_an_agreement_can_be_amended_although_a_year_was_released_in_part() -> None:
    story = released(amount=120_000_00).as_("sara")
    story.does(
        "amend_agreement", changes=[{"type": "move_end", "ends": "2029-02-28"}], reason="Klart.",
        decided_by="board", decided_on="2028-11-23", paragraph="§ 91",
    )  # fmt: skip
    assert story.sums.agreed == 1_620_000_00


def test_an_amendment_does_not_ask_for_the_claims_of_a_refused_year() -> None:
    story = refused().as_("sara")
    story.does(
        "amend_agreement", changes=[{"type": "move_end", "ends": "2029-09-30"}], reason="Utan medel.",
        decided_by="board", decided_on="2028-11-23", paragraph="§ 91",
    )  # fmt: skip
    claims = [one for key, one in story.case.obligations.items() if key.startswith("remittance/2029")]
    assert {one.standing for one in claims} == {"waived"}


def test_a_conditional_year_that_an_amendment_grants_is_brought_to_the_board() -> None:
    story = released().as_("sara")
    later = [*GRANTED, {"year": 2030, "amount": 100_00, "conditional": True}]
    changes = [{"type": "change_grant", "amounts": later}, {"type": "move_end", "ends": "2030-06-30"}]
    told = {"reason": "Förlängning.", "decided_by": "board", "decided_on": "2028-11-23", "paragraph": "§ 91"}
    story.does("amend_agreement", changes=changes, **told)
    assert (story.sums.conditional, story.due("conditional_year/2030")) == (100_00, "2029-11-30")


def test_only_the_boards_secretary_the_secretariat_and_the_director_enter_it() -> None:
    story = in_november().as_("anna")
    assert story.is_refused("decide_conditional_year", **YEAR, outcome="granted").code == "not_your_act"
    assert story.as_("frida").does("decide_conditional_year", **YEAR, outcome="granted").phase == "running"


def test_without_a_conditional_year_the_board_owes_nothing_more() -> None:
    assert not [key for key in drafted().case.obligations if key.startswith("conditional_year")]
