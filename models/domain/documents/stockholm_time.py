"""Times of day as documents hold them: an instant, written down as Stockholm's clocks showed it.

A template has no table of time zones, and a letter read in ten years must show the
hour that it showed when sent.
"""

from datetime import datetime
from typing import Annotated

from pydantic import AwareDatetime, PlainSerializer

from models.calendar.zone import local


def _as_shown(at: datetime) -> str:
    return local(at).isoformat()


StockholmTime = Annotated[AwareDatetime, PlainSerializer(_as_shown, return_type=str, when_used="json")]
"""An instant, given in UTC. As JSON it is Stockholm's time with its offset: ``2027-03-12T14:05:00+01:00``."""
