"""Texts: HTML read as text with offsets, marks woven into it, folding, sentences, alignment, inline references."""
