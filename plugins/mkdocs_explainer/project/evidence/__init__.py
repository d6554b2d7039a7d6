"""Whether sources still say what they are cited for: what is cited, what a page says, and what is written down."""
