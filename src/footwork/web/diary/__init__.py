"""What was done and felt, a row for each session."""
