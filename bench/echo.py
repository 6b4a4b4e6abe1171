"""The simplest echo bot with python-telegram-bot: `python bench/echo.py polling|webhook`."""

import os
import sys
from typing import Any

from telegram import Update
from telegram.ext import Application, MessageHandler, filters


async def echo(update: Update, _: Any) -> None:
    """Reply with the same text."""
    if update.message is not None:
        await update.message.reply_text(update.message.text or "")


def main(mode: str) -> None:
    """Serve until SIGTERM, with python-telegram-bot's own updater."""
    api = os.environ["TELEGRAM_API_URL"]
    builder = Application.builder().token(os.environ["TELEGRAM_BOT_TOKEN"])
    application = builder.base_url(f"{api}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    if mode == "polling":
        application.run_polling()
    else:
        application.run_webhook(
            listen="127.0.0.1",
            port=int(os.environ["PORT"]),
            webhook_url=os.environ["WEBHOOK_URL"],
            max_connections=100,
        )


if __name__ == "__main__":
    main(sys.argv[1])
