"""Ideas, and applications with every heading of both forms (rules.md 1; seed 004, sections 2 and 3.3)."""

from typing import Any

import pytest

from models.domain.rules.forms import Asks, Heading
from tests.models.domain.prologues import APPLICATION, PARTIES, SEATS, assessed, idea, shared, signed
from tests.models.domain.story import RULEBOOK, Sent, Story, particulars

FORMS = ("individual", "structural")
REQUIRED = [(form, heading) for form in FORMS for heading in RULEBOOK.forms[form].headings if heading.required]


def without_answer(heading: Heading) -> dict[str, Any]:
    """The whole application, less what one heading asks for."""
    match heading.asks:
        case Asks.STATEMENT_OF_EACH_PARTY:
            return {"statements": [s for s in APPLICATION["statements"] if s["heading"] != heading.key]}
        case Asks.GOALS:
            return {"goals": []}
        case Asks.BUDGET:
            return {"budget": [], "budget_total": None}
        case Asks.END_DATE:
            return {"ends": None}
        case Asks.OWNER:
            return {"owner": None}
        case _:
            return {"texts": [text for text in APPLICATION["texts"] if text["heading"] != heading.key]}


def lacks(**changed: Any) -> set[tuple[str, str, str]]:
    """What an application lacks: under which heading, as a code, and whose or which."""
    return {(gap.heading, gap.lacks, gap.about) for gap in shared(**changed).case.application_gaps}


@pytest.mark.parametrize("kind", FORMS)
def test_a_whole_application_lacks_nothing_under_either_form(kind: str) -> None:
    assert shared(kind=kind).case.application_gaps == ()


@pytest.mark.parametrize(("kind", "heading"), REQUIRED, ids=lambda one: getattr(one, "key", one))
def test_an_unanswered_heading_is_named_as_a_gap(kind: str, heading: Heading) -> None:
    gaps = shared(kind=kind, **without_answer(heading)).case.application_gaps
    assert {gap.heading for gap in gaps} == {heading.key}
    assert {gap.label for gap in gaps} == {heading.label}


@pytest.mark.parametrize("kind", FORMS)
def test_both_forms_have_every_heading_of_the_handbook(kind: str) -> None:
    asked = {heading.asks for heading in RULEBOOK.forms[kind].headings if heading.required}
    assert {Asks.GOALS, Asks.TARGET_GROUP, Asks.BUDGET, Asks.END_DATE, Asks.OWNER} <= asked
    keys = {heading.key for heading in RULEBOOK.forms[kind].headings if heading.required}
    assert {"purpose", "background", "methods", "staffing", "anchoring", "adoption_plan"} <= keys


def test_blank_text_answers_no_heading() -> None:
    texts = [text | {"text": "  \n"} if text["heading"] == "purpose" else text for text in APPLICATION["texts"]]
    assert lacks(texts=texts) == {("purpose", "empty", "")}


def test_each_party_states_its_anchoring() -> None:
    missing = ("anchoring", "regionen")
    statements = [one for one in APPLICATION["statements"] if (one["heading"], one["organisation"]) != missing]
    assert lacks(statements=statements) == {("anchoring", "no_statement_of", "regionen")}


def test_each_party_has_somebody_in_the_steering_group_of_an_individual_one() -> None:
    assert lacks(steering_group=SEATS[:1]) == {("staffing", "no_steering_member_of", "regionen")}


def test_the_target_group_is_also_a_number() -> None:
    assert lacks(target_group=None) == {("target_group", "no_number", "")}


def test_an_application_has_an_output_goal_and_a_benefit_goal() -> None:
    assert lacks(goals=APPLICATION["goals"][:1]) == {("goals", "no_goal_of_kind", "benefit_goal")}
    assert lacks(goals=APPLICATION["goals"][1:]) == {("goals", "no_goal_of_kind", "output_goal")}


@pytest.mark.parametrize(
    ("changed", "lack"),
    [
        ({"target": None}, "goal_not_measurable"),
        ({"measure": ""}, "goal_not_measurable"),
        ({"by": None}, "goal_without_date"),
    ],
)
def test_a_goal_is_measurable_and_set_in_time(changed: dict[str, Any], lack: str) -> None:
    first, second = APPLICATION["goals"]
    assert lacks(goals=[first, second | changed]) == {("goals", lack, "2")}


