"""Registers the search attributes that a Temporal server lacks: `python -m deploy.search_attributes`.

The dev server of `tertial run` has them already. Elsewhere this runs before the worker and the API of a version.
"""

import asyncio
import sys

from temporalio.service import RPCError

from deploy.local.temporal_server import register
from deploy.process_end import end
from models.contracts.connection import connect_temporal
from models.contracts.search_attributes import TYPES
from settings import Settings, settings_of_the_process


async def register_all(settings: Settings) -> None:
    """Register them in the namespace that the `TEMPORAL_…` variables name. Those it has are left as they are.

    Raises:
        RuntimeError: The server does not answer.
        RPCError: The server refuses, or does not know the namespace yet; run it again.
    """
    client = await connect_temporal(f"{settings.temporal_host}:{settings.temporal_port}")
    await register(client, TYPES)


def main() -> int:
    """Register them, or say why not."""
    try:
        asyncio.run(register_all(settings_of_the_process()))
    except (RPCError, RuntimeError) as error:
        print(f"The search attributes are not registered: {error}. Run it again.", file=sys.stderr)  # noqa: T201 - a job's log
        return 1
    return 0


if __name__ == "__main__":
    end(main())
