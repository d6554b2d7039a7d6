"""German, Luxembourgish, Dutch, Swedish, Danish and Norwegian."""

import re

from mkdocs_explainer.linking.languages.germanic_plurals import danish, dutch, german, swedish
from mkdocs_explainer.linking.languages.language import Language, words
from mkdocs_explainer.linking.languages.more_words import MORE_WORDS

GERMAN = Language(
    code="de",
    name_order="given-first",
    noun_capitals=True,
    function_words=words("""
        vier fünf sechs sieben acht neun zehn
        aber alle allem allen aller alles als also am an andere anders auch auf aus außer außerdem bei beide beim
        bereits bis bisher bloß da dabei dadurch dafür dagegen daher damals damit danach daneben dann daran darauf
        darin darüber darum das dass davon davor dazu dein dem den denn dennoch der deren des deshalb dessen desto die
        dies diese diesem diesen dieser dieses doch dort drei du durch ehe eigentlich ein eine einem einen einer eines
        einige einmal einst entweder er es etwa etwas euch euer fast für gegen gegenüber gestern gleich gut haben hat
        hatte hatten heute hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem infolge
        innerhalb ins ist ja jede jedem jeden jeder jedes jedoch jemand jene jener jetzt kann kaum kein keine keinem
        keinen keiner könnte laut man manche mehr mein meist mich mir mit mittlerweile muss nach nachdem nahe neben
        nein nicht nichts nie niemand noch nun nur ob obwohl oder ohne schon sehr sein seine seinem seinen seiner seit
        seitdem selbst sich sie sind so sobald sodass sogar solange solche soll sondern sonst soweit sowie statt trotz
        trotzdem über um und uns unser unter viele vielleicht vom von vor während war waren warum was weder wegen weil
        weiter welche wenig wenn wer werden weshalb wie wieder will wir wird wo wohl worden wurde wurden zu zudem
        zuerst zugleich zum zur zusammen zwar zwei zwischen
    """)
    | MORE_WORDS["de"],
    opening_endings=("weise", "lich", "ings", "mals"),
    compound_titles=True,
    speech_verbs=words(
        "berichtet betont betonte erklärt erklärte fügte meint meinte sagt sagte schreibt schrieb teilte"
    ),
    titles_of_given_names=words("kaiser kaiserin könig königin papst prinz prinzessin"),
    titles=words("""
        anwältin bischöfin direktorin fürstin gräfin kaiserin landrat landrätin leiter leiterin richterin sekretärin
        senatorin stadtrat stadträtin trainer trainerin vorsitzende vorsitzender
        abgeordnete abgeordneter admiral anwalt außenminister außenministerin bischof botschafter botschafterin
        bundeskanzler bundeskanzlerin bundespräsident bürgermeister bürgermeisterin chef chefin direktor doktor dr dr.
        finanzminister fürst general generalsekretär graf herr herrn frau innenminister kaiser kanzler kanzlerin
        kardinal könig königin leutnant major minister ministerin ministerpräsident oberst papst präsident präsidentin
        prinz prinzessin prof prof. professor professorin richter sekretär senator sprecher sprecherin
        verteidigungsminister
    """),
    abbreviations=(("Sankt", "St."),),
    compound_starts=words("anti ex nicht post pro"),
    compound_articles=words("""
        am beim das dem den der des die ein eine einem einen einer eines im kein keine keinem keinen keiner vom zum zur
    """),
    directions=words("""
        alt bad groß klein neu nieder nord nördliche nordrhein ober ost östliche sankt schloss st st. süd südliche
        unter west westliche
    """),
    of_heads=words("""
        akademie bank bezirk bistum bucht bundesstaat fürstentum golf großherzogtum herzogtum hochschule insel
        institut kanton königreich landkreis meer ministerium provinz republik schlacht stadt straße universität
    """),
    heads_before=(
        "akademie",
        "bistum",
        "flughafen",
        "gericht",
        "hochschule",
        "kanton",
        "klinik",
        "klinikum",
        "landkreis",
        "messe",
        "museum",
        "sparkasse",
        "stadtwerke",
        "staatsanwaltschaft",
        "theater",
        "universität",
        "volksbank",
        "zoo",
    ),
    of_words=words("von vom der des"),
    place_prepositions=words("in im nach bei aus nahe um durch"),
    clitics=words("s"),
    plurals=german,
    years=words("Jahre Jahren"),
)

LUXEMBOURGISH = Language(
    code="lb", name_order="given-first", noun_capitals=True, elisions=words("d"), years=words("Joer")
)

