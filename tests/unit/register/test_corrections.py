import pytest

from briefing.register.corrections import Correction, correction_faults, read_corrections
from unit.builders import cells, claim


def correction(**fields):
    given = {
        "claim": "gazette-2024-01",
        "field": "bound",
        "old": "about",
        "new": "point",
        "reason": "No hedge is printed",
    }
    return Correction(**given | {"date": "2026-11-22"} | fields)


def faults(*corrections):
    return [str(fault) for fault in correction_faults(list(corrections), cells("claims.csv", claim()))]


def test_a_correction_whose_new_value_is_the_rows_has_no_fault():
    assert faults(correction()) == []


def test_a_correction_that_the_row_has_left_is_a_fault():
    (fault,) = faults(correction(new="about"))
    assert "data/corrections.yml" in fault and 'the row says "point"' in fault


def test_of_two_corrections_of_one_cell_the_last_counts():
    assert faults(correction(new="at_least"), correction(old="at_least")) == []


@pytest.mark.parametrize("fields", [{"claim": "gazette-2024-09"}, {"field": "colour"}])
def test_a_correction_of_no_cell_is_a_fault(fields):
    (fault,) = faults(correction(**fields))
    assert "is no cell of claims.csv" in fault


def test_a_correction_without_a_reason_is_refused(tmp_path):
    file = tmp_path / "corrections.yml"
    file.write_text('- {claim: a-01, field: bound, old: about, new: point, reason: "", date: "2026-11-22"}')
    corrections, (fault,) = read_corrections(file)
    assert corrections == []
    assert fault.column == "reason"
