"""The person's data are theirs: export, import, erase, restore."""
