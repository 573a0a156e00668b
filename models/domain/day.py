"""A day as people send it."""

from datetime import date
from typing import Annotated

from pydantic import Field

Day = Annotated[date, Field(ge=date(2000, 1, 1), le=date(2100, 12, 31))]
"""A day in Stockholm, within the years that plans can be worked out for."""
