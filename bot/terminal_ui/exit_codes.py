"""What the program says of how it ended."""

DONE, FAILED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130
