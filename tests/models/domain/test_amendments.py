"""What was agreed is changed while it runs: numbered, reasoned, dated, with every consequence (rules.md 7)."""

from dataclasses import replace
from typing import Any

import pytest

from models.domain.rules.rulebook import RulebookVersion
from tests.models.domain.prologues import ROWS, claim, funded, report, running
from tests.models.domain.story import RULEBOOK, Story, particulars

BY_THE_BOARD: dict[str, Any] = {"decided_by": "board", "decided_on": "2027-05-13", "paragraph": "§ 31"}
LATER = {"T1": "06-10", "T2": "10-10", "T3": "02-10"}
BY_THE_DIRECTOR: dict[str, Any] = {"decided_by": "director", "decided_on": "2027-05-14"}


def amended(*changes: dict[str, Any], story: Story | None = None, **decided: Any) -> Story:
    story = story or running().at("2027-05-17 10:00")
    return story.as_("sara").does("amend_agreement", **_wanted(changes, decided))


def refused(*changes: dict[str, Any], story: Story | None = None, **decided: Any) -> str:
    story = story or running().at("2027-05-17 10:00")
    return story.as_("sara").is_refused("amend_agreement", **_wanted(changes, decided)).code


def _wanted(changes: tuple[dict[str, Any], ...], decided: dict[str, Any]) -> dict[str, Any]:
    return {"changes": list(changes), "reason": "Fler deltagare än väntat.", **(decided or BY_THE_BOARD)}


def move_end(day: str) -> dict[str, Any]:
    return {"type": "move_end", "ends": day}


def owed(story: Story, kind: str) -> dict[str, str]:
    known = story.case.obligations.values()
    return {one.id: str(one.due) for one in known if one.kind == kind and one.standing != "waived"}


def test_an_amendment_is_numbered_reasoned_and_dated_and_all_are_told_with_its_document() -> None:
    story = amended(move_end("2029-06-30"))
    amended({"type": "change_lead", "lead": "kim"}, story=story, **BY_THE_DIRECTOR)
    assert [one.number for one in story.case.amendments] == [1, 2]
    assert story.case.amendments[0].paragraph == "§ 31"
    told = story.events("mail_ordered")
    [first, *_] = [mail for mail in told if mail.rule == "agreement_amended"]
    assert first.document == "amendment_notice/1"
    assert particulars(first)["reason"] == "Fler deltagare än väntat."
    assert {sent.to for sent in story.mails("agreement_amended")} >= {"anna", "rolf", "lena", "kim", "rita", "erik"}


def test_an_extension_moves_what_hangs_on_the_end_and_adds_the_new_periods() -> None:
    before = running().at("2027-05-17 10:00")
    story = amended(move_end("2029-06-30"))
    assert story.due("final_report") == "2029-08-29"
    assert owed(before, "final_report") == {"final_report": "2029-05-30"}
    new = owed(story, "remittance").keys() - owed(before, "remittance").keys()
    assert new == {"remittance/2029-Q2/kommunen"}
    assert story.due("remittance/2029-Q2/kommunen") == "2029-08-29"
    assert story.due("remittance/2029-Q1/kommunen") == "2029-04-30"
    assert ("2029-07-01 00:00", "end") in story.coming("end")
    assert story.at("2029-04-01 00:01").phase == "running"
    assert story.at("2029-07-01 00:01").phase == "closing"


def test_nothing_before_the_end_is_touched_by_an_extension() -> None:
    before = running().at("2027-05-17 10:00")
    story = amended(move_end("2029-06-30"))
    untouched = [one for one in before.case.obligations.values() if one.due and str(one.due) < "2029-03-31"]
    assert untouched
    assert all(story.owed(one.id) == one for one in untouched)


def test_a_notice_that_lies_in_the_past_after_a_change_is_passed_over() -> None:
    story = running().at("2027-05-17 10:00")
    amended(move_end("2027-10-31"), {"type": "change_compensation", "line": "Personal", "payee": "kommunen",
            "year": 2027, "amount": 300_000_00}, story=story)  # fmt: skip
    dropped = [key for event in story.events("moments_dropped") if event.reason == "passed_over" for key in event.keys]
    assert "end_in_sight/180/1" in dropped
    assert story.mails("end_in_sight", since="2027-05-17 10:00") == []
    assert {sent.at for sent in story.at("2027-08-31 10:00").mails("end_in_sight")} == {"2027-08-02 08:00"}


