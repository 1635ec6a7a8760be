"""A document of records: what notebooks show, numbered, linked and written to a page and to paper."""
