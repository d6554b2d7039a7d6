"""Pronouns, small adverbs and conjunctions that open sentences, by language.

They are function words as well as those that the packs themselves have.
"""

from collections.abc import Mapping
from types import MappingProxyType

from mkdocs_explainer.linking.languages.language import words

MORE_WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "fr": words("""
            ton tes lequel toutes autres contre dès car puisque parce jamais rien personne oui demain trop beaucoup
            déjà toujours cependant afin sauf soi toi ça via fut ai es
        """),
        "es": words("""
            tú ello vosotros os mis nuestro nuestra mío quién cuál cuyo dónde cuándo cómo aquel aquella nadie
            ninguno algún alguno u menos todavía aquí mañana tampoco mediante ambos hay hace eran tal so vía
        """),
        "it": words("""
            esso essa ti li tuo vostro tua quale quanto nulla niente nessuno alcuno altro verso meno sempre mai là
            domani dunque od me fu hai ho agli ove pur va
        """),
        "pt": words("""
            vós lhes teu nosso vosso cujo nada ninguém nenhum ante pois não sim menos amanhã ambos só há tal és
        """),
        "de": words("""
            dich welcher morgen ab je samt nebst her
        """),
        "nl": words("""
            jij jouw welke geen elk ieder alles ander wegens nee zeer nooit af den der des rond ver vlak mag moet ge
        """),
        "sv": words("""
            henne vår hennes vem inget ingen varje annan hos bakom nej redan alltid aldrig å ju väl sen ner mest
            varken hit bort hem fram
        """),
        "da": words("""
            jer vores hendes hvilken intet nogen anden siden allerede endnu vor vel mest bare hverken hid bort hjem frem
        """),
        "pl": words("""
            ty ono wy ci mu mój twój swój wasz tamten żaden wszyscy między ku gdyż więcej zawsze jutro więc by aby
            niech oto iż jaki
        """),
        "cs": words("""
            já mě tě ti mu jí nás vás jich jim můj tvůj svůj náš váš jaký ta nikdo žádný každý všichni jiný jestli
            kam ne více velmi vždy nikdy zítra tedy zda ať sám dle ode
        """),
        "ro": words("""
            voi mă ne vă meu tău său nostru acel nimeni niciun fiecare alt contra însă căci foarte mereu niciodată
            aici acolo mâine numai iar e i cea să
        """),
        "hu": words("""
            te ti engem téged őt minket amely semmi senki mindenki mikor több még mindig soha ott ma holnap tehát
            felett között nélkül miatt felé ne úgy alá vissza
        """),
        "fi": words("""
            minä sinä minua kuka tuo mitään kukaan jokainen muu miten kyllä enemmän aina täällä tänään eilen
            huomenna alla yllä vieressä vastaan takia kohti en et vai nuo yli ohi läpi luo pois yhä
        """),
        "tr": words("""
            sen beni hangi bütün başka evet hayır asla burada orada bugün yarın böyle yalnız altında üstünde
            arasında doğru oysa iken
        """),
        "ru": words("""
            нас тебе ему ей нам мой твой ваш ничто ничего никто всё другой очень всегда никогда тут завтра пусть ибо
            хоть
        """),
        "uk": words("""
            мене тебе їх мені тобі їй вам їм твій ваш ніщо кожен інший ще завжди ніколи завтра тільки хай
        """),
        "bg": words("""
            аз ти то вие мен нея вас тях ѝ си мой твой свой наш онзи нищо всичко друг къде повече много винаги никога
            тук утре нека ето сам
        """),
        "el": words("""
            εσύ εμείς εσείς αυτοί μας σας μου σου ποιος εκείνος τίποτα κανείς άλλος ακόμα πάντα ποτέ αύριο έτσι
        """),
        "ca": words("""
            tu vosaltres elles es ho ens us meu teu nostre qual res ningú cap algú sinó sí menys sempre mai aquí
            allà demà només he mi nos se te
        """),
        "et": words("""
            sina nemad sa te too miski nagu kuidas jah rohkem alati kunagi seal homme ainult peal
        """),
    }
)
