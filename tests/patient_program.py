"""`byline run` that promises nothing before it is on the disk, on a machine however busy.

Byline's own patience with the disk ends before Discord's does, and a test that kills it would find lost
what was acknowledged without a promise.
"""

import sys

from bot.__main__ import main
from bot.pipeline.keeping import promises
from tests.loopback_discord.watch import PATIENCE_SECONDS

if __name__ == "__main__":
    promises.PATIENCE_SECONDS = PATIENCE_SECONDS
    sys.exit(main(sys.argv[1:]))
