"""Message-IDs that are worked out, never drawn: the same mail has the same one, however often it is sent."""

import hashlib
import re
from typing import Final

_HOST: Final = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)*")
NO_DOMAIN: Final = "tertial.invalid"


def message_id(case_id: str, mail_key: str, domain: str) -> str:
    """The Message-ID of a mail (RFC 5322, section 3.6.4), with its angle brackets.

    A domain that is no host name is replaced by one that nobody can own (RFC 2606, section 2).
    """
    named = f"{case_id}\n{mail_key}".encode()
    return f"<{hashlib.sha256(named).hexdigest()[:48]}@{_host(domain)}>"


def _host(domain: str) -> str:
    try:
        host = domain.strip().encode("idna").decode().lower()
    except UnicodeError:
        return NO_DOMAIN
    return host if _HOST.fullmatch(host) else NO_DOMAIN
