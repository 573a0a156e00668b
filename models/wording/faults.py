"""Telling what is wrong with the shape of something that was sent, to programs' users and in the journal."""

from collections.abc import Mapping
from typing import Final

from models.domain.fault import Fault
from models.wording.catalogue import catalogue, known_language
from models.wording.telling import fill_in

FAULTS: Final[dict[str, str]] = {
    "missing": "Is missing.",
    "extra_forbidden": "Is no name that is known here; check its spelling.",
    "union_tag_invalid": "There is no sort {tag}. There are {expected_tags}.",
    "union_tag_not_found": "The name {discriminator} is missing; it says of which sort this is.",
    "enum": "Should be one of {expected}.",
    "literal_error": "Should be {expected}.",
    "string_type": "Should be text.",
    "string_too_short": "Should have at least {min_length} characters.",
    "string_too_long": "May have at most {max_length} characters.",
    "string_pattern_mismatch": "Is not of the right form.",
    "int_type": "Should be a whole number.",
    "int_parsing": "Should be a whole number in digits.",
    "int_parsing_size": "The number is too large.",
    "int_from_float": "Should be a whole number without decimals.",
    "float_type": "Should be a number.",
    "finite_number": "Should be an ordinary number.",
    "bool_type": "Should be true or false.",
    "bool_parsing": "Should be true or false; nothing else is understood.",
    "greater_than": "Should be more than {gt}.",
    "greater_than_equal": "Should be at least {ge}.",
    "less_than": "Should be less than {lt}.",
    "less_than_equal": "May be at most {le}.",
    "date_type": "Should be a date, such as 2027-04-30.",
    "date_parsing": "Is no date that exists; write for instance 2027-04-30.",
    "date_from_datetime_parsing": "Is no date that exists; write for instance 2027-04-30.",
    "date_from_datetime_inexact": "Should be a date without a time of day, such as 2027-04-30.",
    "datetime_type": "Should be a time, such as 2027-04-30T08:00:00Z.",
    "datetime_parsing": "Is no time that exists; write for instance 2027-04-30T08:00:00Z.",
    "datetime_from_date_parsing": "Is no time that exists; write for instance 2027-04-30T08:00:00Z.",
    "time_without_zone": "A time needs its zone: write 2027-04-30T08:00:00Z or 2027-04-30T10:00:00+02:00.",
    "tuple_type": "Should be a list.",
    "list_type": "Should be a list.",
    "too_short": "Should have at least {min_length} parts.",
    "too_long": "May have at most {max_length} parts.",
    "model_type": "Should be an object with named parts.",
    "model_attributes_type": "Should be an object with named parts.",
    "dict_type": "Should be an object with named parts.",
    "other_meeting": "Write {on}, the day of the meeting.",
    "case_named_twice": "The case {case_number} is in the list already; send one decision for each case.",
    "unstorable_text": "Holds a character (NUL) that cannot be stored.",
    "blank": "Write something: spaces alone say nothing.",
    "sum_with_decimals": "Write the sum as whole öre (1250050) or as text in kronor (“12 500,50 kr”).",
    "no_sum": "Is no sum: write whole öre (1250050) or text in kronor (“12 500,50 kr”).",
    "fraction_of_an_ore": "Holds a fraction of an öre: write at most two decimals.",
    "sum_too_large": "The sum is too large: at most {most} can be entered. Check the number of digits.",
    "parameter_misspelt": "There is no parameter {name} here. Did you mean {near}?",
    "parameter_unknown": "There is no parameter {name} here; there are {known}.",
    "no_parameters": "There is no parameter {name} here; none is taken.",
    "too_deep": "What came is nested too deeply.",
    "holds_nul": "What came holds the sign NUL (\\u0000), which no text has; take it out.",
    "time_ahead": "The time {at} lies ahead; it is {now}.",
    "unknown_signal": "There is no signal or update called {name}; there are {known}.",
    "no_input": "{name} takes one input, a JSON object; none came.",
    "several_inputs": "{name} takes one input, a JSON object; several came.",
    "too_many_bytes": "{name} takes at most {most} bytes; {came} came.",
    "not_sent_as_json": "{name} takes JSON; what came has the encoding {encoding}.",
    "no_json": "What came is no JSON.",
    "no_object": "{name} takes a JSON object, and something else came.",
    "more_faults": "There are {more} more faults.",
}
"""By the kind of fault: pydantic's kinds, our types' own and those of the record's reading."""

UNKNOWN_FAULT: Final = "Is not as it should be."

