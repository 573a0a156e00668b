"""Files that an act names must have been sent to the case before it."""

from collections.abc import Iterable

from models.domain.decide.deliberation import Deliberation
from models.domain.refusal import Refused


def require_files(deliberation: Deliberation, files: Iterable[str]) -> None:
    """Refuse an act that names a file which the case does not have.

    Raises:
        Refused: ``unknown_file``.
    """
    for number, digest in enumerate(files):
        if digest not in deliberation.rules.files:
            raise Refused("unknown_file", field=f"files.{number}", sha256=digest)