DUTCH = Language(
    code="nl",
    name_order="given-first",
    function_words=words("""
        drie vier vijf zes zeven acht negen tien
        aan achter al alle als altijd andere beide bij binnen bovendien buiten daar daarna daarom dan dat de deze die
        dit doch doen door dus een eens en enkele er ergens ernaast gisteren haar had hadden heb hebben heeft hem hen
        het hier hij hoe hun iemand iets ik in indien is ja je jullie kan kon maar me meer men met mij mijn na naar
        naast niemand niet niets nog nu of om omdat onder ons onze ook op over reeds sinds slechts soms te tegen
        tijdens toch toen tot tussen twee u uit uw van vandaag vanuit veel verder via volgens voor vooral waar waarom
        wanneer want was wat we wel werd werden wie wij worden zal ze zei zeker zelf zich zij zijn zo zoals zonder zou
    """)
    | MORE_WORDS["nl"],
    opening_endings=("lijk", "ens"),
    compound_titles=True,
    speech_verbs=words("aldus meldt meldde stelt verklaart verklaarde voegde zegt zei"),
    titles_of_given_names=words("keizer keizerin koning koningin paus prins prinses"),
    titles=words("""
        voorzitter wethouder
        admiraal ambassadeur bisschop burgemeester commissaris directeur dr dr. generaal heer hertog kanselier
        kapitein kardinaal kolonel koning koningin meneer mevrouw minister minister-president oud paus premier
        president prins prinses prof prof. professor rechter secretaris senator staatssecretaris woordvoerder
    """),
    directions=words("groot klein nieuw nieuwe noord oost oud oude sint zuid west"),
    adjective_of_place=re.compile(r"(?:de|het|een|'t) \w[\w-]*s(?:ch)?e"),
    of_heads=words(
        "akademie bank baai gemeente golf graafschap hertogdom koninkrijk ministerie provincie republiek slag"
        " stad straat universiteit"
    ),
    of_words=words("van"),
    articles=words("de het"),
    place_prepositions=words("in naar bij te uit nabij rond"),
    clitics=words("s"),
    plurals=dutch,
    years=words("jaar"),
)

SWEDISH = Language(
    code="sv",
    name_order="given-first",
    function_words=words("""
        tre fyra fem sex sju åtta nio tio
        alla allt än andra åt att av både bara båda blev bli blir då däremot de dem den denna deras dess det detta dig
        din dit dock du där efter ej eller en enligt er ett får för från förra genom ha hade han hans har hela hon
        honom hur här i icke igår in innan inga inte inom ja jag kan kom kommer man med medan mellan men mer mig min
        mot mycket ni nog nu nya när någon något några och också om oss på samt se sedan sig sin sina själv skall ska
        skulle som så till trots två under upp ur ut utan vad var vara vi vid vilka vilken är även över
    """)
    | MORE_WORDS["sv"],
    compound_titles=True,
    speech_verbs=words("berättar berättade förklarade säger sade sa skriver skrev tillade"),
    titles=words(
        "drottningen generalen kanslern kungen ledaren ministern ordföranden presidenten professorn påven "
        "drottning general kansler kung ledare minister påve president prins prinsessan professor"
        " statsminister statsministern utrikesminister ordförande"
    ),
    directions=words("gamla lilla nya norra nord södra syd stora väst västra öst östra sankt"),
    place_prepositions=words("i på från till nära vid mot"),
    clitics=words("s"),
    plurals=swedish,
    years=words("år"),
)

DANISH = Language(
    code="da",
    name_order="given-first",
    function_words=words("""
        to tre fire fem seks syv sju otte åtte ni ti
        ad af aldrig alle alt altid at både blev blive bliver da de dem den denne der deres det dette dig din disse
        dog du efter ej eller en end er et få får for før fordi fra gennem ham han hans har havde hende her hos hun
        hvad hvem hver hvis hvor hvordan i ifølge ikke ind ingen ja jeg jo kan kom kun kunne man mange med meget
        mellem men mens mere mig min mod må ned nej noget nogle nok nu når og også om op os over på samt selv sig sin
        skal skulle som så til trods ud uden under var ved vi vil ville være
    """)
    | MORE_WORDS["da"],
    compound_titles=True,
    speech_verbs=words("fortæller fortalte forklarede oplyser siger sagde skriver skrev tilføjede"),
    titles=words(
        "dronningen formanden generalen kansleren kongen lederen ministeren præsidenten professoren "
        "dronning formand general kansler konge leder minister pave præsident prins professor statsminister"
        " udenrigsminister"
    ),
    directions=words("gamle lille ny nye nordre nord søndre syd store vest vestre øst østre sankt"),
    place_prepositions=words("i på fra til nær ved mod"),
    clitics=words("s"),
    plurals=danish,
    years=words("år"),
)

NORWEGIAN = Language(
    code="nb",
    name_order="given-first",
    function_words=DANISH.function_words
    | words(
        "å av bare ble bli blir dere ettersom etter fram gjennom hadde henne hva"
        " hver hvorfor ikkje mot nå sa seg siden vært ei hos inn mellom mer opp ut uten verken vår"
    ),
    compound_titles=True,
    speech_verbs=words("forteller fortalte forklarte opplyser sier sa skriver skrev"),
    titles=words(
        "dronningen generalen kansleren kongen lederen ministeren presidenten professoren "
        "dronning general kansler konge leder minister pave president prins professor statsminister utenriksminister"
    ),
    directions=DANISH.directions,
    place_prepositions=words("i på fra til nær ved mot"),
    clitics=words("s"),
    plurals=danish,
    years=words("år"),
)

PACKS = (GERMAN, LUXEMBOURGISH, DUTCH, SWEDISH, DANISH, NORWEGIAN)
