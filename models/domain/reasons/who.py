"""Those who can put right what a refusal speaks of."""

from typing import Final

from models.domain.actor import Role

STAFF: Final = (Role.SECRETARIAT, Role.DIRECTOR)
APPLICANT: Final = (Role.PARTY_REPRESENTATIVE,)
BOARD: Final = (Role.BOARD_SECRETARY, Role.SECRETARIAT)
MONEY: Final = (Role.ECONOMIST, Role.DIRECTOR, Role.CHAIR)
REPORTING: Final = (Role.INTERVENTION_LEAD, Role.OWNER_CONTACT)
