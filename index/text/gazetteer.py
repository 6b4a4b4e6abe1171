"""Closed lists of words that show what a name or a question's noun refers to.

Every word is folded (no case, no accents). The lists cover what is frequent in news and encyclopedias
and are not complete: an unknown name is still found, only with a less certain type.
"""

from typing import Literal

from index.text.pattern import pattern


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PERSON_NOUNS = _words(
    """
    accuse accusee banquier banquiere cofondateur cofondatrice cofounder collegue commandante compagne compagnon cure
    juriste luthier luthiere prosecutor rectrice solicitor agriculteur agricultrice aidant aidante alpiniste
    ambulancier ami amie apprenti apprentie archiviste assistant assistante bailleur bebe benevole berger bergere
    boulanger boulangere braqueur buteur caissier caissiere cheminot chauffeur client cliente collegien
    commercant commercante complice concierge conducteur conductrice consultant consultante
    coureuse createur creatrice cuisinier cuisiniere demandeur donateur eleve eleveur eleveuse
    employe employee enfant ermite etudiant etudiante factrice fermier fermiere fiancee
    fillette finaliste gagnant gagnante garagiste garcon gardienne gendarme gerant gerante grand-mere
    grand-pere guide habitant habitante homologue hotesse infirmier infirmiere instituteur
    institutrice interprete jardinier laureat laureate libraire livreur locataire lyceen lyceenne
    maitre-nageur maraicher maraichere marin mecanicien meneur militant militante moniteur motard
    navigateur navigatrice neveu niece nageur nageuse oncle otage ouvrier ouvriere ouvreur passager
    passagere patient patiente pecheur petit-fils petite-fille pharmacien plaignant plaignante
    pompier policier policiere prevenu prevenue randonneur randonneuse receleur remplacant
    remplacante responsable restaurateur restauratrice retraite retraitee reine riverain riveraine
    saisonnier saisonniere salarie salariee sauveteur serveur serveuse skipper skippeur sportif
    sportive stagiaire suspect suspecte tante tantine temoin titulaire torero tueur vainqueur vendeur
    vendeuse veterinaire veuf veuve victime vigneron vigneronne viticulteur voisin voisine
    acheteur acheteuse adolescent adolescente ailier ailiere apiculteur apicultrice arbitre assassin attaquant
    attaquante bibliothecaire boucher bouchere cambrioleur chasseur chirurgien chirurgienne collectionneur
    collectionneuse couvreur dentiste developpeur developpeuse electricien electricienne enseignante entraineuse
    footballeuse heritiere horloger horlogere ingenieure investisseur jure juree macon magistrat magistrate mecene
    menuisier menuisiere meurtrier meurtriere milliardaire pharmacienne plombier plongeur plongeuse prof promeneur
    promeneuse rescape rescapee sage-femme survivant survivante touriste traducteur traductrice voleur voleuse voyageur
    voyageuse

    accountant archaeologist archivist aunt baby baker barrister beekeeper benefactor boss boy
    brother builder burglar bystander carpenter cashier child cleaner clerk climber cook cop cousin
    customer cyclist daughter diver doctor donor driver farmer father fiancee fireman firefighter
    fisherman gardener girl goalkeeper grandfather grandmother grandson granddaughter guard guest
    guide hairdresser headteacher helmsman hiker host hostage inmate inspector instructor intern
    interpreter killer kid landlord librarian lifeguard lodger man mechanic midwife miner nephew niece
    neighbour neighbor nurse organiser organizer paramedic passenger patient pensioner pharmacist
    plumber policeman policewoman postman prisoner pupil referee resident retiree runner sailor
    scorer shepherd shopkeeper skipper striker student suspect swimmer tenant thief toddler trainer
    tutor uncle vet victim volunteer waiter waitress whistleblower widow widower winner witness woman
    worker activist adviser advisor attacker banker batsman billionaire bowler butcher buyer campaigner colleague
    collector commuter conductor congressman congresswoman councillor courier curator defendant defender dentist
    detective developer docker electrician footballer gunman hacker heir hunter investor janitor jogger juror keeper
    kidnapper lawmaker lecturer midfielder millionaire murderer pianist programmer protester rabbi receptionist
    reporter sculptor seller survivor teenager tourist trader translator traveller umpire veteran vicar violinist
    walker winger
    """
)
"""Nouns of persons besides FUNCTIONS, which do not precede a name as those do."""

