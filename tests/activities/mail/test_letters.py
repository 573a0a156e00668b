"""What letters say."""

import html
import re
from pathlib import Path

import pytest

from activities.mail.letter import Letter
from activities.mail.letters import UnknownLetter
from activities.mail.postman import Undeliverable
from activities.mail.rules import MEANINGS, RULES
from models.domain.actor import Role
from models.domain.obligation import Standing
from models.wording.letter_names import LETTERS
from tests.activities.mail.world import FULL, OBLIGATIONS, case, full, given_to, letter, order

TEXTS = Path(__file__).parents[3] / "activities" / "mail" / "texts"
LANGUAGES = ("sv", "en")
PAGE = "https://tertial.exempel.example/arenden/exempel/2027-014"
every_rule = pytest.mark.parametrize("rule", sorted(RULES))
in_both_languages = pytest.mark.parametrize("language", LANGUAGES)


def words(text: str) -> list[str]:
    return re.findall(r"[\w§]+", text)


def words_of_page(page: str) -> list[str]:
    visible = re.sub(r"<head>.*?</head>|<p class=[^>]*masthead.*?</p>", "", page, flags=re.DOTALL)
    return words(html.unescape(re.sub(r"<[^>]+>", " ", visible)))


def test_every_rule_has_a_text_in_both_languages_and_a_name() -> None:
    for language in LANGUAGES:
        assert {path.stem for path in (TEXTS / language).glob("*.txt")} - {"letter"} == set(RULES)
    assert set(LETTERS) == set(RULES)


def test_every_particular_of_a_rule_is_explained() -> None:
    assert {name for names in RULES.values() for name in names} == set(MEANINGS) == set(FULL)


@every_rule
@in_both_languages
def test_a_letter_reads_well_with_and_without_its_particulars(rule: str, language: str) -> None:
    for ordered in (full(rule), order(rule)):
        written = letter(ordered, language)
        for version in (written.subject, written.text):
            assert not re.search(
                r"[{}]|None|…|  +\S.*|\(\)| [.,]|,,|\.\.|^[,.]", version.replace("\n  ", "\n"), re.MULTILINE
            )
        assert "2027-014" in written.subject
        assert "\n" not in written.subject


@every_rule
@in_both_languages
def test_a_letter_says_why_it_came(rule: str, language: str) -> None:
    written = letter(order(rule), language)
    begins = {"sv": "Du får det här brevet för att du ", "en": "You get this letter because you "}
    assert written.why.startswith(begins[language])
    assert words(written.text)[-len(words(written.why)) :] == words(written.why)
    assert html.escape(written.why, quote=False) in written.html


@in_both_languages
@pytest.mark.parametrize("role", list(Role))
def test_a_letter_says_in_what_capacity_somebody_is_written_to(role: Role, language: str) -> None:
    why = letter(order("reminder", role=role), language).why
    assert "2027-014" in why
    assert why.endswith(".")
    assert len({letter(order("reminder", role=one), language).why for one in Role}) == len(Role)


@every_rule
@in_both_languages
def test_text_and_html_say_the_same(rule: str, language: str) -> None:
    written = letter(full(rule), language)
    said = words(written.text.replace(PAGE, ""))
    assert said == words_of_page(written.html)


@every_rule
def test_each_version_leads_to_the_page_of_the_case_and_names_the_sender(rule: str) -> None:
    written = letter(order(rule))
    assert PAGE in written.text
    assert f'href="{PAGE}"' in written.html
    for version in (written.text, written.html):
        assert "Samordningsförbundet Exempel" in version
        assert "kansli@exempel.example" in version


@every_rule
def test_a_rule_uses_only_the_particulars_that_are_documented_for_it(rule: str) -> None:
    undocumented = {name: value for name, value in FULL.items() if name not in RULES[rule]}
    assert letter(order(rule, given=undocumented)) == letter(order(rule))


@every_rule
def test_every_documented_particular_shows_in_the_letter(rule: str) -> None:
    without_count = [name for name in RULES[rule] if name != "count"]
    for name in without_count:
        given = {one: value for one, value in given_to(rule).items() if one != name}
        assert letter(order(rule, given=given)).text != letter(full(rule)).text, name


