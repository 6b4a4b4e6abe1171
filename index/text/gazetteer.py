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
    accuse accusee acheteur acheteuse actionnaire adolescent adolescente agriculteur agricultrice aidant aidante
    aide-soignant aide-soignante ailier ailiere alpiniste ambulancier ami amie apiculteur apicultrice apprenti
    apprentie arbitre archiviste assassin assistant assistante attaquant attaquante bailleur banquier banquiere bebe
    benevole berger bergere bibliothecaire boucher bouchere boulanger boulangere braqueur brasseur buteur caissier
    caissiere cambrioleur chasseur chauffeur cheffe cheminot chirurgien chirurgienne client cliente cofondateur
    cofondatrice collectionneur collectionneuse collegien collegue commandante commercant commercante compagne
    compagnon complice comptable concierge conducteur conductrice consultant consultante contremaitre copresident
    copresidente coureuse couvreur createur creatrice cuisinier cuisiniere cure deleguee demandeur dentiste
    developpeur developpeuse donateur electricien electricienne eleve eleveur eleveuse employe employee enfant
    enseignante entraineuse epicier epiciere ermite etudiant etudiante factrice fermier fermiere fiancee fillette
    finaliste footballeuse forestier forestiere gagnant gagnante garagiste garcon gardienne gendarme gerant gerante
    grand-mere grand-pere guide habitant habitante heritiere homologue horloger horlogere hotesse infirmier
    infirmiere ingenieure instituteur institutrice interprete investisseur jardinier jure juree juriste laureat
    laureate libraire livreur locataire luthier luthiere lyceen lyceenne macon magistrat magistrate maitre-nageur
    maraicher maraichere marin mecanicien mecene meneur menuisier menuisiere meurtrier meurtriere militant militante
    milliardaire moniteur motard nageur nageuse navigateur navigatrice neveu niece oncle orphelin orpheline
    ostreiculteur ostreicultrice otage ouvreur ouvrier ouvriere passager passagere patient patiente pecheur
    petit-fils petite-fille pharmacien pharmacienne plaignant plaignante plombier plongeur plongeuse policier
    policiere pompier prevenu prevenue prof professeure promeneur promeneuse randonneur randonneuse receleur
    rectrice remplacant remplacante rescape rescapee responsable restaurateur restauratrice retraite retraitee
    riverain riveraine sage-femme saisonnier saisonniere salarie salariee sauveteur serveur serveuse skipper
    skippeur sportif sportive stagiaire survivant survivante suspect suspecte tante tantine technicien technicienne
    temoin titulaire torero touriste traducteur traductrice tresorier tresoriere tueur vendeur vendeuse veterinaire
    veuf veuve victime vigneron vigneronne viticulteur voisin voisine voleur voleuse voyageur voyageuse

    accountant activist adviser advisor archaeologist archivist astronomer attacker auditor aunt baby baker banker
    barista barrister batsman beekeeper benefactor billionaire bookkeeper boss bowler boy breeder brewer broker
    brother builder burglar businessman businesswoman butcher buyer bystander campaigner carer carpenter cashier
    child cleaner clerk climber cofounder colleague collector columnist commuter conductor congressman congresswoman
    cook cop councillor councilman councilwoman courier cousin curator customer cyclist daughter dealer defendant
    defender dentist detective developer diver docker donor driver electrician farmer father firefighter fireman
    fisherman footballer foreman gardener girl goalkeeper granddaughter grandfather grandmother grandson grocer
    guard guest gunman hacker hairdresser headteacher heir helmsman hiker host hostage hunter inmate inspector
    instructor intern interpreter investor janitor jogger juror keeper kid kidnapper killer landlord lawmaker
    lecturer librarian lifeguard lodger man mechanic midfielder midwife migrant millionaire miner murderer neighbor
    neighbour nephew nurse organiser organizer orphan paramedic passenger pensioner pharmacist philanthropist
    pianist plumber policeman policewoman postman prisoner programmer prosecutor protester pupil rabbi ranger
    receptionist referee refugee reporter resident retiree runner sailor scorer sculptor seller shareholder shepherd
    shopkeeper solicitor strategist striker student survivor swimmer technician teenager tenant thief toddler
    tourist trader trainer translator traveller treasurer tutor umpire uncle vet veteran veterinarian vicar victim
    violinist volunteer waiter waitress walker whistleblower widow widower winemaker winger witness woman worker
    """
)
"""Nouns of persons besides FUNCTIONS, which do not precede a name as those do."""

FUNCTIONS = _words(
    """
    abbe acteur acteurs actor actress actrice actrices adjoint adjointe admiral agent ambassadeur ambassador
    ambassadrice amiral analyst analyste animateur animatrice anthropologue apotre archbishop archeveque architect
    architecte artist artiste astronaut astronaute athlete attorney auteur auteure author autrice avocat avocate
    avocats baron baronne bassist batteur biographer bishop botaniste boxeur candidat candidate capitaine captain
    cardinal celebrity ceo chairman chairperson chairwoman champion championne chancelier chanceliere chancellor
    chanteur chanteuse chef chemist chercheur chercheuse chief chimiste choreographe cineaste coach coauteur colonel
    comedien comedienne comediens commandant commander commissaire commissioner composer compositeur compositrice
    comte comtesse conseiller conseillere consul coureur cycliste danseur dean defenseur delegue depute deputee
    deputy designer dessinateur dey dictateur dictator directeur director directrice dirigeant dirigeante docteur
    doctor doge duc duchess duchesse duke economist economiste ecrivain ecrivaine editor editorialiste elu elue emir
    empereur emperor empress engineer enseignant entraineur entrepreneur entrepreneuse epouse epoux eveque executive
    expert experte explorateur explorer femme fille fils fondateur fondatrice footballeur founder frere friend
    gardien general generaux geographe geologist geologue gouverneur governor guitarist guitariste guru heritier
    hero historian historien historienne homme humoriste husband imam imperatrice infante ingenieur inspecteur
    inventeur inventor joueur joueuse journalist journaliste judge juge khan king lawyer leader lieutenant maire
    major manager marechal mari mathematician mathematicien mayor medecin mere minister ministre missionary
    missionnaire moine monarch monk mother musician musicien musicienne naturaliste nobleman notaire novelist
    officer officier owner painter pape partner pasteur patriarche patron patronne pdg peintre pere person
    personnage personnalite personne philosophe philosopher photographe photographer physicien physicist pianiste
    pilot pilote player poet poete politician politologue pope porte-parole preacher predecesseur predecessor prefet
    prefete premier president presidente presidents pretre priest prince princess princesse procureur procureure
    producer producteur professeur professor prophete proprietaire protagoniste psychiatre psychologue queen
    rapporteur realisateur realisatrice recteur redacteur reine researcher roi romancier romanciere ruler saint
    sainte savant scenariste scholar scientifique scientist sculpteur secretaire secretary seigneur senateur senator
    senatrice senior sergeant shah sheriff singer sister sociologist sociologue soeur soldat soldier son spokesman
    spokesperson spokeswoman successeur successor sultan surgeon surintendant teacher theologian theologien
    theoricien tsar tyran vainqueur vice-president vice-presidente vicomte viscount wife winner writer
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
    abbaye adresse aeroport airport archipel area arrondissement avenue baie basilique bay beach borough boulevard
    building caliphate canton cap cape capital capitale caserne cathedral cathedrale chateau city coast colonie
    colony commune comte continent contree cote countries country county departement desert detroit district eglise
    emirat empire emplacement endroit etat etats fleuve foret fort gare glacier golfe gulf hill hotel ile iles
    island islands kingdom lac lake lieu localisation locality location mer mont montagne monument mountain
    municipality musee museum nation neighborhood neighbourhood ocean palace palais parc park pays peninsula place
    plage plaine planet planete plateau pont port presqu province provinces quartier region regions republic
    republics republique river riviere road rocher route royaume rue sea site square stade stadium state states
    strait street suburb sultanat territoire territory tour tower town vallee valley village ville villes volcan
    zone
    """
)
"""Kinds of places, in questions and inside names ("lac Baïkal", "Baker Street")."""

ORGANISATION_NOUNS = _words(
    """
    academie academy administration agence agency airline alliance amt armee army assemblee assembly association
    assureur authority autorite bank banque bataillon battalion board brand brasserie broadcaster bureau cabinet
    centre chain chaine chambre church club coalition college comite commission committee community compagnie
    companies company confederation congregation congres congress conseil consortium constructeur cooperative corp
    corporation council cour court department direction directorate division ecole ecurie editeur empresa enterprise
    entite entities entity entreprise entreprises equipe etablissement federation firm firme fondation fonds force
    forum foundation franchise front fund gang garde gmbh gouvernement government group groupe groups guild hopital
    hospital inc industrie industry institut institute institution institutions journal label laboratoire laboratory
    league legion ligue ltd magazine mairie maison manufacturer marque mediatheque ministere ministry mission
    mouvement movement network newspaper office ong orchestra orchestre order ordre organe organisation
    organisations organization organizations parlement parliament parti partie parties partis party plc police
    prefecture presse publisher redaction regiment sarl school schools secte senat senate service societe societes
    society startup station studio studios syndicat team teams theatre think-tank tribunal union unite universite
    university
    """
)
"""Kinds of organisations, in questions and inside names ("Banque de France", "Labour Party")."""

WORK_NOUNS = _words(
    """
    acronym acronyme album appellation article bande book books cantique chanson chant comedie conte devise
    documentaire emission episode essai essay expression feuilleton film films fresque hymn hymne jeu journal livre
    logiciel magazine manga manuel memoire mot motto movie musical name names nickname nom noms novel opera ouvrage
    painting paper peinture piece play poem poeme program programme pseudonym pseudonyme recueil revue roman
    sculpture serie series show sigle single slogan software song statue surname surnom symphonie symphony tableau
    telefilm term terme these thesis title titre titres toile traite treaty word
    """
)
"""What has a name: works, and words for names themselves."""

PRODUCT_NOUNS = _words(
    """
    album app appli application avion cargo cat chalutier chanson chat chatte cheval chien chienne chip cyclone dog
    drone drug ferry film fusee helicoptere horse hurricane jeu logiciel medicament model modele molecule movie
    navire novel operation ouragan paquebot plateforme probe processeur processor programme project projet puce
    robot rocket roman satellite ship software sonde spacecraft storm supercalculateur supercomputer systeme
    telescope tempete trawler typhon typhoon vaccin vaccine vache vessel virus voilier yacht
    """
)
"""Things, in the singular, whose own name may directly follow: "la puce Kunlun", "storm Ana"; none of them acts
like a person."""

COUNTRIES = _words(
    """
    afghanistan africa afrique albania albanie alger algeria algerie allemagne america amerique andorra andorre
    angola antarctica antarctique arabie argentina argentine armenia armenie asia asie australia australie austria
    autriche azerbaidjan azerbaijan bahrain balkans bangladesh belarus belgique belgium benin bielorussie birmanie
    bolivia bolivie bosnia bosnie botswana brazil bresil britain bulgaria bulgarie burkina burundi cambodge cambodia
    cameroon cameroun canada caraibes caribbean catalogne chad chile chili china chine chypre colombia colombie
    congo coree corse corsica croatia croatie cuba cyprus danemark denmark djibouti ecosse ecuador egypt egypte
    emirats england equateur eritrea erythree espagne estonia estonie etats-unis ethiopia ethiopie eu eurasia europe
    finland finlande france gabon gambia gambie georgia georgie germany ghana grece greece guatemala guinea guinee
    haiti honduras hongrie hungary iceland inde india indonesia indonesie irak iran iraq ireland irlande islande
    israel italie italy jamaica jamaique japan japon jordan jordanie kazakhstan kenya kosovo koweit kuwait laos
    latvia lebanon lettonie liban liberia libya libye liechtenstein lithuania lituanie luxembourg macedoine
    madagascar maghreb malaisie malaysia mali malta malte maroc mauritania mauritanie mexico mexique moldavie
    moldova monaco mongolia mongolie montenegro morocco mozambique myanmar namibia namibie nepal netherlands
    nicaragua niger nigeria norvege norway oceanie oman ouganda ouzbekistan pakistan palestine panama paraguay
    pays-bas perou peru philippines poland pologne portugal qatar romania roumanie royaume-uni russia russie rwanda
    scandinavie scotland senegal serbia serbie siberia siberie singapore singapour slovakia slovaquie slovenia
    slovenie somalia somalie soudan spain sudan suede suisse surinam sweden switzerland syria syrie taiwan tanzania
    tanzanie tchad tchequie thailand thailande togo tunisia tunisie turkey turquie uae ue uganda uk ukraine urss
    uruguay usa ussr venezuela vietnam wales yemen yougoslavie yugoslavia zambia zambie zimbabwe
    """
)
"""Countries and continents, in both languages."""
PLACES = COUNTRIES | _words(
    """
    alsace amsterdam ankara anvers athenes athens atlanta auckland auvergne bagdad baghdad baltimore bangkok
    barcelona barcelone bavaria baviere beijing beirut belgrade bergen berlin berne beyrouth bilbao birmingham
    bogota bologne bombay bordeaux boston bourgogne brasilia bratislava brest bretagne brisbane bristol brussels
    bruxelles bucarest bucharest budapest caen cairo calais calcutta california californie cambridge cannes canton
    caracas cardiff casablanca chicago cologne colombo colorado copenhagen copenhague dakar dallas damas damascus
    delhi denver detroit dijon dresde dubai dublin edimbourg edinburgh essen florence florida floride francfort
    frankfurt genes geneva geneve glasgow grenoble hambourg hamburg hanoi havana havane helsinki hong-kong houston
    illinois istanbul jakarta jerusalem johannesburg kaboul kabul karachi kiev kinshasa kyiv kyoto lagos lausanne
    leeds leipzig lille lima lisbon lisbonne liverpool london londres lorraine louisiana louisiane luanda lyon
    madrid manchester manila manille marseille massachusetts melbourne metz miami michigan milan minsk montpellier
    montreal moscou moscow mumbai munich nairobi nancy nanterre nantes naples nashville new-york newcastle nice
    normandie normandy ohio oran oslo ottawa oxford palerme paris pekin pennsylvania pennsylvanie perth philadelphia
    philadelphie pittsburgh porto prague pretoria princeton provence quebec reims rennes rio rome rotterdam rouen
    santiago sarajevo savoie seattle seoul seville shanghai sofia stockholm strasbourg sydney teheran tehran texas
    tirana tokyo toronto toulouse tripoli tunis turin valence vancouver varsovie venice venise versailles vienna
    vienne vilnius virginia virginie warsaw washington wellington wuhan yorkshire zagreb zurich
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
    adele agathe agnes alexandra alice aline amanda amelie amy ana angela anna anne annie audrey barbara beatrice
    brigitte carla carol carole caroline catherine cecile celine charlotte christiane christine claire clara corinne
    cristina daniele danielle deborah diana diane dorothy edith eleanor elena eleonore elisabeth elise elizabeth
    ellen emilie emily emma estelle eva evelyne florence francoise genevieve grace hannah helen helene henriette
    hillary ines ingrid irene isabelle jacqueline jane janet jeanne jen jennifer jessica joan josephine judith julia
    julie juliette karen kate katherine kathleen laura laure lea lily linda lisa lise louise lucie lucy madeleine
    margaret margot marguerite maria marie marine marion marketa marthe martine mary mathilde maud megan melanie
    michelle monique nadia nancy natalie natasha nathalie nicole nora olivia pamela patricia paula pauline rachel
    rebecca rosa rose ruth sabine samantha sandra sara sarah sheryl simone sofia solene sonia sophie stephanie susan
    suzanne sylvie teresa therese ursula valerie vanessa veronique victoria virginie yasmine yvonne zoe
    """
)
"""Women's given names, frequent in French and English."""

