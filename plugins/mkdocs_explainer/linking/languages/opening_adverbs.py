"""Adverbs of time and order, and days of the week as they answer *when*, by language.

At the head of a sentence, right before a name, they have their capital from the place: they are nobody's given name
(`Později Ex …`). Elsewhere they say nothing, so that a name that looks like one stays a name.
"""

from collections.abc import Mapping
from types import MappingProxyType

from mkdocs_explainer.linking.languages.language import words

OPENING_ADVERBS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "ca": words("""
            abans aleshores ahir anteriorment ara aviat avui demà després encara finalment immediatament
            llavors mentrestant novament posteriorment sovint
            dilluns dimarts dimecres dijous divendres dissabte diumenge
        """),
        "cs": words("""
            brzy dnes dosud dříve ihned konečně krátce létos loni mezitím nakonec následně naposledy nedávno nejdříve
            nejprve nyní okamžitě opět pak poté posléze potom později předtím současně tehdy včera vzápětí zítra znovu
        """),
        "da": words("""
            bagefter derefter derpå dernæst endelig forinden igen imens nu nyligt senere siden snart straks tidligere
            samtidig
        """),
        "de": words("""
            anfangs anschließend bald bislang danach daraufhin demnächst endlich früher gestern heute inzwischen
            jetzt jüngst kürzlich letztlich mittlerweile morgen nachher neulich nun schließlich später sodann vorher
            vorgestern wieder zuerst zuletzt zunächst zuvor
            montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
        """),
        "es": words("""
            ahora anoche antes anteriormente aún ayer después enseguida entonces entretanto finalmente hoy
            inmediatamente luego mañana mientras nuevamente posteriormente primero pronto recientemente todavía ya
            lunes martes miércoles jueves viernes sábado domingo
        """),
        "et": words("""
            eelmisel eile enne homme hiljem hiljuti järgmisena jälle kohe lõpuks nüüd peagi samal seejärel siis taas
            täna uuesti vahepeal varem varsti viimaks
            esmaspäeval teisipäeval kolmapäeval neljapäeval reedel laupäeval pühapäeval
        """),
        "fi": words("""
            aiemmin aikaisemmin aluksi eilen ensin huomenna hiljattain jälleen lopuksi lopulta myöhemmin nyt pian
            samalla sitten sittemmin seuraavaksi taas tänään uudelleen vihdoin viimein äskettäin
            maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina
        """),
        "fr": words("""
            alors aujourd'hui auparavant aussitôt autrefois avant-hier bientôt demain dernièrement désormais enfin
            ensuite finalement hier immédiatement maintenant parfois puis récemment soudain tantôt ultérieurement
            lundi mardi mercredi jeudi vendredi samedi dimanche
        """),
        "hr": words("""
            danas jučer jednom kasnije konačno nakon napokon naposljetku nedavno odmah opet ponovno poslije potom prije
            ranije sada sutra tada ubrzo uskoro zatim
        """),
        "hu": words("""
            akkor aznap aztán azután azóta előbb előtte előzőleg ekkor este eközben ezután hamarosan hirtelen holnap
            holnapután időközben ismét korábban később közben legutóbb ma mindeközben most másnap mostanában nemrég
            nyomban először reggel rögtön tavaly tegnap tegnapelőtt ugyanekkor utóbb utána végre végül újra
            hétfőn kedden szerdán csütörtökön pénteken szombaton vasárnap
            azonban emellett mindazonáltal ráadásul ugyanakkor viszont
        """),
        "id": words("""
            akhirnya baru-baru besok kemarin kemudian lalu lusa nanti sebelumnya segera sekarang selanjutnya
            sementara setelahnya tadi
            senin selasa rabu kamis jumat sabtu minggu
        """),
        "it": words("""
            adesso allora ancora anzitutto domani dopo dunque finalmente frattanto ieri immediatamente infine intanto
            oggi ora poi precedentemente presto prima quindi recentemente subito successivamente
            lunedì martedì mercoledì giovedì venerdì sabato domenica
        """),
        "lt": words("""
            anksčiau dabar galiausiai greitai iškart netrukus neseniai paskui pagaliau rytoj šiandien tada tuomet vakar
            vėl vėliau
            pirmadienį antradienį trečiadienį ketvirtadienį penktadienį šeštadienį sekmadienį
        """),
        "lv": words("""
            agrāk atkal beidzot drīz iepriekš nesen pēcāk rīt šodien tad tagad tūlīt vakar vēlāk
            pirmdien otrdien trešdien ceturtdien piektdien sestdien svētdien
        """),
        "nb": words("""
            deretter derpå endelig etterpå forrige igjen imens nylig nå samtidig senere siden snart straks tidligere
        """),
        "nl": words("""
            binnenkort daarna daarop destijds dadelijk eerder eerst eindelijk gisteren inmiddels intussen later
            meteen morgen nadien nu onlangs opnieuw ooit straks toen uiteindelijk vandaag vervolgens voorheen weldra
            maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
        """),
        "pt": words("""
            agora ainda amanhã anteontem anteriormente antes brevemente depois então entretanto finalmente hoje
            imediatamente já logo novamente ontem posteriormente primeiro recentemente
        """),
        "ro": words("""
            acum anterior apoi astăzi atunci azi curând deja finalmente iarăși ieri imediat mâine recent ulterior
            luni marți miercuri joi vineri sâmbătă duminică
        """),
        "sk": words("""
            čoskoro dnes doteraz hneď konečne krátko medzitým minule najprv najskôr nakoniec napokon následne nedávno
            neskôr opäť potom predtým skôr súčasne teraz vtedy včera vzápätí zajtra znova znovu
        """),
        "sl": words("""
            danes jutri kasneje kmalu končno medtem nato naposled nazadnje nedavno nekoč pozneje potem prej spet sprva
            tedaj takoj takrat včeraj zdaj znova
        """),
        "sv": words("""
            därefter därpå efteråt genast idag igen igår imorgon nu nyligen samtidigt sedan senare slutligen snart
            strax tidigare åter
        """),
        "tr": words("""
            ardından artık bugün dün ertesi geçenlerde hemen nihayet önce önceden şimdi sonra sonunda sonradan yakında
            yarın yeniden yine
            pazartesi salı çarşamba perşembe cuma cumartesi pazar
        """),
    }
)
