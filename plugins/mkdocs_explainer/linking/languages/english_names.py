"""What English has made of given names and of the parts of states, and whom it calls after places: traditional and
closed."""

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
NAMES_OF_OLD = frozenset(
    """
    abraham adam adelaide agnes albert alexander alfred alice ambrose andrew anne anselm anthony apollodorus
    apollonius archimedes aristotle athanasius augustine baldwin barbara basil beatrice benedict bernard bertha
    blanche bonaventure boniface bridget callimachus caroline casimir catherine cecilia charles charlotte christina
    chrysippus clara clare claude clement cleopatra constance cuthbert cyprian cyril democritus diogenes dominic
    edith edmund edward eleanor elizabeth emma empedocles ephrem epicurus eratosthenes eric ernest ethelbert euclid
    eugenia eusebius ferdinand frances francis frederick geoffrey george gerard gertrude godfrey gregory guy hadrian
    hannah harald harold helen helena henrietta henry heraclitus herodotus hilda hildegard hippocrates hugh humphrey
    ignatius irenaeus isaac isabel isabella isidore ivo jacob james jane jeremiah jerome jesus joan joanna joel john
    joseph josephus judas judith julian juliana katherine lawrence leo leonidas leopold louis louise lucian luke
    magnus margaret maria marie martin mary matilda matthew maurice maximilian mechthild menander michael moses
    nicholas nicodemus odo olaf olga oswald otto patrick paul pausanias penelope pericles perpetua peter philip
    philippa philo plutarch polycarp priscilla protagoras pythagoras raymond richard robert roger rudolf salome
    samuel saul sibylla sigismund simon socrates solomon sophia stephanus stephen strabo sybil teresa thales
    theobald theodora theodore theodoret theophilus theresa thomas timothy titus ursula valdemar victor vincent
    vladimir walter wenceslas wilhelmina william xenophanes yolande zachariah zeno
    """.split()
)
"""In small letters, the given names of saints and rulers as English writes them (`Catherine of Exstadt`)."""
_REGIONS = {
    "US": """
    Alabama Ala. AL; Alaska AK; Arizona Ariz. AZ; Arkansas Ark. AR; California Calif. CA; Colorado Colo. CO;
    Connecticut Conn. CT; Delaware Del. DE; Florida Fla. FL; Georgia Ga. GA; Hawaii HI; Idaho ID; Illinois Ill. IL;
    Indiana Ind. IN; Iowa IA; Kansas Kan. KS; Kentucky Ky. KY; Louisiana La. LA; Maine ME; Maryland Md. MD;
    Massachusetts Mass. MA; Michigan Mich. MI; Minnesota Minn. MN; Mississippi Miss. MS; Missouri Mo. MO; Montana
    Mont. MT; Nebraska Neb. NE; Nevada Nev. NV; New_Hampshire N.H. NH; New_Jersey N.J. NJ; New_Mexico N.M. NM;
    New_York N.Y. NY; North_Carolina N.C. NC; North_Dakota N.D. ND; Ohio OH; Oklahoma Okla. OK; Oregon Ore. OR;
    Pennsylvania Pa. PA; Rhode_Island R.I. RI; South_Carolina S.C. SC; South_Dakota S.D. SD; Tennessee Tenn. TN;
    Texas Tex. TX; Utah UT; Vermont Vt. VT; Virginia Va. VA; Washington Wash. WA; West_Virginia W.Va. WV; Wisconsin
    Wis. WI; Wyoming Wyo. WY
    """,
    "CA": """
    Alberta Alta. AB; British_Columbia B.C. BC; Manitoba Man. MB; New_Brunswick N.B. NB;
    Newfoundland_and_Labrador N.L. NL; Nova_Scotia N.S. NS; Ontario Ont. ON; Prince_Edward_Island P.E.I. PE; Quebec
    Que. QC; Saskatchewan Sask. SK
    """,
    "AU": """
    New_South_Wales N.S.W. NSW; Queensland Qld QLD; South_Australia S.A. SA;
    Tasmania Tas TAS; Victoria Vic VIC; Western_Australia W.A. WA
    """,
}
"""By code of the state."""
_ALSO_TOWNS = frozenset(["Georgia", "New York", "Quebec", "Victoria", "Washington", "LA"])
"""Regions, and an abbreviation, that stand after another town's comma in a list of towns and states, too."""


def _table(text: str) -> Mapping[str, tuple[str, ...]]:
    rows = (row.split() for row in text.split(";"))
    return MappingProxyType({row[0].replace("_", " "): tuple(row[1:]) for row in rows})


def _written_loosely(forms: tuple[str, ...]) -> tuple[str, ...]:
    """Return abbreviations as they are also written: without the last stop, and with spaces after the others."""
    stopped = [form for form in forms if form[-1] == "."]
    spaced = [form[:-1].replace(".", ". ") + "." for form in stopped if "." in form[:-1]]
    return tuple(dict.fromkeys((*forms, *spaced, *(form[:-1] for form in (*stopped, *spaced)))))


def _states(tables: Mapping[str, Mapping[str, tuple[str, ...]]]) -> Mapping[str, str]:
    """Return by name and abbreviation of a region, where it can mean nothing else after a comma, the state's code."""
    found: dict[str, str] = {}
    doubtful = set(_ALSO_TOWNS)
    for code, table in tables.items():
        for name, forms in table.items():
            for form in (name, *(form for form in forms if form[-1] == "." or form.isupper())):
                if found.setdefault(form, code) != code:
                    doubtful.add(form)
    return MappingProxyType({form: code for form, code in found.items() if form not in doubtful})


SHORT_NAMES = _table(_SHORT)
"""By given name, what friends and papers make of it."""
_TABLES = {
    code: {name: _written_loosely(forms) for name, forms in _table(rows).items()} for code, rows in _REGIONS.items()
}
REGIONS = MappingProxyType({name: forms for table in _TABLES.values() for name, forms in table.items()})
"""By state or province of the United States, Canada and Australia: its abbreviations, in papers and on envelopes."""
STATES_OF_REGIONS = _states(_TABLES)
