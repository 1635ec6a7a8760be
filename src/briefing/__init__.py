"""The briefing on what North Korea has sent to Russia's war: from CSV rows to HTML and PDF."""

__version__ = "0.1.0"
