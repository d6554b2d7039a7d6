"""The door for generators that run no plugins of ours: a site's pages as files that they read, or that need none."""
