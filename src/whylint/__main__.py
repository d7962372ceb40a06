"""Start the `whylint` command, so that an interrupt is heeded before the rest of it is loaded."""

from __future__ import annotations

from whylint.cli.interrupt import prepare_interrupt


def start() -> None:
    """Run the command line."""
    prepare_interrupt()
    from whylint.cli.main import run  # noqa: PLC0415 - it takes a while

    run()


if __name__ == "__main__":
    start()
