"""Who may do what. What is not listed here may be done by nobody."""

from models.domain.actor import ASSOCIATION_ROLES, Role
from models.domain.commands import Body
from models.domain.commands import idea, operations
from models.domain.decide.deliberation import Deliberation
from models.domain.people import holders
from models.domain.refusal import Refused

STAFF = frozenset({Role.SECRETARIAT, Role.DIRECTOR})
APPLICANT = frozenset({Role.PARTY_REPRESENTATIVE})

MAY: dict[type, frozenset[Role]] = {
    idea.RegisterIdea: STAFF | APPLICANT | {Role.PREPARATORY_GROUP},
    idea.ShelveIdea: STAFF | APPLICANT,
    idea.ResumeIdea: STAFF | APPLICANT,
    operations.RetryStalled: frozenset({Role.OPERATOR}),
    operations.RetryEffect: frozenset({Role.OPERATOR, Role.SECRETARIAT}),
}
"""The roles that may give each command."""


def check_actor(deliberation: Deliberation, body: Body) -> None:
    """Refuse who does not hold the role, or whose role may not do this.

    Raises:
        Refused: ``not_your_role`` or ``not_your_act``.
    """
    actor = deliberation.actor
    allowed = MAY.get(type(body), frozenset())
    if actor.role not in allowed:
        roles = ", ".join(sorted(allowed))
        raise Refused("not_your_act", field="actor.role", act=body.type, role=actor.role, roles=roles)
    if actor.role in ASSOCIATION_ROLES and actor.person not in deliberation.rules.register.holders(
        actor.role
    ):
        raise Refused("not_your_role", field="actor", person=actor.person, role=actor.role)
    if isinstance(body, idea.RegisterIdea) or actor.role in ASSOCIATION_ROLES:
        return
    if actor.person not in holders(deliberation.case, deliberation.rules.register, actor.role):
        raise Refused("not_your_role", field="actor", person=actor.person, role=actor.role)
