"""What the program says of how it ended."""

DONE, FAILED, INTERRUPTED = 0, 1, 130  # argparse says 2 of wrong usage
