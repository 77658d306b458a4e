"""I/O out: everything that delivers a rendered edition."""
