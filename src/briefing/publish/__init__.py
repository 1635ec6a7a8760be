"""From notebooks to documents; knows notebooks and documents, no subject matter."""
