"""What an article names and no entry explains."""
