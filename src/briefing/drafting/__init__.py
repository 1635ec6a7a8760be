"""From a text to drafted rows: each figure as a coder would code it, with the words it rests on."""
