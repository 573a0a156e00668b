"""A mistake in a rulebook is told in one line, with its place and its remedy."""

from typing import NamedTuple

import pytest

from models.rulebook.faults import FAULTS
from models.rulebook.problem import RulebookError
from models.rulebook.reading import read
from tests.models.rulebook import test_assignment_faults
from tests.models.rulebook.example import FILE, TOML, changed, line_of, problems


class Mistake(NamedTuple):
    """A change to the example, and the mistake that must be told, with its place."""

    old: str
    new: str
    code: str
    place: str
    says: str


HEAD = "[preparation]"
ITEM = '[[checklist]]\nkey = "item"\nlabel = "Punkt"\n'
TERTIAL = 'owed_by = "intervention_lead"\nreceiver = "secretariat"\ncadence = "tertial"'
STEERING = 'owed_by = "owner_contact"\nladder = "none"'
ASSESSMENT = 'owed_by = "director"\nladder = "none"'
REMITTANCE = 'receiver = "economist"\ncadence = "quarter"'
FINAL = 'anchor = "end"\ndays = 60\nform = "final_report"'

WITHOUT_LINE = {"nested_too_deep", "obligation_missing", "missing"}
"""What is missing stands on no line, unless its section does."""

MISTAKES = (
    # The file as TOML.
    Mistake('key = "exempel"', 'key = "exempel', "text_not_closed", "", "rad 5: en text avslutas inte"),
    Mistake('key = "exempel"', "key = exempel", "no_value", "", "rad 5: det här är inget värde"),
    Mistake('key = "exempel"', 'key "exempel"', "no_equals_sign", "", "rad 5: före likhetstecknet"),
    Mistake("[deadlines]", "[deadlines", "bracket_not_closed", "", "rad 49: en parentes eller klammer"),
    Mistake('name = "Sam', 'key = "a"\nname = "Sam', "stands_twice", "", "rad 6: nyckeln eller avsnittet står två"),
    Mistake("[deadlines]", "[preparation]", "stands_twice", "", "rad 49: nyckeln eller avsnittet står två gånger"),
    Mistake('reminders_at = "08:00"', "reminders_at = 08:61:00", "no_value", "", "rad 50: det här"),
    Mistake("[deadlines]", "x = " + "[" * 5000, "nested_too_deep", "", "ligger för djupt"),
    Mistake('label = "Ansökan"', 'label = "A\\q"', "not_toml", "", "kan inte läsas som TOML (Unescaped"),
    # One key.
    Mistake('reminders_at = "08:00"', 'remind_at = "08:00"', "unknown_key", "deadlines.remind_at",
            'det finns ingen nyckel "remind_at" här; menade du "reminders_at"?'),
    Mistake(HEAD, "[preperation]", "unknown_key", "preperation", 'menade du "preparation"?'),
    Mistake("reminders_at", "zzz", "unknown_key", "deadlines.zzz", "välj bland reminders_at, most_mails, digest_over"),
    Mistake("[association]", "[associatio]", "missing", "association", "det här saknas; lägg till det"),
    Mistake('name = "Samordningsförbundet Exempel"\n', "", "missing", "association.name", "rad 4"),
    Mistake('owed_by = "secretariat"', "owed_by = 3", "not_among", "obligations.completeness_check.owed_by",
            "3 går inte att ha här; välj bland secretariat, director"),
    Mistake('owed_by = "secretariat"', 'owed_by = "secretary"', "not_among", "obligations.completeness_check.owed_by",
            'menade du "secretariat"?'),
    Mistake('task = "director"', 'task = "directr"', "not_among", "ladders.standard.steps[6].task", "rad 65"),
    Mistake('to = ["owes"]', 'to = ["ows"]', "not_among", "ladders.standard.steps[1].to[1]", 'menade du "owes"?'),
    Mistake('cadence = "quarter"', 'cadence = "kvartal"', "not_among", "obligations.remittance.cadence",
            "välj bland month, quarter, tertial, half_year, year"),
    Mistake('"tabled"]', '"tabeld"]', "not_among", "board.outcomes[5]", 'menade du "tabled"?'),
    Mistake("individual = \"individual\"", 'individul = "individual"', "not_among", "application.forms.individul",
            'menade du "individual"?'),
    Mistake('gatekeeper = "director"', "gatekeeper = true", "not_among", "preparation.gatekeeper", "rad 40"),
    Mistake('gatekeeper = "director"', 'gatekeeper = "ingen"', "not_among", "preparation.gatekeeper",
            "välj bland director, secretariat, none"),
    Mistake('label = "Ansökan"', "label = 7", "wants_text", "obligations.application.label", "7 är ingen text"),
    Mistake("days = 90", "days = 90.5", "wants_number", "ladders.signature.steps[5].days", "90.5 är inget heltal"),
    Mistake("days = 90", 'days = "90"', "wants_number", "ladders.signature.steps[5].days", '"90" är inget heltal'),
    Mistake("days = 90", "days = nan", "wants_number", "ladders.signature.steps[5].days", "NaN är inget heltal"),
    Mistake("preparatory_group = true", 'preparatory_group = "ja"', "wants_yes_or_no",
            "preparation.preparatory_group", '"ja" är varken ja eller nej'),
    Mistake('["Storgatan 1", "123 45 Exempelstad"]', '"Storgatan 1"', "wants_list", "association.address", "rad 8"),
    Mistake(HEAD, "[[preparation]]", "wants_section", "preparation", "är inget avsnitt"),
    Mistake('due = { T1 = "05-31", T2 = "09-30", T3 = "01-31" }', 'due = "05-31"', "wants_section",
            "obligations.tertial_report.due", '"05-31" är inget avsnitt'),
    Mistake("[ladders.none]", "[ladders.None]", "no_name", "ladders.None", '"None" är inget namn'),
    Mistake('Q1 = "04-30"', 'Q1 = "4-30"', "no_day", "obligations.remittance.due.Q1", '"4-30" är ingen dag på året'),
    Mistake('Q1 = "04-30"', 'Q1 = "02-30"', "no_day", "obligations.remittance.due.Q1", '"02-30" är ingen dag'),
    Mistake('last = "07-31"', 'last = "06-31"', "no_day", "deadlines.quiet[1].last", '"06-31" är ingen dag på året'),
    Mistake('reminders_at = "08:00"', 'reminders_at = "8"', "no_time", "deadlines.reminders_at",
            '"8" är inget klockslag'),
    Mistake('reminders_at = "08:00"', "reminders_at = 08:00:00", "unquoted_time", "deadlines.reminders_at",
            'står inom citattecken i en regelbok; skriv "08:00"'),
    Mistake('Q1 = "04-30"', "Q1 = 2027-04-30", "unquoted_time", "obligations.remittance.due.Q1", 'skriv "04-30"'),
    Mistake(HEAD, '[money]\nline_overrun = "25 000,555 kr"\n[preparation]', "no_sum", "money.line_overrun",
            '"25 000,555 kr" är ingen summa i hela ören'),
    Mistake(HEAD, "[money]\nline_overrun = 250.5\n[preparation]", "no_sum", "money.line_overrun", "rad 39"),
    Mistake(HEAD, "[money]\nline_overrun = -1\n[preparation]", "too_little", "money.line_overrun", "minst 0"),
    Mistake("days = 90", "days = 9999", "too_much", "ladders.signature.steps[5].days", "högst 365"),
    Mistake('label = "Ansökan"', 'label = ""', "empty", "obligations.application.label", "det här är tomt"),
    Mistake('label = "Ansökan"', f'label = "{"A" * 161}"', "too_long", "obligations.application.label", "högst 160"),
    # One key against another.
    Mistake('key = "exempel"', 'key = "annat"', "other_association", "association.key",
            "filen heter exempel.toml; döp filen till annat.toml"),
    Mistake('ladder = "resting_idea"', 'ladder = "resting_ide"', "unknown_ladder", "obligations.application.ladder",
            'det finns ingen stege "resting_ide"; menade du "resting_idea"?'),
    Mistake("[ladders.standard]", "[ladders.usual]", "unknown_ladder", "obligations.condition.ladder",
            f"rad {line_of('[obligations.condition]')}"),
    Mistake('form = "tertial_report"', 'form = "tertialreport"', "unknown_form", "obligations.tertial_report.form",
            'menade du "tertial_report"?'),
    Mistake('structural = "structural"', 'structural = "kurs"', "unknown_form", "application.forms.structural",
            "rad 14"),
    Mistake('structural = "structural"\n', "", "kind_without_form", "application.forms", 'lägg till structural = "…"'),
    Mistake('heading = "individual_perspective"', 'heading = "perspective"', "unknown_heading",
            "application.criteria[4].heading", 'har ingen rubrik "perspective"'),
    Mistake('heading = "individual_perspective"', 'heading = "budget"', "heading_without_text",
            "application.criteria[4].heading", "frågar inte efter någon text"),
    Mistake('heading = "individual_perspective"', "", "heading_not_named", "application.criteria[4]", "rad 32"),
    Mistake('label = "Året i korthet"', 'label = "Året", asks = "budget"', "asked_in_applications",
            "forms.annual_report.headings[1].asks", "välj text eller participants"),
    Mistake('asks = "goals"', 'asks = "participants"', "asked_in_reports", "forms.individual.headings[5].asks",
            "kan bara frågas efter i rapporter"),
    Mistake('key = "members"', 'key = "mandate"', "named_twice", "application.criteria[2]",
            '"mandate" står två gånger'),
    Mistake('key = "background"', 'key = "purpose"', "named_twice", "forms.individual.headings[2]", '"purpose" står'),
    Mistake('"granted", "rejected"', '"rejected", "rejected"', "cannot_grant", "board.outcomes", "kan inte bevilja"),
    Mistake('"granted", "rejected"', '"granted", "granted"', "named_twice", "board.outcomes[2]", '"granted" står två'),
    Mistake(HEAD, f"[application.ages]\nyoungest = 30\noldest = 20\n{HEAD}", "ages_crossed", "application.ages.oldest",
            "20 är lägre än youngest (30)"),
    Mistake(HEAD, f'[groundwork]\nprestudy = "tertialrapport"\n{HEAD}', "unknown_form", "groundwork.prestudy",
            'menade du "tertial_report"?'),
    Mistake(HEAD, f'{ITEM}gate = "board"\nmet_by = "choose_way_forward"\n{HEAD}', "act_not_possible",
            "checklist[1].met_by", "går inte att göra utan groundwork.ways"),
    Mistake(HEAD, f'{ITEM}gate = "board"\neach = "party"\naspects = ["it"]\n{HEAD}', "each_and_aspects",
            "checklist[1].aspects", "behåll en av dem"),
    Mistake(HEAD, f'{ITEM}gate = "start"\nstrength = "must"\n{HEAD}', "start_never_blocks", "checklist[1].strength",
            "stoppar en start"),
    Mistake("[obligations.payment]", "[obligations.utbetalning]", "obligation_missing", "obligations.payment",
            "approve_remittance behöver det; lägg till [obligations.payment]"),
    Mistake("[obligations.group_handling]", "[obligations.beredning]", "obligation_missing",
            "obligations.group_handling", "lägg till [obligations.group_handling]"),
    Mistake(STEERING, f'{STEERING}\nanchor = "start"', "planned_by_act", "obligations.steering_group.anchor",
            "ta bort cadence och anchor"),
    Mistake(TERTIAL, f'{TERTIAL}\nanchor = "end"', "cadence_and_anchor", "obligations.tertial_report.anchor",
            "behåll en av dem"),
    Mistake(FINAL, 'form = "final_report"', "never_owed", "obligations.final_report",
            "ge det cadence, anchor eller meetings"),
    Mistake('due = { H1 = "08-20" }\n', "", "no_due_days", "obligations.half_year_contribution",
            'till exempel due = { H1 = "04-30" }'),
    Mistake(FINAL, f'{FINAL}\ndue = {{ year = "01-31" }}', "due_without_cadence", "obligations.final_report.due",
            "lägg till cadence eller ta bort due"),
    Mistake('T1 = "05-31"', 'Q1 = "05-31"', "unknown_period", "obligations.tertial_report.due.Q1",
            '"Q1" är ingen period när cadence är "tertial"; välj bland T1, T2, T3'),
    Mistake('due = { H1 = "08-20" }', 'due = { H1 = "08-20" }\nwithin = true', "day_outside_period",
            "obligations.half_year_contribution.due.H1", 'ligger utanför perioden "H1"'),
    Mistake('T1 = "05-31"', 'T1 = "02-29"', "day_long_after", "obligations.tertial_report.due.T1",
            'efter att perioden "T1" har slutat (04-30) kommer 10 månader senare: "02-29"; skriv en dag snart efter'),
    Mistake('Q1 = "04-30"', 'Q1 = "02-10"', "day_long_after", "obligations.remittance.due.Q1", "skriv en dag snart"),
    Mistake('cadence = "quarter"', 'cadence = "month"', "not_quarterly", "obligations.remittance.cadence",
            'skriv cadence = "quarter"'),
    Mistake(', Q4 = "01-20"', "", "quarter_without_day", "obligations.remittance.due", 'rekvisitioner för "Q4"'),
    Mistake(REMITTANCE, f"{REMITTANCE}\nfold_shorter_than = 31", "money_folded",
            "obligations.remittance.fold_shorter_than", "läggs aldrig ihop"),
    Mistake('receiver = "economist"\n', "", "nobody_receives", "obligations.remittance", "lägg till receiver"),
    Mistake(STEERING, f'{STEERING}\nreceiver = "director"', "nobody_can_judge",
            "obligations.steering_group.receiver", "ta bort receiver"),
    Mistake(ASSESSMENT, 'owed_by = "chair"', "may_not", "obligations.assessment.owed_by",
            'rollen "chair" får inte göra det här (assess_application); välj bland director, secretariat'),
    Mistake('receiver = "economist"', 'receiver = "secretariat"', "may_not", "obligations.remittance.receiver",
            "approve_remittance"),
    Mistake('gatekeeper = "director"', 'gatekeeper = "chair"', "may_not", "preparation.gatekeeper", "rad 40"),
    Mistake('ladder = "signature"\ndays = 90', 'ladder = "signature"\ndays = -1', "days_before",
            "obligations.signature.days", "skriv noll eller fler dagar"),
    Mistake("{ days = -14, to = [\"owes\"] }", "{ days = -14 }", "nobody_written_to", "ladders.standard.steps[1]",
            "rad 60"),
    Mistake('task = "director"', 'task = "clock"', "nobody_holds", "ladders.standard.steps[6]",
            'ingen kan ha rollen "clock"'),
    Mistake("outlives_closing = true\n\n# --- Forms", 'anchor = "end"\n\n# --- Forms', "dated_by_goals",
            "obligations.benefit_goal.anchor", "varje nyttomål har en egen dag"),
    Mistake('each = "party"\n', "", "each_party_states", "obligations.adoption_statement", 'skriv each = "party"'),
    Mistake('label = "Utvärderingsrapport"', 'label = "Utvärderingsrapport"\neach = "party"', "owed_once",
            "obligations.evaluation_report.each", "ta bort each"),
    Mistake('form = "short_report"\nkinds = ["structural"]', 'form = "short_report"\nkinds = ["individual"]',
            "no_final_report", "obligations.final_report", 'insatser av sorten "structural" har ingen slutrapport'),
    Mistake(FINAL, f'{FINAL}\nstrength = "ought"', "final_report_always", "obligations.final_report.strength",
            "en slutrapport ska alltid lämnas"),
    Mistake(FINAL, f'{FINAL}\ncondition = "longer"', "final_report_always", "obligations.final_report.condition",
            "ta bort nyckeln"),
    Mistake('reminders_at = "08:00"', "most_mails = 3", "too_many_mails", "ladders.standard",
            'stegen skriver 4 gånger till "owes", men most_mails är 3'),
    Mistake('first = "07-01", last = "07-31"', 'first = "01-07", last = "12-22"', "always_quiet",
            "deadlines.quiet", "lämnar ingen arbetsdag"),
    # The association's own year.
    Mistake('anchor = "budget_meeting"\ndays = -30', 'anchor = "end"\ndays = 30', "association_has_no_end",
            "obligations.member_consultation.anchor", "har ingen första eller sista dag"),
    Mistake("first_year = 2027\n", "", "years_counted_from", "obligations.mandates.every_years",
            "lägg till first_year"),
    Mistake("first_year = 2027\n", "first_year = 2027\nlast_year = 2026\n", "last_before_first_year",
            "obligations.mandates.last_year", "det sista året ligger före det första"),
    Mistake('assembles = "annual_report"', 'assembles = "annual_reports"', "nothing_assembled",
            "obligations.association_annual_report.assembles", 'menade du "annual_report"?'),
    Mistake('anchor = "start"', 'anchor = "budget_meeting"', "only_of_the_association",
            "obligations.evaluation_plan.anchor", "bara det som förbundet självt ska göra"),
    Mistake("[board]", '[board]\nreleased_until = "07:59"', "office_never_opens", "board.released_until",
            '"07:59" är inte efter released_from (08:00)'),
)  # fmt: skip


