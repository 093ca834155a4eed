"""The process in which one document is read: bytes come on standard input, JSON goes to standard output.

The JSON is a received text, or `{"refused": words}`. A process that dies says nothing.
"""

import contextlib
import json
import sys

from bot.article.received_text import received_as_json
from bot.documents.read_document import read_document
from bot.errors import ArticleError
from bot.words import fixed_texts as texts

with contextlib.suppress(ImportError):  # not on Windows, where only time is bounded
    import resource


def main(name: str, work: int, memory: int) -> None:
    """`work` counts seconds of a processor's time, `memory` bytes of data that the process may hold."""
    with contextlib.suppress(NameError, ValueError):
        resource.setrlimit(resource.RLIMIT_CPU, (work, work + 1))
        resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    try:
        outcome = received_as_json(read_document(sys.stdin.buffer.read(), name))
    except ArticleError as error:
        outcome = {"refused": error.user_message}
    except MemoryError:
        outcome = {"refused": texts.DOCUMENT_TOO_LARGE}
    except Exception:  # each of the libraries stumbles over broken documents in ways of its own
        outcome = {"refused": texts.BROKEN_DOCUMENT}
    sys.stdout.write(json.dumps(outcome))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
