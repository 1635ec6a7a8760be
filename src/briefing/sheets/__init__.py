"""From drafted rows, by two people, to reviewed ones: coding sheets, the review page, settling."""
