"""What tells that a word with a capital stands in another case than a name behind it, and makes no name with it.

By language (BCP 47): prepositions, none of which the nominative follows, and ends of cases that mean *in* and the like,
which no given name has in the nominative.
"""

from collections.abc import Mapping

from mkdocs_explainer.linking.languages.language import words

_CROATIAN = words("""
    bez do iz iza ispod iznad k ka kod kraj između na nad nakon o od oko osim po pod pored prema pred preko pri prije
    protiv s sa u uz za zbog
    без до из иза испод изнад к ка код крај између на над након о од око осим по под поред према пред преко при пре
    против с са у уз за због
""")

IN_WORDS: Mapping[str, frozenset[str]] = {
    **{code: words("in") for code in ("de", "en", "it", "nl")},
    **{code: words("i") for code in ("da", "nb", "nn", "no", "sv")},
    **{code: words("en") for code in ("ca", "es", "fr", "gl")},
    **{code: words("u у") for code in ("bs", "hr", "sr")},
    "be": words("у ў"),
    "bg": words("в във"),
    "cs": words("v ve"),
    "mk": words("во"),
    "pl": words("w we"),
    "pt": words("em"),
    "ro": words("în la"),
    "ru": words("в во"),
    "sk": words("v vo"),
    "sl": words("v"),
    "uk": words("в у"),
}
"""What says *in*, behind which persons hardly ever are."""
PREPOSITIONS: Mapping[str, frozenset[str]] = {
    "be": words("без у ў для да з за на над аб каля паміж пад пасля па пра супраць праз"),
    "bg": words("без в във за из край към между на над от по под покрай преди през при против с със според сред у до"),
    "cs": words(
        "bez do k ke ku kolem kromě mezi na nad o od okolo po pod podle pro proti před přes při s se skrz u v ve vedle"
        " z ze za"
    ),
    "hr": _CROATIAN,
    "bs": _CROATIAN,
    "sr": _CROATIAN,
    "lt": words("anot apie be dėl iki iš į nuo pagal pas pasak po prie prieš su tarp už virš per"),
    "lv": words("aiz ap ar bez caur līdz no par pēc pie pirms pret starp uz zem"),
    "mk": words("без во за зад кај кон крај меѓу на над низ од околу покрај под пред преку при против според со до"),
    "pl": words(
        "bez dla do koło ku mimo na nad o obok od oprócz po pod podczas ponad poza przed przez przy spod sprzed u w we"
        " wbrew według wobec wokół wśród z za ze zza"
    ),
    "ru": words(
        "без близ в вместо во вокруг для до за из из-за из-под к ко кроме между на над о об обо около от перед по под"
        " после при про против ради с со среди у через"
    ),
    "sk": words(
        "bez do k ku kolem okrem medzi na nad o od okolo po pod podľa pre proti pred cez pri s so u v vo vedľa z za zo"
    ),
    "sl": words("brez do iz k h med na nad o ob od okoli po pod pred pri proti s z skozi v za zaradi"),
    "uk": words("без біля в від для до з за зі із крім між на над о об під після по при про проти серед у через щодо"),
}
OTHER_CASES: Mapping[str, tuple[str, ...]] = {
    "az": ("da", "də", "dan", "dən"),
    "fi": ("ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle"),
    "hu": tuple("ban ben ból ből ról ről nak nek tól től hoz höz hez val vel ért on en ön".split()),
    "lt": tuple("uje aje yje oje ėje iuose uose ose ėse".split()),
    "lv": ("ā", "ē", "ī", "ū", "ās", "ēs", "īs"),
    "uz": ("da", "dan", "ga"),
}
