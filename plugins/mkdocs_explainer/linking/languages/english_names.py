"""Short forms that English has for given names and for the parts of states: traditional and closed."""

from collections.abc import Mapping
from types import MappingProxyType

_SHORT = """
    Abigail Abby; Abraham Abe; Albert Al Bert; Alexander Alex Sandy; Alexandra Alex; Alfred Fred Alf; Allison Allie;
    Andrew Andy Drew; Anthony Tony; Barbara Barb; Benjamin Ben; Bernard Bernie; Bradley Brad; Catherine Kate Cathy
    Katie; Charles Charlie Chuck; Christina Chris Tina; Christine Chris; Christopher Chris; Clifford Cliff; Cynthia
    Cindy; Daniel Dan Danny; David Dave; Deborah Debbie Deb; Dennis Denny; Donald Don Donny; Dorothy Dot; Douglas
    Doug; Edward Ed Eddie Ted; Edwin Ed; Elizabeth Liz Beth Betty; Eugene Gene; Francis Frank; Franklin Frank;
    Frederick Fred; Geoffrey Geoff; Gerald Gerry Jerry; Gregory Greg; Harold Harry Hal; Henry Hank Harry; Jacob
    Jake; James Jim Jimmy; Jeffrey Jeff; Jennifer Jen Jenny; Jerome Jerry; John Jack Johnny; Jonathan Jon; Joseph
    Joe; Joshua Josh; Judith Judy; Katherine Kate Kathy Katie; Kathleen Kathy; Kenneth Ken; Lawrence Larry; Leonard
    Len; Louis Lou; Margaret Maggie Peggy; Martin Marty; Matthew Matt; Michael Mike Mick; Mitchell Mitch; Nathaniel
    Nate; Nicholas Nick; Pamela Pam; Patricia Pat Patty; Patrick Pat Paddy; Peter Pete; Philip Phil; Phillip Phil;
    Raymond Ray; Rebecca Becky; Richard Dick Rick Rich; Robert Bob Bobby Rob; Ronald Ron; Rudolph Rudy; Russell
    Russ; Samantha Sam; Samuel Sam; Sandra Sandy; Stanley Stan; Stephen Steve; Steven Steve; Stuart Stu; Susan Sue;
    Theodore Ted Teddy; Thomas Tom Tommy; Timothy Tim; Victoria Vicky; Vincent Vince; Walter Walt; William Bill Will
    Billy; Zachary Zach
"""
_REGIONS = """
    Alabama Ala. AL; Alaska AK; Arizona Ariz. AZ; Arkansas Ark. AR; California Calif. CA; Colorado Colo. CO;
    Connecticut Conn. CT; Delaware Del. DE; Florida Fla. FL; Georgia Ga. GA; Hawaii HI; Idaho ID; Illinois Ill. IL;
    Indiana Ind. IN; Iowa IA; Kansas Kan. KS; Kentucky Ky. KY; Louisiana La. LA; Maine ME; Maryland Md. MD;
    Massachusetts Mass. MA; Michigan Mich. MI; Minnesota Minn. MN; Mississippi Miss. MS; Missouri Mo. MO; Montana
    Mont. MT; Nebraska Neb. NE; Nevada Nev. NV; New_Hampshire N.H. NH; New_Jersey N.J. NJ; New_Mexico N.M. NM;
    New_York N.Y. NY; North_Carolina N.C. NC; North_Dakota N.D. ND; Ohio OH; Oklahoma Okla. OK; Oregon Ore. OR;
    Pennsylvania Pa. PA; Rhode_Island R.I. RI; South_Carolina S.C. SC; South_Dakota S.D. SD; Tennessee Tenn. TN;
    Texas Tex. TX; Utah UT; Vermont Vt. VT; Virginia Va. VA; Washington Wash. WA; West_Virginia W.Va. WV; Wisconsin
    Wis. WI; Wyoming Wyo. WY; Alberta Alta. AB; British_Columbia B.C. BC; Manitoba Man. MB; New_Brunswick N.B. NB;
    Newfoundland_and_Labrador N.L. NL; Nova_Scotia N.S. NS; Ontario Ont. ON; Prince_Edward_Island P.E.I. PE; Quebec
    Que. QC; Saskatchewan Sask. SK; New_South_Wales N.S.W. NSW; Queensland Qld QLD; South_Australia S.A. SA;
    Tasmania Tas TAS; Victoria Vic VIC; Western_Australia W.A. WA
"""


def _table(text: str) -> Mapping[str, tuple[str, ...]]:
    rows = (row.split() for row in text.split(";"))
    return MappingProxyType({row[0].replace("_", " "): tuple(row[1:]) for row in rows})


def _written_loosely(forms: tuple[str, ...]) -> tuple[str, ...]:
    """Return abbreviations as they are also written: without the last stop, and with spaces after the others."""
    stopped = [form for form in forms if form[-1] == "."]
    spaced = [form[:-1].replace(".", ". ") + "." for form in stopped if "." in form[:-1]]
    return tuple(dict.fromkeys((*forms, *spaced, *(form[:-1] for form in (*stopped, *spaced)))))


SHORT_NAMES = _table(_SHORT)
"""By given name, what friends and papers make of it."""
REGIONS = MappingProxyType({name: _written_loosely(forms) for name, forms in _table(_REGIONS).items()})
"""By state or province of the United States, Canada and Australia: its abbreviations, in papers and on envelopes."""
