"""Ports are looked at before anything is started, so that a refusal names the setting to change."""

import errno
import os
import socket
from collections.abc import Iterable
from dataclasses import dataclass

from deploy.local.program import StartError


@dataclass(frozen=True)
class Port:
    """A port that the local set-up is about to listen on, and the variable that chooses it."""

    variable: str
    host: str
    number: int


def free_port(host: str = "127.0.0.1") -> int:
    """A port that nobody listens on now."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind((host, 0))
        number: int = probe.getsockname()[1]
        return number


def ensure_free(ports: Iterable[Port]) -> None:
    """See that every port can be listened on.

    Raises:
        StartError: One cannot, or two settings name the same one. Every such port is told, with its variable.
    """
    taken: dict[tuple[str, int], str] = {}
    problems: list[str] = []
    for port in ports:
        other = taken.setdefault((port.host, port.number), port.variable)
        if other != port.variable:
            problems.append(f"{other} and {port.variable} are both {port.number}. Give each a port of its own.")
        elif problem := problem_with(port):
            problems.append(problem)
    if problems:
        raise StartError("\n".join(problems))


def problem_with(port: Port) -> str | None:
    """Why a port cannot be listened on, and what to do; None when it can."""
    family = socket.AF_INET6 if ":" in port.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((port.host, port.number))
        except OSError as error:
            return explained(port, error)
    return None


def explained(port: Port, error: OSError) -> str:
    """What a failed attempt to take a port means for the person who starts Tertial."""
    example = f"{port.variable}={free_port()}"
    if error.errno == errno.EADDRINUSE:
        return f"Port {port.number} is in use. Stop what uses it, or choose another: {example}"
    if error.errno == errno.EACCES:
        return f"Port {port.number} is reserved for the system. Choose one above 1023: {example}"
    host_variable = port.variable.replace("_UI_PORT", "_PORT").replace("_PORT", "_HOST")
    reason = os.strerror(error.errno) if error.errno and error.errno > 0 else str(error)
    return f"{port.host} is no address of this machine ({reason}). Change {host_variable}."
