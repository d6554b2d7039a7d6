"""Who is meant by a part of a name: by a given name, a family name or a title, and who is a stranger."""
