import pandas as pd
import pytest
import yaml

from briefing.register.judgements import (
    crowded_sentences,
    read_judgements,
    strangers_beside,
    unknown_claims,
    unknown_likelihoods,
    unlisted_claims,
)
from briefing.register.yaml_lines import MEND
from unit.builders import judgement, judgement_fields

REGISTERED = pd.DataFrame({"claim_id": ["gazette-2024-01"]})


@pytest.fixture
def read(tmp_path):
    def read(*entries, text=None):
        path = tmp_path / "judgements.yml"
        path.write_text(text or yaml.safe_dump(list(entries)), encoding="utf-8")
        judgements, faults = read_judgements(path)
        return judgements, [str(fault) for fault in faults]

    return read


def test_a_judgement_is_read_as_written(read):
    (read_back,), faults = read(judgement_fields())
    assert (read_back, faults) == (judgement(), [])


def test_a_file_may_hold_no_judgements(read):
    assert read() == ([], [])


def test_a_misspelt_field_is_named_twice_as_unknown_and_as_missing(read):
    entry = judgement_fields()
    entry["confidense"] = entry.pop("confidence")
    _, faults = read(entry)
    assert {fault.partition(". ")[0] for fault in faults} == {
        "data/judgements.yml, supply-is-real, confidence: is missing",
        "data/judgements.yml, supply-is-real, confidense: is not known here",
    }


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": "  "},
        {"grounds": "It was seen."},
        {"likelihood": ""},
        {"confidence": "medium"},
        {"confidence_reason": ""},
        {"needs_pools": 0},
        {"needs_pools": "2"},
        {"claims": []},
        {"claims": "gazette-2024-01"},
        {"would_change_if": []},
        {"issued": "January 2026"},
        {"issued": 2026},
        {"withdrawn": "2026-01"},
    ],
)
def test_a_bad_field_is_refused_by_its_name(read, wrong):
    judgements, (message,) = read(judgement_fields(**wrong))
    assert judgements == []
    assert message.startswith(f"data/judgements.yml, supply-is-real, {next(iter(wrong))}: ")


def test_an_id_has_small_letters_digits_and_joints(read):
    assert read(judgement_fields(id="Supply is real"))[1][0].startswith("data/judgements.yml, Supply is real, id: ")


def test_a_day_that_no_calendar_has_is_refused(read):
    assert read(judgement_fields(issued="2026-02-30"))[1] != []


def test_a_date_needs_no_quotes(read):
    entry = yaml.safe_dump([judgement_fields()]).replace("'2024-11-01'", "2024-11-01")
    assert read(text=entry) == ([judgement()], [])


def test_a_tag_that_would_build_an_object_is_refused_by_its_line(read):
    assert read(text="- id: a\n  text: !!python/object/apply:os.getcwd []\n") == (
        [],
        [f"data/judgements.yml, line 2: The YAML cannot be read. {MEND}"],
    )


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"text": 5}, "text: is 5, not text. Put it in quotes"),
        ({"text": None}, "text: is blank. Put it in quotes"),
        ({"needs_pools": "two"}, "needs_pools: is 'two', not a whole number. Write digits only, without quotes"),
        ({"needs_pools": 0}, "needs_pools: is 0. Write a number of 1 or more"),
        ({"claims": "a"}, "claims: is 'a', not a list. Write a list, [one, other]"),
        ({"confidence": "medium"}, 'confidence: "medium" is not allowed here. Use one of: low, moderate or high'),
        ({"issued": "January"}, 'issued: "January" is not a day. Write it as 2024-10-04'),
        ({"issued": "2026-02-30"}, 'issued: "2026-02-30" is not a day. Write it as 2024-10-04'),
    ],
)
def test_a_bad_field_is_told_in_plain_words(read, wrong, said):
    assert read(judgement_fields(**wrong))[1][0].startswith(f"data/judgements.yml, supply-is-real, {said}")


def test_a_field_that_stands_twice_is_told_with_its_line(read):
    entry = yaml.safe_dump([judgement_fields()]) + "  id: another\n"
    line = len(entry.splitlines())
    assert read(text=entry)[1][0].startswith(f'data/judgements.yml, line {line}: "id" stands twice, first on line ')


def test_an_entry_without_an_id_is_told_by_its_place_and_line(read):
    assert read(text="- {}\n")[1][0].startswith("data/judgements.yml, entry 1 (line 1), ")


