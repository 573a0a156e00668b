"""Commands of those who look after the runs."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from models.domain.case_type import ANY_CASE, CaseType
from models.domain.commands.act import Act


class RetryStalled(Act):
    """Try a stalled command or moment once more, after the program has been mended."""

    concerns: ClassVar[frozenset[CaseType]] = ANY_CASE
    looks_across: ClassVar[bool] = True
    type: Literal["retry_stalled"] = "retry_stalled"
    key: Annotated[str, Field(min_length=1, max_length=300, description="A command's id or a moment's key.")]


class RetryEffect(Act):
    """Try a parked mail or document once more, after what stopped it has been mended."""

    concerns: ClassVar[frozenset[CaseType]] = ANY_CASE
    type: Literal["retry_effect"] = "retry_effect"
    effect: Annotated[str, Field(min_length=1, max_length=300, description="The key of the mail or the document.")]
