"""The result of reading an article, what there is to know before using it, and the two readers."""
