"""The language of an answer: what ``Accept-Language`` prefers among those that there are, else the installation's."""

from starlette.requests import HTTPConnection

from models.wording.catalogue import LANGUAGES


def language_of(request: HTTPConnection) -> str:
    """The language in which to answer."""
    return preferred(request.headers.get("accept-language", "")) or default_language(request)


def default_language(request: HTTPConnection) -> str:
    """The language of whoever has asked for none."""
    return str(request.app.state.resources.settings.default_language)


def preferred(header: str) -> str | None:
    """The known language with the highest weight in an ``Accept-Language`` header (RFC 9110, section 12.5.4)."""
    weighted = [(_weight(part), -place, _language(part)) for place, part in enumerate(header[:1000].split(","))]
    known = [one for one in weighted if one[0] > 0 and one[2] in LANGUAGES]
    return max(known)[2] if known else None


def _language(part: str) -> str:
    return part.split(";", maxsplit=1)[0].strip().split("-")[0].lower()


def _weight(part: str) -> float:
    _, _, given = part.partition("q=")
    try:
        return float(given) if given else 1.0
    except ValueError:
        return 0.0
