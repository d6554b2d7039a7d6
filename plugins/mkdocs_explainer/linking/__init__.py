"""Names of a glossary -> mentions of a text."""
