import pytest

from briefing.phrases.amount import Amount, times


def test_a_bare_amount_shares_no_unit_and_says_nothing_but_its_value():
    amount = Amount(12)
    assert (amount.value, amount.factor, amount.unit) == (12, 0, 1)
    assert (amount.part, amount.grouped, amount.bound, amount.digits) == (False, False, "", "")


@pytest.mark.parametrize(
    ("value", "unit", "product"), [(2082.3, 10**6, 2_082_300_000), (0.5, 1000, 500), (1.1, 1.1, 1.21)]
)
def test_a_product_is_not_a_hair_more_than_a_person_reckons(value, unit, product):
    assert times(value, unit) == product
