"""French, Italian, Catalan, Occitan, Spanish and Portuguese.

What they share: a small word loses its vowel before a name (`l'ORZ`), and institutions begin with their head
(`Universidad de …`).
"""

from mkdocs_explainer.linking.languages.language import Language, words
from mkdocs_explainer.linking.languages.more_words import MORE_WORDS
from mkdocs_explainer.linking.languages.romance_plurals import (
    catalan,
    catalan_longer,
    french,
    italian,
    italian_hard,
    occitan,
    plurals_by,
    portuguese,
    portuguese_other,
    portuguese_rare,
    spanish,
)

FRENCH = Language(
    code="fr",
    name_order="given-first",
    function_words=words("""
        quatre cinq six sept huit neuf dix
        auprès aujourd'hui autour loin proche
        a à ainsi alors après au aucun aussi autre aux avant avec bien ce cela ces cet cette ceux chaque chez ci comme
        comment dans de depuis dernier des deux devant doit donc dont du durant elle elles en encore enfin entre est
        et étaient était eux fait hier hors il ils ici je jusque la là le les leur leurs lors lorsque lui ma mais
        malgré me même mes mon ne ni non nos notre nous on ont or ou où outre par parmi pas pendant peu plus pour
        pourquoi pourtant près puis qu quand que quel quelle qui quoi sa sans se selon ses seul si sinon son sont sous
        sur surtout ta tandis te tous tout toute très trois tu un une vers voici voilà vos votre vous y
    """)
    | MORE_WORDS["fr"],
    abbreviations=(("Saint", "St", "St."), ("Sainte", "Ste", "Ste.")),
    common_endings=("ment", "ant"),
    plural_verb_endings=("nt",),
    titles_of_given_names=words("empereur impératrice pape prince princesse reine roi saint sainte"),
    titles=words("""
        abbé actuel ambassadeur ambassadrice amiral ancien ancienne avocat candidat capitaine cardinal chancelier
        chancelière chef cheffe colonel commandant commissaire député députée directeur directrice docteur dr duc
        général gouverneur juge lieutenant madame maire maître maréchal mgr ministre mlle mm mme monseigneur monsieur
        pape patron porte-parole premier première président présidente prince princesse procureur professeur pr reine
        roi secrétaire sénateur sénatrice m m. dr. me. mgr. mlle. mme. pr. prof.
    """),
    directions=words(
        "basse bas grand grande haut haute nouveau nouvelle petit petite saint sainte st ste vieux vieille fort mont"
    ),
    heads=words("""
        airlines airways bank club group tv fc
    """),
    of_heads=words("""
        académie agence aéroport archevêché assemblée association banque baie bataille bibliothèque canton cap
        cathédrale chambre château collège comité commission comté conseil côte cour département diocèse duché école
        église évêché faculté fédération festival forêt gare golfe hôpital hôtel île îles institut lac ligue maison
        mer métropole ministère mont musée opéra palais parc parlement parti pays plaine pont port principauté
        province radio région république royaume société stade théâtre traité tribunal union université val vallée
        ville voix
        abbaye basilique circuit clinique conservatoire foire hippodrome lycée marathon mosquée orchestre préfecture
        synagogue
    """),
    directions_after=frozenset(["du nord", "du sud"]),
    same_heads=words("commune municipalité village ville"),
    of_words=words("de du des d'"),
    articles=words("la le les l'"),
    place_prepositions=words("à en dans vers depuis près au aux chez"),
    speech_verbs=words("affirme ajoute a-t-il a-t-elle annonce assure déclare dit estime explique indique précise"),
    elisions=words("l d qu s n j m t c jusqu lorsqu puisqu quoiqu presqu quelqu"),
    contractions={"le": ("du", "au"), "les": ("des", "aux")},
    plurals=plurals_by(french),
    years=words("ans"),
)

