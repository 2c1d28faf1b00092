"""A person's shoes: their pairs, and the checks of them."""
