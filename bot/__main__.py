"""The command line: parse, build, hand over."""

import signal

if __name__ == "__main__" and signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # ends it without a traceback, until `main` does

import argparse
import errno
import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TextIO, TypeAlias

from bot import __version__
from bot.exit_codes import BUG, INTERRUPTED, USAGE_ERROR
from bot.tuning import tune

if TYPE_CHECKING:
    from bot.settings import Settings
    from index import Article


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    try:
        if signal.getsignal(signal.SIGINT) is signal.SIG_DFL:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        tune()
        _open_standard_streams()
        return _run(_parser().parse_args(argv))
    except KeyboardInterrupt:  # also while the rest is imported, which takes most of the start
        return INTERRUPTED
    finally:
        _give_up_unread_output()
        gc.freeze()  # the process ends: no collection is worth its time


def _run(arguments: argparse.Namespace) -> int:
    """Run a command and return its exit code."""
    from bot.settings import SettingsError, load_settings
    from index import ArticleError, keep_compiled

    settings = None
    try:
        Path.cwd()
    except FileNotFoundError:
        _complain("the folder that it was started in is gone; start it elsewhere.")
        return USAGE_ERROR
    try:
        settings = load_settings()
        return int(arguments.run(arguments, settings))
    except (ArticleError, SettingsError) as error:
        _complain(str(error))
        return USAGE_ERROR
    except BrokenPipeError:  # nobody reads the output any more
        return 0
    except Exception as error:
        if isinstance(error, OSError) and error.errno in _FULL:
            _drop(sys.stdout)
            _complain(f"nothing more can be written ({error.strerror}).")
            return USAGE_ERROR
        import logging  # only needed here, and slow to import
        import traceback

        if logging.getLogger().handlers:  # a service: the traceback goes to its log
            logging.getLogger("motamot").exception("sorry, a bug; please report it")
            return BUG
        if settings is None or settings.log_level == "debug":
            with suppress(OSError):
                traceback.print_exc()
        _complain(
            f"sorry, a bug: {type(error).__name__}. Please report it, with what "
            "the setting LOG_LEVEL=debug shows."
        )
        return BUG
    finally:
        keep_compiled()


def _complain(of: str) -> None:
    """Say on standard error what is wrong; where that cannot be written, the exit code must do."""
    with suppress(OSError):
        print(f"motamot: {of}", file=sys.stderr)


_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""Errors of a full disk or an oversized file."""


def _open_standard_streams() -> None:
    """Replace closed standard streams with os.devnull."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal without “ is not an error


def _give_up_unread_output() -> None:
    """Drop what nobody reads or can read any more; at exit, Python would try again and fail with code 120."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BrokenPipeError:
            _drop(stream)
        except OSError:
            if stream is sys.stderr:  # on standard output, a full disk is an error at exit, too
                _drop(stream)


def _drop(stream: TextIO) -> None:
    """Discard unwritten output instead of retrying at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


