"""The languages that figure phrases are read in: a table each, by ISO 639-1 code."""

from briefing.phrases.languages.de import GERMAN
from briefing.phrases.languages.en import ENGLISH
from briefing.phrases.languages.es import SPANISH
from briefing.phrases.languages.fr import FRENCH
from briefing.phrases.languages.it import ITALIAN
from briefing.phrases.languages.ko import KOREAN
from briefing.phrases.languages.ru import RUSSIAN
from briefing.phrases.languages.uk import UKRAINIAN

LANGUAGES = {table.code: table for table in (ENGLISH, GERMAN, SPANISH, FRENCH, ITALIAN, RUSSIAN, UKRAINIAN, KOREAN)}
