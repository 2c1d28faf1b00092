"""Reads what a clinician wrote: text becomes exercises with their doses, each value with its place in the text."""
