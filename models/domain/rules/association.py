"""Who the association is, and what it calls things."""

from models.domain.rules.value import Key, Label, Rule


class Labels(Rule):
    """The association's own words, in Swedish, for what the program calls by one name everywhere."""

    intervention: Label = "insats"
    intervention_owner: Label = "projektägare"
    intervention_lead: Label = "projektledare"
    steering_group: Label = "styrgrupp"
    preparatory_group: Label = "beredningsgrupp"
    board: Label = "styrelse"
    director: Label = "förbundschef"
    secretariat: Label = "kansli"
    application: Label = "ansökan"
    collaboration_agreement: Label = "samarbetsavtal"
    remittance: Label = "rekvisition"


class AssociationRules(Rule):
    """The association as its letters name it.

    Attributes:
        key: By which the program knows it: the file's name without ``.toml``.
        name: The association's full name.
        organisation_number: Its organisation number, for letters.
        address: Its postal address, line by line.
        email: Where letters ask people to write.
        website: Its address on the web.
        labels: Its own words.
    """

    key: Key
    name: Label
    organisation_number: str = ""
    address: tuple[str, ...] = ()
    email: str = ""
    website: str = ""
    labels: Labels = Labels()
