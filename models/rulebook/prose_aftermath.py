"""What comes of an intervention, told in plain Swedish: evaluation, adoption, benefit goals, the closing."""

from collections.abc import Iterator
from typing import Final

from models.domain.commands import adoption, benefits, closing, diary, evaluation, publication
from models.domain.decide.closing import CONCERNED
from models.domain.money import kronor
from models.domain.owed import ADOPTION_STATEMENT, BENEFIT_GOAL, EVALUATION_PLAN
from models.domain.papers.words import listed
from models.domain.rules.rulebook import Rulebook
from models.rulebook.words import SWEDISH, days, months, role
from models.wording.names import name_of

EVALUATING: Final = (evaluation.PlanEvaluation, evaluation.ProcureEvaluation, evaluation.RecordEvaluation)
ADOPTING: Final = (adoption.PlanAdoption, adoption.StateAdoption, benefits.FollowUpBenefitGoal)
CLOSING: Final = (diary.NoteInDiary, publication.PublishFinalReport, closing.CloseCase, closing.ReceivePaper)


def evaluation_told(rulebook: Rulebook) -> Iterator[str]:
    """Who evaluates, how, and who pays."""
    rules = rulebook.evaluation
    kinds = [name_of("evaluation", kind, SWEDISH) for kind in rules.kinds]
    yield f"Sorter av utvärdering: {listed(kinds)}."
    own = {
        "small": f"Insatser under {kronor(rulebook.thresholds.small)} får utvärderas av förbundet självt eller av ett "
        "annat förbund; i större insatser kräver det ett skäl.",
        "always": "Förbundet får alltid utvärdera självt.",
        "never": "Utvärderingen görs alltid av någon utomstående.",
    }
    yield own[rules.own]
    yield "Förbundet upphandlar och betalar utvärderaren, utanför insatsens budget."
    yield f"Direktupphandling får göras under {kronor(rules.direct_procurement_below)}."
    if EVALUATION_PLAN not in rulebook.obligations:
        yield "Ingen påminns om att planera utvärderingen."


def adoption_told(rulebook: Rulebook) -> Iterator[str]:
    """When each party states what it takes over, and when benefit goals are followed up."""
    yield "Implementeringsplanen i ansökan visas i ärendet från första dagen."
    stated = rulebook.obligations.get(ADOPTION_STATEMENT)
    if stated is not None:
        yield f"Varje part lämnar sitt ställningstagande senast {days(stated.days)} efter finansieringens sista dag."
    if BENEFIT_GOAL in rulebook.obligations:
        later = months(rulebook.closing.benefit_goal_months)
        yield f"Ett nyttomål följs upp sin dag, eller {later} efter slutet om det inte har någon."


def closing_told(rulebook: Rulebook) -> Iterator[str]:
    """How it ends, and what a closed case still takes."""
    notices = [days(number) for number in rulebook.closing.notice_days]
    if notices:
        yield f"Alla berörda får veta att slutet närmar sig {listed(notices)} före sista dagen."
    concerned = listed(role(rulebook, one) for one in CONCERNED)
    yield f"Dagen efter får de veta att finansieringen är slut. Berörda är {concerned}."
    yield "Ärendet avslutas när det som måste finnas finns. Det som bara bör finnas kräver ett skäl."
    stays = [rule.label for rule in rulebook.obligations.values() if rule.outlives_closing]
    if stays:
        yield f"Det här väntar inget avslut på, och det finns kvar att göra efteråt: {listed(stays)}."
    yield f"I det som publiceras visas inte antal under {rulebook.publication.mask_below} personer."
    rests = days(rulebook.closing.run_rests_after_days)
    yield f"Ett avslutat ärende tar fortfarande emot handlingar; dess körning väntar {rests} på dem av sig själv."
