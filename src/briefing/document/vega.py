"""Charts of Vega and Vega-Lite as drawings, by vl-convert, where that is installed."""

import importlib

MODULE = "vl_convert"
LONGEST = 80


def svg_of(chart: object) -> tuple[str, str]:
    """The chart as SVG; or why there is none."""
    try:
        converter = importlib.import_module(MODULE)
    except ImportError:
        return "", "vl-convert-python, which draws it, is not installed"
    lite = "vega-lite" in str(chart.get("$schema", "vega-lite")) if isinstance(chart, dict) else True
    draw = converter.vegalite_to_svg if lite else converter.vega_to_svg
    try:
        return draw(chart, allowed_base_urls=[]), ""
    except Exception as error:  # whatever a broken chart makes of the library
        why = next(iter(str(error).splitlines()), type(error).__name__)
        return "", f"vl-convert cannot draw it ({why[:LONGEST]})"
