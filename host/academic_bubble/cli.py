"""The command line: ``academic-bubble``."""

from __future__ import annotations

import sys
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import click

from academic_bubble import __version__
from academic_bubble.bubble_cli.commands import bubble
from academic_bubble.errors import BubbleError
from academic_bubble.learning.commands import corrections
from academic_bubble.setup.commands import COMMANDS


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="academic-bubble")
def commands() -> None:
    """Academic Bubble: judges tweets on this machine."""


@commands.command()
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, allow_dash=True)
)
@click.option("--table", is_flag=True, help="Show a table instead of JSON Lines.")
@click.option(
    "--strictness",
    type=click.Choice(["sure", "balanced", "likely"]),
    default="balanced",
    show_default=True,
    help="How sure the model must be before it calls a tweet personal.",
)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="File to write.")
@click.option("--resume", is_flag=True, help="Go on with an unfinished output.")
@click.option("--overwrite", is_flag=True, help="Replace an output that exists.")
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    help="Processes. Default: one a core with --output, else one in all.",
)
@click.option("--dask", metavar="ADDRESS", help="Judge on the Dask cluster of this scheduler.")
@click.option("--model", type=click.Path(file_okay=False, path_type=Path), help="Another model.")
def classify(files: tuple[str, ...], **options: Any) -> None:
    """Judge the tweets of FILES (JSON Lines, plain or gzip; - for standard input).

    One line comes out for each line that is not blank, in order. With --output, millions of
    lines are judged over all cores; a run that was stopped goes on with --resume.
    """
    from academic_bubble.bulk.command import classify_files

    if classify_files(files, **options):
        sys.exit(1)


@commands.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--report", type=click.Path(file_okay=False, path_type=Path), help="Folder to write.")
@click.option("--model", type=click.Path(file_okay=False, path_type=Path), help="Another model.")
@click.option("--rounds", type=click.IntRange(min=1), default=1000, show_default=True)
@click.option("--seed", type=int, default=11, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table.")
def evaluate(file: Path, **options: Any) -> None:
    """Measure the model on labelled tweets, with bootstrap intervals.

    FILE holds JSON Lines of {"text", "professional", "kinds"}, with "author", "part" and
    "lang" where they are known. --report writes Markdown, JSON and plots, without any text.
    """
    from academic_bubble.evaluation.command import evaluate_file

    evaluate_file(file, **options)


@commands.command()
@click.option("--corrections", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE")
@click.option("--labels", type=click.Path(path_type=Path), metavar="FILE|DIR")
@click.option("--output", type=click.Path(file_okay=False, path_type=Path), metavar="DIR")
@click.option("--force", is_flag=True, help="Write it even if it is no better.")
@click.option("--reset", is_flag=True, help="Go back to the shipped model.")
def train(**options: Any) -> None:
    """Make your own model: heads fitted to your corrections and labels.

    Both are JSON Lines of {"text", "professional", "kinds"}, or corrections as the settings page
    exports them; a correction counts as much as five labels. The result is written only if it
    judges authors that it was not fitted to no worse. It then takes the place of the shipped
    model, unless --output names another folder.
    """
    from academic_bubble.training.command import train_heads

    train_heads(**options)


@commands.command(context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1)
def serve(arguments: tuple[str, ...]) -> None:
    """Be the native-messaging host; a browser starts this."""
    from academic_bubble.serve import main as run

    sys.exit(run(list(arguments)))


for _command in (bubble, corrections, *COMMANDS):
    commands.add_command(_command)


def main() -> int:
    """Run the command line. Errors are one sentence on standard error and exit status 1."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a locale may lack our letters
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
