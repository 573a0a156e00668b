"""What can be wrong with a rulebook: one sentence for each mistake, with its remedy.

The places in braces are filled with what is written in the file, or with what could stand there instead.
"""

from typing import Final


def _(msgid: str) -> str:
    """Mark a sentence for the catalogues; it is translated when it is told."""
    return msgid


NEAR: Final = _('did you mean "{near}"?')
AMONG: Final = _("choose among {known}")

FAULTS: Final[dict[str, str]] = {
    # The file.
    "not_utf8": _("the file is not text in UTF-8; save it as UTF-8"),
    "nested_too_deep": _("the brackets are nested too deep to be a rulebook; compare with another one"),
    "stands_twice": _("this key or section stands in the file twice; keep one of them"),
    "text_not_closed": _("a text is not closed; end it with a quotation mark, or use three for several lines"),
    "bracket_not_closed": _("a bracket or brace is not closed, or a comma is missing; add it"),
    "no_equals_sign": _("a key stands before an equals sign and its value after it; correct the line"),
    "no_value": _("this is no value; texts stand in quotation marks, yes and no are true and false"),
    "not_toml": _("this cannot be read as TOML ({message}); compare with another rulebook"),
    # One key.
    "unknown_key": _('there is no key "{key}" here; {hint}'),
    "missing": _("this is missing; add it (docs/rulebooks.md says what it means)"),
    "wants_text": _("{value} is no text; write a text in quotation marks"),
    "wants_number": _("{value} is no whole number; write one, without quotation marks or decimals"),
    "wants_yes_or_no": _("{value} is neither yes nor no; write true or false, without quotation marks"),
    "wants_list": _("{value} is no list; write the values between brackets, with commas"),
    "wants_section": _("{value} is no section; write its keys under a heading of their own or between braces"),
    "not_among": _("{value} is not possible here; {hint}"),
    "no_name": _("{value} is no name; write 2 to 48 small letters a–z, digits or _, with a letter first"),
    "no_day": _('{value} is no day of the year; write an existing month and day, such as "04-30"'),
    "no_time": _('{value} is no time of day; write hours and minutes, such as "08:00"'),
    "no_sum": _('{value} is no sum in whole öre; write öre (2500000) or kronor in quotation marks ("25 000,50 kr")'),
    "too_little": _("{value} is too little; the least is {limit}"),
    "too_much": _("{value} is too much; the most is {limit}"),
    "empty": _("this is empty; write something"),
    "too_long": _("this text is too long; the most is {limit} characters"),
    "unquoted_time": _('dates and times stand in quotation marks in a rulebook; write "{value}"'),
    "unusable": _("{value} cannot be used here ({message})"),
    # One key against another.
    "other_association": _('the key is "{key}", but the file is called {file}; call the file {key}.toml'),
    "unknown_ladder": _('there is no ladder "{name}"; {hint}'),
    "unknown_form": _('there is no form "{name}"; {hint}'),
    "unknown_heading": _('the form "{form}" has no heading "{name}"; {hint}'),
    "heading_without_text": _('the heading "{name}" of the form "{form}" asks for no text; choose one that does'),
    "heading_not_named": _("the check heading_answered needs to know which heading; add heading"),
    "kind_without_form": _('interventions of the kind "{kind}" have no form; add {kind} = "…"'),
    "asked_in_applications": _('"{asks}" can be asked for in applications only; choose text or participants'),
    "asked_in_reports": _('"{asks}" can be asked for in reports only; choose another'),
    "named_twice": _("{value} stands here twice; keep one of them"),
    "obligation_missing": _("this is missing, and {command} needs it; add [obligations.{kind}]"),
    "planned_by_act": _("this comes with an act, not on days of its own; remove cadence and anchor"),
    "cadence_and_anchor": _("it has both a cadence and an anchor; keep one of them"),
    "meetings_and_days": _("it comes with meetings, and has a cadence or an anchor too; keep one of them"),
    "dated_by_goals": _("each benefit goal has a day of its own; remove cadence and anchor"),
    "each_party_states": _('each party states for itself; write each = "party"'),
    "owed_once": _("this is owed once, and not by each; remove each"),
    "no_final_report": _('interventions of the kind "{kind}" owe no final report; add {names} with anchor = "end"'),
    "assignment_without_final_report": _('assignments owe no final report; add {names} with anchor = "end"'),
    "assignments_not_given": _("nobody is given assignments by this rulebook; add [assignments], or change kinds"),
    "association_has_no_end": _("the association's own year has no first or last day; use cadence or budget_meeting"),
    "years_counted_from": _("it does not say from which year it counts; add first_year"),
    "last_before_first_year": _("the last year comes before the first; change one of them"),
    "nothing_assembled": _('no report of the interventions with a cadence is called "{name}"; {hint}'),
    "only_of_the_association": _("only what the association itself owes has {name}; remove it, or change kinds"),
    "only_in_interventions": _("assignments know nothing of this; remove it, or remove assignment from kinds"),
    "plan_of_association": _('the local action plan is the association\'s own; write kinds = ["association"]'),
    "plan_not_yearly": _('the local action plan is revised every year; write cadence = "year" and within = true'),
    "final_report_always": _("a final report is always owed; remove this key"),
    "never_owed": _("nothing makes this owed; give it a cadence, an anchor or meetings"),
    "no_due_days": _("no period has a last day; add due, for instance due = {example}"),
    "due_without_cadence": _("due is for each period of a cadence; add cadence, or remove due"),
    "unknown_period": _('"{name}" is no period of the cadence "{cadence}"; {hint}'),
    "day_outside_period": _('{value} lies outside the period "{name}", which within asks for; change one of them'),
    "day_long_after": _(
        'the first such day after the period "{name}" has ended ({ends}) comes {months} months later: {value}; '
        "write a day soon after the end"
    ),
    "not_quarterly": _('remittances are for quarters; write cadence = "quarter"'),
    "quarter_without_day": _('remittances for "{name}" have no last day; add it to due'),
    "money_folded": _("what is claimed in money is never folded into another period; remove fold_shorter_than"),
    "nobody_receives": _('nobody judges what comes in; add receiver, for instance receiver = "economist"'),
    "nobody_can_judge": _("this is settled when it comes in, and judged by nobody; remove receiver"),
    "may_not": _('the role "{role}" may not do this ({command}); {hint}'),
    "days_before": _("this is counted forward from an act; write zero or more days"),
    "nobody_written_to": _("this rung writes to nobody; add to or task"),
    "nobody_holds": _('nobody can hold the role "{role}"; {hint}'),
    "too_many_mails": _('the ladder writes {mails} times to "{role}", but most_mails is {limit}; change one of them'),
    "always_quiet": _("the quiet periods leave no working day to remind on; shorten them"),
    "office_never_opens": _("{value} is not after released_from ({opens}); change one of them"),
    "unknown_checklist": _('there is no checklist "{name}" beside the rulebook; {hint}'),
    "ages_crossed": _("{value} is below youngest ({than}); change one of them"),
    "act_not_possible": _("nothing can be done by {command} without groundwork.{key}; add it, or remove met_by"),
    "start_never_blocks": _('nothing that is left stops a start; write strength = "ought", or choose another gate'),
    "each_and_aspects": _("an item is either done by each party or has aspects; keep one of them"),
    "cannot_grant": _('the board cannot grant anything; add "granted"'),
}
"""The sentences, by the code of the mistake."""
