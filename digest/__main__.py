"""`digest` and `python -m digest`."""

import os
import signal
import sys


def main() -> None:
    """Run the program. What interrupts it is told in a line; a second time it stops at once."""
    signal.signal(signal.SIGINT, _stop_before_all)
    _open_what_is_closed()
    # Imported here, because processes that read import this module again, and no command.
    from digest.cli.program import main as program

    signal.signal(signal.SIGINT, _interrupt)
    program()


def _open_what_is_closed() -> None:
    """Put nothing in the place of standard input and output where they are closed (`>&-`).

    The next file that is opened would stand there, and be written over by what is printed.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            opened = os.open(os.devnull, os.O_RDWR)
            if opened != number:
                os.dup2(opened, number)
                os.close(opened)
            setattr(sys, name, os.fdopen(number, "w" if number else "r", encoding="utf-8"))


def _stop_before_all(_number: int, _frame: object) -> None:
    os.write(2, b"digest: interrupted\n")
    os._exit(130)


def _interrupt(_number: int, _frame: object) -> None:
    signal.signal(signal.SIGINT, _stop_at_once)
    raise KeyboardInterrupt


def _stop_at_once(_number: int, _frame: object) -> None:
    # Nothing is unwound: the state is whole at any moment, and a fault on the way out would be told in pages.
    os.write(2, b"\ndigest: stopped at once; the next run goes on from what is kept\n")
    os._exit(130)


if __name__ == "__main__":
    main()
