"""A balanced week: activities besides the exercises, and a walking build-up."""
