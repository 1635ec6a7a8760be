"""Dates as people write them: "4 October 2024", "Oct 2024"."""

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def day_words(date: str) -> str:
    """An ISO date, as exact as it is, in words: "4 October 2024", "October 2024", "2024"."""
    year, *rest = date.split("-")
    if not rest:
        return year
    month = f"{MONTHS[int(rest[0]) - 1]} {year}"
    return f"{int(rest[1])} {month}" if len(rest) > 1 else month


def short_month(date: str) -> str:
    """An ISO date to its month, in short: "Oct 2024", "2024"."""
    year, *rest = date.split("-")
    return f"{MONTHS[int(rest[0]) - 1][:3]} {year}" if rest else year
