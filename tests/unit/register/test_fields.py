import re

import pandas as pd
import pytest

from briefing.register.dates import valid
from briefing.register.fields import fields_of, foreign_keys_of, key_of
from briefing.register.references import REFERENCES
from briefing.register.schemas import DATE, SCHEMAS, needed


def field(table, name):
    (found,) = (one for one in fields_of(table) if one["name"] == name)
    return found


def test_a_key_is_required_and_unique_and_has_the_shape_of_an_id():
    assert field("units.csv", "unit_id")["constraints"] == {
        "pattern": "[a-z0-9]+([-_][a-z0-9]+)*",
        "unique": True,
        "required": True,
    }
    assert (key_of("units.csv"), key_of("links.csv")) == ("unit_id", None)


def test_a_choice_is_an_enumeration():
    words = {"enum": ["active", "disputed", "retracted"], "required": True}
    assert field("claims.csv", "status")["constraints"] == words


@pytest.mark.parametrize(("name", "kind", "least"), [("low", "number", 0), ("paragraph", "integer", 1)])
def test_a_number_has_its_type_and_least_value(name, kind, least):
    told = field("claims.csv", name)
    assert (told["type"], told["constraints"]) == (kind, {"minimum": least})


def test_a_number_says_its_unit():
    assert "`unit_id`" in field("claims.csv", "best")["description"]


def test_what_may_be_anything_or_blank_is_not_constrained():
    assert "constraints" not in field("claims.csv", "note")


@pytest.mark.parametrize("table", SCHEMAS)
def test_what_the_register_refuses_blank_is_required(table):
    required = [one["name"] for one in fields_of(table) if one.get("constraints", {}).get("required")]
    assert sorted(required) == sorted(needed(table))


@pytest.mark.parametrize("text", ["2024", "2024-10", "2024-10-04", "2024-12-31"])
def test_a_date_that_the_register_takes_has_the_shape_of_one(text):
    assert re.fullmatch(DATE, text) and valid(pd.Series([text])).all()


@pytest.mark.parametrize("text", ["Oct-24", "2024-13", "2024-00", "2024-10-32", "04.10.2024", "2024-1"])
def test_what_is_no_date_has_not(text):
    assert not re.fullmatch(DATE, text) and not valid(pd.Series([text])).any()


def test_a_letter_that_nobody_sees_stands_in_a_pattern_itself():
    assert "\u200b" in field("sources.csv", "url")["constraints"]["pattern"]


def test_every_id_that_the_register_looks_up_is_a_foreign_key_or_one_of_several():
    looked_up = {(table, column) for table, column, *_ in REFERENCES}
    keys = {(table, *key["fields"]) for table in SCHEMAS for key in foreign_keys_of(table)}
    assert looked_up - keys == {(table, "via") for table in ("claims.csv", "coding/pass_a.csv", "coding/pass_b.csv")}


def test_several_ids_in_a_cell_say_what_they_point_to():
    told = field("claims.csv", "via")
    assert told["description"].endswith("joined by `;`, each of actors.csv, which no foreign key can say")
    assert re.fullmatch(told["constraints"]["pattern"], "elpais;rok_dia")
