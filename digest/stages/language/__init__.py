"""Words and sentences of any language: what is quoted in them, what they share, and which language they are in."""
