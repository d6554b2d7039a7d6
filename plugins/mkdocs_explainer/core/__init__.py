"""Pure functions on immutable data; imports only the standard library."""
