"""The command line: ``academic-bubble``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, BinaryIO

import click

from academic_bubble import __version__
from academic_bubble.errors import BubbleError

if TYPE_CHECKING:
    from academic_bubble.protocol.base import Strictness


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="academic-bubble")
def commands() -> None:
    """Academic Bubble: judges tweets on this machine."""


@commands.command()
@click.argument("file", type=click.File("rb"))
@click.option("--table", is_flag=True, help="Show a table instead of JSON Lines.")
@click.option(
    "--strictness",
    type=click.Choice(["sure", "balanced", "likely"]),
    default="balanced",
    show_default=True,
    help="How sure the model must be before it calls a tweet personal.",
)
def classify(file: BinaryIO, table: bool, strictness: Strictness) -> None:
    """Judge the tweets of FILE (JSON Lines; - for standard input), one line each, in order."""
    from academic_bubble.classify_file import judge_lines, print_lines, print_table

    judged = judge_lines(file, strictness)
    failed = print_table(judged) if table else print_lines(judged)
    if failed:
        sys.exit(1)


@commands.command(context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1)
def serve(arguments: tuple[str, ...]) -> None:
    """Be the native-messaging host; a browser starts this."""
    from academic_bubble.serve import main as run

    sys.exit(run(list(arguments)))


def main() -> int:
    """Run the command line. Errors are one sentence on standard error and exit status 1."""
    try:
        commands(standalone_mode=False)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return 130
    except BrokenPipeError:
        sys.stderr.close()  # whoever read our output has seen enough
        return 0
    except BubbleError as error:
        click.echo(f"academic-bubble: {error.message} [{error.code}]", err=True)
        return 1
    return 0
