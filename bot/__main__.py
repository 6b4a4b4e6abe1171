"""The command line: parse, build, hand over."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from bot import __version__
from bot.settings import Settings, SettingsError, load_settings
from index import Article, ArticleError, bundled_article, load_article

USAGE_ERROR = 2
"""Exit code for what the person at the keyboard can mend: arguments, settings, files."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    arguments = _parser().parse_args(argv)
    try:
        return int(arguments.run(arguments, load_settings()))
    except (ArticleError, SettingsError) as error:
        print(f"motamot: {error}", file=sys.stderr)
        return USAGE_ERROR
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader of our output left: nothing more to say to it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="motamot",
        description="Answers questions about an article with the article's own words.",
        epilog="Settings come from the environment and .env; .env.example lists them.",
    )
    parser.add_argument("--version", action="version", version=f"motamot {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    article = argparse.ArgumentParser(add_help=False)
    article.add_argument(
        "--article",
        metavar="PATH",
        type=Path,
        help="the article, a text or Markdown file (default: ARTICLE_PATH, else the bundled one)",
    )

    repl = commands.add_parser(
        "repl",
        parents=[article],
        help="talk with the article in the terminal",
        description="Talk with the article in the terminal. Ctrl-D leaves.",
    )
    repl.set_defaults(run=_repl)

    ask = commands.add_parser(
        "ask",
        parents=[article],
        help="answer one question, or one a line from standard input",
        description=(
            "Answer one question, or one a line from standard input. Exit code: 0 answered, "
            "1 the article does not say, 2 wrong usage."
        ),
    )
    ask.add_argument("question", nargs="?", help="the question; standard input is read without it")
    ask.add_argument("--json", action="store_true", help="write one JSON object a line")
    ask.add_argument(
        "--conversation", action="store_true", help="take the questions as the turns of one chat"
    )
    ask.set_defaults(run=_ask)
    return parser


def _article(arguments: argparse.Namespace, settings: Settings) -> Article:
    path = arguments.article or settings.article_path
    return load_article(path) if path else bundled_article()


def _repl(arguments: argparse.Namespace, settings: Settings) -> int:
    from bot.conversation import Conversation
    from bot.repl import run_repl

    run_repl(Conversation(_article(arguments, settings)))
    return 0


def _ask(arguments: argparse.Namespace, settings: Settings) -> int:
    from bot.ask import ask, questions_from_stdin
    from bot.conversation import Conversation

    if arguments.question is None and sys.stdin.isatty():
        print('motamot: ask what? Try: motamot ask "De quoi parle l’article ?"', file=sys.stderr)
        return USAGE_ERROR
    questions = [arguments.question] if arguments.question is not None else questions_from_stdin()
    return ask(
        Conversation(_article(arguments, settings)),
        questions,
        as_json=arguments.json,
        chained=arguments.conversation,
    )


if __name__ == "__main__":
    sys.exit(main())