FUNCTIONS = _words(
    """
    abbe acteur actrice acteurs actrices actor actress admiral adjoint adjointe agent ambassadeur
    ambassadrice ambassador amiral analyst analyste animateur animatrice anthropologue apotre
    archbishop archeveque architect architecte artist artiste astronaut astronaute athlete attorney
    auteur auteure author autrice avocat avocate avocats baron baronne bassist batteur biographer
    bishop botaniste boxeur candidat candidate captain capitaine cardinal celebrity ceo chairman
    chairperson chairwoman champion championne chancelier chanceliere chancellor chanteur chanteuse
    chef chemist chercheur chercheuse chief chimiste choreographe cineaste coach coauteur colonel
    comedien comedienne comediens commandant commander commissaire commissioner composer
    compositeur compositrice comte comtesse conseiller conseillere consul coureur cycliste danseur
    dean defenseur delegue deputy depute deputee designer dessinateur dey dictateur dictator
    directeur directrice director dirigeant dirigeante docteur doctor doge duc duchess duchesse
    duke economist economiste ecrivain ecrivaine editor editorialiste elu elue emir emperor
    empereur empress engineer enseignant entraineur entrepreneur entrepreneuse epouse epoux eveque
    executive expert experte explorateur explorer femme fille fils founder fondateur fondatrice
    footballeur frere friend gardien general generaux geologist geologue geographe gouverneur
    governor guitariste guitarist guru heritier hero historian historien historienne homme humoriste
    husband imam imperatrice infante ingenieur inspecteur inventeur inventor joueur joueuse journalist
    journaliste judge juge khan king lawyer leader lieutenant maire major manager
    marechal mari mathematicien mathematician mayor medecin mere minister ministre missionary
    missionnaire moine monarch monk mother musician musicien musicienne naturaliste nobleman notaire
    novelist officer officier owner painter pape partner pasteur patriarche patron patronne pdg
    peintre pere person personnage personnalite personne philosophe philosopher photographe
    photographer physicien physicist pianiste pilot pilote player poet poete politician politologue
    pope porte-parole preacher predecesseur predecessor prefet prefete premier president presidente
    presidents priest prince princess princesse pretre procureur procureure producer producteur
    professor professeur prophete proprietaire protagoniste psychiatre psychologue
    queen rapporteur realisateur realisatrice recteur redacteur reine researcher roi romancier
    romanciere ruler saint sainte savant scenariste scholar scientifique scientist sculpteur
    secretaire secretary seigneur senateur senator senatrice senior sergeant shah sheriff sister
    singer sociologue sociologist soeur soldat soldier son spokesman spokesperson spokeswoman sultan
    surgeon surintendant successeur successor teacher theologian theologien theoricien tsar tyran
    vainqueur vice-president vice-presidente vicomte viscount wife winner writer
    """
)
"""What a person is or does: precedes a name ("le maire", "Mayor"), or is asked for ("quel roi")."""

PERSONS = FUNCTIONS | PERSON_NOUNS
"""All nouns of persons."""

TITLES = _words(
    "m mm mme mmes mlle dr pr me mgr mr mrs ms miss sir lord lady dame sr jr st ste prof gen col capt rev"
)
"""Forms of address before a person's name."""

PLACE_NOUNS = _words(
    """
    adresse aeroport airport arrondissement avenue baie bay beach boulevard building caserne canton
    cap cape capital capitale cathedral cathedrale chateau city commune comte continent
    contree cote country countries county coast departement desert district emplacement endroit
    emirat empire fleuve foret gare glacier golfe gulf hill hotel ile iles island islands lac lake
    lieu localisation location locality mer mont montagne monument mountain municipality musee
    museum nation ocean palace palais parc park pays peninsula place planet planete plage plaine
    plateau pont port presqu province provinces quartier region regions river riviere road rocher
    route royaume rue sea site square stade stadium state states street territoire
    territory tour tower town vallee valley village ville villes volcan zone area neighborhood
    neighbourhood suburb borough fort abbaye basilique eglise colonie colony strait detroit
    archipel kingdom caliphate republic republique republics etat etats sultanat
    """
)
"""Kinds of places, in questions and inside names ("lac Baïkal", "Baker Street")."""

