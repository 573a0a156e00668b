"""The example association's register, for tests."""

import json

from models.domain.register import Register

REGISTER = Register.model_validate_json(
    json.dumps(
        {
            "organisations": [
                {"id": "kommunen", "name": "Exempelstads kommun"},
                {"id": "regionen", "name": "Region Exempel"},
                {"id": "fk", "name": "Försäkringskassan"},
                {"id": "af", "name": "Arbetsförmedlingen"},
                {"id": "stiftelsen", "name": "Stiftelsen Steget", "member": False, "non_profit": True},
            ],
            "people": [
                {
                    "id": "sara",
                    "name": "Sara Sekreterare",
                    "email": "sara@exempel.example",
                    "roles": ["secretariat"],
                },
                {
                    "id": "frida",
                    "name": "Frida Chef",
                    "email": "frida@exempel.example",
                    "roles": ["director"],
                },
                {
                    "id": "erik",
                    "name": "Erik Ekonom",
                    "email": "erik@exempel.example",
                    "roles": ["economist"],
                },
                {"id": "bo", "name": "Bo Nämnd", "email": "bo@exempel.example", "roles": ["board_secretary"]},
                {"id": "olle", "name": "Olle Drift", "email": "olle@exempel.example", "roles": ["operator"]},
                {
                    "id": "gun",
                    "name": "Gun Grupp",
                    "email": "gun@kommunen.example",
                    "organisation": "kommunen",
                    "roles": ["preparatory_group"],
                },
                {
                    "id": "anna",
                    "name": "Anna Andersson",
                    "email": "anna@kommunen.example",
                    "organisation": "kommunen",
                },
                {
                    "id": "rolf",
                    "name": "Rolf Region",
                    "email": "rolf@regionen.example",
                    "organisation": "regionen",
                },
                {
                    "id": "lena",
                    "name": "Lena Ledare",
                    "email": "lena@kommunen.example",
                    "organisation": "kommunen",
                },
                {
                    "id": "kim",
                    "name": "Kim Chef",
                    "email": "kim@kommunen.example",
                    "organisation": "kommunen",
                },
                {
                    "id": "stina",
                    "name": "Stina Steg",
                    "email": "stina@stiftelsen.example",
                    "organisation": "stiftelsen",
                },
                {
                    "id": "rita",
                    "name": "Rita Chef",
                    "email": "rita@regionen.example",
                    "organisation": "regionen",
                },
            ],
            "meetings": [],
        }
    )
)
