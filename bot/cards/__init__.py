"""The two cards of a reading in neutral words, for every interface to draw in its own manner.

What was cut from the article is still as pasted: whoever draws a card makes it harmless for the
place where it appears.
"""
