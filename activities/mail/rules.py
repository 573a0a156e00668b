"""The mails there are: each rule with the particulars that its text can speak of.

Every particular may be left out; the text then says less and still reads well. Dates are ISO dates, sums
whole öre, people and organisations ids of the register, and lists have one item a line. ``MEANINGS`` says
what each one is.
"""

from typing import Final

MEANINGS: Final[dict[str, str]] = {
    "amount": "the sum that it is about, in öre",
    "body": "who meets: board or preparatory_group",
    "claimed": "the sum that was claimed, in öre",
    "code": "the refusal's code; every further particular is one of the refusal's own",
    "conditions": "what the grant is conditional on, one a line",
    "count": "how many things are awaited",
    "date": "the day on which it happened or will happen",
    "due": "the last day",
    "ends": "the last day of the funding or of the intervention",
    "items": "what is wanted or missing, one a line",
    "last_day": "the last day on which an application was in time for the earlier meeting",
    "lifted_by": "the obligation whose coming in lifts the withholding",
    "meeting": "the day of the meeting that decided",
    "moved_to": "the date to which a meeting was moved",
    "next_date": "the next meeting's date",
    "not_covered": "the part of the claim that the grant does not cover, in öre",
    "obligation": "the obligation's id",
    "organisation": "the organisation that it is about or comes from",
    "outcome": "granted, granted_in_part, rejected, tabled, supplement_requested",
    "paragraph": "the paragraph of the minutes, with or without its sign: § 14",
    "person": "the person that it is about or comes from",
    "place": "where a meeting is held, as text",
    "reason": "what somebody wrote: a reason, a message",
    "starts": "the first day of the funding or of the intervention",
    "time": "the time of day in Stockholm, as text: 10:30",
    "title": "what a paper is called",
    "too_late_for": "the date of the earlier meeting that the application came too late for",
    "version": "the agreement's version number",
    "wanted": "what more is wanted, one a line; in a refusal the type of the command that was refused",
}
"""What each particular means."""

RULES: Final[dict[str, tuple[str, ...]]] = {
    "idea_received": (),
    "reminder": ("obligation", "due"),
    "overdue": ("obligation", "due"),
    "escalation": ("obligation", "due"),
    "task": ("obligation", "due"),
    "digest": ("count",),
    "refusal": ("code", "wanted"),
    "supplement_requested": ("wanted", "due", "reason"),
    "application_received": ("version",),
    "supplement_extended": ("due", "reason"),
    "supplement_received": ("date", "items"),
    "group_found_missing": ("wanted",),
    "no_meeting_found": ("body",),
    "booked_for_meeting": ("body", "date", "too_late_for", "last_day"),
    "meeting_moved": ("body", "date", "moved_to", "reason"),
    "meeting_cancelled": ("body", "date", "next_date", "reason"),
    "group_invitation": ("body", "date", "time", "place", "reason"),
    "not_forwarded": ("reason", "due"),
    "insisted": ("organisation", "reason"),
    "decision_released": ("outcome", "meeting", "paragraph", "amount", "conditions", "reason"),
    "remitted_back": ("meeting", "paragraph", "wanted", "due", "reason"),
    "decision_replaced": ("outcome", "meeting", "paragraph", "amount", "reason"),
    "agreement_to_sign": ("version", "due"),
    "agreement_new_version": ("version", "due", "reason"),
    "agreement_in_force": ("date", "starts", "ends"),
    "signature_declined": ("person", "organisation", "reason"),
    "remittance_received": ("obligation", "organisation", "claimed", "date"),
    "remittance_returned": ("obligation", "due", "reason"),
    "remittance_approved": ("obligation", "amount", "not_covered"),
    "remittance_withheld": ("obligation", "amount", "lifted_by", "reason"),
    "remittance_paid": ("obligation", "amount", "date"),
    "report_received": ("obligation", "date"),
    "report_returned": ("obligation", "due", "reason"),
    "end_in_sight": ("ends", "items"),
    "funding_ended": ("ends", "items"),
    "case_closed": ("date", "reason"),
    "paper_received": ("title", "organisation", "person", "date"),
    "withdrawn": ("organisation", "date", "reason"),
}
"""The particulars of each rule."""
