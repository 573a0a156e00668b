"""A sentence that a timeline says of an event."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence about an event.

    Attributes:
        says: The msgid, with ``{places}``.
        of: Where in the event a place is filled from, as a dotted path; else from the field of its name.
        when: A field of the event without which the sentence is not used, though it has no place in it.
    """

    says: str
    of: dict[str, str] = field(default_factory=dict)
    when: str = ""
