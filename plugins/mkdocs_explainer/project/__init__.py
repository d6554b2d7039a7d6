"""One reading of a repository, for every door."""