def test_the_budgets_rows_sum_to_the_total() -> None:
    total = APPLICATION["budget_total"]
    assert lacks(budget_total=total + 1) == {("budget", "rows_do_not_sum_to_total", "")}
    assert lacks(budget_total=None) == {("budget", "no_total", "")}


def test_a_budget_row_is_what_is_applied_for_and_own_effort_and_others() -> None:
    first, *others = APPLICATION["budget"]
    with_own = first | {"own": 50_000_00}
    assert lacks(budget=[with_own, *others]) == {("budget", "row_does_not_sum", "2027 Personal")}
    assert lacks(budget=[with_own | {"total": first["applied"] + 50_000_00}, *others]) == set()


def test_a_cost_that_the_association_bears_itself_has_no_payee() -> None:
    own = {"year": 2027, "line": "Utvärdering", "total": 100_000_00, "applied": 100_000_00}
    total = APPLICATION["budget_total"] + 100_000_00
    assert lacks(budget=[*APPLICATION["budget"], own], budget_total=total) == set()


def test_a_payee_who_is_no_party_is_refused() -> None:
    stranger = APPLICATION["budget"][0] | {"payee": "fk"}
    refusal = idea().is_refused("share_application", application=APPLICATION | {"budget": [stranger]})
    assert (refusal.code, refusal.field) == ("payee_is_no_party", "application.budget.0.payee")


def test_an_incomplete_application_is_received_with_its_gaps() -> None:
    story = idea().at("2027-01-12 09:00").does("share_application", application={"parties": PARTIES})
    assert story.phase == "in_preparation"
    assert story.owed("application").standing == "approved"
    assert story.last("application_shared").gaps
    assert story.mails("application_received") == [Sent("2027-01-12 09:00", "application_received", "sara")]


def test_what_the_secretariat_shares_or_withdraws_for_the_applicants_is_not_told_to_itself() -> None:
    story = idea().at("2027-01-12 09:00").as_("sara").does("share_application", application=APPLICATION)
    assert story.does("withdraw_application", reason="Per telefon.").phase == "withdrawn"
    assert [sent.to for sent in story.mails("application_received", "withdrawn")] == ["anna", "rolf"]


@pytest.mark.shows("STATE-in_preparation")
def test_an_incomplete_application_goes_to_the_group_but_is_not_forwarded_to_the_board() -> None:
    story = assessed(texts=APPLICATION["texts"][1:]).as_("frida")
    refusal = story.is_refused("assess_application", forward=True, advice="Bra.")
    assert refusal.code == "application_incomplete"
    assert particulars(refusal)["gaps"] == "Syfte med insatsen"


@pytest.mark.parametrize(
    ("changed", "criterion"),
    [
        ({"mandate": " "}, "mandate"),
        ({"applicant": "rolf"}, "mandate"),
        ({"applicant": None}, "mandate"),
        ({"owner": "fk"}, "owner"),
        ({"parties": [PARTIES[0], PARTIES[1] | {"active": False}]}, "members"),
    ],
)
def test_every_criterion_is_fulfilled_before_an_application_is_forwarded(
    changed: dict[str, Any], criterion: str
) -> None:
    labels = {one.key: one.label for one in RULEBOOK.application.criteria}
    refusal = assessed(**changed).as_("frida").is_refused("assess_application", forward=True, advice="Bra.")
    assert refusal.code == "criteria_unmet"
    assert particulars(refusal)["criteria"] == labels[criterion]


def test_the_fourth_criterion_is_the_individuals_perspective() -> None:
    assert [one.key for one in RULEBOOK.application.criteria] == ["mandate", "members", "owner", "individual"]
    assert RULEBOOK.application.criteria[3].heading == "individual_perspective"


def test_two_units_of_one_member_count_once_among_the_signatures() -> None:
    units = [PARTIES[0], {"organisation": "kommunen", "contact": "lena"}]
    story = idea().at("2027-01-12 09:00").does("share_application", application=APPLICATION | unit_parties(units))
    for signatory in ("kim", "lena"):
        story.does("sign_application", organisation="kommunen", signatory=signatory)
    story.at("2027-01-14 10:00").as_("sara").does("find_complete")
    story.at("2027-02-04 15:00").does("conclude_preparation", presented_by="secretariat")
    refusal = story.as_("frida").is_refused("assess_application", forward=True, advice="Bra.")
    assert refusal.code == "criteria_unmet"


