"""Files that come with an act: they must have been sent to the case before it."""

from models.domain.commands.act import Act
from models.domain.decide.deliberation import Deliberation
from models.domain.events.engine import FilesAttached
from models.domain.refusal import Refused


def attach(deliberation: Deliberation, act: Act, name: str) -> None:
    """Note the files that come with an act, by the act's name.

    Raises:
        Refused: ``unknown_file``, where the case does not have one of them.
    """
    for number, digest in enumerate(act.files):
        if digest not in deliberation.rules.files:
            raise Refused("unknown_file", field=f"files.{number}", sha256=digest)
    if act.files:
        deliberation.establish(FilesAttached(act=name, files=act.files))