def test_nobody_is_offered_a_role_that_nobody_can_hold() -> None:
    with pytest.raises(RulebookError) as raised:
        read(changed('task = "director"', 'task = "zzzzzz"'), FILE.name)
    [line] = raised.value.lines()
    assert "director" in line
    assert "clock" not in line


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: f"{mistake.code}-{mistake.place}"[:80])
def test_a_mistake_is_told_with_its_place_and_remedy(mistake: Mistake) -> None:
    with pytest.raises(RulebookError) as raised:
        read(changed(mistake.old, mistake.new), FILE.name)
    lines = [line for line in raised.value.lines() if mistake.says in line]
    assert lines, f"{mistake.says!r} is not told in:\n{raised.value}"
    assert lines[0].startswith(FILE.name if mistake.code in WITHOUT_LINE else f"{FILE.name} rad ")
    assert f": {mistake.place}: " in lines[0] if mistake.place else lines[0].count(": ") == 1
    assert mistake.code in {problem.code for problem in raised.value.problems}


def test_every_mistake_that_can_be_told_is_in_the_table() -> None:
    shown = {mistake.code for mistake in (*MISTAKES, *test_assignment_faults.MISTAKES)}
    assert shown | {"not_utf8", "unusable", "unknown_checklist"} == set(FAULTS)


