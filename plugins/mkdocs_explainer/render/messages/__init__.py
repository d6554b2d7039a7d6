"""What readers and contributors read of us, in their language: catalogues, dates, and the publisher's own words."""