def test_an_early_end_cuts_the_period_and_dates_the_last_claim_and_the_final_report() -> None:
    story = amended(move_end("2027-11-15"))
    assert str(story.owed("remittance/2027-Q4/kommunen").span.ends) == "2027-11-15"  # type: ignore[union-attr]
    assert story.due("remittance/2027-Q4/kommunen") == "2028-01-14"
    assert story.due("final_report") == "2028-01-14"
    assert all(
        one.standing == "waived" for one in story.case.obligations.values() if one.id.startswith("remittance/2028")
    )
    assert story.at("2027-11-16 00:01").phase == "closing"
    assert story.owed("final_report").standing == "open"


def test_an_early_end_gives_nothing_for_the_years_after_it() -> None:
    story = amended(move_end("2027-11-15"))
    assert {row.year for row in story.case.agreement.content.compensation} == {2027}  # type: ignore[union-attr]
    assert story.sums.agreed == 600_000_00


def test_what_has_come_in_stays_as_it_is() -> None:
    story = running().at("2027-07-05 10:00")
    claim(story, "2027-Q2", 10_000_00)
    before = story.owed("remittance/2027-Q2/kommunen")
    amended(move_end("2029-06-30"), story=story)
    assert story.owed("remittance/2027-Q2/kommunen") == before


def test_a_case_shortened_and_then_extended_again_owes_what_it_owed_before() -> None:
    before = running().at("2027-05-17 10:00")
    story = amended(move_end("2027-11-15"))
    rows = [
        {"type": "change_compensation", "line": line, "payee": payee, "year": year, "amount": amount}
        for year, line, payee, amount in ROWS
        if year > 2027
    ]
    amended(move_end("2029-03-31"), *rows, story=story.at("2027-06-01 10:00"))
    assert story.owed("tertial_report/2028-T1").round == 2
    awaited = {one.id: one.due for one in story.case.obligations.values() if one.standing == "planned"}
    assert awaited == {one.id: one.due for one in before.case.obligations.values() if one.standing == "planned"}


def test_an_ended_funding_that_is_extended_runs_again() -> None:
    story = funded("2027-06-01", "2027-12-31").at("2028-01-10 10:00")
    decided = BY_THE_BOARD | {"decided_on": "2028-01-10"}
    amended(move_end("2028-02-29"), story=story, **decided)
    assert story.phase == "running"
    assert story.due("final_report") == "2028-04-29".replace("29", "02").replace("04", "05")


def test_the_reminders_follow_the_new_date() -> None:
    story = amended(move_end("2029-06-30")).at("2029-08-20 10:00")
    assert [sent.at for sent in story.mails_about("final_report")] == ["2029-08-15 08:00"]


def test_a_moved_end_and_a_new_grant_need_the_board() -> None:
    assert refused(move_end("2029-06-30"), **BY_THE_DIRECTOR) == "board_decides"
    grant = {"type": "change_grant", "amounts": [{"year": 2027, "amount": 700_000_00}]}
    assert refused(grant, **BY_THE_DIRECTOR) == "board_decides"
    assert refused(move_end("2029-06-30"), decided_by="board", decided_on="2027-05-13") == "paragraph_missing"
    assert refused(move_end("2029-06-30"), **(BY_THE_BOARD | {"decided_on": "2027-05-18"})) == "day_to_come"


def test_more_is_agreed_only_within_a_greater_grant() -> None:
    more = {"type": "change_compensation", "line": "Personal", "payee": "kommunen", "year": 2027, "amount": 700_000_00}
    assert refused(more, **BY_THE_DIRECTOR) == "more_than_granted"
    amounts = [(2027, 700_000_00), (2028, 900_000_00), (2029, 200_000_00)]
    grant = {"type": "change_grant", "amounts": [{"year": year, "amount": amount} for year, amount in amounts]}
    story = amended(grant, more)
    assert (story.sums.granted, story.sums.agreed) == (1_800_000_00, 1_800_000_00)


