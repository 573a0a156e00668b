"""How every process and every test speaks to Temporal: one data converter, one plugin, one way to connect."""

from temporalio.client import Client
from temporalio.contrib.pydantic import pydantic_data_converter
from temporalio.envconfig import ClientConfig
from temporalio.plugin import SimplePlugin


def plugin() -> SimplePlugin:
    """What client, worker, replayer and test environment share."""
    return SimplePlugin("tertial", data_converter=pydantic_data_converter)


async def connect_temporal(default_address: str) -> Client:
    """A client, by the ``TEMPORAL_…`` variables and profile file; where they name no address, at the default one."""
    given = ClientConfig.load_client_connect_config()
    given.setdefault("target_host", default_address)
    return await Client.connect(**given, plugins=[plugin()])
