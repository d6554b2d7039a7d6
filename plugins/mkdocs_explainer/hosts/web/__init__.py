"""Pages of the web, fetched politely and read. Nothing of this runs in a build."""