class _Help(argparse.HelpFormatter):
    """Help in 80 columns: the module that finds the terminal's width is slow to import."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=80)


class _WithExamples(_Help, argparse.RawDescriptionHelpFormatter):
    """The same, keeping the line breaks of descriptions."""


class _Parser(argparse.ArgumentParser):
    """A parser whose help, and that of its commands, has 80 columns."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"formatter_class": _Help, **options})

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments; a token given as one is not repeated."""
        from bot.logs import Redactor  # only needed here, and slow to import

        super().error(Redactor()(message))


_Commands: TypeAlias = "argparse._SubParsersAction[_Parser]"  # noqa: SLF001 - it has no public name


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="motamot",
        description="Answers questions about an article with the article's own words.",
        epilog=_EPILOG,
        formatter_class=_WithExamples,
    )
    parser.add_argument("--version", action="version", version=f"motamot {__version__}")
    # without ``prog``, argparse would format the usage text each time
    commands: _Commands = parser.add_subparsers(
        title="commands", metavar="COMMAND", required=True, prog="motamot"
    )
    article, squad = _article_option(), _squad_files()
    _add_repl(commands, article)
    _add_ask(commands, article)
    _add_telegram(commands, article)
    _add_webhook(commands, article)
    _add_check(commands, article)
    _add_eval(commands, squad)
    _add_train(commands, squad)
    return parser


def _article_option() -> _Parser:
    """The option that all answering commands have."""
    article = _Parser(add_help=False)
    article.add_argument(
        "--article",
        metavar="PATH",
        type=_path,
        help="the article: a text or Markdown file (default: ARTICLE_PATH, else the bundled one)",
    )
    return article


def _path(text: str) -> Path:
    """A path; an empty one, as from a variable that is not set, would be the folder here."""
    if not text:
        raise argparse.ArgumentTypeError("the path is empty")
    return Path(text)


def _squad_files() -> _Parser:
    """The argument that all measuring commands have."""
    squad = _Parser(add_help=False)
    squad.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        type=Path,
        help="articles with questions and their answers, as JSON in the format of SQuAD",
    )
    return squad


def _add_repl(commands: _Commands, article: _Parser) -> None:
    repl = commands.add_parser(
        "repl",
        parents=[article],
        help="talk with the article in the terminal",
        description=(
            "Talk with the article in the terminal: type questions, or /help. Ctrl-D leaves. "
            "From a pipe, each line is a turn."
        ),
    )
    repl.set_defaults(run=_repl)


def _add_ask(commands: _Commands, article: _Parser) -> None:
    ask = commands.add_parser(
        "ask",
        parents=[article],
        help="answer one question, or one a line from standard input",
        description=(
            "Answer one question, or one a line from standard input. Exit code: 0 when the article's "
            "text answers, each of several; 1 when not; 2 wrong usage."
        ),
    )
    ask.add_argument(
        "question",
        nargs="*",
        help="the question, or several in quotation marks; without it, standard input is read",
    )
    ask.add_argument(
        "--conversation",
        action="store_true",
        help="take the questions as turns of one chat, in which “And why?” leans on the one before",
    )
    shown = ask.add_mutually_exclusive_group()
    shown.add_argument("--json", action="store_true", help="write one JSON object a line")
    shown.add_argument(
        "--explain", action="store_true", help="show why a sentence is chosen: words, features"
    )
    ask.set_defaults(run=_ask)


def _add_telegram(commands: _Commands, article: _Parser) -> None:
    telegram = commands.add_parser(
        "telegram",
        parents=[article],
        help="serve readers in Telegram by long polling",
        description=(
            "Serve readers in Telegram by long polling, from any machine that reaches Telegram. "
            f"Needs TELEGRAM_BOT_TOKEN. {_SERVING}"
        ),
    )
    telegram.set_defaults(run=_telegram, mode="polling")


def _add_webhook(commands: _Commands, article: _Parser) -> None:
    webhook = commands.add_parser(
        "webhook",
        parents=[article],
        help="serve readers in Telegram by webhook",
        description=(
            "Serve readers in Telegram by webhook, where there is a public https address. Needs "
            f"TELEGRAM_BOT_TOKEN and WEBHOOK_URL, and listens on PORT. {_SERVING}"
        ),
    )
    webhook.set_defaults(run=_telegram, mode="webhook")


def _add_check(commands: _Commands, article: _Parser) -> None:
    check = commands.add_parser(
        "check",
        parents=[article],
        help="say what is wrong with the settings, and how to mend it",
        description=(
            "Try everything that serving in Telegram needs: article, database, token, what is "
            "switched on at @BotFather, webhook. Exit code 1 if the bot could not serve."
        ),
    )
    check.set_defaults(run=_check)


def _add_eval(commands: _Commands, squad: _Parser) -> None:
    evaluate = commands.add_parser(
        "eval",
        parents=[squad],
        help="measure how good the answers are, on SQuAD-format files",
        description="Ask each question of its whole article, and print how often the answer is right.",
    )
    evaluate.add_argument("--json", action="store_true", help="print JSON")
    evaluate.add_argument("--errors", action="store_true", help="list the misses, for reading")
    evaluate.add_argument(
        "--figure",
        metavar="PATH",
        type=Path,
        help="draw coverage against accuracy (needs matplotlib)",
    )
    evaluate.set_defaults(run=_eval)


def _add_train(commands: _Commands, squad: _Parser) -> None:
    train = commands.add_parser(
        "train",
        parents=[squad],
        help="make the models again from SQuAD-format files",
        description=(
            "Fit the weights of ranking, spans and confidence, cross-validated by article, and "
            "write them into the package: for those who change how answers are found."
        ),
    )
    train.set_defaults(run=_train)


_EPILOG = """\
examples:
  motamot repl
  motamot ask "Qui est Jensen Huang ?"
  motamot ask --article my-article.txt --json < questions.txt
  motamot check && motamot telegram

Settings come from the environment and .env; .env.example lists them.
`motamot COMMAND --help` says more of a command."""

_SERVING = (
    "`motamot check` tells what is wrong. Ctrl-C or SIGTERM ends it, once what is in hand is "
    "answered, within ten seconds."
)


def _article_path(arguments: argparse.Namespace, settings: "Settings") -> Path | None:
    """Where the article is; None for the bundled one."""
    return arguments.article or settings.article_path


def _article(arguments: argparse.Namespace, settings: "Settings") -> "Article":
    from index import load_article

    return load_article(_article_path(arguments, settings))


def _repl(arguments: argparse.Namespace, settings: "Settings") -> int:
    from bot.conversation import Conversation
    from bot.repl import run_repl

    run_repl(Conversation(_article(arguments, settings)))
    return 0


def _ask(arguments: argparse.Namespace, settings: "Settings") -> int:
    from bot.ask import ask
    from bot.conversation import Conversation
    from bot.terminal import piped_lines

    if not arguments.question and sys.stdin.isatty():
        print('motamot: ask what? Try: motamot ask "De quoi parle l’article ?"', file=sys.stderr)
        return USAGE_ERROR
    return ask(
        Conversation(_article(arguments, settings)),
        _questions(arguments.question) or piped_lines(),
        form="json" if arguments.json else "explained" if arguments.explain else "text",
        chained=arguments.conversation,
    )


def _questions(words: list[str]) -> list[str]:
    """The questions on the command line: each in quotation marks, or all words as one."""
    return words if any(" " in word for word in words) else [" ".join(words)] if words else []


def _telegram(arguments: argparse.Namespace, settings: "Settings") -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # also during the half second of loading
    from bot.spared import UNUSED, spared

    with spared(*UNUSED):
        from bot.telegram.app import run
    return run(settings, _article_path(arguments, settings), arguments.mode)


def _check(arguments: argparse.Namespace, settings: "Settings") -> int:
    from bot.check import run_check

    return run_check(settings, _article_path(arguments, settings))


def _eval(arguments: argparse.Namespace, _: "Settings") -> int:
    from bot.measure import evaluate_files

    return evaluate_files(
        arguments.files,
        as_json=arguments.json,
        list_errors=arguments.errors,
        figure=arguments.figure,
    )


def _train(arguments: argparse.Namespace, _: "Settings") -> int:
    from bot.measure import train_files

    return train_files(arguments.files)


if __name__ == "__main__":
    sys.exit(main())
