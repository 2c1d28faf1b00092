"""How it goes, for people: a sentence, a chart, a table in the terminal. What it says comes from `outcomes`."""
