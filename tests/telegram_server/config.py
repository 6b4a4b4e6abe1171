"""How the server behaves."""

from dataclasses import dataclass


@dataclass
class Config:
    """Settings; the defaults are Telegram's where tests can afford them, shorter elsewhere."""

    brakes: bool = True
    """Telegram's brakes on repeated polls: the same offset again within 0.5 s gives one update,
    within 3 s waits at least 3 s; a second 409 within 3 s comes 3 s late."""
    brake_seconds: float = 3.0
    callback_ttl: float = 150.0
    inline_ttl: float = 30.0
    guest_ttl: float = 60.0
    message_ttl: float = 86_400.0
    webhook_timeout: float = 10.0
    """Seconds to wait for the bot's answer to a delivery (Telegram: 60)."""
    webhook_delay: float = 0.05
    """Seconds before the second retry, doubled each time; the first is at once (Telegram: 2)."""
    webhook_delay_max: float = 1.0
    """The longest wait between retries (Telegram: 60 to 120)."""
    max_calls: int = 200_000
    """How many calls the log keeps."""
