"""Running notebooks, side by side or on a cluster, and keeping what came of it; knows no subject and no document."""
