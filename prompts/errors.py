"""What can be wrong with a prompt. All of it is for whoever changed one, so the words name file and field.

PromptError
├─ PromptUnreadable   no folder, no text, or a "$" that begins no field
├─ UnknownPrompt      a file by a name that is none of the prompts'
├─ MissingField       a field that the prompt needs is not there
└─ UnknownField       a field that nothing fills
"""

# ruff: noqa: N818 -- the names say what is wrong as people would, without "Error" behind


class PromptError(Exception):
    """Its words can be shown to whoever runs Byline."""


class PromptUnreadable(PromptError):
    pass


class UnknownPrompt(PromptError):
    pass


class MissingField(PromptError):
    pass


class UnknownField(PromptError):
    pass
