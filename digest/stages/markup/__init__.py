"""A page as a tree and as blocks of text, before anything is judged."""
