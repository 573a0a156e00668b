"""Cases like another one: the association's own, found by the words of titles and of what has been written in them."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import text
from sqlalchemy.orm import Session

MOST: Final = 10
"""No more are shown: who looks for more than that searches the list."""

_LIKE: Final = text("""
with words as (
    select cases.id, cases.number, cases.title, cases.phase,
        setweight(to_tsvector('swedish', cases.title), 'A')
        || to_tsvector('swedish', left(coalesce(written.text, ''), :most_read)) as told
    from cases
    left join (select case_id, string_agg(text, ' ') as text from texts group by case_id) as written
        on written.case_id = cases.id
    where cases.association = :association
),
asked as (
    select replace(
        plainto_tsquery('swedish', cases.title || ' ' || coalesce(idea.text, ''))::text, '&', '|'
    )::tsquery as query
    from cases
    left join journal on journal.case_id = cases.id and journal.event_type = 'idea_registered'
    left join texts as idea on idea.case_id = cases.id and journal.event::jsonb #>> '{summary,sha256}' = idea.sha256
    where cases.id = :case
)
select words.number, words.title, words.phase
from words, asked
where words.id <> :case and words.told @@ asked.query
order by ts_rank(words.told, asked.query) desc, words.number
limit :most
""")
_MOST_READ: Final = 200_000
"""Signs of a case's texts that are searched: PostgreSQL holds no more than a megabyte of words."""


@dataclass(frozen=True, slots=True)
class Similar:
    """A case that shares words with another."""

    number: str
    title: str
    phase: str


def similar(session: Session, association: str, case: str) -> list[Similar]:
    """The association's cases that share words with a case's title or idea, the most alike first (seed 004, ch. 5)."""
    asked = {"association": association, "case": case, "most": MOST, "most_read": _MOST_READ}
    return [Similar(*row) for row in session.execute(_LIKE, asked)]
