"""What Byline does for whoever asks, from beginning to end, with all its services."""
