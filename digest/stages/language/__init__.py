"""Words and sentences of any language, and which language a text is in."""
