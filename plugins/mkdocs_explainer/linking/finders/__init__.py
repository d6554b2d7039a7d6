"""Candidate finders behind one protocol: where do known names stand in a text?"""
