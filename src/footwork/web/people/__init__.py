"""Who exercises, and who of them is asking."""
