"""A language model behind OpenAI's Chat Completions, or a server that speaks as it does.

The only part that imports openai, so it is itself imported only when an article must be read.
"""
