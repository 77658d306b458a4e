"""Who published, and who counts as one voice."""