ORGANISATION_NOUNS = _words(
    """
    academie academy administration agence agency airline alliance amt armee army assemblee assembly
    association assureur authority autorite bank banque bataillon battalion board brand brasserie
    broadcaster bureau cabinet cabinet centre chain chaine chambre church club coalition college
    comite commission committee community compagnie company companies confederation congres congress
    congregation conseil consortium constructeur cooperative corp corporation council cour court
    department directorate direction division ecole ecurie editeur empresa enterprise entite entity
    entities entreprise entreprises equipe etablissement federation firm firme fonds foundation
    fondation force forum foundation franchise front fund gang garde gmbh gouvernement government
    groupe group groups guild hopital hospital inc industrie industry institut institute institution
    institutions journal laboratoire label laboratory league legion ligue ltd magazine mairie maison
    manufacturer marque mediatheque ministere ministry mission mouvement movement network newspaper
    office ong ordre orchestra orchestre order organe organisation organisations organization
    organizations parlement parliament parti partie party partis parties plc police prefecture
    presse publisher regiment redaction sarl school schools secte senat senate service societe societes
    society startup station studio studios syndicat team teams theatre think-tank tribunal union
    unite universite university
    """
)
"""Kinds of organisations, in questions and inside names ("Banque de France", "Labour Party")."""

WORK_NOUNS = _words(
    """
    album article bande book books cantique chanson chant comedie conte documentaire emission episode
    essai essay feuilleton film films fresque hymn hymne jeu journal livre logiciel magazine manga
    manuel memoire motto movie musical nom noms name names nickname novel opera ouvrage painting paper
    peinture piece play poem poeme program programme pseudonym pseudonyme recueil revue roman
    sculpture serie series show single slogan software song surnom surname statue symphonie symphony
    tableau telefilm these thesis title titre titres toile treaty traite devise mot term terme word
    expression acronym acronyme sigle appellation
    """
)
"""What has a name: works, and words for names themselves."""

PRODUCT_NOUNS = _words(
    """
    modele puce processeur logiciel film roman album chanson fusee satellite navire paquebot chalutier voilier cargo
    programme projet operation drone avion helicoptere sonde telescope supercalculateur robot application appli
    plateforme systeme medicament vaccin molecule virus jeu chien chienne chat chatte cheval vache tempete cyclone
    ouragan typhon chip processor software rocket ship vessel trawler ferry yacht project drone spacecraft probe
    telescope supercomputer robot app drug vaccine virus dog cat horse storm cyclone hurricane typhoon model movie novel
    """
)
"""Things, in the singular, whose own name may directly follow: "la puce Kunlun", "storm Ana"; none of them acts
like a person."""