ITALIAN = Language(
    code="it",
    name_order="given-first",
    function_words=words("""
        quattro cinque sei sette otto nove dieci
        vicino lontano fuori
        a ad ai al alla alle allo allora anche ancora appena c che chi ci ciò col come con contro così cui da dai dal
        dalla dalle davanti degli dei del della delle dello dentro di dietro dopo dove due durante e è ed era erano
        essi fa fino fra fuori già gli ha hanno i ieri il in infine intanto invece io la le lei lo loro lui ma mentre
        mi mia mio molto ne né negli nei nel nella nelle nello no noi non nostro o oggi ogni oltre ora per perché però
        più poi presso prima proprio qua quando quasi quel quella quelle quelli quello questa queste questi questo qui
        quindi se secondo sei senza si sì sia siamo sono sopra sotto su sua sue sugli sui sul sulla sulle suo suoi tra
        tre tu tutta tutti tutto un una uno vi voi
    """)
    | MORE_WORDS["it"],
    common_endings=("mente", "ò", "ando", "endo"),
    speech_verbs=words("aggiunge aggiunto afferma affermato dice dichiara detto disse sostiene spiega spiegato"),
    plural_verb_endings=("no",),
    titles_of_given_names=words("imperatore imperatrice papa principe principessa re regina"),
    titles=words("""
        dott.ssa prof.ssa
        ambasciatore ammiraglio avv avv. avvocato cardinale capitano colonnello commissario deputato direttore
        direttrice don dott dott. dottor dottoressa ex generale giudice governatore maresciallo ministra ministro
        monsignor on on. onorevole papa portavoce premier presidente principe prof prof. professor re regina
        segretario senatore senatrice sig sig. signor signora sindaca sindaco sottosegretario
    """),
    directions=words("alta alto bassa basso gran grande monte nuova nuovo porto san sant santa santo"),
    of_heads=words("""
        accademia aeroporto agenzia assemblea associazione banca battaglia biblioteca camera capo castello cattedrale
        comune comunità consiglio corte costa diocesi ducato federazione festival golfo isola isole istituto lago lega
        mare ministero monte museo ospedale palazzo piazza parco parlamento partito ponte porto principato provincia
        regione regno repubblica scuola società stato stretto teatro tribunale unione università val valle
        abbazia basilica clinica conservatorio fiera liceo maratona moschea orchestra policlinico prefettura questura
        sinagoga trattato
    """),
    directions_after=frozenset(["del nord", "del sud", "dell'est", "dell'ovest"]),
    same_heads=words("città comune municipio"),
    of_words=words("da di del della dello dei degli delle d' dell'"),
    articles=words("il la lo i gli le l'"),
    place_prepositions=words("a ad in da verso presso nel nella nei negli al alla dal dalla"),
    elisions=words("""
        l d un c n s m t v all dall dell nell sull coll quell quest bell anch tutt dov com cos quand senz mezz nient
        gl sott contr nessun ciascun alcun neanch ch perch poich bench finch affinch buon grand tant quant altr oltr
    """),
    contractions={
        "il": ("il", "del", "al", "dal", "nel", "sul"),
        "lo": ("lo", "dello", "allo", "dallo", "nello", "sullo"),
        "la": ("la", "della", "alla", "dalla", "nella", "sulla"),
        "l'": ("l'", "dell'", "all'", "dall'", "nell'", "sull'"),
        "le": ("le", "delle", "alle", "dalle", "nelle", "sulle"),
    },
    plurals=plurals_by(italian, italian_hard),
    years=words("anni"),
)

