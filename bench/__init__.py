"""What things cost here, as medians beside their floors and goals. `make bench` prints all of it."""
