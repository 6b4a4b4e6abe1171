"""Take docs/pictures: each kind of message as a phone shows it.

The messages are what a Bot API server on loopback received from the bot at work; nothing is typed
by hand but what the readers say, and the hour. Names on the command line take only those pictures.
Needs a headless Chromium: ``CHROMIUM`` in the environment says where, if it is not found by name.
"""

import asyncio
import contextlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field, replace
from html import escape
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("PTB_TIMEDELTA", "true")

from tests.bot.telegram.rig import Rig, running  # noqa: E402
from tests.telegram_server import Config, Message, PrivateChat, TelegramServer, User  # noqa: E402
from tests.telegram_server.entities import (  # noqa: E402
    FOUND,
    Entity,
    FormattedText,
    to_html,
    utf16_length,
)
from tests.telegram_server.state import InlineMessage  # noqa: E402

PICTURES = ROOT / "docs" / "pictures"
WIDTH, SCALE = 390, 1.5
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)
ADMIN = 1
QUESTION = "Quel pourcentage de ses revenus Nvidia cède-t-elle ?"


@dataclass
class Phone:
    """What a screen shows: the chat's head, what stands in it, and what is being typed."""

    title: str
    subtitle: str
    parts: list[str] = field(default_factory=list)
    results: str = ""
    typed: str = ""

    @property
    def html(self) -> str:
        """The screen as a page that notes its own height."""
        css = (ROOT / "scripts" / "telegram_pictures.css").read_text(encoding="utf-8")
        footer = f'<footer class="typed">{escape(self.typed)}' if self.typed else "<footer>Message"
        return (
            f'<!doctype html><meta charset="utf-8"><style>{css}</style>'
            f'<header><span class="back">‹</span><span class="face">{escape(self.title[0])}</span>'
            f"<span><b>{escape(self.title)}</b><small>{escape(self.subtitle)}</small></span></header>"
            f"<main>{''.join(self.parts)}</main>{self.results}{footer}</footer>"
            "<script>document.title = Math.floor(document.body.getBoundingClientRect().height)</script>"
        )


class Scene:
    """A bot at work, a reader in front of it, and a camera."""

    def __init__(self, server: TelegramServer, rig: Rig) -> None:
        self.server = server
        self.rig = rig

    def reader(self, **fields: Any) -> PrivateChat:
        """Somebody who opens a chat with the bot."""
        person = {"first_name": "Camille", "language_code": "fr"} | fields
        return self.server.private_chat(self.server.user(**person))

    async def say(self, chat: PrivateChat, *texts: str) -> Message:
        """Write to the bot and wait for its replies; the last of them."""
        for text in texts:
            await chat.say(text)
            await self.rig.serve()
        return chat.bot_messages[-1]

    async def ready(self) -> PrivateChat:
        """A reader whose chat has the article already."""
        chat = self.reader()
        await self.say(chat, "/article")
        return chat

    def shoot(self, chat: PrivateChat, last: int, *below: str) -> Phone:
        """The last messages of a private chat."""
        shown = [bubble(message) for message in chat.messages[-last:]]
        return Phone(self.server.bot.first_name, "bot", [*shown, *below])


# --- what is shown ---


async def hello(scene: Scene) -> Phone:
    """Hello, and three questions to tap."""
    chat = scene.reader()
    await scene.say(chat, "/start")
    return scene.shoot(chat, 2)


async def answer(scene: Scene) -> Phone:
    """An answer replies to the article itself and quotes the sentence in it; what answers is bold."""
    chat = await scene.ready()
    await scene.say(chat, QUESTION)
    return scene.shoot(chat, 2)


async def article(scene: Scene) -> Phone:
    """The quotation tapped: Telegram goes to the article, sent once, and marks the sentence."""
    chat = scene.reader()
    given = await scene.say(chat, QUESTION)
    whole, quote = given.reply_to, given.quote
    assert whole is not None
    assert quote is not None
    mark = Entity("underline", quote["position"], utf16_length(quote["text"]))
    content = FormattedText(whole.text, (*whole.content.entities, mark))
    marked = replace(whole, content=content)
    return Phone(scene.server.bot.first_name, "bot", [bubble(marked)])


async def follow_up(scene: Scene) -> Phone:
    """A question that leans on the one before."""
    chat = await scene.ready()
    await scene.say(chat, "Qu’est-ce que la H20 ?", "Et ses performances ?")
    return scene.shoot(chat, 4)


async def bilingual(scene: Scene) -> Phone:
    """Asked in English: the bot speaks English, the article keeps its language."""
    chat = scene.reader(first_name="Ada", language_code="en")
    await scene.say(chat, "/article", "Who is the CEO of Nvidia?")
    return scene.shoot(chat, 2)