CATALAN = Language(
    code="ca",
    name_order="given-first",
    two_family_names=True,
    function_words=words("""
        dos tres quatre cinc sis set vuit nou deu
        prop lluny dins fora
        a abans ahir això al als altre amb aquell aquest aquesta així avui ara cada com contra d de del dels des
        després dins doncs el ell ella ells els em en encara entre era és et fins ha han hi i ja jo l la les li
        llavors lo més molt na ni no nosaltres o on per però perquè pel pels què qui quan que s sa segons sense ser
        seva seu si sobre són sota també tot tots un una uns va vam vos
    """)
    | MORE_WORDS["ca"],
    common_endings=("ment", "ant", "ent"),
    speech_verbs=words("afegeix afirma afirmà declara digué diu explica assegura"),
    plural_verb_endings=("n",),
    titles=words("""
        alcalde alcaldessa ambaixador arquebisbe bisbe capità cardenal conseller consellera coronel diputada diputat
        director directora doctor doctora dr dra general jutge ministra ministre papa portaveu president presidenta
        príncep professor rei reina secretari senador senyor senyora sr sra dr. dra. prof. sr. sra.
    """),
    directions=words("alt alta baix baixa gran mont nou nova port sant santa vall"),
    of_heads=words("""
        ajuntament aeroport assemblea associació badia banc biblioteca cap castell consell costa diputació diòcesi
        federació golf hospital illa illes institut mar ministeri museu palau parc parlament partit pont port
        província regió regne república teatre tribunal unió universitat vall
        abadia basílica clínica conservatori fira hospital marató orquestra tractat
    """),
    directions_after=frozenset(["del nord", "del sud"]),
    same_heads=words("ciutat municipi poble vila"),
    of_words=words("de del dels d'"),
    articles=words("el la els les l'"),
    place_prepositions=words("a al en de cap des per"),
    elisions=words("l d s n m t qu pel"),
    contractions={
        "el": ("el", "del", "al", "pel"),
        "els": ("els", "dels", "als", "pels"),
        **{article: (article,) for article in ("la", "les", "l'")},
    },
    plurals=plurals_by(catalan, catalan_longer),
    years=words("anys"),
)

OCCITAN = Language(
    code="oc",
    name_order="given-first",
    function_words=words("""
        prèp luènh
        a abans aicí al als amb ara atal aquel aquela aqueste ara ausença cada coma contra d dau de del dels dempuèi
        dins e el ela eles els en entre era es foguèt i l la las lo los mai mas n ne ni non o ont pauc per pr'amor qu
        quand que qui s sa segon sens ser si son sos sus tanben tot un una
    """),
    common_endings=("ament", "ant"),
    speech_verbs=words("ditz diguèt afortís"),
    titles=words("avesque cònsol conse director doctor general ministre papa president presidenta professor rei reina"),
    of_heads=words(
        "academia aeropòrt assemblada banca capitani còsta golf illa institut mar ministèri musèu partit"
        " província region republica reialme universitat val vila"
    ),
    same_heads=words("vila"),
    of_words=words("de del dels d'"),
    articles=words("lo la los las l'"),
    place_prepositions=words("a al en dins cap"),
    elisions=words("l d s n m t qu c"),
    contractions={
        "lo": ("lo", "del", "al", "pel", "dau"),
        "los": ("los", "dels", "als", "pels"),
        **{article: (article,) for article in ("la", "las", "l'")},
    },
    plurals=plurals_by(occitan),
    years=words("ans"),
)

SPANISH = Language(
    code="es",
    name_order="given-first",
    two_family_names=True,
    function_words=words("""
        cuatro cinco seis siete ocho nueve
        cerca delante dentro detrás fuera lejos alrededor
        a además ahora al algo algunos allí ante antes así aún aunque ayer bajo bien cada casi como con contra cual
        cuando de del desde después donde dos durante e él el ella ellas ellos en entonces entre era es esa ese eso
        esta está este esto fue ha hacia han hasta hoy incluso la las le les lo los luego mas más me mi mientras mismo
        mucho muy nada ni no nos nosotros nunca o otra otro para pero poco por porque pues que qué quien se sea según
        ser si sí sido siempre sin sino sobre solo son su sus también tan tanto te toda todo todos tras tres tu tus un
        una uno unos usted y ya yo
    """)
    | MORE_WORDS["es"],
    common_endings=("mente", "ó", "aron", "ieron", "ando", "iendo"),
    speech_verbs=words("""
        admite admitió afirma afirmó agrega agregó añade añadió asegura aseguró declara declaró dice dijo
        explica explicó señala señaló sostiene sostuvo
    """),
    plural_verb_endings=("n",),
    titles_of_given_names=words("emperador emperatriz papa príncipe princesa reina rey"),
    titles=words("""
        alcalde alcaldesa almirante arzobispo canciller capitán cardenal comandante comisario coronel diputada
        diputado director directora doctor doctora don doña dr dr. dra dra. embajador embajadora exministro
        expresidente fiscal general gobernador gobernadora infanta jefe juez jueza mariscal ministra ministro obispo
        papa portavoz presidenta presidente primer primera príncipe princesa profesor profesora reina rey secretaria
        secretario senador senadora señor señora sr sr. sra sra. teniente vicepresidenta vicepresidente
    """),
    directions=words("alta alto baja bajo gran nueva nuevo puerto san santa santo vieja viejo el la los las"),
    heads=words("airlines bank club"),
    of_heads=words("""
        academia aeropuerto agencia alcaldía asamblea asociación ayuntamiento bahía banco batalla biblioteca cabo
        cámara catedral ciudad colegio comisión comunidad congreso consejo corte costa departamento diario diputación
        diócesis ducado escuela estado estadio estrecho federación feria festival golfo hospital iglesia instituto
        isla islas lago liga mar ministerio monte museo palacio parlamento parque partido plaza principado provincia
        puente puerto región reino república selva sierra sociedad teatro tratado tribunal unión universidad valle
        villa voz
        abadía basílica clínica conservatorio liceo maratón mezquita orquesta sinagoga tratado
    """),
    directions_after=frozenset(["del norte", "del sur", "del este", "del oeste"]),
    same_heads=words("ciudad municipio pueblo villa"),
    of_words=words("de del"),
    articles=words("el la los las"),
    place_prepositions=words("a al en desde hacia hasta por cerca"),
    plurals=plurals_by(spanish),
    years=words("años"),
)

