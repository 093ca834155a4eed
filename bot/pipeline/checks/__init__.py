"""What `byline doctor` looks at."""