async def unsure(scene: Scene) -> Phone:
    """Not sure: the nearest sentence, and a word of warning."""
    chat = await scene.ready()
    await scene.say(chat, "Quelle part des puces est remplacée ?")
    return scene.shoot(chat, 2)


async def declined(scene: Scene) -> Phone:
    """Not in the article: said so, with what it does answer."""
    chat = await scene.ready()
    await scene.say(chat, "Combien coûte la H20 ?")
    return scene.shoot(chat, 2)


async def passage(scene: Scene) -> Phone:
    """“Lire §10” opens the passage in the same message, with the quoted words marked."""
    chat = await scene.ready()
    given = await scene.say(chat, QUESTION)
    await chat.press(given, "Lire §10")
    await scene.rig.serve()
    return scene.shoot(chat, 2)


async def contents(scene: Scene) -> Phone:
    """/article: the contents, after the article itself."""
    chat = await scene.ready()
    return scene.shoot(chat, 2)


async def inline(scene: Scene) -> Phone:
    """Inline mode, in any chat: quotations to choose from."""
    server, rig = scene.server, scene.rig
    user = server.user(first_name="Camille", language_code="fr")
    text = "Qu’est-ce que la H20 ?"
    query = await server.inline_query(user, text)
    await rig.serve()
    found = "".join(
        f"<div><i>{escape(result['title'][0].upper())}</i><p><b>{escape(result['title'])}</b>"
        f"<span>{escape(result['description'])}</span></p></div>"
        for result in await server.wait_results(query)
    )
    chosen = await server.choose(query, (query.results or [])[0]["id"])
    await rig.deal()
    earlier = posted(chosen, server.bot)
    typed = f"@{server.bot.username} {text}"
    return Phone("Nadia", "en ligne", [earlier], f'<div class="results">{found}</div>', typed)


async def group(scene: Scene) -> Phone:
    """In a group: hello once, then answers to what is addressed to the bot."""
    server = scene.server
    user = server.user(first_name="Camille", language_code="fr")
    club = server.group("Club de lecture", member="left")
    await club.add_bot(user)
    await scene.rig.serve()
    await club.send(user, "/ask Alibaba et Baidu ont-ils rompu avec Nvidia ?")
    await scene.rig.serve()
    joined = f'<div class="event">Camille a ajouté {escape(server.bot.first_name)}</div>'
    said = [m for m in club.messages if m.text]
    shown = [bubble(message, named=True) for message in said]
    return Phone(club.chat.title, "12 membres", [joined, *shown])


async def feedback(scene: Scene) -> Phone:
    """👎 is kept, can be taken back, and offers the other passages."""
    chat = await scene.ready()
    given = await scene.say(chat, "Qu’a dit le porte-parole de Nvidia ?")
    tapped = await chat.press(given, "👎")
    await scene.rig.serve()
    told = (tapped.answer or {}).get("text", "")
    return scene.shoot(chat, 2, f'<div class="toast">{escape(told)}</div>')


async def privacy(scene: Scene) -> Phone:
    """/privacy: what is kept and for how long."""
    chat = scene.reader()
    await scene.say(chat, "/privacy")
    return scene.shoot(chat, 2)


async def stats(scene: Scene) -> Phone:
    """/stats, for admins only."""
    for number, question in enumerate(
        (
            QUESTION,
            "Combien coûte la H20 ?",
            "Qui est le PDG de Nvidia ?",
            "Combien coûte la H20 ?",
            "Quelle est la capitale de l’Italie ?",
        )
    ):
        chat = scene.reader(id=100 + number)
        given = await scene.say(chat, question)
        if number in (0, 2):
            await chat.press(given, "👍")
            await scene.rig.serve()
    admin = scene.reader(id=ADMIN)
    await scene.say(admin, "/stats")
    return scene.shoot(admin, 2)


SCENES: dict[str, Callable[[Scene], Awaitable[Phone]]] = {
    "hello": hello,
    "answer": answer,
    "article": article,
    "follow-up": follow_up,
    "english": bilingual,
    "unsure": unsure,
    "not-in-the-article": declined,
    "passage": passage,
    "contents": contents,
    "feedback": feedback,
    "inline": inline,
    "group": group,
    "privacy": privacy,
    "stats": stats,
}


# --- how it is drawn ---


def bubble(message: Message, *, named: bool = False) -> str:
    """A message with what it replies to and its buttons."""
    mine = message.sender is not None and not message.sender.is_bot
    name = f'<div class="name">{_sender(message)}</div>' if named and not mine else ""
    rows = "".join(
        f'<div class="row">{"".join(map(_button, row))}</div>' for row in message.keyboard
    )
    edited = "modifié " if message.edits and not mine else ""
    time = f'<span class="time">{edited}9:41{" ✓✓" if mine else ""}</span>'
    text = f"{name}{_reply(message)}{formatted(message.content)}{time}"
    side = "turn mine" if mine else "turn"
    return f'<div class="{side}"><div class="bubble">{text}</div>{rows}</div>'


