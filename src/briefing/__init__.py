"""A briefing on reported figures, from CSV rows to HTML and PDF; what it is about stands in data/ and notebooks/."""

__version__ = "0.1.0"
