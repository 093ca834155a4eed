"""The ranks of o200k_base from a development dependency, so that exact counting needs no network."""

import gzip
import os
from importlib.metadata import distribution
from pathlib import Path

import pytest

from bot.pipeline.asking.token_counting import Encoding, load_encoding, ranks_file


def place_ranks(folder: Path) -> Path:
    """Put the ranks where tiktoken would keep them after a download into `folder`; returns the file."""
    packed = distribution("bpe-openai").locate_file("bpe_openai/data/o200k_base.tiktoken.gz")
    file = ranks_file({"TIKTOKEN_CACHE_DIR": str(folder)})
    assert file is not None
    file.write_bytes(gzip.decompress(Path(os.fspath(packed)).read_bytes()))
    return file


def exact_encoding(folder: Path) -> Encoding:
    """tiktoken's own encoding, loaded from `folder`, in which the ranks were placed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TIKTOKEN_CACHE_DIR", str(folder))
        return load_encoding()
