"""A reading as files that leave Byline: CSV, JSON, Markdown and a page of its own."""
