"""Holding what came of a life against what it says. What it does not say must not have happened."""

from collections.abc import Iterator

from models.domain.events.engine import CommandStalled, MomentStalled
from play.check_mails import check_mails
from play.check_states import check_expectations
from play.difference import Difference
from play.played import Paper, Played
from play.reading import Script
from play.seal import seal
from play.toml import document_as_toml
from play.written import show


def check(script: Script, played: Played) -> tuple[Difference, ...]:
    """Everything that was not as the life says, in the order of the file, and at last its seal."""
    return (*check_sayings(script, played), *_check_seal(script, played))


def check_sayings(script: Script, played: Played) -> tuple[Difference, ...]:
    """Everything but the seal."""
    found = [
        *(Difference(fault) for fault in played.faults),
        *_check_refusals(script, played),
        *_check_stalled(played),
        *check_mails(script, played.posts),
        *_check_documents(script, played.papers),
        *check_expectations(script, played),
    ]
    return tuple(sorted(found, key=lambda difference: difference.line or 0))


def _check_refusals(script: Script, played: Played) -> Iterator[Difference]:
    for number, (step, answer) in enumerate(zip(script.life.steps, played.answers, strict=True)):
        code = answer.refusal.code if answer.refusal else None
        if code == step.refused:
            continue
        where = f"step {number + 1} ({step.does}, {show(step.at)})"
        line = script.line("step", number)
        if answer.refusal is None:
            yield Difference(f"{where} ought to be refused for {step.refused}, and was done", line)
            continue
        told = ", ".join(f"{p.name} {p.value}" for p in answer.refusal.particulars)
        wanted = f"refused for {step.refused}" if step.refused else "done"
        yield Difference(
            f"{where} ought to be {wanted}, and was refused for {code} ({told})",
            line,
            f'refused = "{code}"  # in {where}',
        )


def _check_stalled(played: Played) -> Iterator[Difference]:
    for entry in played.entries:
        match entry.event:
            case CommandStalled(wanted=wanted, error=error):
                what = f"{wanted} ({entry.command}"
                yield Difference(f"the program broke on {what}, {show(entry.at)}): {error}")
            case MomentStalled(moment=moment, error=error):
                yield Difference(f"the program broke on the moment {moment.key} ({show(entry.at)}): {error}")
            case _:
                pass


def _check_documents(script: Script, papers: tuple[Paper, ...]) -> Iterator[Difference]:
    left = list(papers)
    for number, expected in enumerate(script.life.documents):
        fitting = [p for p in left if p.ordered_at == expected.at and expected.document in (p.kind, p.document)]
        if fitting:
            left.remove(fitting[0])
            continue
        others = ", ".join(show(p.ordered_at) for p in papers if expected.document in (p.kind, p.document))
        yield Difference(
            f"the document {expected.document} is not ordered at {show(expected.at)}"
            + (f"; such documents are ordered at {others}" if others else ""),
            script.line("document", number),
        )
    for paper in left:
        yield Difference(
            f"the document {paper.document} is ordered at {show(paper.ordered_at)}, unexpected",
            paste=document_as_toml(paper),
        )


def _check_seal(script: Script, played: Played) -> Iterator[Difference]:
    if script.life.seal is None:
        return
    actual = seal(script, played)
    if actual != script.life.seal:
        yield Difference(
            "the seal is broken: something went in or came out that was not so when the life was sealed",
            script.line("seal"),
            f'seal = "{actual}"',
        )
