"""The person's plan: its versions, the routines that come of it, and the rules that change it."""
