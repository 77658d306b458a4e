"""`digest` and `python -m digest`."""

import os
import signal


def main() -> None:
    """Run the program. What interrupts it is told in a line; a second time it stops at once."""
    signal.signal(signal.SIGINT, _stop_before_all)
    # Imported here, because processes that read import this module again, and no command.
    from digest.cli.program import main as program

    signal.signal(signal.SIGINT, _interrupt)
    program()


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
