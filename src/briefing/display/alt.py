"""Alt texts, no longer than a listener bears."""

MOST_LETTERS = 4000
BETWEEN = "; "


def bounded(alt: str) -> str:
    """The alt text as far as a listener and a PDF bear it: of very many items the first, and how many are left."""
    if len(alt) <= MOST_LETTERS:
        return alt
    begun = alt[:MOST_LETTERS]
    told = begun.rpartition(BETWEEN)[0] or begun
    left = alt[len(told) :].count(BETWEEN)
    return f"{told}{BETWEEN}and {f'{left} more' if left else 'more'}, in the data behind this chart."
