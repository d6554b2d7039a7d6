"""Endings of names in their cases in Belarusian, Lithuanian, Latvian and Romanian; what a row is `endings` says."""

from collections.abc import Sequence

BELARUSIAN: Sequence[tuple[str, str]] = (
    ("ка", "кі цы ку кай каю"),
    ("га", "гі зе гу гай гаю"),
    ("ха", "хі се ху хай хаю"),
    ("та", "ты це ту тай таю"),
    ("да", "ды дзе ду дай даю"),
    ("ра", "ры ру рай раю"),
    ("а", "ы е у ай аю"),
    ("я", "і ю яй яю"),
    ("ь", "я ю ем і"),
    ("й", "я ю ем і"),
    ("ец", "ца цу цам цы"),
    ("ок", "ка ку кам"),
    ("ў", "ва ву вам ве"),
    ("т", "та ту там це"),
    ("д", "да ду дам дзе"),
    ("к", "ка ку кам"),
    ("о", "а у ам е"),
    ("", "а у ам ом е ы"),
)
LITHUANIAN: Sequence[tuple[str, str]] = (
    ("ius", "iaus iui ių iuje iumi"),
    ("us", "aus ui ų uje umi"),
    ("as", "o ui ą e u"),
    ("is", "io iui į yje iu"),
    ("ys", "io iui į yje iu"),
    ("ė", "ės ei ę ėje e"),
    ("a", "os ai ą oje"),
)
LATVIAN: Sequence[tuple[str, str]] = (
    ("is", "im i ī"),
    ("us", "um u ū"),
    ("s", "a am u ā"),
    ("e", "es ei i ē"),
    ("a", "as ai u ā"),
)
ROMANIAN: Sequence[tuple[str, str]] = (
    ("iunea", "iunii"),
    ("tea", "ții tei"),
    ("area", "ării"),
    ("rea", "rii"),
    ("ara", "arei ării"),
    ("anca", "ancei ăncii"),
    ("ia", "iei"),
    ("ea", "ei ii"),
    ("a", "ei ii"),
    ("ul", "ului"),
    ("ele", "elor"),
    ("ile", "ilor"),
    ("ă", "a ei ii"),
    ("e", "ei"),
    ("i", ""),
    ("u", "ul ului"),
    ("", "ul ului"),
)
