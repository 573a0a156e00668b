"""Files that come with an act. They are sent first; the act names them by their hash."""

from typing import Annotated

from pydantic import Field

FileHash = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$", description="The SHA-256 of a file sent to the case.")]
Attachments = Annotated[tuple[FileHash, ...], Field(max_length=50)]
