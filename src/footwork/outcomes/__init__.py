"""Judging: from scores to what may honestly be said of them. Pure functions; no clock, no chance, no I/O."""
