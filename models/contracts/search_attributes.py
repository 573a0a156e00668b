"""The search attributes by which operators find runs. Nothing personal is in any of them."""

from temporalio.common import SearchAttributeKey

ASSOCIATION = SearchAttributeKey.for_keyword("Association")
PHASE = SearchAttributeKey.for_keyword("Phase")
INTERVENTION_KIND = SearchAttributeKey.for_keyword("InterventionKind")
WAITING_FOR = SearchAttributeKey.for_keyword_list("WaitingFor")
ATTENTION = SearchAttributeKey.for_keyword_list("Attention")
NEXT_DEADLINE = SearchAttributeKey.for_datetime("NextDeadline")
OVERDUE_COUNT = SearchAttributeKey.for_int("OverdueCount")
TITLE = SearchAttributeKey.for_text("Title")

ALL = (ASSOCIATION, PHASE, INTERVENTION_KIND, WAITING_FOR, ATTENTION, NEXT_DEADLINE, OVERDUE_COUNT, TITLE)
"""All of them."""

TYPES = {
    "Association": "Keyword",
    "Phase": "Keyword",
    "InterventionKind": "Keyword",
    "WaitingFor": "KeywordList",
    "Attention": "KeywordList",
    "NextDeadline": "Datetime",
    "OverdueCount": "Int",
    "Title": "Text",
}
"""Their types, as the ``temporal`` command line names them."""
