"""What has its name in quotation marks, by language (BCP 47): ships, works, papers and houses.

Such a name is not that of the town or person that it is taken from (`ледокол «Экс»`). English has its own list.
"""

from collections.abc import Mapping

_IN_CYRILLIC = "- а у е ы и ь я ю ой ом ем ём ею ей ью ов ям ами ях ах ї і".split()
_IN_LATIN = "- a u e y i o em ie iem ę ą í ou ě ů ř ów ach ích ech ami ům ť".split()
"""Endings of words in their cases."""


def _words(text: str) -> frozenset[str]:
    """Return words, and with a capital, as at the head of a sentence."""
    return frozenset(form for word in text.split() for form in (word, word.capitalize()))


def _in_cases(stems: str, ends: list[str]) -> frozenset[str]:
    """Return words in all their cases."""
    return _words(" ".join(stem + end.strip("-") for stem in stems.split() for end in ends))


_CZECH = "loď lod křižník trajekt tanker jacht film knih román novin časopis hotel restaurac kavárn písn oper"
_POLISH = """
    statek statk okręt krążownik prom tankow jacht kuter kutr film książk gazet dziennik tygodnik czasopism hotel
    restauracj kawiarni piosenk oper
"""
_RUSSIAN = """
    ледокол корабл судн крейсер пароход теплоход танкер паром яхт катер фильм книг роман газет журнал гостиниц отел
    ресторан кафе опер песн
"""
_UKRAINIAN = """
    криголам корабел корабл судн крейсер пароплав теплохід теплоход танкер пором яхт катер фільм книг роман газет журнал
    готел ресторан кафе опер пісн
"""
_NORWEGIAN = _words("""
    skipet skibet fergen færgen tankeren yachten ubåten ubåden filmen boken bogen romanen avisen hotellet restauranten
    sangen operaen
""")
NAMED_WORKS: Mapping[str, frozenset[str]] = {
    "cs": _in_cases(_CZECH, _IN_LATIN),
    "da": _NORWEGIAN,
    "de": _words("""
        schiff dampfer kreuzer frachter tanker fähre jacht segler film buch roman zeitung zeitschrift hotel restaurant
        café lied oper
    """),
    "el": _words("πλοίο σκάφος φέρι δεξαμενόπλοιο ταινία βιβλίο μυθιστόρημα εφημερίδα ξενοδοχείο εστιατόριο όπερα"),
    "es": _words("buque barco ferry petrolero yate submarino película libro novela diario periódico hotel canción"),
    "fr": _words("navire paquebot cargo pétrolier ferry yacht bateau film livre roman journal hôtel chanson"),
    "it": _words("nave traghetto petroliera yacht sottomarino film libro romanzo giornale quotidiano hotel ristorante"),
    "nb": _NORWEGIAN,
    "nl": _words("schip veerboot tanker jacht onderzeeër film boek roman krant dagblad hotel restaurant lied opera"),
    "pl": _in_cases(_POLISH, _IN_LATIN),
    "pt": _words("navio barco ferry petroleiro iate submarino filme livro romance jornal hotel restaurante canção"),
    "ro": _words("nava vasul feribotul petrolierul iahtul filmul cartea romanul ziarul hotelul restaurantul cântecul"),
    "ru": _in_cases(_RUSSIAN, _IN_CYRILLIC),
    "sv": _words("fartyget färjan tankern yachten ubåten filmen boken romanen tidningen hotellet restaurangen operan"),
    "uk": _in_cases(_UKRAINIAN, _IN_CYRILLIC),
}
