"""What Byline keeps, in SQLite."""
