"""What Byline does for a person, one file each."""
