"""Put the tokenizer's ranks where tiktoken looks for them: `python deploy/place_ranks.py FOLDER`.

The package `bpe-openai` carries the file that tiktoken would fetch at first use, byte for byte.
"""

import gzip
import sys
from importlib.resources import files
from pathlib import Path

from bot.pipeline.asking.token_counting import ranks_file


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    target = ranks_file({"TIKTOKEN_CACHE_DIR": str(folder)})
    if target is None:
        sys.exit("this tiktoken keeps its files elsewhere")
    packed = files("bpe_openai") / "data" / "o200k_base.tiktoken.gz"
    target.write_bytes(gzip.decompress(packed.read_bytes()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
