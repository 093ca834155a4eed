"""Every fixed text that people read, so that other languages can follow."""
