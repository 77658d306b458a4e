"""An edition: what goes in, in which order, and what became of the rest."""
