"""What a session is played from: its page, figures, voice, the pages kept for offline, and a file of its own."""