def test_a_reallocation_moves_a_sum_between_lines_and_leaves_the_year_as_it_was() -> None:
    move = {"type": "reallocate", "payee": "kommunen", "year": 2028, "from_line": "Personal", "to_line": "Utbildning",
            "amount": 50_000_00}  # fmt: skip
    story = amended(move, **BY_THE_DIRECTOR)
    rows = {(row.line, row.year): row.amount for row in story.case.agreement.content.compensation}  # type: ignore[union-attr]
    assert (rows["Personal", 2028], rows["Utbildning", 2028]) == (750_000_00, 50_000_00)
    assert story.sums == running().sums
    assert refused(move | {"amount": 900_000_00}, **BY_THE_DIRECTOR) == "line_has_less"


def test_nobody_is_given_less_than_has_been_approved() -> None:
    story = running().at("2027-07-05 10:00")
    claim(story, "2027-Q2", 200_000_00)
    story.as_("erik").does("approve_remittance", remittance="2027-Q2/kommunen")
    less = {"type": "change_compensation", "line": "Personal", "payee": "kommunen", "year": 2027, "amount": 100_000_00}
    assert refused(less, story=story, **BY_THE_DIRECTOR) == "less_than_approved"


def test_a_lead_who_leaves_with_nobody_in_the_place_leaves_it_to_the_owner_s_contact_and_the_secretariat() -> None:
    story = amended({"type": "change_lead"}, **BY_THE_DIRECTOR).at("2027-09-20 10:00")
    told = {sent.to for sent in story.mails_about("tertial_report/2027-T2") if sent.at == "2027-09-16 08:00"}
    assert told == {"anna", "sara"}


def test_another_owner_is_asked_from_then_on() -> None:
    change = {"type": "change_owner", "owner": "regionen", "contact": "rolf"}
    story = amended(change, **BY_THE_DIRECTOR)
    assert story.case.owner == "regionen"


def test_when_a_party_leaves_the_members_are_counted_again() -> None:
    leaves = {"type": "remove_party", "organisation": "regionen"}
    assert refused(leaves, **BY_THE_DIRECTOR) == "too_few_members"
    story = amended(leaves)
    assert [party.organisation for party in story.case.parties] == ["kommunen"]
    assert {seat.organisation for seat in story.case.steering_group} == {"kommunen"}


def test_the_owner_leaves_only_when_another_takes_over() -> None:
    leaves = {"type": "remove_party", "organisation": "kommunen"}
    assert refused(leaves) == "owner_is_no_party"
    story = amended({"type": "change_owner", "owner": "regionen", "contact": "rolf"}, leaves)
    assert story.case.owner == "regionen"


def test_a_party_joins() -> None:
    joins = {"type": "add_party", "party": {"organisation": "fk", "contracting": False}, "contact": "kim"}
    story = amended(joins, **BY_THE_DIRECTOR)
    assert "fk" in [party.organisation for party in story.case.parties]


def test_another_report_plan_moves_nothing_but_that_report() -> None:
    before = running().at("2027-05-17 10:00")
    days = [{"period": "H1", "day": "08-20"}, {"period": "H2", "day": "01-31"}]
    plan = {"report": "tertial_report", "cadence": "half_year", "due": days}
    story = amended({"type": "change_reports", "plan": plan}, **BY_THE_DIRECTOR)
    halves = ["2027-H1", "2027-H2", "2028-H1", "2028-H2", "2029-H1"]
    assert list(owed(story, "tertial_report")) == [f"tertial_report/{half}" for half in halves]
    others = [one for one in before.case.obligations.values() if one.kind != "tertial_report"]
    assert all(story.owed(one.id) == one for one in others)


def test_a_report_plan_names_a_report_and_days_that_there_are() -> None:
    plan = {"report": "remittance", "cadence": "year", "due": [{"period": "year", "day": "01-31"}]}
    assert refused({"type": "change_reports", "plan": plan}, **BY_THE_DIRECTOR) == "no_such_report"
    plan = {"report": "tertial_report", "cadence": "half_year", "due": [{"period": "T1", "day": "05-31"}]}
    assert refused({"type": "change_reports", "plan": plan}, **BY_THE_DIRECTOR) == "report_without_days"


def test_a_report_may_be_owed_no_more() -> None:
    story = amended({"type": "change_reports", "plan": {"report": "tertial_report"}}, **BY_THE_DIRECTOR)
    assert owed(story, "tertial_report") == {}


