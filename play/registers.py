"""The register of a life: checked, in the record's order, and as it is after a change."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TypeVar

from models.domain.actor import ASSOCIATION_ROLES
from models.domain.register import Meeting, Organisation, Person, Register, Substitute
from models.record.register import key_of
from play.life import Life, RegisterChange

Thing = TypeVar("Thing", bound=Organisation | Person | Meeting | Substitute)

Problem = tuple[tuple[str | int, ...], str]
"""A place in the life, and what is wrong there and what to do."""


def in_order(register: Register) -> Register:
    """The register in the record's order, by id, so that both engines write to people in the same one."""
    return Register(
        organisations=tuple(sorted(register.organisations, key=key_of)),
        people=tuple(sorted(register.people, key=key_of)),
        meetings=tuple(sorted(register.meetings, key=key_of)),
        substitutes=tuple(sorted(register.substitutes, key=key_of)),
    )


def changed(register: Register, change: RegisterChange) -> Register:
    """The register after a change."""
    return in_order(
        Register(
            organisations=_replaced(register.organisations, change.organisations),
            people=_replaced(register.people, change.people),
            meetings=_replaced(register.meetings, change.meetings),
            substitutes=_replaced(register.substitutes, change.substitutes),
        )
    )


def check_register(life: Life) -> Iterator[Problem]:
    """What is wrong with the register of a life and with its changes."""
    yield from _check("register", life.register_, ())
    for number, change in enumerate(life.register_changes):
        yield from _check("register_change", change, (number,))


def _replaced(known: tuple[Thing, ...], given: tuple[Thing, ...]) -> tuple[Thing, ...]:
    keys = {key_of(one) for one in given}
    return (*(one for one in known if key_of(one) not in keys), *given)


def _check(table: str, register: Register | RegisterChange, index: tuple[int, ...]) -> Iterator[Problem]:
    things: Iterable[Organisation | Person | Meeting | Substitute] = (
        *register.organisations, *register.people, *register.meetings, *register.substitutes,
    )  # fmt: skip
    for key, same in groupby(sorted(key_of(one) for one in things)):
        if len(list(same)) > 1:
            yield (table, *index), f"{key[0]} {key[1]} stands here twice: keep one"
    for person in register.people:
        for role in person.roles:
            if role not in ASSOCIATION_ROLES:
                yield (
                    (table, *index, person.id),
                    f"the role {role} is given by a case, not by the register: leave it out",
                )
