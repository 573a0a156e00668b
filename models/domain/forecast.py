"""``forecast``: everything that will happen by itself in a case, in order, to the end."""

from datetime import datetime

from models.domain.case import Case
from models.domain.moment import Moment


def forecast(case: Case) -> tuple[Moment, ...]:
    """Every coming moment, in the order in which they will be settled."""
    return tuple(sorted(case.moments.values(), key=lambda moment: moment.order))


def next_moment(case: Case) -> Moment | None:
    """The moment that comes first, if any is to come."""
    return min(case.moments.values(), key=lambda moment: moment.order, default=None)


def first_due(case: Case, until: datetime) -> Moment | None:
    """The first moment at or before an instant, if there is one."""
    coming = next_moment(case)
    return coming if coming is not None and coming.at <= until else None