def test_goals_refined_with_the_steering_group_keep_their_versions() -> None:
    goals = [{"kind": "benefit_goal", "text": "Fler arbetar.", "measure": "procent", "target": 60, "by": "2030-06-28"}]
    change = {"type": "refine_goals", "goals": goals}
    story = amended(change, decided_by="steering_group", decided_on="2027-05-14")
    assert [str(goal.text) for goal in story.case.goals] == ["Fler arbetar."]
    assert len(story.case.application.goals) == 2  # type: ignore[union-attr]
    assert story.due("benefit_goal/1") == "2030-06-28"


def test_more_time_that_was_given_stays_given_when_the_end_moves() -> None:
    story = running().at("2027-05-17 10:00").as_("sara")
    story.does("extend_deadline", obligation="final_report", due="2029-06-15", reason="Semester.")
    amended(move_end("2029-06-30"), story=story)
    assert story.due("final_report") == "2029-09-14"


def test_a_case_keeps_the_rulebook_of_its_agreement_until_an_amendment_moves_it() -> None:
    later = RULEBOOK.obligations["tertial_report"].model_copy(
        update={"due": {"T1": "06-10", "T2": "10-10", "T3": "02-10"}}
    )
    newer = RULEBOOK.model_copy(update={"obligations": RULEBOOK.obligations | {"tertial_report": later}})
    story = running().at("2027-05-17 10:00")
    story.rules = replace(story.rules, newest=RulebookVersion(newer, "1" * 64))
    assert story.as_("sara").does("extend_deadline", obligation="tertial_report/2027-T3", due="2028-02-03",
                                  reason="Mer tid.").due("tertial_report/2027-T2") == "2027-09-30"  # fmt: skip

    amended({"type": "follow_rulebook"}, story=story, **BY_THE_DIRECTOR)

    assert story.case.rulebook_sha256 == "1" * 64
    assert story.due("tertial_report/2027-T2") == "2027-10-11"
    assert story.due("remittance/2027-Q2/kommunen") == running().due("remittance/2027-Q2/kommunen")


def test_the_newest_rulebook_must_know_what_the_case_owes() -> None:
    fewer = {key: rule for key, rule in RULEBOOK.obligations.items() if key != "tertial_report"}
    story = running().at("2027-05-17 10:00")
    newer = RULEBOOK.model_copy(update={"obligations": fewer})
    story.rules = replace(story.rules, newest=RulebookVersion(newer, "1" * 64))
    assert refused({"type": "follow_rulebook"}, story=story, **BY_THE_DIRECTOR) == "rulebook_lacks"
    assert refused({"type": "follow_rulebook"}, **BY_THE_DIRECTOR) == "newest_rulebook_already"


@pytest.mark.parametrize("kind", ["final_report"])
def test_a_final_report_is_always_owed(kind: str) -> None:
    story = running().at("2027-05-17 10:00").as_("sara")
    assert story.is_refused("waive_obligation", obligation=kind, reason="Nej.").code == "always_owed"


def test_one_deadline_gets_more_time_and_its_reminders_follow() -> None:
    story = running().at("2027-09-01 10:00").as_("sara")
    story.does("extend_deadline", obligation="tertial_report/2027-T2", due="2027-10-17", reason="Sjukdom.")
    assert story.due("tertial_report/2027-T2") == "2027-10-18"
    assert story.mails("deadline_extended")[0].to == "lena"
    assert story.coming("remind/tertial_report/2027-T2")[0][0] == "2027-10-04 08:00"


def test_what_is_waived_is_reminded_of_no_more_and_the_reason_is_kept() -> None:
    story = running().at("2027-09-01 10:00").as_("sara")
    story.does("waive_obligation", obligation="tertial_report/2027-T2", reason="Uppehåll i verksamheten.")
    assert story.owed("tertial_report/2027-T2").standing == "waived"
    assert str(story.last("obligation_waived").words) == "Uppehåll i verksamheten."
    assert story.at("2027-12-01 10:00").mails_about("tertial_report/2027-T2") == []


def test_a_report_can_be_asked_for_besides() -> None:
    story = running().at("2027-09-01 10:00").as_("sara")
    story.does("ask_for_report", about="Rekryteringen", due="2027-09-19", reason="Styrelsen undrar.")
    assert story.due("extra_report/1") == "2027-09-20"
    assert story.mails("report_asked_for")[0].to == "lena"
    report(story, "extra_report/1", RULEBOOK.obligations["extra_report"].form or "")
    assert story.owed("extra_report/1").standing in {"submitted", "approved"}
