"""YAML with line and column, and what is meant by a file that YAML cannot read."""
