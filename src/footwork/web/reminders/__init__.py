"""What a person is reminded of, and how it reaches them."""
