"""Fixed texts that people read in every interface, so that other languages can follow.

What an error says stands in `errors.py`, what a spent budget does in `budget_words.py`; the words that
put a card together are in `presentation`. Each interface has its own texts besides.
"""

# Nouns: for one, and for several

READINGS = ("reading", "readings")
STATEMENTS = ("statement", "statements")
QUESTIONS = ("question", "questions")
ARTICLES = ("article", "articles")
CONVERSATIONS = ("conversation", "conversations")
MINUTES = ("minute", "minutes")
HOURS = ("hour", "hours")
NOTHING_TO_COUNT = "nothing to count"
