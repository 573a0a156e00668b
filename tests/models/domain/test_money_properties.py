"""The sums of a case tie at every step, whatever is claimed, approved, returned, withheld, paid and credited."""

from collections import Counter

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.domain.events.remittances import RemittanceApproved, RemittancePaid
from models.domain.state import RemittanceStanding
from models.domain.sums import claims
from tests.models.domain.story import Story
from tests.models.domain.wandering import FUNDED, Held, spend

PLAYED = settings(
    max_examples=40, deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)
TO_JUDGE = (RemittanceStanding.PARTLY_RECEIVED, RemittanceStanding.RECEIVED)
STEPS = 25


def spent(data: st.DataObject, held: Held) -> Story:
    """A running case after much has been done with its money."""
    return spend(data.draw, data.draw(st.sampled_from(FUNDED))().copy(), STEPS, held)


@PLAYED
@given(st.data())
def test_what_is_claimed_is_approved_or_not_covered_or_still_to_be_judged(data: st.DataObject) -> None:
    def held(story: Story) -> None:
        sums = story.sums
        to_judge = sum(one.claimed for one in claims(story.case) if one.standing in TO_JUDGE)
        assert sums.claimed == sums.approved + sums.not_covered + to_judge
        assert sums.left == sums.agreed - sums.approved - sums.borne >= 0
        assert min(sums.borne, sums.not_covered) >= 0

    spent(data, held)


@PLAYED
@given(st.data())
def test_what_is_paid_and_withheld_ties_with_the_facts_that_moved_it(data: st.DataObject) -> None:
    def held(story: Story) -> None:
        sums = story.sums
        approved: dict[str, int] = {}
        for fact in story.events("remittance_approved", "remittance_returned"):
            approved[fact.remittance] = sum(row.approved for row in getattr(fact, "rows", ()))
        paid = [fact.remittance for fact in story.events("remittance_paid")]
        waits = {one.id for one in story.case.remittances.values() if one.standing is RemittanceStanding.WITHHELD}
        assert sums.approved == sum(approved.values())
        assert sums.paid == sum(approved[one] for one in set(paid))
        assert sums.withheld == sum(approved[one] for one in waits)
        assert (len(paid), waits & set(paid)) == (len(set(paid)), set())

    spent(data, held)


@PLAYED
@given(st.data())
def test_each_payees_year_stays_within_its_budget(data: st.DataObject) -> None:
    def held(story: Story) -> None:
        room: Counter[tuple[str, int]] = Counter()
        for row in story.case.agreement.content.compensation if story.case.agreement else ():
            if row.payee is not None:
                room[row.payee, row.year] += row.amount
        for one in claims(story.case):
            room[one.payee, one.year] -= one.approved
        assert min(room.values()) >= 0

    spent(data, held)


@PLAYED
@given(st.data())
def test_no_line_is_approved_with_more_than_was_claimed_on_it(data: st.DataObject) -> None:
    def held(story: Story) -> None:
        for fact in story.events("remittance_approved"):
            for row in fact.rows:
                assert min(0, row.claimed) <= row.approved <= max(0, row.claimed)

    spent(data, held)


def who(story: Story, fact: type[RemittanceApproved | RemittancePaid]) -> dict[str, str]:
    """Who did it, claim by claim."""
    return {entry.event.remittance: entry.actor.person for entry in story.entries if isinstance(entry.event, fact)}


@PLAYED
@given(st.data())
def test_nobody_pays_what_they_approved(data: st.DataObject) -> None:
    def held(story: Story) -> None:
        approved, paid = who(story, RemittanceApproved), who(story, RemittancePaid)
        assert not [one for one in paid if paid[one] == approved[one]]

    spent(data, held)
