"""Plain text and Markdown: lines, posts, and what a text says of itself."""