def test_a_rulebook_without_a_mistake_has_no_errors() -> None:
    assert problems(TOML) == ()


def test_a_file_that_is_not_utf8_is_told_with_its_line() -> None:
    with pytest.raises(RulebookError, match=r"exempel.toml rad 6: filen är inte text i UTF-8"):
        read(TOML.encode().replace('Samordningsförbundet Exempel"'.encode(), b'F\xf6rbundet"'), FILE.name)


def test_a_byte_order_mark_is_no_mistake() -> None:
    assert problems(b"\xef\xbb\xbf" + TOML.encode()) == ()


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file() -> None:
    twice = changed('T1 = "05-31"', 'T1 = "05-32"').replace('reminders_at = "08:00"', 'reminders_at = "25:00"')
    assert [problem.code for problem in problems(twice)] == ["no_time", "no_day"]


def test_a_mistake_can_be_told_in_english_too() -> None:
    with pytest.raises(RulebookError) as raised:
        read(changed('ladder = "resting_idea"', 'ladder = "weekly"'), FILE.name)
    (line,) = raised.value.lines("en")
    number = line_of('ladder = "resting_idea"')
    assert line.startswith(f'exempel.toml line {number}: obligations.application.ladder: there is no ladder "weekly"; ')
    assert line.endswith(f"choose among {', '.join(read(TOML).ladders)}")


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("preparatory_group = true", "preparatory_group = false", "group_handling"),
        ('gatekeeper = "director"', 'gatekeeper = "none"', "assessment"),
        (', "remitted_back"', "", "further_preparation"),
    ],
)
def test_what_no_case_can_come_to_need_is_not_asked_for(old: str, new: str, kind: str) -> None:
    without = changed(old, new).replace(f"[obligations.{kind}]", "[obligations.something]")
    told = {problem.path[1] for problem in problems(without) if problem.code == "obligation_missing"}
    assert kind not in told
