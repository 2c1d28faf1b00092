"""The safety check: what was answered, what follows from it, and when it is repeated."""
