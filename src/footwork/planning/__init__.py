"""Which exercises for whom: chosen for an aim within a time, and put in an order. Nothing here knows the catalogue."""
