"""What can be wrong with one sentence of an answer, a kind of check a file."""
