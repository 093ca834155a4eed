"""What a person should know before using a reading: one file for each thing that can be amiss."""
