"""Model and index to HTML and data files."""
