"""Handing out files: always as something to save, never as something to show or run."""

from urllib.parse import quote

from starlette.responses import Response


def download(content: bytes, name: str, media_type: str, sha256: str) -> Response:
    """A file to save under a name (RFC 6266)."""
    plain = "".join(sign if sign.isascii() and (sign.isalnum() or sign in "._- ") else "_" for sign in name)
    disposition = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
    headers = {"Content-Disposition": disposition, "X-Content-Type-Options": "nosniff", "ETag": f'"{sha256}"'}
    return Response(content, media_type=media_type, headers=headers)
