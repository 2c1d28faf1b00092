"""The recorded voice: renders what is said and was not recorded yet (`make clips`)."""
