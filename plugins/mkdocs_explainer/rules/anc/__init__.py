"""Passages of notes."""
