"""The door for documents that are no plain text: their words as Markdown, and what of them was left out."""
