"""What the printed words of a figure say: its bound and its numbers, in eight languages, or that they are unread."""
