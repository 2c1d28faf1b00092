"""What a developer calls by make."""
