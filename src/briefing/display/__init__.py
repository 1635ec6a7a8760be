"""What a notebook shows: charts, tables and findings, each with a record that the document is built from."""
