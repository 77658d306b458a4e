"""Helps the composition root: builds sources, renderers and sinks from the configuration."""