@pytest.mark.parametrize("rule", [rule for rule in RULES if "reason" in RULES[rule]])
def test_what_somebody_wrote_cannot_become_markup_or_a_block_of_its_own(rule: str) -> None:
    hostile = "<script>alert(1)</script>\n=> Klicka\n| Belopp | 1 kr\n-- Därför\r- punkt\u2028=> igen"
    written = letter(order(rule, reason=hostile), about=case(title="<img src=x onerror=alert(1)>\n=> Klicka"))
    assert "<script" not in written.html
    assert "<img" not in written.html
    assert written.html.count('class="button"') == 1
    assert "> <script>alert(1)</script>" in written.text
    assert "Därför" not in written.why


@pytest.mark.parametrize("name", ["title", "person", "organisation", "time", "place", "paragraph", "version"])
def test_a_line_break_in_a_particular_begins_no_block(name: str) -> None:
    for rule in (rule for rule in RULES if name in RULES[rule]):
        written = letter(order(rule, given={name: "x\n=> <b>Klicka</b>\n-- Därför"}))
        assert written.html.count('class="button"') == 1
        assert "<b>" not in written.html
        assert "Därför" not in written.why


def test_a_reminder_says_what_for_which_days_and_by_when() -> None:
    written = letter(order("reminder", obligation="report/2027-T1", due="2027-05-31"))
    assert written.subject == "Påminnelse: Tertialrapport för tertial 1 2027, senast 31 maj 2027 (ärende 2027-014)"
    assert "Period: tertial 1 2027 (12 februari–30 april)" in written.text
    assert "senast den 31 maj 2027" in " ".join(written.text.split())


def test_a_reminder_without_a_last_day_asks_how_it_is_going() -> None:
    written = letter(order("reminder", obligation="application", due=""))
    assert "Ansökan" in written.subject
    assert "Sista dag" not in written.text


def test_a_digest_lists_what_is_still_awaited_the_most_urgent_first() -> None:
    first, second, third = OBLIGATIONS
    report_done = second.model_copy(update={"standing": Standing.SUBMITTED})
    written = letter(order("digest", count="3"), about=case(obligations=(first, report_done, third)))
    assert written.subject.startswith("2 saker väntar på dig")
    listed = [line for line in written.text.splitlines() if line.startswith("- ")]
    assert listed == ["- Rekvisition för kvartal 1 2027, Region Exempel, senast 30 april 2027", "- Ansökan"]


def test_an_escalation_names_who_owes_it() -> None:
    written = letter(order("escalation", "eva", Role.DIRECTOR, obligation="report/2027-T1", due="2027-05-31"))
    assert "Ska lämnas av: Anna Åberg (Region Exempel)" in written.text
    assert written.to_address == "eva@exempel.example"


def test_a_refusal_says_what_is_wrong_and_what_to_do() -> None:
    given = {"code": "wrong_phase", "wanted": "shelve_idea", "phase": "shelved", "phases": "idea, running"}
    written = letter(order("refusal", given=given))
    assert "Låt idén vila" in written.subject
    assert "”Vilande”" in written.text
    assert "Idé, Genomförande" in written.text


def test_a_grant_tells_the_sum_the_paragraph_and_the_conditions() -> None:
    told = letter(full("decision_released")).text
    assert "Belopp: 1\u00a0250\u00a0000\u00a0kr" in told
    assert "§ 14" in told
    assert "- Minst två medlemmar deltar" in told


@pytest.mark.parametrize(
    ("outcome", "told"),
    [
        ("granted", "beviljat"),
        ("granted_in_part", "en del"),
        ("rejected", "avslagit"),
        ("tabled", "bordlagt"),
        ("supplement_requested", "komplettering"),
        ("x", "beslut"),
    ],
)
def test_every_outcome_is_told_in_a_sentence(outcome: str, told: str) -> None:
    assert told in letter(order("decision_released", outcome=outcome)).text


def test_a_document_that_goes_with_the_letter_is_named() -> None:
    ordered = order("idea_received").model_copy(update={"document": "idea_receipt/1"})
    assert "Bifogat: Mottagningsbevis" in letter(ordered).text