def unit_parties(units: list[dict[str, str]]) -> dict[str, Any]:
    """An application whose parties are units of the municipality alone."""
    own = [row | {"payee": "kommunen"} for row in APPLICATION["budget"]]
    return {"parties": units, "budget": own}


def test_a_non_profit_organisation_does_not_count_as_a_member() -> None:
    parties = [PARTIES[0], {"organisation": "stiftelsen", "contact": "rolf"}]
    own = [row | {"payee": "kommunen"} for row in APPLICATION["budget"]]
    statements = [one | {"organisation": "stiftelsen"} for one in APPLICATION["statements"]]
    steering = [SEATS[0], {"person": "rita", "organisation": "stiftelsen"}]
    told: dict[str, Any] = {"parties": parties, "budget": own, "steering_group": steering}
    story = shared(**told, statements=[*APPLICATION["statements"], *statements])
    story.does("sign_application", organisation="kommunen", signatory="kim")
    story.at("2027-01-14 10:00").as_("sara").does("find_complete")
    story.at("2027-02-04 15:00").does("conclude_preparation", presented_by="secretariat")
    refusal = story.as_("frida").is_refused("assess_application", forward=True, advice="Bra.")
    assert refusal.code == "criteria_unmet"


def test_somebody_signs_for_the_organisation_where_they_work() -> None:
    refusal = shared().is_refused("sign_application", organisation="kommunen", signatory="rita")
    assert (refusal.code, refusal.field) == ("not_of_organisation", "signatory")


@pytest.mark.shows("N-07", "STATE-application_signed")
def test_a_signature_notes_the_delegation() -> None:
    story = shared().does("sign_application", organisation="kommunen", signatory="kim", delegation="KS 2027 § 3")
    assert story.case.application_signatures["kommunen"].delegation == "KS 2027 § 3"


def test_files_come_with_an_application() -> None:
    budget = "a" * 64
    refusal = idea().is_refused("share_application", application=APPLICATION, files=[budget])
    assert refusal.code == "unknown_file"
    story = idea().with_files(budget).does("share_application", application=APPLICATION, files=[budget])
    assert story.last("files_attached").files == (budget,)


def test_a_later_version_is_shared_while_the_first_is_prepared() -> None:
    story = signed().at("2027-01-20 09:00").as_("anna").does("share_application", application=APPLICATION)
    assert story.case.application_version == 2
    assert set(story.case.application_signatures) == {"kommunen", "regionen"}


def test_an_idea_that_rests_is_asked_about_after_six_months_and_a_year() -> None:
    story = idea().at("2028-03-01 09:00")
    assert story.mails("reminder", "escalation") == [
        Sent("2027-08-02 08:00", "reminder", "anna"),
        Sent("2027-08-02 08:00", "reminder", "rolf"),
        Sent("2028-01-07 08:00", "reminder", "anna"),
        Sent("2028-01-07 08:00", "reminder", "rolf"),
        Sent("2028-01-07 08:00", "escalation", "sara"),
    ]


@pytest.mark.shows("STATE-idea")
def test_an_idea_is_shelved_with_a_reason_and_taken_up_again() -> None:
    story = idea().at("2027-02-01 09:00").does("shelve_idea", reason="Ingen tid.")
    assert (story.phase, story.coming()) == ("shelved", [])
    story.at("2027-09-01 09:00").does("resume_idea", reason="Nu finns tid.")
    assert story.phase == "idea"
    assert [waiting.obligation for waiting in story.standing.waiting] == ["application/2"]


@pytest.mark.shows("ACT-12", "STATE-idea")
@pytest.mark.parametrize("person", ["anna", "lena", "kim"])
def test_anybody_at_a_party_may_raise_an_idea_whatever_their_level(person: str) -> None:
    story = Story().at("2027-01-07 09:00").as_(person, "party_representative")
    story.does("register_idea", kind="individual", title="Odling", summary="x", parties=PARTIES)
    assert (story.phase, story.case.registered_by) == ("idea", person)


def test_an_idea_of_somebody_the_register_does_not_know_is_refused() -> None:
    parties = [{"organisation": "kommunen", "contact": "ingen"}]
    story = Story().at("2027-01-07 09:00").as_("anna")
    refusal = story.is_refused("register_idea", kind="individual", title="Odling", summary="x", parties=parties)
    assert (refusal.code, refusal.field) == ("unknown_person", "parties.0.contact")