MEN_NAMES = _words(
    """
    aaron adam adolf adrien ahmed alain alan albert alberto alexander alexandre alfred ali andre andrew anthony
    antoine antonin antonio arnaud arthur auguste baptiste barack ben benjamin benoit bernard bernie bertrand bill
    bob boris brian bruce bruno carl carlos charles chris christian christophe christopher clement colin daniel
    david denis diego dimitri donald douglas edgar edmond edouard eduardo edward edwin elon emile emmanuel eric
    ernest erwin etienne eugene fabien fabrice felix ferdinand fernand fernando florian francis francisco franck
    francois frank franklin franz fred frederic frederick friedrich gary gaston geoffroy george georges gerald
    gerard gerhard giovanni giuseppe greg guillaume gustave hans harold harry hassan heinrich henri henry herbert
    hermann howard hubert hugo hugues ian ignace igor isaac ivan jack jacob jacques jamal james jason jeff jeffrey
    jensen jerome jerry jim jimmy joao joe joel johann johannes john johnny jonathan jordan jose joseph josh joshua
    juan jules julien justin karim karl keith kenneth kevin klaus larry laurent leo leon leonard leonardo lewis
    lionel loic louis luc luca lucas lucien ludovic luis luke manuel marc marcel marco marcus mario mark martin
    mathieu matt matthew matthieu maurice max maxime mehdi michael michel miguel mike mikhail mohamed mohammed
    moussa mustapha napoleon nicholas nicolas nikola noah noel norman olivier omar oscar otto pablo pascal patrice
    patrick paul pedro peter philip philippe pierre quentin ralph raoul raphael raymond remi renaud rene ricardo
    richard robert roberto roger roland romain roman ronald roy ryan samir samuel scott sean sebastien serge sergio
    simon stanley stefan stephane stephen steve steven stuart sundar sylvain tariq ted theo theodore thierry thomas
    tim timothy tom tony victor vincent vladimir walter warren wayne william winston xavier yann yannick yves
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
    altitude audience augmentation baisse bilan capacite capacity chiffre circonference classement debit decrease
    densite density depth diameter diametre dimension dimensions diminution distance drop effectif effectifs
    elevation epaisseur figure frequence frequency hausse hauteur height increase largeur length longueur magnitude
    mass masse moyenne nombre note number numero poids pointure population pression pressure profondeur puissance
    quantite quantity quota rang rank ratio rayon rise score seuil size speed superficie surface taille tally
    temperature threshold toll tonnage total vitesse volume wavelength weight width
    """
)
"""Quantities a question may ask for by name."""

