"""Lines of a text that are the site's and not the article's."""
