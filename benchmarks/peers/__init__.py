"""Other libraries' ways of doing what the product does, for comparison."""
