"""A quote -> its passage."""
