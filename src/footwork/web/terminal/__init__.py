"""What a session in the terminal needs of the diary."""
