"""Guided foot exercise: a dose is written once, as data, and everything else is computed from it."""
