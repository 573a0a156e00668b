"""Ports are refused with the setting to change."""

import socket

import pytest

from deploy.local.ports import Port, ensure_free, free_port
from deploy.local.program import StartError

HOST = "127.0.0.1"


def test_free_ports_pass() -> None:
    ensure_free([Port("TERTIAL_API_PORT", HOST, free_port()), Port("TERTIAL_TEMPORAL_PORT", HOST, free_port())])


def test_a_port_that_was_just_used_passes() -> None:
    with socket.create_server((HOST, 0)) as server:
        number = server.getsockname()[1]
        with socket.create_connection((HOST, number)):
            server.accept()[0].close()
    ensure_free([Port("TERTIAL_API_PORT", HOST, number)])


def test_every_port_in_use_is_told_with_its_setting() -> None:
    with socket.create_server((HOST, 0)) as one, socket.create_server((HOST, 0)) as other:
        numbers = one.getsockname()[1], other.getsockname()[1]
        wanted = [Port("TERTIAL_API_PORT", HOST, numbers[0]), Port("TERTIAL_MAILBOX_PORT", HOST, numbers[1])]
        with pytest.raises(StartError) as refused:
            ensure_free(wanted)
    assert f"Port {numbers[0]} is in use" in str(refused.value)
    assert "TERTIAL_API_PORT=" in str(refused.value)
    assert "TERTIAL_MAILBOX_PORT=" in str(refused.value)


def test_one_port_for_two_settings_is_refused() -> None:
    number = free_port()
    with pytest.raises(StartError, match="TERTIAL_API_PORT and TERTIAL_TEMPORAL_PORT are both"):
        ensure_free([Port("TERTIAL_API_PORT", HOST, number), Port("TERTIAL_TEMPORAL_PORT", HOST, number)])


def test_an_address_of_another_machine_is_refused_with_its_setting() -> None:
    with pytest.raises(StartError, match="Change TERTIAL_TEMPORAL_HOST"):
        ensure_free([Port("TERTIAL_TEMPORAL_UI_PORT", "192.0.2.1", free_port())])
