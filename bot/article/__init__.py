"""The text as pasted and what stands in it, whoever reads it. No input or output."""
