"""Which sentences tell a story, and which headline stands over them."""
