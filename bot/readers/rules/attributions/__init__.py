"""Who says that something is said: the clause around a cue."""
