"""Bytes to model: guarded YAML with line and column, the schema, the reader of a repository."""
