"""Sentences that may be quoted, and what each needs to be understood."""
