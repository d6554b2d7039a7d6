"""One edition of a site: its pages, what all of them know together, what a change does. Knows no host."""
