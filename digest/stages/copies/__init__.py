"""Agency text and reprints, recognised and named."""
