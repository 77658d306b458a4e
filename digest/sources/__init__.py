"""I/O in: everything that brings items from outside. Knows only model, ports and errors."""
