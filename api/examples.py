"""Examples of commands for OpenAPI."""

from typing import Any, Final

IDEA: Final[dict[str, Any]] = {
    "kind": "individual",
    "title": "Steget vidare",
    "summary": "Unga vuxna får stöd av två myndigheter på en gång.",
    "parties": [
        {"organisation": "kommunen", "contact": "anna"},
        {"organisation": "regionen", "contact": "rolf"},
    ],
}

DECISION: Final[dict[str, Any]] = {
    "meeting": "2027-03-15",
    "paragraph": "§ 14",
    "outcome": "granted",
    "amounts": [{"year": 2027, "amount": "1 200 000 kr"}, {"year": 2028, "amount": "1 250 000 kr"}],
}

REMITTANCE: Final[dict[str, Any]] = {
    "type": "remittance",
    "payee": "kommunen",
    "period": "2027-Q2",
    "specification": [{"line": "Personal", "amount": "212 500,50 kr"}],
    "invoice": {"issuer": "kommunen", "number": "45001", "dated": "2027-07-05", "amount": "212 500,50 kr"},
}


def _examples(**named: object) -> dict[str, Any]:
    shown = {name: {"value": value} for name, value in named.items()}
    return {"requestBody": {"content": {"application/json": {"examples": shown}}}}


NEW_INTERVENTION_EXAMPLES: Final = _examples(an_idea={"association": "exempel", **IDEA})

COMMAND_EXAMPLES: Final = _examples(
    board_decision={"type": "board_decision", **DECISION},
    remittance=REMITTANCE,
    shelve_idea={"type": "shelve_idea", "reason": "Parterna återkommer när de har enats om en ägare."},
    retry_effect={"type": "retry_effect", "effect": "idea_received/idea/anna"},
)

MEETING_DECISIONS_EXAMPLES: Final = _examples(
    two_cases=[
        {"case_number": "2027-014", "decision": DECISION},
        {
            "case_number": "2027-015",
            "decision": {**DECISION, "paragraph": "§ 15", "outcome": "rejected", "amounts": []},
        },
    ]
)
