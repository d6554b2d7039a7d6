"""The door to Python-Markdown alone."""
