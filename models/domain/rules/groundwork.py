"""Rules about what comes before an application and beside it: arenas, ways forward, prestudy, problem statement."""

from models.domain.rules.value import Key, Label, Rule


class Choice(Rule):
    """Something that people choose by its label.

    Attributes:
        key: Its name.
        label: What people see.
    """

    key: Key
    label: Label


class ChecklistRules(Rule):
    """Checklists that are shared between rulebooks.

    Attributes:
        use: Those that hold here beside one's own items: names of files beside the rulebook.
    """

    use: tuple[Key, ...] = ()


class GroundworkRules(Rule):
    """What an association does with an idea before there is an application. Whatever it does not do is left out.

    That something must or ought to be done is an item of the checklist with ``met_by``.

    Attributes:
        goals: The association's own goals, against which an idea is tried.
        arenas: Where ideas are anchored: a management group, a local group, a party's own board.
        ways: The ways forward that can be chosen for an idea.
        events: Where interventions are reported orally.
        prestudy: The form that a prestudy answers; without one none is recorded.
        problem_statement: The form of what is handed in before an application. With one, applications come in two
            stages: an application is awaited when the problem statement has been found worth one.
    """

    goals: tuple[Choice, ...] = ()
    arenas: tuple[Choice, ...] = ()
    ways: tuple[Choice, ...] = ()
    events: tuple[Choice, ...] = ()
    prestudy: Key | None = None
    problem_statement: Key | None = None
