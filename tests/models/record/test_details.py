"""What an operator reads of a case in Temporal UI."""

from models.domain.standing import standing
from models.record.details import details, moment_label
from models.wording.troubles import Trouble, tell_trouble
from tests.models.domain.prologues import shared
from tests.models.domain.story import Story


def waiting_for_a_supplement() -> Story:
    """A supplement was requested on 20 January; its last day is 3 February."""
    return shared().at("2027-01-20 10:00").as_("sara").does("request_supplement", wanted=["Budget"])


def read(story: Story, stuck: list[tuple[str, str]]) -> str:
    return details(story.case, story.rules, standing(story.case), stuck)


def test_a_coming_last_day_is_told_by_that_day_as_something_that_will_happen() -> None:
    story = waiting_for_a_supplement()
    [falls_due] = [one for key, one in story.case.moments.items() if key.startswith("due/supplement")]
    assert moment_label(story.case, story.rules, falls_due) == "2027-02-03 sista dagen går ut: Komplettering"
    assert "**Härnäst:** 2027-01-29 08:00 påminnelse: Komplettering" in read(story, [])
    assert "**Härnäst:** 2027-02-03 sista dagen går ut: Komplettering" in read(story.at("2027-02-03 12:00"), [])


def test_a_parked_letter_is_told_in_swedish_with_what_to_do_and_the_servers_own_words() -> None:
    reason = tell_trouble(Trouble.MAILBOX_FULL, answered="552 5.2.2 over quota")
    told = read(waiting_for_a_supplement(), [("application_receipt/1/anna", reason)])
    assert (
        "**Parkerat:** `application_receipt/1/anna`. Mottagarens brevlåda är full. Be mottagaren att göra plats i den. "
        "Servern svarade: ”552 5.2.2 over quota”. Gör sedan om med `retry_effect`."
    ) in told