COUNTRIES = _words(
    """
    afghanistan albania albanie alger algeria algerie allemagne andorra andorre angola arabie
    argentina argentine armenia armenie australia australie austria autriche azerbaijan azerbaidjan
    bahrain bangladesh belarus belgique belgium benin bielorussie birmanie bolivia bolivie bosnia
    bosnie botswana brazil bresil britain bulgaria bulgarie burkina burundi cambodge cambodia
    cameroon cameroun canada catalogne chad chile chili china chine chypre colombia colombie congo
    coree corsica corse croatia croatie cuba cyprus danemark denmark djibouti ecosse ecuador egypt
    egypte emirats england equateur erythree eritrea espagne estonia estonie ethiopia ethiopie
    finland finlande france gabon gambia gambie georgie georgia germany ghana grece greece guatemala
    guinea guinee haiti honduras hongrie hungary iceland inde india indonesia indonesie irak iran
    iraq ireland irlande islande israel italie italy jamaique jamaica japan japon jordan jordanie
    kazakhstan kenya kosovo koweit kuwait laos latvia lebanon lettonie liban liberia libya libye
    liechtenstein lithuania lituanie luxembourg macedoine madagascar malaisie malaysia mali malte
    malta maroc mauritanie mauritania mexico mexique moldavie moldova monaco mongolia mongolie
    montenegro morocco mozambique myanmar namibia namibie nepal netherlands nicaragua niger nigeria
    norvege norway oman ouganda ouzbekistan pakistan palestine panama paraguay pays-bas perou peru
    philippines poland pologne portugal qatar roumanie romania royaume-uni russia russie rwanda
    scotland senegal serbia serbie singapore singapour slovakia slovaquie slovenia slovenie somalia
    somalie soudan spain sudan suede suisse surinam sweden switzerland syria syrie taiwan tanzania
    tanzanie tchad tchequie thailand thailande togo tunisia tunisie turkey turquie uganda ukraine
    uruguay venezuela vietnam wales yemen yougoslavie yugoslavia zambia zambie zimbabwe
    etats-unis usa urss ussr uk eu ue uae
    africa afrique america amerique antarctica antarctique asia asie europe oceanie eurasia
    scandinavie balkans caraibes caribbean maghreb siberie siberia
    """
)
"""Countries and continents, in both languages."""
PLACES = COUNTRIES | _words(
    """
    amsterdam ankara anvers athens athenes atlanta auckland auvergne bagdad baghdad baltimore bangkok
    barcelone barcelona bavaria baviere beijing beirut belgrade bergen berlin berne beyrouth bilbao
    birmingham bogota bologne bombay bordeaux boston bourgogne brasilia bratislava brest bretagne
    brisbane bristol bruxelles brussels bucarest bucharest budapest caen cairo calais calcutta
    california californie cambridge cannes canton caracas cardiff casablanca chicago cologne
    colombo colorado copenhague copenhagen dakar dallas damas damascus delhi denver detroit dijon
    dresde dubai dublin edimbourg edinburgh essen florence floride florida francfort frankfurt
    geneve geneva genes glasgow grenoble hambourg hamburg hanoi havana havane helsinki hong-kong
    houston illinois istanbul jakarta jerusalem johannesburg kaboul kabul karachi kiev kinshasa kyiv
    kyoto lagos lausanne leeds leipzig lille lima lisbonne lisbon liverpool londres london lorraine
    louisiane louisiana luanda lyon madrid manchester manila manille marseille massachusetts melbourne
    metz miami michigan milan minsk montpellier montreal moscou moscow mumbai munich nairobi nancy
    nanterre nantes naples nashville newcastle new-york nice normandie normandy ohio oran oslo ottawa
    oxford palerme paris pekin pennsylvania pennsylvanie perth philadelphia philadelphie pittsburgh
    porto prague pretoria princeton provence quebec reims rennes rio rome rotterdam rouen santiago
    sarajevo seattle seoul seville shanghai sofia stockholm strasbourg sydney teheran tehran
    texas tirana tokyo toronto toulouse tripoli tunis turin valence vancouver varsovie venice venise
    versailles vienna vienne vilnius virginia virginie warsaw washington wellington wuhan yorkshire
    zagreb zurich alsace savoie
    """
)
"""Countries, continents, and cities and regions often in the news."""

LONG_PLACES = frozenset(
    place.strip()
    for place in """
    abu dhabi, abou dabi, addis ababa, addis abeba, arabie saoudite, buenos aires, burkina faso, cap vert, costa rica,
    el salvador, grand canyon, ho chi minh, hong kong, kuala lumpur, monte carlo, mexico city, new delhi, new england,
    new hampshire, new jersey, new mexico, new orleans, new south wales, new york, new zealand, nouvelle orleans,
    nouvelle zelande, phnom penh, puerto rico, rio de janeiro, salt lake, sao paulo, saudi arabia, sierra leone,
    sri lanka, tel aviv, rhode island, hawke bay
    """.split(",")
)
"""Places of several words, which otherwise look like persons: "Buenos Aires"."""
PLACE_OPENINGS = _words("los las san santa north south east west")
"""First words of such names: "San Diego", "West Bengal"."""

