"""Pure renderers: an edition in, files out."""
