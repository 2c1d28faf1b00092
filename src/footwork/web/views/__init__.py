"""A page each: read rows, call one function of a lower floor, answer."""
