"""A life is a closed world: what it does not say must not happen, and what it says must."""

from pathlib import Path

from tests.play.small_life import HEAD, IDEA, ITS_EFFECTS, REGISTER, SHELVED, WHOLE, differences, told

EXPECT = "\n[[expect]]\n"


def test_a_life_that_says_all_that_happens_has_no_differences(tmp_path: Path) -> None:
    assert not differences(tmp_path)


def test_a_mail_and_a_document_that_nobody_expected_fail_a_life_and_can_be_pasted_into_it(
    tmp_path: Path,
) -> None:
    text = HEAD + REGISTER + IDEA
    found = differences(tmp_path, text)
    assert len(found) == 2
    assert not differences(tmp_path, text + "\n" + "\n".join(difference.paste for difference in found))


def test_a_mail_that_does_not_come_is_told_with_the_line_that_expects_it(tmp_path: Path) -> None:
    text = WHOLE + '\n[[mail]]\nat = "2027-01-08 08:00"\nrule = "reminder"\nto = "petra"\n'
    (found,) = differences(tmp_path, text)
    assert found.says == "no reminder to petra at 2027-01-08 08:00"
    assert found.line == text.splitlines().index('at = "2027-01-08 08:00"')


def test_a_mail_at_another_hour_is_told_with_the_hour_at_which_it_goes(tmp_path: Path) -> None:
    text = WHOLE.replace('[[mail]]\nat = "2027-01-07 09:00"', '[[mail]]\nat = "2027-01-07 10:00"')
    assert "not expected, but ordered: 2027-01-07 09:00 about idea" in told(tmp_path, text)


def test_a_mail_in_another_role_is_another_mail(tmp_path: Path) -> None:
    assert not told(tmp_path, WHOLE.replace('to = "petra"', 'to = "petra"\nas = "party_representative"'))
    assert "no idea_received" in told(tmp_path, WHOLE.replace('to = "petra"', 'to = "petra"\nas = "director"'))


def test_one_line_with_a_role_stands_for_everybody_who_is_written_to_in_it(tmp_path: Path) -> None:
    assert not told(tmp_path, WHOLE.replace('to = "petra"', 'to = "party_representative"'))


def test_a_mail_with_another_fate_is_told(tmp_path: Path) -> None:
    text = WHOLE.replace('to = "petra"', 'to = "petra"\nsuppressed = "settled"')
    assert "ought to be suppressed (settled), and was sent" in told(tmp_path, text)


def test_a_document_at_another_time_is_told(tmp_path: Path) -> None:
    text = WHOLE.replace('[[document]]\nat = "2027-01-07 09:00"', '[[document]]\nat = "2027-01-08 09:00"')
    assert "such documents are ordered at 2027-01-07 09:00" in told(tmp_path, text)


def test_a_refusal_that_nobody_expected_fails_a_life(tmp_path: Path) -> None:
    text = WHOLE.replace('who = "karin"\nas = "secretariat"', 'who = "karin"\nas = "director"')
    (found,) = differences(tmp_path, text)
    assert "step 2 (shelve_idea, 2027-01-11 10:00) ought to be done, and was refused for not_your_role" in found.says
    assert found.paste == 'refused = "not_your_role"  # in step 2 (shelve_idea, 2027-01-11 10:00)'


def test_a_refusal_that_is_expected_must_come(tmp_path: Path) -> None:
    assert "ought to be refused for wrong_phase, and was done" in told(
        tmp_path, WHOLE.replace('does = "shelve_idea"', 'does = "shelve_idea"\nrefused = "wrong_phase"')
    )


def test_what_is_stated_at_a_time_became_so_then(tmp_path: Path) -> None:
    shelved = 'at = "2027-01-11 10:00"\nphase = "shelved"\nstanding.application = "waived"\n'
    assert not told(tmp_path, WHOLE + EXPECT + shelved)
    later = shelved.replace("10:00", "10:01")
    assert "phase is shelved before 2027-01-11 10:01 already" in told(tmp_path, WHOLE + EXPECT + later)
    earlier = shelved.replace("10:00", "09:59")
    assert "phase ought to be shelved at 2027-01-11 09:59, and is idea" in told(tmp_path, WHOLE + EXPECT + earlier)


def test_what_is_stated_as_of_a_time_may_have_been_so_before(tmp_path: Path) -> None:
    assert not told(tmp_path, WHOLE + EXPECT + 'as_of = "2027-01-20 00:00"\nphase = "shelved"\n')


def test_a_sum_and_a_last_day_are_compared(tmp_path: Path) -> None:
    as_of = 'as_of = "2027-01-08 00:00"\n'
    assert not told(tmp_path, WHOLE + EXPECT + as_of + 'sums.granted = "0 kr"\n')
    wrong = told(tmp_path, WHOLE + EXPECT + as_of + 'sums.granted = "1 kr"\ndue.application = 2027-01-31\n')
    assert "sum granted ought to be 1\u00a0kr" in wrong
    assert "due of application ought to be 2027-01-31 at 2027-01-08 00:00, and is never" in wrong


def test_nobody_is_mailed_between_two_days_both_included(tmp_path: Path) -> None:
    nobody = "nobody_mailed = true\nfrom = 2027-01-08\nto = 2027-01-31\n"
    assert not told(tmp_path, WHOLE + EXPECT + nobody)
    assert "petra is, at 2027-01-07 09:00" in told(tmp_path, WHOLE + EXPECT + nobody.replace("01-08", "01-07"))


def test_a_seal_tells_of_what_no_expectation_speaks_of(tmp_path: Path) -> None:
    (found,) = differences(tmp_path, 'seal = "x"\n' + WHOLE)
    sealed = found.paste + "\n" + WHOLE
    assert not differences(tmp_path, sealed)
    assert "the seal is broken" in told(tmp_path, sealed.replace("Ingen har tid.", "Ingen har tid nu."))
    assert "the seal is broken" in told(tmp_path, sealed.replace("karin@exempel", "karin.k@exempel"))


def test_a_life_without_a_seal_needs_none(tmp_path: Path) -> None:
    assert not told(tmp_path, HEAD + REGISTER + IDEA + ITS_EFFECTS + SHELVED.replace("Ingen", "Någon"))


def test_an_obligation_that_the_case_does_not_have_is_told_with_the_one_that_was_perhaps_meant(tmp_path: Path) -> None:
    text = WHOLE + EXPECT + 'as_of = "2027-01-08 08:00"\nstanding.aplication = "open"\n'
    said = "standing of aplication ought to be open at 2027-01-08 08:00, and is unknown; did you mean"
    assert f"{said} 'standing of application'" in told(tmp_path, text)