PATTERNS: Final[dict[str, str]] = {
    r"^[a-z0-9][a-z0-9_.-]{0,63}$": "Should be a person's id as in the register: small letters, digits and _ . - .",
    r"^[a-z0-9][a-z0-9_-]{0,63}$": "Should be an organisation's id as in the register: small letters, digits and _ - .",
    r"^§ ?\d{1,4}$": "Should be a paragraph of the minutes, such as § 14.",
    r"^\d{4}-Q[1-4]$": "Should be a quarter, such as 2027-Q1.",
    r"^\d{4}(-(Q[1-4]|T[1-3]|H[12]))?$": "Should be a year, or a quarter, tertial or half of one, such as 2027-T1.",
    r"^(0[1-9]|1[0-2]|Q[1-4]|T[1-3]|H[12]|year)$": "Should be a month (01 to 12), a quarter (Q1 to Q4), a tertial "
    "(T1 to T3), a half-year (H1 or H2) or year.",
    r"^[0-9a-f]{64}$": "Should be the SHA-256 of a file: 64 digits and letters from a to f.",
    r"^[^\x00-\x1f<>]+$": "May hold neither line breaks nor the signs < and >.",
    r"^[A-Za-z0-9][A-Za-z0-9_.:/@+-]*$": "Should begin with a letter or a digit, and hold letters from a to z, digits "
    "and _ . : / @ + - alone.",
    r"^\d{4}-\d{3,6}$": "Should be a case number, such as 2027-014.",
    r"^(19|20)\d{2}-\d{3,}$": "Should be a case number, such as 2027-014.",
    r"^[a-z][a-z0-9_]{1,47}$": "Should be an association's key: small letters from a to z, digits and _ .",
    r"^([01]\d|2[0-3]):[0-5]\d$": "Should be a time of day, such as 08:00.",
    r"^\d\d-\d\d$": "Should be a day of the year, such as 04-30.",
    r"^[^\x00]*$": "May not hold the sign NUL.",
    r"^[^\x00]+$": "Should be text without the sign NUL.",
}
"""What a text should look like, by the pattern that it did not fit."""

JSON_FAULTS: Final[dict[str, str]] = {
    "Expecting value": "a value is missing",
    "Expecting property name enclosed in double quotes": "a name in double quotation marks is missing",
    "Expecting ':' delimiter": "a colon is missing",
    "Expecting ',' delimiter": "a comma or a closing bracket is missing",
    "Extra data": "something stands after the end",
    "Unterminated string starting at": "a text has no closing quotation mark",
    "Invalid control character at": "a text holds a line break or another control character",
    "Invalid \\escape": "what stands after a \\ is nothing that can stand there",
    "Invalid \\uXXXX escape": "four hexadecimal digits are missing after a \\u",
}
"""What is wrong with JSON, by what Python's reader says of it."""

UNREADABLE: Final = "it cannot be read"
AT_CHARACTER: Final = "{fault}, at character {position}."
FAULT_IN: Final = "{where}: {fault}"


def tell_fault(kind: str, told: Mapping[str, object], language: str) -> str | None:
    """A fault in words; None for a kind that has none."""
    says = FAULTS.get(kind)
    if kind == "string_pattern_mismatch":
        says = PATTERNS.get(str(told.get("pattern")), says)
    if says is None:
        return None
    words = {name: _either(str(value), language) for name, value in told.items()}
    return fill_in(str(catalogue(language).gettext(says)), words)


def tell_faults(faults: tuple[Fault, ...], language: str) -> str:
    """Several faults in words, each with the part that it is in."""
    return " ".join(_told(one, language) for one in faults)


def tell_json_fault(said: str, position: int | None, language: str) -> str:
    """What is wrong with JSON, by what the reader said and where it stood, counted from 0."""
    gettext = catalogue(language).gettext
    fault = str(gettext(JSON_FAULTS.get(said, UNREADABLE)))
    if position is None:
        return f"{fault}."
    return str(gettext(AT_CHARACTER)).format(fault=fault, position=position + 1)


def _told(fault: Fault, language: str) -> str:
    gettext = catalogue(language).gettext
    particulars = {one.name: str(one.value) for one in fault.particulars}
    words = tell_fault(fault.kind, particulars, language) or str(gettext(UNKNOWN_FAULT))
    return str(gettext(FAULT_IN)).format(where=fault.where, fault=words) if fault.where else words


def _either(value: str, language: str) -> str:
    """Pydantic joins the last two of a list with an English word."""
    return value.replace("' or '", "' eller '") if known_language(language) == "sv" else value
