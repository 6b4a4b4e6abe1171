"""The bot without Telegram's sending limits: `python -m bench.unlimited polling|webhook`."""

import sys

from bot.settings import load_settings
from bot.spared import UNUSED, spared

with spared(*UNUSED):
    from bot.telegram.app import Mode, run
    from bot.telegram.pacer import Pacer


def main(mode: Mode) -> int:
    """Serve until SIGTERM, as fast as the server allows."""
    return run(load_settings(), None, mode, pacer=Pacer(limited=False))


if __name__ == "__main__":
    sys.exit(main("webhook" if sys.argv[1:] == ["webhook"] else "polling"))
