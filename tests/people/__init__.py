"""Invented but realistic people, a file each: what holds for them, what they want, what the evidence says they get."""
