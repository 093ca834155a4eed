"""The fixed texts that people read, in every interface."""
