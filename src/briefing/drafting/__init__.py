"""From a text to drafted rows, and from these, by two people, to reviewed ones."""
