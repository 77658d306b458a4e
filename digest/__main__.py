"""`digest` and `python -m digest`."""

from digest.cli.program import main

if __name__ == "__main__":
    main()
