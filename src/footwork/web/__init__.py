"""The site: requests, accounts and the database; every decision is a function of a lower floor."""
