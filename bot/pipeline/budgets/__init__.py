"""Who may ask the model when, and how much: turns, daily budgets, what was used."""
