"""Make a reading digest whose every sentence is copied word for word from its source."""

__version__ = "0.1.0"
