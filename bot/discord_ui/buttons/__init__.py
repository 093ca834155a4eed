"""What pressed buttons do."""