WOMEN_NAMES = _words(
    """
    adele agathe agnes alexandra alice aline amanda amelie amy ana angela anna anne annie audrey
    barbara beatrice brigitte carla carol carole caroline catherine cecile celine charlotte
    christiane christine claire clara corinne cristina daniele danielle deborah diana diane dorothy
    edith eleanor elena eleonore elisabeth elise elizabeth ellen emilie emily emma estelle eva
    evelyne florence francoise genevieve grace hannah helen helene henriette hillary ines ingrid irene
    isabelle jacqueline jane janet jeanne jen jennifer jessica joan josephine judith julia julie
    juliette karen kate katherine kathleen laura laure lea lily linda lisa lise louise lucie lucy
    madeleine margaret margot marguerite maria marie marine marion marketa marthe martine mary mathilde maud
    megan melanie michelle monique nadia nancy natalie natasha nathalie nicole nora olivia pamela
    patricia paula pauline rachel rebecca rosa rose ruth sabine samantha sandra sara sarah sheryl
    simone sofia solene sonia sophie stephanie susan suzanne sylvie teresa therese ursula valerie
    vanessa veronique victoria virginie yasmine yvonne zoe
    """
)
"""Women's given names, frequent in French and English."""

MEN_NAMES = _words(
    """
    aaron adam adolf adrien ahmed alain alan albert alberto alexander alexandre alfred ali andre
    andrew anthony antoine antonin antonio arnaud arthur auguste baptiste barack ben benjamin benoit
    bernard bernie bertrand bill bob boris brian bruce bruno carl carlos charles chris christian
    christophe christopher clement colin daniel david denis diego dimitri donald douglas edgar
    edmond edouard eduardo edward edwin elon emile emmanuel eric ernest erwin etienne eugene fabien
    fabrice felix ferdinand fernand fernando florian francis francisco franck francois
    frank franklin franz fred frederic frederick friedrich gary gaston geoffroy george georges
    gerald gerard gerhard giovanni giuseppe greg guillaume gustave hans harold harry hassan heinrich
    henri henry herbert hermann howard hubert hugo hugues ian ignace igor isaac ivan jack jacob
    jacques jamal james jason jeff jeffrey jensen jerome jerry jim jimmy joao joe joel johann
    johannes john johnny jonathan jordan jose joseph josh joshua juan jules julien justin karim karl
    keith kenneth kevin klaus larry laurent leo leon leonard leonardo lewis lionel loic louis luc
    luca lucas lucien ludovic luis luke manuel marc marcel marco marcus mario mark martin
    mathieu matt matthew matthieu maurice max maxime mehdi michael michel miguel mike mikhail
    mohamed mohammed moussa mustapha napoleon nicholas nicolas nikola noah noel norman olivier omar
    oscar otto pablo pascal patrice patrick paul pedro peter philip philippe pierre quentin ralph
    raoul raphael raymond remi renaud rene ricardo richard robert roberto roger roland romain roman
    ronald roy ryan samir samuel scott sean sebastien serge sergio simon stanley stefan stephane
    stephen steve steven stuart sundar sylvain tariq ted theo theodore thierry thomas tim timothy
    tom tony victor vincent vladimir walter warren wayne william winston xavier yann yannick yves
    """
)
"""Men's given names."""

FIRST_NAMES = (
    WOMEN_NAMES
    | MEN_NAMES
    | _words(
        "alex alexis andrea camille claude dominique gabriel guy jackie "
        "jan jean jody kelly kim laurence lou michele robin sam xi"
    )
)
"""All given names, including those of either gender."""

NUMBER_NOUNS = _words(
    """
    altitude capacite capacity chiffre circonference debit density densite diametre diameter distance
    effectif effectifs elevation epaisseur figure frequence frequency hauteur height largeur length
    longueur magnitude masse mass moyenne nombre note number number poids pointure population profondeur
    depth pressure puissance quantite quantity quota rank rang ratio rayon score size superficie
    surface speed taille temperature tonnage total vitesse volume weight width wavelength pression
    classement bilan audience dimension dimensions numero seuil threshold tally augmentation baisse
    decrease diminution drop hausse increase rise
    """
)
"""Quantities a question may ask for by name."""

