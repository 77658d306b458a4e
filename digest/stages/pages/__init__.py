"""Web pages: which of their blocks are the article."""
