"""The bot without Telegram's sending limits: `python -m bench.unlimited polling|webhook`."""

import sys

from bot.settings import load_settings
from bot.spared import UNUSED, spared

with spared(*UNUSED):
    from bot.telegram.app import Mode, run
    from bot.telegram.pacer import Pacer
    from index import keep_compiled


def main(mode: Mode) -> int:
    """Serve until SIGTERM, as fast as the server allows."""
    try:
        return run(load_settings(), None, mode, pacer=Pacer(limited=False))
    finally:
        keep_compiled()  # as `python -m bot` does, whose second start is what an operator sees


if __name__ == "__main__":
    sys.exit(main("webhook" if sys.argv[1:] == ["webhook"] else "polling"))
