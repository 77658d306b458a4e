"""Where a quote comes from, the link that lands on it, and checking it again."""
