"""Pure steps from a raw item to a brief: no clock, no I/O, no randomness, no environment."""