def posted(message: InlineMessage, bot: User) -> str:
    """A message that a reader sent through the bot."""
    via = f'<div class="name"><small>via</small> @{escape(bot.username)}</div>'
    time = '<span class="time">9:41 ✓✓</span>'
    text = f"{via}{formatted(message.content)}{time}"
    return f'<div class="turn mine"><div class="bubble">{text}</div></div>'


def formatted(content: FormattedText) -> str:
    """Text with its entities; what Telegram finds by itself, such as commands, shown as links."""
    entities = tuple(
        replace(e, type="text_link", url="#") if e.type in FOUND else e for e in content.entities
    )
    html = to_html(FormattedText(content.text, entities))
    return re.sub(r"\n?(<blockquote.*?</blockquote>)\n?", r"\1", html, flags=re.DOTALL)


def _reply(message: Message) -> str:
    replied = message.reply_to
    if replied is None:
        return ""
    quoting = " quoting" if message.quote else ""
    text = message.quote["text"] if message.quote else " ".join(replied.text.split())
    return f'<div class="reply{quoting}"><b>{_sender(replied)}</b><span>{escape(text)}</span></div>'


def _sender(message: Message) -> str:
    return escape(message.sender.first_name if message.sender else message.chat.title)


def _button(button: dict[str, Any]) -> str:
    kind = ' class="copies"' if "copy_text" in button else ""
    return f"<span{kind}>{escape(button['text'])}</span>"


# --- how it is taken ---


@contextlib.asynccontextmanager
async def at_work(folder: Path) -> AsyncIterator[Scene]:
    """The bot as `motamot telegram` assembles it, with a database of its own."""
    async with (
        TelegramServer(config=Config(brakes=False)) as server,
        running(server, folder / "chats.sqlite3", admins=frozenset({ADMIN})) as rig,
    ):
        yield Scene(server, rig)


class Camera:
    """A headless Chromium.

    Raises:
        SystemExit: there is none.
    """

    def __init__(self) -> None:
        named = os.environ.get("CHROMIUM")
        found = named or next((path for name in NAMES if (path := shutil.which(name))), None)
        if found is None:
            sys.exit(
                "These pictures are taken by a headless Chromium, and there is none. Install one "
                "(Debian: apt-get install chromium fonts-roboto fonts-noto-color-emoji), "
                "or put its path in CHROMIUM."
            )
        self._program = found

    def shoot(self, html: str, path: Path) -> None:
        """Draw a page into a PNG file, as high as the page is."""
        with tempfile.TemporaryDirectory() as folder:
            page = Path(folder) / "page.html"
            page.write_text(html, encoding="utf-8")
            dom = self._run(folder, f"--window-size={WIDTH},2000", "--dump-dom", page.as_uri())
            height = re.search(r"<title>(\d+)</title>", dom)
            if height is None:
                sys.exit(f"{self._program} did not draw the page for {path.name}.")
            self._run(
                folder,
                f"--window-size={WIDTH},{height[1]}",
                f"--force-device-scale-factor={SCALE}",
                f"--screenshot={path}",
                page.as_uri(),
            )

    def _run(self, folder: str, *arguments: str) -> str:
        command = [self._program, *FLAGS, f"--user-data-dir={folder}/profile", *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout


async def main() -> None:
    """Take every picture, or those named on the command line, and write their README."""
    camera = Camera()
    PICTURES.mkdir(exist_ok=True)
    for name in sys.argv[1:] or SCENES:
        with tempfile.TemporaryDirectory() as folder:
            async with at_work(Path(folder)) as scene:
                phone = await SCENES[name](scene)
        camera.shoot(phone.html, PICTURES / f"{name}.png")
        print(f"Took docs/pictures/{name}.png")
    (PICTURES / "README.md").write_text(readme(), encoding="utf-8")


def readme() -> str:
    """What the folder shows, in the words of the scenes."""
    shown = "\n\n".join(
        f'{scene.__doc__}\n\n<img src="{name}.png" width="{WIDTH}" alt="A phone: {name}">'
        for name, scene in SCENES.items()
    )
    return f"""# What readers see

Real messages of the bot about the bundled article, drawn the way Telegram shows them on a phone. With a headless Chromium
on the machine, this takes them again:

```
.venv/bin/python scripts/telegram_pictures.py
```

{shown}
"""


if __name__ == "__main__":
    asyncio.run(main())
