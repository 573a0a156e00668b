"""What is true after duties were handed over."""

from collections.abc import Callable
from typing import Any

from models.domain.case import Case
from models.domain.duties import handed_over
from models.domain.events.handing_over import DutiesHandedOver
from models.domain.journal import Entry


def _handed_over(case: Case, event: DutiesHandedOver, _: Entry) -> Case:
    return handed_over(case, event)


APPLY: dict[type, Callable[[Case, Any, Entry], Case]] = {
    DutiesHandedOver: _handed_over,
}
