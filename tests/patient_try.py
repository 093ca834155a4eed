"""`byline try` in which what is kept is there when its answer shows, on a machine however busy."""

import sys

from bot.__main__ import main
from bot.pipeline import writing_beside
from bot.pipeline.keeping import promises
from bot.pipeline.records import withholding
from tests.loopback_discord.watch import PATIENCE_SECONDS

if __name__ == "__main__":
    writing_beside.PATIENCE_SECONDS = PATIENCE_SECONDS
    promises.PATIENCE_SECONDS = PATIENCE_SECONDS
    withholding.LONGEST_WAIT_SECONDS = PATIENCE_SECONDS
    sys.exit(main(sys.argv[1:]))
