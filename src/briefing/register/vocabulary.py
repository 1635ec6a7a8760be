"""Words that a column and a parameter share: the collections of documents."""

COLLECTIONS = ("core", "wider")