MONEY_NOUNS = _words(
    """
    amende amount argent benefice benefices bonus budget capital cost costs cout couts debt deficit depense depenses
    dette devis donation dotation earnings endowment estimate estimation expense facture fee fine fonds fortune fund
    funding funds gdp gnp income investissement investment loyer money montant paye payment penalite penalty pib
    price prime prix profit profits recette recettes redevance remuneration revenu revenue revenus salaire salaries
    salary somme subvention tarif tax turnover valorisation value wage wages
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
    an annee annees ans centuries century day days decade decades decennie decennies heure heures hour hours jour
    jours minute minutes mois month months second seconde secondes seconds semaine semaines siecle siecles temps
    time week weeks year years
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
    adn ai arn atm bd btp cd co2 cv dna dvd gdp gps hd ia led pc pdf pib pme qr rna rtt smic sms suv tgv tv tva usb
    vr vtt wc
    """
)
"""Acronyms of common nouns, which name nobody."""

MONTHS = _words(
    "january february march april may june july august september october november december"
)
"""Months in English."""
SHORT_MONTHS = tuple("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())
"""The first letters of the months in English."""

WEEKDAYS_FR = tuple("lundi mardi mercredi jeudi vendredi samedi dimanche".split())
WEEKDAYS_EN = tuple("monday tuesday wednesday thursday friday saturday sunday".split())
WEEKDAY = "|".join((*WEEKDAYS_FR, *WEEKDAYS_EN))
"""The days of the week of both languages, as a part of a pattern."""

CAPITALISED = MONTHS | _words(
    f"""
    {" ".join(WEEKDAYS_EN)} i ii iii
    english french german american british chinese scottish welsh irish italian spanish portuguese dutch belgian
    swiss austrian swedish norwegian danish finnish icelandic polish czech slovak hungarian romanian bulgarian
    greek turkish russian ukrainian serbian croatian european japanese korean taiwanese indian pakistani
    indonesian malaysian vietnamese thai filipino asian australian canadian mexican brazilian argentine
    argentinian chilean colombian peruvian cuban egyptian moroccan algerian tunisian nigerian kenyan ethiopian
    african israeli palestinian lebanese syrian iraqi iranian saudi emirati qatari afghan western arab
    """
)
"""Words with a capital in English that are no names: months, days, "the Dutch rival"."""


def is_demonym(word: str) -> bool:
    """Whether a folded French word is of a country: "italiennes".

    >>> is_demonym("italiennes"), is_demonym("coreen"), is_demonym("port")
    (True, True, False)
    """
    like_it = word[:COUNTRY_ROOT] in _COUNTRY_ROOTS and _LIKE_COUNTRY.fullmatch(word)
    return bool(like_it or _UNLIKE_COUNTRY.fullmatch(word))


def is_of_country(word: str) -> bool:
    """Whether a folded word is a country or, in French, of one.

    >>> is_of_country("italie"), is_of_country("italiennes"), is_of_country("port")
    (True, True, False)
    """
    return word in COUNTRIES or is_demonym(word)


COUNTRY_ROOT = 4
"""Letters that a country and its demonym have in common: "Italie", "italien"."""
_COUNTRY_ROOTS = frozenset(country[:COUNTRY_ROOT] for country in COUNTRIES)
_LIKE_COUNTRY = pattern(
    r"\w{4}\w*(?:ais|ois|ien|ain|ol|and)(?:n?e)?s?|(?:russe|belge|suisse|serbe|croate|bulgare)s?|grec(?:que)?s?"
)
_UNLIKE_COUNTRY = pattern(
    r"(?:danois|neerlandais|hollandais|anglais|polonais|suedois|taiwanais|gallois)(?:es?)?|(?:indien|(?:(?:sud|nord)-)?coreen|europeen|saoudien)(?:ne)?s?"
    r"|(?:roumain|emirati)e?s?|(?:britannique|tcheque|turque|turc)s?"
)
"""Those that do not begin like the country's name."""
