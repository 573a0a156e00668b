"""The directory of everything that the local set-up keeps."""

import os
from pathlib import Path

from deploy.local.program import StartError


def make(data_dir: Path) -> None:
    """Make the data directory, what is missing above it, and its directories for logs and for what runs.

    Nobody else may look into it. As root others may pass through, as PostgreSQL's user must, whatever the
    umask; what exists already is left as it is.

    Raises:
        StartError: It cannot be made.
    """
    mode = 0o711 if os.geteuid() == 0 else 0o700
    try:
        missing = [directory for directory in (data_dir, *data_dir.parents) if not directory.exists()]
        for directory in reversed(missing):
            directory.mkdir()
            directory.chmod(mode)
        for name in ("run", "logs"):
            (data_dir / name).mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        reason = f"{data_dir} cannot be used ({error.strerror})."
        raise StartError(f"{reason} Choose another directory with TERTIAL_DATA_DIR.") from error