MONEY_NOUNS = _words(
    """
    amende amount argent benefice benefices bonus budget capital cost costs cout couts
    deficit depense depenses dette debt donation dotation earnings endowment estimate estimation devis expense facture
    fee fine fonds fortune fund funding funds gdp gnp income investissement investment loyer money montant paye payment
    pib prix price prime profit profits recette recettes redevance remuneration revenu revenue revenus salaire salary
    salaries penalite penalty somme subvention tarif tax turnover valorisation value wage wages
    """
)
"""Kinds of sums, which ask for money."""
PERCENT_NOUNS = _words(
    "abstention part participation parts pourcentage percentage percent proportion taux rate "
    "share fraction pourcent pourcents turnout chances odds probabilite probability likelihood"
)
"""Nouns that ask for a percentage."""
Granularity = Literal["hour", "day", "month", "year", "decade", "century", "period"]
"""The unit of time a date is asked for in."""

_GRANULARITIES: dict[Granularity, str] = {
    "year": "annee annees an year years millesime",
    "month": "mois month months",
    "day": "jour jours date dates day days soir matin deadline echeance",
    "decade": "decennie decennies decade decades",
    "century": "siecle siecles century centuries",
    "period": "periode epoque ere moment period era time saison season timeframe",
    "hour": "heure heures hour hours",
}
DATE_NOUNS: dict[str, Granularity] = {
    noun: unit for unit, nouns in _GRANULARITIES.items() for noun in nouns.split()
}
"""Nouns that ask for a date, and the granularity they ask for."""

DURATION_NOUNS = _words("duree duration delai esperance lifespan longevite span timespan temps")
"""Nouns that ask for a duration."""
TIME_UNITS = _words(
    """
    an ans annee annees mois semaine semaines jour jours heure heures minute minutes seconde secondes
    siecle siecles decennie decennies year years month months week weeks day days hour hours second
    seconds century centuries decade decades temps time
    """
)
"""Units of time, singular and plural."""
REASON_NOUNS = _words(
    "raison raisons cause causes motif motifs reason reasons motive motives motivation"
)
"""Nouns that ask for a reason."""

SEATS = _words(
    "washington berlin madrid tokyo ottawa ankara budapest canberra kremlin helsinki oslo prague stockholm taipei"
)
"""Seats of government spelt alike in French and English."""

ACRONYMS = _words(
    """
    adn ai arn atm bd btp cd co2 cv dna dvd gdp gps hd ia led pc pdf pib pme qr rna rtt smic
    sms suv tgv tv tva usb vr vtt wc
    """
)
"""Acronyms of common nouns, which name nobody."""

MONTHS = _words(
    "january february march april may june july august september october november december"
)
"""Months in English."""

CAPITALISED = MONTHS | _words(
    """
    monday tuesday wednesday thursday friday saturday sunday i ii iii
    english french german american british chinese scottish welsh irish italian spanish portuguese dutch belgian
    swiss austrian swedish norwegian danish finnish icelandic polish czech slovak hungarian romanian bulgarian
    greek turkish russian ukrainian serbian croatian european japanese korean taiwanese indian pakistani
    indonesian malaysian vietnamese thai filipino asian australian canadian mexican brazilian argentine
    argentinian chilean colombian peruvian cuban egyptian moroccan algerian tunisian nigerian kenyan ethiopian
    african israeli palestinian lebanese syrian iraqi iranian saudi emirati qatari afghan western arab
    """
)
"""Words with a capital in English that are no names: months, days, "the Dutch rival"."""


def country_root(adjective: str) -> str | None:
    """The first letters of the country of a folded French demonym; None when it is none.

    >>> country_root("italiennes"), country_root("plan")
    ('ital', None)
    """
    match = _DEMONYM.fullmatch(adjective)
    return match[1] if match and match[1] in _COUNTRY_ROOTS else None


COUNTRY_ROOT = 4
"""Letters that a country and its demonym have in common: "Italie", "italien"."""
_COUNTRY_ROOTS = frozenset(country[:COUNTRY_ROOT] for country in COUNTRIES)
_DEMONYM = pattern(
    rf"(\w{{{COUNTRY_ROOT}}})(?:\w*(?:ais|aise|ois|oise|ien|ienne|ain|aine|ol|ole|and|ande|se)|e)?s?"
)
