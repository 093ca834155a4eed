"""Reading an article without any input or output: text in, spans over it out."""
