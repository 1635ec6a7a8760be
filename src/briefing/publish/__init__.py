"""Making editions: one, a batch of them, a site; their folders put in place whole."""
