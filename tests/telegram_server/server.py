"""The server as a test holds it."""

import asyncio
import threading
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Self, TypeVar

from . import people
from .app import BotApi
from .config import Config
from .control import build_control
from .faults import Faults
from .limits import RateLimits
from .people import Channel, Group, PrivateChat
from .state import (
    DEFAULT_TOKEN,
    BotProfile,
    Call,
    CallbackQuery,
    Chat,
    GuestQuery,
    InlineMessage,
    InlineQuery,
    Message,
    User,
)
from .updates import UpdateQueue
from .webhook import Webhook
from .wire import Connections, HttpServer
from .world import World

T = TypeVar("T")
SUPERGROUP = -1_000_000_000_000


class TelegramServer:
    """A Bot API server on loopback, and the people who write to its bot.

    An asynchronous context manager: it listens while it is entered. Everything it knows can be
    read and changed from the loop it runs in.
    """

    def __init__(
        self,
        *,
        token: str = DEFAULT_TOKEN,
        host: str = "127.0.0.1",
        port: int = 0,
        config: Config | None = None,
        profile: BotProfile | None = None,
    ) -> None:
        self.config = config or Config()
        self.world = World(token, self.config, profile or BotProfile())
        connections = Connections()
        app = BotApi(self.world, connections, build_control(self))
        self._http = HttpServer(app, connections, host, port)
        self._loop: asyncio.AbstractEventLoop | None = None

    async def __aenter__(self) -> Self:
        self._loop = asyncio.get_running_loop()
        await self._http.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.world.webhook.close()
        await self._http.stop()

    @property
    def url(self) -> str:
        """Where it listens: ``http://127.0.0.1:PORT``."""
        return f"http://{self._http.host}:{self._http.port}"

    @property
    def base_url(self) -> str:
        """What python-telegram-bot calls ``base_url``."""
        return f"{self.url}/bot"

    @property
    def base_file_url(self) -> str:
        """What python-telegram-bot calls ``base_file_url``."""
        return f"{self.url}/file/bot"

    @property
    def token(self) -> str:
        """The only token it accepts."""
        return self.world.token

    @property
    def bot(self) -> User:
        """The bot."""
        return self.world.bot

    @property
    def profile(self) -> BotProfile:
        """What @BotFather and the bot itself set: switches, commands, descriptions."""
        return self.world.profile

    @property
    def faults(self) -> Faults:
        """What goes wrong on purpose."""
        return self.world.faults

    @property
    def limits(self) -> RateLimits:
        """Telegram's limits on sending; set ``enabled``."""
        return self.world.limits

    @property
    def updates(self) -> UpdateQueue:
        """What the bot has not confirmed yet."""
        return self.world.updates

    @property
    def webhook(self) -> Webhook:
        """The deliveries to the bot's address."""
        return self.world.webhook

    @property
    def calls(self) -> list[Call]:
        """Every call of the bot, in order of its end."""
        return list(self.world.calls)

    @property
    def sent(self) -> list[Message]:
        """Every message the bot sent, in order."""
        return self.world.sent

    def calls_of(self, method: str) -> list[Call]:
        """The calls of one method."""
        return [call for call in self.world.calls if call.method.lower() == method.lower()]

    async def reset(self) -> None:
        """Forget everything but the settings and the profile."""
        await self.world.webhook.close()
        self.world.updates.end_poll()
        self.world.clear()

    def revoke_token(self, *, revoked: bool = True) -> None:
        """Answer 401 from now on, or no more."""
        self.world.revoked = revoked

    def user(
        self,
        id: int | None = None,  # noqa: A002
        first_name: str = "Ada",
        **fields: Any,
    ) -> User:
        """A person, known by number from now on; the fields are ``User``'s."""
        number = id if id is not None else 1000 + self.world.number()
        user = self.world.users.get(number)
        if user is None:
            user = User(number, first_name, **fields)
            self.world.users[number] = user
        return user

    def private_chat(self, user: User | None = None) -> PrivateChat:
        """The chat between a person and the bot."""
        user = user or self.user()
        self.world.users.setdefault(user.id, user)
        chat = self.world.chats.get(user.id)
        if chat is None:
            chat = self.world.chats[user.id] = Chat(user.id, "private", user=user)
        return PrivateChat(self.world, chat)

    def group(
        self,
        title: str = "Lecteurs",
        *,
        topics: tuple[str, ...] | list[str] = (),
        member: str = "member",
        id: int | None = None,  # noqa: A002
    ) -> Group:
        """A supergroup the bot is in, with topics when some are named."""
        number = id if id is not None else SUPERGROUP - self.world.number()
        chat = Chat(number, "supergroup", title=title, is_forum=bool(topics), member=member)
        self.world.chats[number] = chat
        owner = User(777, "Telegram")
        for name in topics:
            thread = chat.next_id()
            chat.topics[thread] = name
            chat.messages[thread] = Message(
                thread,
                chat,
                owner,
                self.world.now(),
                extra={"forum_topic_created": {"name": name, "icon_color": 7322096}},
                thread_id=thread,
                options={"is_service": True},
            )
        return Group(self.world, chat)

    def channel(self, title: str = "Journal", username: str = "journal") -> Channel:
        """A public channel the bot may read."""
        number = SUPERGROUP - self.world.number()
        chat = Chat(number, "channel", title=title, username=username)
        self.world.chats[number] = chat
        return Channel(self.world, chat)

    async def inline_query(
        self, user: User, text: str, *, offset: str = "", chat_type: str = "private"
    ) -> InlineQuery:
        """Type a question after the bot's name."""
        return await people.inline_query(self.world, user, text, offset, chat_type)

    async def wait_results(self, query: InlineQuery, within: float = 5.0) -> list[dict[str, Any]]:
        """The results the bot offered, their texts parsed under ``content``."""
        await self.wait_for(lambda: query.results is not None, within, "no inline results")
        return query.results or []

    async def choose(self, query: InlineQuery, result_id: str) -> InlineMessage:
        """Send one of the results offered."""
        return await people.choose(self.world, query, result_id)

    async def press_inline(self, user: User, message: InlineMessage, what: str) -> CallbackQuery:
        """Press a button under a message sent through the bot."""
        return await people.press_inline(self.world, user, message, what)

    async def guest_message(
        self, user: User, text: str, *, title: str = "Ailleurs", reply_to: Message | None = None
    ) -> GuestQuery:
        """Mention the bot in a group it is no member of; that chat stays unknown to it."""
        chat = reply_to.chat if reply_to is not None else Chat(-5, "supergroup", title=title)
        return await people.guest_message(self.world, user, text, chat, reply_to)

    async def wait_guest_answer(self, query: GuestQuery, within: float = 5.0) -> InlineMessage:
        """The message the bot left as a guest."""
        number = await self.wait_for(
            lambda: query.inline_message_id, within, "no answer to the guest"
        )
        return self.world.inline_messages[number]

    async def wait_for(
        self, condition: Callable[[], T | None], within: float = 5.0, what: str = ""
    ) -> T:
        """The first true value of the condition, looked at after every call of the bot.

        Raises:
            TimeoutError: it did not hold in time.
        """
        return await self.world.pulse.wait_for(condition, within, what)

    @contextmanager
    def in_thread(self) -> Iterator[Self]:
        """Run the server in a thread with a loop of its own; ``run`` reaches it."""
        loop = asyncio.new_event_loop()
        thread = threading.Thread(target=loop.run_forever, name="telegram-server", daemon=True)
        thread.start()
        asyncio.run_coroutine_threadsafe(self.__aenter__(), loop).result(10)
        try:
            yield self
        finally:
            asyncio.run_coroutine_threadsafe(self.__aexit__(None, None, None), loop).result(10)
            loop.call_soon_threadsafe(loop.stop)
            thread.join(10)
            loop.close()

    def run(self, coroutine: Coroutine[Any, Any, T], timeout: float = 30.0) -> T:
        """From another thread: run a coroutine of this server's and give its result."""
        assert self._loop is not None
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(timeout)
