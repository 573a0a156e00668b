"""What stands at the addresses that people open in a browser: the root, and where letters link to a case.

Nothing of a case is told here, not even that it exists, since nobody can log in to a page.
"""

from html import escape
from typing import Annotated

from fastapi import APIRouter, Depends, Path
from starlette.responses import HTMLResponse

from api.access import anybody
from api.resources import Resources, ResourcesHere
from models.contracts.names import case_id
from models.domain.rules.association import AssociationRules
from models.record.rules import UnknownAssociation, newest
from models.rulebook.load import parse
from models.rulebook.problem import RulebookError

router = APIRouter(dependencies=[Depends(anybody)], include_in_schema=False)

_PAGE = """<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{heading}</title>
</head>
<body>
<main>
<h1>{heading}</h1>
{paragraphs}
</main>
</body>
</html>
"""

_NO_LOG_IN = "För att läsa ett ärende måste man logga in. Det går inte här än: inloggningen kommer med kansliets sidor."


@router.get("/")
def get_root() -> HTMLResponse:
    """What this is."""
    told = "Tertial håller ordning på samordningsförbunds insatser, från idé till avslutat ärende."
    return _page("Tertial", told, _NO_LOG_IN, "Program når Tertial genom det som beskrivs i /openapi.json.")


@router.get("/arenden/{association}/{case_number}")
def get_case_page(
    resources: ResourcesHere,
    association: Annotated[str, Path(max_length=48)],
    case_number: Annotated[str, Path(max_length=12)],
) -> HTMLResponse:
    """Where a letter's link leads: what the address is, and who answers questions until one can log in."""
    known = _association(resources, association, case_number)
    if known is None:
        return _page("Ärende", "Adressen leder till ett ärende.", _NO_LOG_IN, "Svara på brevet om du undrar något.")
    name = escape(known.name)
    leads = f"Adressen leder till ärende {escape(case_number)} hos {name}."
    return _page(f"Ärende {escape(case_number)}", leads, _NO_LOG_IN, _who_answers(known))


def _association(resources: Resources, association: str, case_number: str) -> AssociationRules | None:
    try:
        case_id(association, case_number)
        return parse(newest(resources.rulebooks, association)).association
    except (ValueError, UnknownAssociation, RulebookError):
        return None


def _who_answers(association: AssociationRules) -> str:
    if not association.email:
        return "Har du frågor om ärendet, svara på brevet som ledde hit."
    email = escape(association.email, quote=True)
    return f'Har du frågor om ärendet, skriv till <a href="mailto:{email}">{email}</a> och ange ärendets nummer.'


def _page(heading: str, *paragraphs: str) -> HTMLResponse:
    told = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return HTMLResponse(_PAGE.format(heading=heading, paragraphs=told))
