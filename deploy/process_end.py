"""Ending a process that has spoken to Temporal."""

import os
import sys
from typing import NoReturn


def end(code: int) -> NoReturn:
    """End the process at once, with everything printed.

    The threads of the Temporal SDK outlive the interpreter by a moment; an ordinary end sometimes crashes in them, and
    a process that did its work would end as if it had not.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
