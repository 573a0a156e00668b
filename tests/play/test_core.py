"""The pure engine does what the worker would: when mails leave, which never do, what an id that comes again means."""

from datetime import timedelta
from pathlib import Path

from play.core import play_core
from play.played import PARKED, SENT, SUPPRESSED, WAITING, Played, Post
from play.reading import read_life
from play.written import show
from tests.play.small_life import HEAD, IDEA, REGISTER, RULEBOOKS, SHELVED, WHOLE, read, written

OUTAGE = '\n[[outage]]\nfrom = "2027-07-01 00:00"\nuntil = "2028-03-01 12:00"\n'


def played(directory: Path, text: str) -> Played:
    return play_core(read(directory, text))


def to_the_end(text: str) -> str:
    return "\n".join(line for line in text.splitlines() if not line.startswith("until = "))


def fates(life: Played, rule: str) -> list[tuple[str, str]]:
    return [(show(post.ordered_at), post.fate) for post in life.posts if post.rule == rule]


def test_a_life_without_an_end_goes_on_for_as_long_as_something_happens_by_itself(tmp_path: Path) -> None:
    life = played(tmp_path, to_the_end(HEAD) + REGISTER + IDEA)
    assert fates(life, "reminder") == [("2027-08-02 08:00", SENT), ("2028-01-07 08:00", SENT)]


def test_a_life_with_an_end_stops_there(tmp_path: Path) -> None:
    assert not fates(played(tmp_path, HEAD + REGISTER + IDEA), "reminder")


def test_after_an_outage_a_person_gets_one_reminder_the_latest(tmp_path: Path) -> None:
    life = played(tmp_path, to_the_end(HEAD) + REGISTER + IDEA + OUTAGE)
    assert fates(life, "reminder") == [("2027-08-02 08:00", SUPPRESSED), ("2028-01-07 08:00", SENT)]
    earlier, later = (post for post in life.posts if post.rule == "reminder")
    assert earlier.reason == "superseded"
    assert later.left is not None
    assert show(later.left) == "2028-03-01 12:00"


def test_an_outage_changes_when_something_is_written_down_and_not_what(tmp_path: Path) -> None:
    text = to_the_end(HEAD) + REGISTER + IDEA
    assert played(tmp_path, text).entries == played(tmp_path, text + OUTAGE).entries


def test_a_mail_to_somebody_without_an_address_is_parked(tmp_path: Path) -> None:
    life = played(tmp_path, WHOLE.replace("petra@norrstad.example", ""))
    assert fates(life, "idea_received") == [("2027-01-07 09:00", PARKED)]


def test_the_same_id_with_the_same_content_is_answered_as_before_and_done_once(tmp_path: Path) -> None:
    again = SHELVED.replace("10:00", "11:00")
    text = (WHOLE + again).replace('does = "shelve_idea"', 'id = "vila"\ndoes = "shelve_idea"')
    life = played(tmp_path, text)
    assert life.answers[1] == life.answers[2]
    assert [entry.event.type for entry in life.entries].count("idea_shelved") == 1


def test_the_same_id_with_another_content_is_refused(tmp_path: Path) -> None:
    again = SHELVED.replace("10:00", "11:00").replace("Ingen", "Någon")
    text = (WHOLE + again).replace('does = "shelve_idea"', 'id = "vila"\ndoes = "shelve_idea"')
    refusal = played(tmp_path, text).answers[2].refusal
    assert refusal is not None
    assert refusal.code == "id_reused"


def test_a_change_of_the_register_counts_from_its_time_on(tmp_path: Path) -> None:
    change = '\n[[register_change]]\nat = "{at}"\n[[register_change.people]]\nid = "karin"\nname = "K"\nemail = ""\n'
    refused = [
        played(tmp_path, WHOLE + change.format(at=at)).answers[1].refusal
        for at in ("2027-01-11 09:59", "2027-01-11 10:01")
    ]
    assert refused[0] is not None
    assert refused[0].code == "not_your_role"
    assert refused[1] is None


def test_each_fact_is_told_as_it_happens(tmp_path: Path) -> None:
    seen: list[int] = []
    life = play_core(read_life(written(tmp_path), RULEBOOKS), lambda entry, _case: seen.append(entry.sequence))
    assert seen == [entry.sequence for entry in life.entries]


REPLY = """
[[step]]
at = "2027-01-08 09:00"
who = "karin"
as = "secretariat"
does = "change_contact"
with.organisation = "norrstad"
with.person = "petra"
"""
RECALLED = """
[[step]]
at = "2027-01-08 09:20"
who = "karin"
as = "secretariat"
does = "recall_letter"
with.mail = "contact_changed/norrstad/{number}/petra"
with.reason = "Hon visste det."
"""


def reply(life: Played) -> Post:
    [post] = [post for post in life.posts if post.rule == "contact_changed"]
    return post


def test_a_letter_of_the_secretariats_leaves_half_an_hour_after_it_was_ordered(tmp_path: Path) -> None:
    post = reply(played(tmp_path, HEAD + REGISTER + IDEA + REPLY))
    assert (show(post.ordered_at), post.fate) == ("2027-01-08 09:00", SENT)
    assert post.left is not None
    assert timedelta(minutes=30) <= post.left - post.ordered_at <= timedelta(minutes=40)


def test_a_letter_that_was_taken_back_never_leaves(tmp_path: Path) -> None:
    number = reply(played(tmp_path, HEAD + REGISTER + IDEA + REPLY)).about[0].rsplit("/", 1)[-1]
    life = played(tmp_path, HEAD + REGISTER + IDEA + REPLY + RECALLED.format(number=number))
    assert [answer.refusal for answer in life.answers] == [None, None, None]
    assert (reply(life).fate, reply(life).reason) == (SUPPRESSED, "recalled")


def test_a_letter_that_waits_when_a_life_ends_has_not_left(tmp_path: Path) -> None:
    head = HEAD.replace("2027-02-01 00:00", "2027-01-08 09:29")
    assert reply(played(tmp_path, head + REGISTER + IDEA + REPLY)).fate == WAITING
