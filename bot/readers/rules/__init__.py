"""The quick reading: who said what, by rules. No input or output."""
