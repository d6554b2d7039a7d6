"""How often links mislead, and how often they are missing: a sample, two judges, figures with bounds."""
