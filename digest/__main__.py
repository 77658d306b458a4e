"""`digest` and `python -m digest`."""


def main() -> None:
    """Run the program."""
    # Imported here, because processes that read import this module again, and no command.
    from digest.cli.program import main as program

    program()


if __name__ == "__main__":
    main()
