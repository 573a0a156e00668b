"""What a caller is told of a command."""

from pydantic import Field

from api.views.view import View
from models.domain.proceed import Answer
from models.domain.rules.rulebook import Rules
from models.wording.refusals import tell_refusal


class RefusalTold(View):
    """Why a command was refused."""

    code: str
    says: str = Field(description="What is wrong.")
    remedy: str = Field(description="What to do next.")
    who: list[str] = Field(description="Who can do it, where it is not up to whoever gave the command.")
    field: str | None = Field(description="The part of the command that caused it.")


class Receipt(View):
    """What became of a command. The same command sent again is answered with the same receipt."""

    command: str = Field(description="The command's id.")
    case: str = Field(description="The case's id.", examples=["intervention/exempel/2027-014"])
    accepted: bool = Field(description="It was done, or set aside because the program broke on it.")
    stalled: bool = Field(description="The program broke on it; an operator can have it tried again.")
    sequence: int = Field(description="The case's sequence after it.")
    refusal: RefusalTold | None = None


class TakenOn(View):
    """A command that has been taken on and not been answered yet."""

    command: str = Field(description="The command's id.")
    case: str = Field(description="The case's id.")
    receipt: str = Field(description="Where its receipt will be.")


def receipt(case: str, answer: Answer, language: str, rules: Rules | None = None) -> Receipt:
    """The receipt of an answer."""
    return Receipt(
        command=answer.command,
        case=case,
        accepted=answer.accepted,
        stalled=answer.stalled,
        sequence=answer.sequence,
        refusal=_told(answer, language, rules),
    )


def _told(answer: Answer, language: str, rules: Rules | None) -> RefusalTold | None:
    if answer.refusal is None:
        return None
    told = tell_refusal(answer.refusal, language, rules)
    return RefusalTold(
        code=answer.refusal.code,
        says=told.says,
        remedy=told.remedy,
        who=list(told.who),
        field=answer.refusal.field,
    )
