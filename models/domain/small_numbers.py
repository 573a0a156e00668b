"""Counts of few people are masked where the public reads them (rules.md 1 and 10; law.md 4)."""

from collections.abc import Iterable

from models.domain.documents.answers import Figure


def masked(figures: Iterable[Figure], below: int) -> tuple[Figure, ...]:
    """The figures with every count of few people left out.

    Where one sex is few neither is shown, since the other and the total would give it away. Nobody at all is no
    secret, so 0 stands.

    Args:
        figures: Counts by sex.
        below: Counts from 1 up to this one, not included, are few.
    """
    return tuple(_masked(one, below) for one in figures)


def _masked(figure: Figure, below: int) -> Figure:
    by_sex = not (_few(figure.women, below) or _few(figure.men, below))
    return Figure(
        label=figure.label,
        women=figure.women if by_sex else None,
        men=figure.men if by_sex else None,
        total=None if _few(figure.total, below) else figure.total,
    )


def _few(count: int | None, below: int) -> bool:
    return count is not None and 0 < count < below
