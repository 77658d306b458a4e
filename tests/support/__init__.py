"""Checkers that several kinds of test lean on. Each returns what it found wrong, in words."""
