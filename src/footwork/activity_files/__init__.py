"""Files of watches, phones and services become activities."""
