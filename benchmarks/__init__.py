"""Measures the product's own stages, with its default settings, on data of agreed forms."""
