"""What was said: the words of a sentence that an attribution reports, and how far they reach."""
