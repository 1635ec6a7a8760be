"""Words that a column and a parameter share: the collections of documents, the themes of measures."""

COLLECTIONS = ("core", "wider")
THEMES = ("munitions", "share", "weapons", "troops", "casualties", "payments", "context")
