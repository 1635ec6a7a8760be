"""Charts, one kind a file: each takes a table and a width in inches, and returns a figure."""
