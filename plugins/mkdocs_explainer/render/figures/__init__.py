"""What is drawn at build time: maps and relation pictures as SVG, timelines as lists. No script, no request.

Links in pictures are `xlink:href`, not `href`: Material's instant navigation sets the property `href` of every element
with that attribute, which an SVG link does not let it do, and stops. Can go when Material leaves SVG alone.
"""
