"""Knowledge in files: exercises, routines, words and evidence as TOML, read into core's dataclasses."""
