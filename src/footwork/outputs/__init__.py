"""Whatever a routine becomes: one folder for each output, one line for each in the table."""
