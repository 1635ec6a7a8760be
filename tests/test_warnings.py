"""What a library will drop is an error where our own modules call it, and is passed over elsewhere."""

import warnings

import pytest

KINDS = [DeprecationWarning, PendingDeprecationWarning, FutureWarning]


def warn_as(module, kind):
    warnings.warn_explicit("soon gone", kind, "a.py", 1, module=module)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("module", ["briefing", "briefing.run.kernel", "briefing.display.charts.last_words"])
def test_a_deprecated_call_of_ours_is_an_error(module, kind):
    with pytest.raises(kind):
        warn_as(module, kind)


@pytest.mark.parametrize("module", ["briefings", "pandas.core"])
def test_a_deprecated_call_of_others_is_not(module):
    warn_as(module, DeprecationWarning)
