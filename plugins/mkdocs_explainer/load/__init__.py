"""Bytes -> model: guarded YAML with line and column, the schema, and the repository's reader."""
