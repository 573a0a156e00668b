"""One sentence for each event, for timelines and the journal page."""

from collections.abc import Mapping
from functools import reduce
from string import Formatter

from models.domain.case import Case
from models.domain.enclosed import Enclosed
from models.domain.events import Event
from models.domain.fault import Fault
from models.domain.refusal import Refusal
from models.domain.rules.rulebook import Rules
from models.domain.value import Value
from models.wording.faults import tell_faults
from models.wording.refusals import tell_refusal
from models.wording.sentence import Sentence
from models.wording.sentences import SENTENCES
from models.wording.telling import OWN_WORDS, Teller, fill_in


def describe(event: Event, language: str, *, rules: Rules | None = None, case: Case | None = None) -> str:
    """What happened, in a sentence. An event without a sentence of its own is told by its type and fields."""
    teller = Teller(language, rules, case)
    for sentence in SENTENCES.get(event.type, ()):
        fillings = _fillings(sentence, event, teller)
        if all(fillings.values()) and (not sentence.when or _at(event, sentence.when)):
            return _capitalised(fill_in(teller.gettext(sentence.says), fillings))
    return _plain(event, teller)


def places(says: str) -> tuple[str, ...]:
    """The names of the places in a sentence, in order."""
    return tuple(name for _, name, _, _ in Formatter().parse(says) if name)


def _fillings(sentence: Sentence, event: Value, teller: Teller) -> dict[str, str]:
    found = {name: _at(event, sentence.of.get(name, name)) for name in places(sentence.says)}
    return {
        name: teller.own_word(name) if value is None and name in OWN_WORDS else _told(teller, name, value)
        for name, value in found.items()
    }


def _at(event: Value, path: str) -> object:
    return reduce(lambda value, name: getattr(value, name, None), path.split("."), event)  # type: ignore[arg-type, return-value]


def _told(teller: Teller, name: str, value: object) -> str:
    if isinstance(value, Refusal):
        return tell_refusal(value, teller.language, teller.rules).says
    if isinstance(value, tuple) and all(isinstance(one, Fault) for one in value):
        return tell_faults(value, teller.language)
    return teller.tell(name, str(value) if isinstance(value, Enclosed) else value)


def _plain(event: Event, teller: Teller) -> str:
    """Readable, whatever the event: ``Board decided: granted, § 14``."""
    fields: Mapping[str, object] = {name: getattr(event, name) for name in type(event).model_fields if name != "type"}
    told = ", ".join(
        _told(teller, name, value)
        for name, value in fields.items()
        if value not in (None, "", ()) and not (isinstance(value, Value) and not isinstance(value, Enclosed | Refusal))
    )
    words = _capitalised(event.type.replace("_", " "))
    return f"{words}: {told}" if told else f"{words}."


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