def test_lines_of_the_text_are_short_and_the_link_stands_on_one_line() -> None:
    lines = letter(full("report_returned")).text.splitlines()
    assert PAGE in lines
    assert max(len(line) for line in lines) <= 74


def test_a_language_without_texts_is_answered_in_swedish() -> None:
    assert letter(order("reminder"), "fi") == letter(order("reminder"), "sv")


@pytest.mark.parametrize("to", ["nobody", "stranger"])
def test_somebody_without_an_address_cannot_be_written_to(to: str) -> None:
    with pytest.raises(Undeliverable, match="ingen e-postadress i registret"):
        letter(order("reminder", to))


def test_a_rule_without_a_text_is_an_error_that_names_the_file_to_add() -> None:
    with pytest.raises(UnknownLetter, match=r"texts/sv/birthday\.txt"):
        letter(order("birthday"))


def one_line(written: Letter) -> str:
    """The text as if it were not wrapped."""
    return " ".join(written.text.split())


def test_the_receipt_for_an_application_names_what_is_missing_in_words_and_by_when() -> None:
    gaps = (
        '{"heading":"goals","label":"Mål","lacks":"no_goal_of_kind","about":"benefit_goal"}\n'
        '{"heading":"budget","label":"Budget","lacks":"rows_do_not_sum_to_total"}'
    )
    asked = {"body": "preparatory_group", "next_date": "2027-04-22", "due": "2027-04-15"}
    written = letter(order("application_receipt", version="1", gaps=gaps, unsigned="region", given=asked))
    assert written.subject == "Vi har tagit emot er ansökan (ärende 2027-014)"
    assert "- ”Mål” saknar mål av typen nyttomål." in written.text
    assert "- ”Budget”: raderna stämmer inte" in written.text
    assert "Har inte skrivit under: Region Exempel" in written.text
    assert "Nästa möte är den 22 april 2027." in one_line(written)
    assert "måste ansökan vara komplett senast den 15 april 2027" in one_line(written)


def test_the_receipt_for_a_whole_application_asks_for_nothing() -> None:
    written = one_line(letter(order("application_receipt", version="2", date="2027-04-01")))
    assert "Du behöver inte göra något nu." in written
    assert "saknas" not in written
    assert "version 2" in written


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"too_late_for": "2027-05-06", "last_day": "2027-04-29"}, "skulle den ha varit komplett senast den 29 april"),
        ({"held": "2027-05-06"}, "Den kom in i tid till mötet den 6 maj 2027, men det mötet hölls innan"),
    ],
)
def test_the_applicant_is_told_why_the_application_waits_for_the_next_meeting(given: dict[str, str], told: str) -> None:
    also = {"body": "preparatory_group", "date": "2027-05-13", "came_in": "2027-04-30"}
    written = one_line(letter(order("booked_for_meeting", given={**also, **given})))
    assert told in written
    assert "Ansökan komplett: 30 april 2027" in written


@pytest.mark.parametrize(
    ("cause", "told"),
    [
        ("duplicate_invoice", "Skicka den igen med ett eget fakturanummer."),
        ("claimed_already", "ange att det är en rättelse"),
        ("year_not_released", "Kostnader för det året ersätts inte."),
        ("unknown_line", "Rätta underlaget och skicka det igen."),
        ("unknown_invoice", "Kontrollera fakturans nummer, posterna och beloppen"),
        ("another", "Svara på det här brevet om du tror att något har blivit fel."),
        ("case_closed", "I ett avslutat ärende går det inte att begära mer pengar."),
    ],
)
def test_the_sender_of_a_claim_that_is_set_aside_is_told_what_to_do(cause: str, told: str) -> None:
    given = {"obligation": "claim/2027-Q1/region", "cause": cause}
    assert told in one_line(letter(order("remittance_set_aside", given=given)))
    assert told not in one_line(letter(order("remittance_set_aside", role=Role.ECONOMIST, given=given)))


def test_a_withdrawn_idea_is_called_an_idea() -> None:
    assert letter(order("withdrawn")).subject.startswith("Idén är återtagen")


def test_the_group_is_told_that_its_meeting_loses_the_matter() -> None:
    told = one_line(letter(order("withdrawn", role=Role.PREPARATORY_GROUP)))
    assert "tas inte upp på gruppens möte" in told
