"""Everything that readers and contributors read of us, in their language: catalogues, dates, and the site's own words."""
