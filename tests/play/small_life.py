"""A small life to change in one place or another."""

from pathlib import Path

from play.check import check
from play.core import play_core
from play.difference import Difference
from play.reading import Script, read_life

RULEBOOKS = Path(__file__).parent.parent.parent / "rulebooks"

REGISTER = """
[[register.organisations]]
id = "norrstad"
name = "Norrstads kommun"

[[register.people]]
id = "karin"
name = "Karin Kansli"
email = "karin@exempel.example"
roles = ["secretariat"]

[[register.people]]
id = "petra"
name = "Petra Part"
email = "petra@norrstad.example"
organisation = "norrstad"
"""

HEAD = """
title = "Ett litet liv"
rulebook = "exempel"
case = "2027-001"
until = "2027-02-01 00:00"
"""

IDEA = """
[[step]]
at = "2027-01-07 09:00"
who = "petra"
as = "party_representative"
does = "register_idea"
with.kind = "individual"
with.title = "Grön rehabilitering"
with.summary = "Arbetsträning i odling."
with.parties = [{ organisation = "norrstad", contact = "petra" }]
"""

ITS_EFFECTS = """
[[mail]]
at = "2027-01-07 09:00"
rule = "idea_received"
to = "petra"

[[document]]
at = "2027-01-07 09:00"
document = "idea_receipt"
"""

SHELVED = """
[[step]]
at = "2027-01-11 10:00"
who = "karin"
as = "secretariat"
does = "shelve_idea"
with.reason = "Ingen har tid."
"""

WHOLE = HEAD + REGISTER + IDEA + ITS_EFFECTS + SHELVED


def written(directory: Path, text: str = WHOLE) -> Path:
    """A life in a file."""
    file = directory / "liv.toml"
    file.write_text(text, encoding="utf-8")
    return file


def read(directory: Path, text: str = WHOLE) -> Script:
    """A life, read from a file."""
    return read_life(written(directory, text), RULEBOOKS)


def differences(directory: Path, text: str = WHOLE) -> tuple[Difference, ...]:
    """What is not as a life says, played in the pure core."""
    script = read(directory, text)
    return check(script, play_core(script))


def told(directory: Path, text: str = WHOLE) -> str:
    """The same in words, a line each."""
    return "\n".join(difference.says for difference in differences(directory, text))
