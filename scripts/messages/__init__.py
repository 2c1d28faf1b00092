"""Message catalogues: found in the sources, updated for each language, compiled and checked."""
