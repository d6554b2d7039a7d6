"""The doors: MkDocs plugin, Python-Markdown extension, command line."""
