"""The parts of a pasted text: paragraphs, sentences, headline, furniture, language, what it names."""
