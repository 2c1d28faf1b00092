"""Looks at one's feet: what was seen, what of it counts now, and photos."""
