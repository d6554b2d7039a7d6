"""Parts of names that belong to no language: a text has them whatever it is written in. All in lower case."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LEGAL_FORMS = _words("""
    ab ag asa b.v. bv co co. company corp corp. corporation gmbh group holding holdings inc inc. kgaa kk l.l.c. limited
    llc llp lp ltd ltd. n.v. nv oyj plc pty s.a. s.p.a. sa se spa
""")
"""Ends of company names that news leaves out."""

NAME_SUFFIXES = _words("jr jr. sr sr. ii iii iv")
"""Stand after a family name and are not one."""

PARTICLES = _words("de da del della di do dos du la le van von der den ter ten zu al el bin ibn ben")
"""Stand between given and family name; the family name is used with them and without."""
