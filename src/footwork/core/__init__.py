"""Exercise as data: frozen dataclasses and pure functions, standard library only, no clock, no I/O."""