PORTUGUESE = Language(
    code="pt",
    name_order="given-first",
    function_words=words("""
        dois duas quatro cinco seis sete oito nove dez
        perto longe dentro fora
        a à agora ainda além algo algum alguns ali antes ao aos apenas após aquela aquele aqui as às assim até bem
        cada com como contra da das de dela dele depois desde desse deste do dois dos durante e é ela elas ele eles em
        embora enquanto então entre era essa esse esta está este eu foi foram hoje isso isto já lá lhe logo mais mas
        me mesmo meu minha muito na nas nem no nos nós num numa nunca o onde ontem os ou outra outro para pela pelas
        pelo pelos perante por porém porque pouco quais qual quando que quem se segundo sem sempre sendo ser seu seus
        sob sobre sua suas também tanto te tem todo todos três tu tudo um uma uns você
    """)
    | MORE_WORDS["pt"],
    common_endings=("mente", "ou", "aram", "eram", "iram", "ando", "endo", "indo"),
    speech_verbs=words(
        "acrescenta acrescentou admite admitiu afirma afirmou declara declarou diz disse explica explicou"
    ),
    plural_verb_endings=("m",),
    titles_of_given_names=words("imperador imperatriz papa príncipe princesa rainha rei"),
    titles=words("""
        almirante arcebispo bispo capitão cardeal chanceler comandante coronel deputada deputado diretor diretora dom
        dona doutor doutora dr dr. dra dra. embaixador embaixadora general governador governadora juiz juíza marechal
        ministra ministro papa prefeita prefeito presidenta presidente primeira primeiro príncipe princesa procurador
        prof prof. professor professora rainha rei secretária secretário senador senadora senhor senhora sr sr. sra
        sra. tenente
    """),
    directions=words("alta alto baixa baixo grande nova novo porto santa santo são velha velho"),
    of_heads=words("""
        academia aeroporto agência assembleia associação baía banco batalha biblioteca cabo câmara catedral cidade
        colégio comissão comunidade conselho costa departamento diocese ducado escola estado estádio estreito
        federação festival golfo hospital igreja ilha ilhas instituto lago liga mar ministério monte museu palácio
        parlamento parque partido ponte porto prefeitura principado província região reino república serra sociedade
        teatro tratado tribunal união universidade vale vila voz
        abadia basílica clínica conservatório liceu maratona mesquita orquestra sinagoga tratado
    """),
    directions_after=frozenset(["do norte", "do sul", "do leste", "do oeste"]),
    same_heads=words("cidade município vila"),
    of_words=words("de do da dos das"),
    articles=words("o a os as"),
    elisions=words("d"),
    place_prepositions=words("em no na nos nas a ao à para desde perto"),
    plurals=plurals_by(portuguese, portuguese_other, portuguese_rare),
    years=words("anos"),
)

PACKS = (FRENCH, ITALIAN, CATALAN, OCCITAN, SPANISH, PORTUGUESE)
