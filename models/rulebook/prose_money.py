"""Claims and payments, told in plain Swedish."""

from collections.abc import Iterator
from typing import Final

from models.domain.commands import remittances
from models.domain.money import kronor
from models.domain.rules.rulebook import Rulebook
from models.rulebook.words import days

CLAIMING: Final = (
    remittances.Remittance,
    remittances.ClaimNothing,
    remittances.ApproveRemittance,
    remittances.ReturnRemittance,
    remittances.LiftWithholding,
    remittances.PayRemittance,
    remittances.RecordRepayment,
    remittances.RecordOwnCost,
)


def money_told(rulebook: Rulebook) -> Iterator[str]:
    """What may be claimed, what is paid and when it waits."""
    rules = rulebook.money
    yield "Faktiska kostnader rekvireras per kvartal och mottagare, mot specifikation och faktura."
    yield (
        f"En budgetpost får överskridas med {rules.line_overrun_percent} % eller {kronor(rules.line_overrun)}, "
        "det som är mest, inom mottagarens belopp för året. Det som överstiger ersätts inte."
    )
    yield f"Den sista rekvisitionen ska komma inom {days(rules.last_claim_days)} efter slutet."
    persons = "inte betala ut den" if rules.two_persons else "också betala ut den"
    yield f"Den som godkänner en rekvisition får {persons}."
    if rules.withholding:
        yield "Ett avtal kan säga att ägarens pengar hålls inne medan en rapport är försenad."
    else:
        yield "Utbetalningar hålls aldrig inne."
