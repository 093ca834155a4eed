"""What is drawn: each card a pure function of what it shows, and what its buttons carry."""
