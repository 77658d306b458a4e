"""Figures that reports give differently for the same thing."""
