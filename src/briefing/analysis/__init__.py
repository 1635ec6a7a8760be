"""Pure functions on the register: a table in, a new table out; one verb a file."""
