"""Nouns of every day that stand before other nouns in English, and are names of towns and families, too."""

from mkdocs_explainer.linking.languages.language import words

NOUNS = words("""
    ale apple arm army art ash autumn bacon ball bank barking barley barn bath battle bay beach bean bear bed beech
    beef beer bell berry bike birch bird blood boat bone book boot border boxing brass bread brick bridge bronze
    buffalo building bus butter cake camp capital car card cash castle cat cave cement chain chair chalk cheese cherry
    church city clay cliff clock cloud coal coast coat coffee concrete copper cork corn cotton cow crab cream
    cricket daisy deal diesel dog door drum duck dust eagle egg elm energy engine eye faith farm fence field fig
    fire fish fishing fleet flint flood floor flower food foot football forest fort fox funeral garden gas gate
    ginger glass glove goat gold golf goose grace granite grape grass gravel gun hair hall ham hand harbor harbour
    hat hawk hay hazel health heart heath heather hen hill history holly home honey hook hope horse hospital house
    hunting ice iron island ivy job joy key knife lake lamb lamp law lead leaf leather leg lemon lily lion lock love
    lumber marble market marsh meadow meat milk mill mining mint moon moor mountain mud museum music navy net news
    nose nut oak oat oil olive orange palace paper park pea peace peach pepper petrol phone pie pig pine plane
    plastic plum police pork port potato power press price prison radio rain reading rice ring river road robin rock
    roof root rope rose rubber rugby rye safety sage sailing sale salt sand sandwich school science sea seal
    security seed sheep ship shipping shoe shop silk silver skin slate smoke snow soup speech sport spring square
    star station steel stone store storm straw street sugar summer sun swan swimming table tax tea temple tiger
    timber tin tomato tourism tower town trade traffic train travel tree tyre union valley village vote wall war
    water wax weather wedding weed whale wheat wheel willow wind window wine winter wolf wood wool work writing
""")
"""Materials, food, plants and animals, house and street, what is made and done: *stone walls*, *orange groves*."""

TOWNSFOLK = words("""
    airport authorities citizens city council court courts government hospital lawmakers locals mayor natives official
    officials people police prosecutors residents school schools university voters
""")
"""Those behind the name of a town that are the town's: *Stone residents*."""

OF_COMPANIES = words("""
    board bonds bosses chief customers debt dividend earnings employees executive executives founder investors
    management managers owner owners profit profits results revenue revenues sales shareholders share shares
    spokesman spokesperson spokeswoman staff stock stores subsidiary subsidiaries suppliers workers
""")
"""Those behind the name of a company that are the company's: *Target shares*."""
