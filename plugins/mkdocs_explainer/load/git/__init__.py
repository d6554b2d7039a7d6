"""What git knows, without running anything of the repository."""
