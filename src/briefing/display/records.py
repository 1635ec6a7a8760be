"""The records that a notebook's outputs carry beside what JupyterLab shows; the document is built from them."""

EXHIBIT = "application/vnd.briefing.exhibit+json"
FINDING = "application/vnd.briefing.finding+json"
