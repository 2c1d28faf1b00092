"""The site: requests, people and the database; every decision is a function of a lower floor."""
