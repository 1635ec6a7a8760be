"""What an edition says: its parameters, its file, the briefing it is compared with, a grid of many."""