def test_broken_yaml_is_refused_by_its_line(read):
    assert read(text="- id: a\n- id: 'b\n")[1][0].startswith("data/judgements.yml, line ")


@pytest.mark.parametrize("text", ["id: a\n", "just words", "# nothing\n"])
def test_a_file_that_is_no_list_is_refused(read, text):
    assert read(text=text)[1] == [
        "data/judgements.yml: The file is not a list of entries. Begin each entry with '- ', or write []"
    ]


@pytest.mark.parametrize("entry", ["a judgement", 3, None, ["id", "a"]])
def test_an_entry_that_is_no_judgement_is_named_by_its_place(read, entry):
    _, (message,) = read(judgement_fields(), entry)
    assert message.startswith("data/judgements.yml, entry 2")


def test_a_missing_file_is_a_fault(tmp_path):
    judgements, (fault,) = read_judgements(tmp_path / "judgements.yml")
    assert (judgements, fault.problem) == ([], "The file is missing")


def test_an_id_that_stands_twice_is_a_fault(read):
    assert read(judgement_fields(), judgement_fields())[1] == [
        "data/judgements.yml, supply-is-real, id: stands more than once. "
        "Give each judgement its own id; ids are never reused"
    ]


def test_every_bad_entry_is_listed_and_the_good_one_read(read):
    judgements, faults = read(judgement_fields(id="A"), judgement_fields(), judgement_fields(id="c", claims=[]))
    assert (judgements, len(faults)) == ([judgement()], 2)


def test_a_claim_that_is_not_in_the_register_is_a_fault():
    judged = judgement(claims=["gazette-2024-01", "gazette-2024-99"])
    (fault,) = unknown_claims([judged], REGISTERED)
    assert str(fault) == (
        "data/judgements.yml, supply-is-real, claims: gazette-2024-99 is not in claims.csv. "
        "Correct the id, or look at the judgement again: its evidence is gone"
    )


def test_known_claims_are_no_fault():
    assert unknown_claims([judgement()], REGISTERED) == []


def test_a_likelihood_that_is_no_term_of_the_yardstick_is_a_fault():
    (fault,) = unknown_likelihoods(
        [judgement(likelihood="quite likely"), judgement(likelihood="likely")], ["unlikely", "likely"]
    )
    assert str(fault) == (
        'data/judgements.yml, supply-is-real, likelihood: "quite likely" is not in data/topic/yardstick.yml. '
        "Did you mean unlikely?"
    )


def test_a_text_that_shows_a_claim_its_list_leaves_out_is_a_fault():
    judged = judgement(text="Likely {gazette-2024-02}.", claims=["gazette-2024-01"])
    (fault,) = unlisted_claims([judged])
    assert "{gazette-2024-02}" in fault.problem


def test_a_text_that_shows_only_listed_claims_is_no_fault():
    assert unlisted_claims([judgement(text="Likely {gazette-2024-01}.", claims=["gazette-2024-01"])]) == []


def test_a_ground_that_shows_a_claim_the_list_leaves_out_is_a_fault():
    (fault,) = unlisted_claims([judgement(grounds=["It was {gazette-2024-02}."], claims=["gazette-2024-01"])])
    assert (fault.column, fault.problem) == ("grounds", "{gazette-2024-02} is not among the judgement's claims")


@pytest.mark.parametrize(
    "fields", [{"text": "From {c-1} to {c-2}."}, {"grounds": ["It was {c-1}.", "Was {c-1}, is {c-2}."]}]
)
def test_a_sentence_with_two_figures_is_a_fault_that_says_what_to_do(fields):
    (fault,) = crowded_sentences([judgement(**fields)])
    assert (fault.row, fault.column, fault.remedy) == (
        "supply-is-real",
        next(iter(fields)),
        "Give each figure a sentence of its own, under grounds",
    )
    assert "shows 2 figures: a sentence shows one at most" in fault.problem


def test_a_figure_a_sentence_is_no_fault():
    assert crowded_sentences([judgement(text="Likely {c-1}.", grounds=["It was {c-2}.", "It is {c-3}."])]) == []


def test_what_stands_beside_a_judgement_is_among_its_claims():
    (fault,) = strangers_beside([judgement(beside=["gazette-2024-01", "gazette-2024-02"])])
    assert str(fault) == (
        "data/judgements.yml, supply-is-real, beside: gazette-2024-02 is not among the judgement's claims. "
        "List it under claims too"
    )
