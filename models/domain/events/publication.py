"""Facts about what is published."""

from typing import Literal

from models.domain.value import Value


class FinalReportPublished(Value):
    """A version of the final report for the public was made from the one that was handed in.

    Attributes:
        masked: How many of its rows of counts are masked.
    """

    type: Literal["final_report_published"] = "final_report_published"
    published: str
    document: str
    masked: int
