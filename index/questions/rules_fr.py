"""The ways to ask in French, as regular expressions; `expected` gives each its answer type, and their order.

They match a question's words folded and without punctuation: "Qu'est-ce que c'est ?" is "qu est ce que c est".
"""

from index.entities.definitions import WORK
from index.text.pattern import any_of, either

BE = r"(?:est|sont|etait|etaient|fut|furent|sera|serait)"
"""A form of "être"."""
PREPOSITION = (
    r"(?:a|de|d|par|pour|contre|avec|chez|envers|selon|sous|en|dans|sur|depuis|jusqu|des|vers|et|mais|entre|pendant"
    r"|apres|avant)"
)
"""What may stand before a question word."""
SUBJECT = r"(?:je|j|tu|il|elle|on|nous|vous|ils|elles|ce)"
"""A subject pronoun."""

_OF = r"(?:sur|de|du|des|d|a propos (?:de|du|des|d)|au sujet (?:de|du|des|d)|concernant)"
_THE = r"(?:l |cette |la |ces |les |le |ce |tout )"
_ARTICLE = r"(?:(?:l |cet |ce |le )?(?:article|texte|papier|reportage)|on|ca|il)"
_TELL = r"(?:dit|raconte|rapporte|explique|mentionne|evoque|parle|sait|apprend|trouve)"
_SAY = (
    r"(?:dit|declare|affirme|annonce|explique|ajoute|repondu|ecrit|pense|promis|reproche|estime|precise|indique"
    r"|raconte|souligne|assure)"
)

# --- the article as a whole: what it is about, what comes next, who reported it, what it says about something ---

SUMMARY = "^" + any_of(
    (
        r"de quoi (?:est ce que )?(?:(?:ca|il|cela) )?(?:parle|s agit|traite|est il question)(?: t)?(?: il| on)?"
        r"(?: (?:dans )?(?:l|cet|ce|le) (?:article|texte|papier|reportage|document|recit|page|histoire))?$"
    ),
    r"(?:tu peux |peux tu |pouvez vous )?(?:me )?(?:resume|resumer|resumez)\b",
    r"(?:en )?resume$",
    # "fais-moi un petit topo"
    (
        r"^(?:fais|faites|donne[rz]?)(?: (?:moi|nous))? (?:un |une |le |la )?(?:(?:petite?|bref|breve|rapide) )?"
        r"(?:topo|resume|recap\w*|point|synthese)\b"
    ),
    # "quel est le sujet de l'article"
    r"(?:quel est|c est quoi) (?:le (?:sujet|theme|propos)|l histoire)(?: (?:de l article|du texte|general))?$",
    r"que (?:dit|raconte) (?:l|cet|le) (?:article|texte)$",
    r"c est quoi (?:l|cet|ce|le) (?:article|texte|papier)$",
    r"l essentiel",
    r"en (?:bref|resume|gros)$",
    r"tl ?dr",
    r"(?:c est quoi |quelle est )?(?:l |la )(?:info|nouvelle)(?: en (?:gros|bref|resume))?$",
    # "que s'est-il passé", without saying where
    r"(?:et )?(?:que|qu est ce qui) s est (?:il )?passe$",
    r"il s est passe quoi$",
    r"qu est ce qui (?:se passe|est arrive)$",
    r"que se passe t il$",
    # "quels sont les points clés de l'article"
    (
        r"(?:quel(?:le)?s? (?:est|sont) |c est quoi |donne[rsz]?(?: moi)? )?(?:les? |l |la )?"
        r"(?:points?|idees?|infos?|informations?|elements?|faits?|messages?|nouvelles?|choses?)"
        r" (?:cles?|principa(?:l|le|les|ux)|importante?s?|essentiel\w*|a retenir)"
        r"(?: (?:de|dans) (?:l |cet |ce )?(?:article|texte))?$"
    ),
    # "en deux mots"
    r"(?:en )?(?:deux|quelques|trois) (?:mots|phrases|lignes)$",
    r"(?:tu peux |peux tu )?(?:m )?expli(?:que|quer|quez)(?: moi)? (?:l |cet )article$",
    # "que faut-il retenir", "quoi à retenir"
    r"qu(?:e faut il| est ce qu il faut) (?:en )?retenir\b",
    r"(?:il y a |y a )?quoi a retenir$",
)
"""Asks what the article is about."""
WHOLE_STORY = either(
    r"^(?:(?:qui|quoi|quand|ou|comment|et|c est|fait) ?){3,}$",  # "qui, quoi, où, quand"
    r"\bde quoi (?:il|ca) (?:retourne|s agit|parle)$",
    # "explique-moi l'article comme à un enfant"
    r"^expli(?:que|quez)(?: moi)? (?:l |cet )article (?:comme|simplement|en )",
)
"""Asks several things at once, and so for the whole story."""

NEXT = (
    r"^(?:et |alors )?"
    + any_of(
        r"(?:quelle est |quelles sont |c est quoi )?(?:la |les )?prochaines? etapes?",
        r"(?:quelle est |c est quoi )la suite",
        r"et maintenant",
        r"(?:que|qu est ce qui) va (?:t il )?se passer(?: maintenant| ensuite| apres)?",
    )
    + "$"
)
"""Asks what is to come."""

_PRESS = any_of(
    r"quel (?:journal|media|site|magazine|quotidien|titre)",
    r"quelle (?:agence|chaine|radio|publication|redaction|entreprise|organisation|source)",
)
_NEWS = r"(?:info\w*|nouvelle|histoire|affaire|scoop|enquete|rapport|revelations?)"
REPORTED = either(
    # "qui a révélé l'affaire", "quel journal a sorti l'enquête en premier"
    (
        rf"^(?:c est )?(?:qui|{_PRESS}) (?:(?:est ce )?qui )?(?:a |avait )?"
        r"(?:revele|rapporte|devoile|sorti|donne|publie|ecrit|redige|mene) (?:en premier )?"
        rf"{_THE}{_NEWS}(?: en premier)?$"
    ),
    # "qui a révélé ça", "qui l'a révélé", "quel journal en parle en premier"
    (
        rf"^(?:c est )?(?:(?:qui|{_PRESS}) (?:(?:est ce )?qui )?(?:l )?(?:a|avait) (?:revele|rapporte|devoile)"
        rf"|{_PRESS} (?:qui )?(?:l )?(?:a|avait) (?:sorti|publie))(?: (?:tout )?(?:ca|cela))?(?: en premier)?$"
        r"|^qui a sorti tout (?:ca|cela)$"
    ),
    (
        rf"^(?:c est )?(?:qui|{_PRESS}) (?:(?:est ce )?qui )?en (?:a )?parle"
        r" (?:en premier|le premier|pour la premiere fois)$"
    ),
    # "de quel site vient l'info"
    (
        rf"^(?:de )?{_PRESS} (?:vient|viennent|provient|proviennent|emane|est issue?)"
        rf" (?:l |cette |la |ces |les |le |ce ){_NEWS}$"
    ),
    # "quelle est la source de cette info"
    (
        r"^(?:quelle est|c est quoi|qui est) (?:la source|l auteur|l origine)"
        rf" (?:de|du)(?: l| cette| ces| la)? ?{_NEWS}$"
    ),
    # "le rapport de qui", "de qui vient l'info"
    r"^(?:le |l |un )?(?:rapport|enquete) de qui$",
    rf"^de qui (?:est|vient) (?:le |l |ce |cette |cet ){_NEWS}$",
)
"""Asks who first reported the news."""

ABOUT = either(
    rf"^(?:et )?(?:que |qu ){_TELL} (?:t )?{_ARTICLE} {_OF} \w",  # "que dit l'article sur X"
    rf"^(?:et )?qu est ce qu(?:e|) {_ARTICLE} {_TELL} {_OF} \w",
    rf"^(?:et )?{_ARTICLE} {_TELL} quoi {_OF} \w",
    rf"\bqu en (?:dit|sait)(?: t)? {_ARTICLE}\b",
    # "est-ce que l'article parle de X", "l'article mentionne-t-il X"
    (
        rf"^(?:est ce que )?{_ARTICLE}"
        rf"(?: {_TELL}(?: t)?(?: il| on)? {_OF}|(?: mentionne| evoque)(?: t)?(?: il| on)?) \w"
    ),
    rf"^(?:parle[sz]?|dis|dites|raconte[sz]?)(?: (?:moi|nous|m))?(?: en)?(?: plus| tout)? {_OF} \w",
    # "X est-il mentionné dans l'article"
    (
        r"^(?:est ce que )?(?:\w+ ){1,4}?(?:est|sont)(?: t)?(?: il| elle| ils| elles)? (?:mentionne|cite|evoque)e?s?"
        r"(?: dans (?:l |cet |le |ce )(?:article|texte))?$"
    ),
    rf"^(?:(?:des|plus d|quelques|d autres) )?(?:infos?|informations?|details) {_OF} \w",
)
"""Asks what, or whether, the article says about something."""

# --- amounts and dates ---

DURATION = either(
    r"\bcombien (?:de |d )?(?:temps|annee|annees|ans|mois|semaines?|jours?|heures?|minutes?)\b",
    r"\bcombien (?:dure|durent|a dure|ont dure|va durer)",
    r"^depuis combien",
    r"^pendant combien",
)
"""Asks how long something lasts."""

SUBSTANCE = (
    r"(?:eau|petrole|gaz|vin|biere|lait|pluie|neige|plastique|sable|terre|beton|acier|energie|electricite|courant|cafe|sucre"
    r"|sel|viande|essence|carburant|carbone|co2|bois|sang)"
)
"""What is measured, not counted."""
MONEY = either(
    r"\bcombien (?:\w+ ){1,6}d argent\b",
    r"\bcombien (?:d |de )?(?:argent|euros?|dollars?|millions?|milliards?|francs|livres)\b",
    # "combien l'État a-t-il payé", not "combien de bus la ville a-t-elle payés"
    r"\bcombien (?!de |d |y )(?:\w+ ){0,5}"
    + any_of(
        r"cout\w*|vau\w*|paye\w*|paie\w*|depens\w*|gagn\w*|rapport\w*|invest\w*|revers\w*",
        r"vers(?:e|er|ent|era|ait)|mis|mettre|mettra|apport(?:e|er|era)|debours\w*|inject\w*|recolt(?:e|er|es)",
        r"propos(?:e|ait|aient|er)|offr(?:e|ait|aient)",
        r"touch\w* par|touch(?:e|er|era|erait|eront|ent)|rembours(?:e|er|era|erait|eront|ent)",
    )
    + r"\b",
    r"\b(?:coute|vau)\w* (?:\w+ ){0,3}combien\b",
    r"\bdemand\w+ combien\b(?! (?:de|d) )",
    r"^combien (?!de |d |y )(?:\w+ ){0,4}(?:en )?demand\w+\b",  # "combien en demande-t-on"
    # "à combien le tableau est-il estimé", "il est vendu à combien"
    r"^a combien (?:\w+ ){1,4}(?:estime|vendu|evalue)",
    r"\b(?:estime|evalue|vendu|chiffre)e?s? a combien\b",
    r"^a combien (?:s eleve|(?:est|sont|a ete) (?:evalue|estime|vendu|chiffre))",
    r"^c est combien",
    r"\bcombien de [€$£]",
    r"\bpour combien$",
    # "ils ont gagné combien", not "gagné combien de matchs"
    r"\b(?:pay|gagn|touch|achet|rachet|vers|depens|vendu|rembours)\w* (?:\w+ )?combien\b(?! (?:de|d) )",
)
"""Asks for a sum."""

PERCENT = r"\bcombien de (?:%|pour cent|pourcents?)"
"""Asks for a percentage."""

AGE = r"\bquel age\b"
"""Asks for an age."""

NUMBER = either(
    r"\bcombien\b",
    # "quel a été le résultat du vote"
    rf"\bquels? (?:{BE}|a ete|ont ete) (?:le|les) (?:resultats?|scores?) (?:\w+ ){{1,3}}"
    r"(?:vote|scrutin|referendum|match|rencontre|finale|election|suffrage)s?\b",
    r"\b(?:quel (?:est|etait|fut|a ete) le|c (?:est|etait) quoi le|quel) score\b",
    r"^score\b",
)
"""Asks for any other amount, or for the outcome of a vote or a match."""

DATE = either(
    r"^(?:et )?(?:c est )?(?:a partir de |depuis |jusqu a |pour |des |de )?quand\b(?! meme\b)",
    r"\bquand$",
    r"^(?:\w+ ){1,3}quand (?:c est|est ce)\b",
    # "le musée ouvre quand au public", not "que dit-il quand on l'interroge"
    r"^(?!.*\b(?:que|qu|qui|quoi|comment|pourquoi|combien|quels?|quelles?|est ce)\b)(?:\w+ ){1,6}quand\b(?! meme\b)",
)
"""Asks when."""

# --- why, how and where ---

REASON = either(
    r"\bpourquoi\b",
    r"^a quoi (?:sert|servent|servai\w*|servira\w*|ca sert|bon)\b",
    r"\bsert a quoi\b",
    r"^dans quel but\b",
    r"\bcomment se fait il\b",
    r"\bpour quelles? (?:raisons?|motifs?)",
    r"\ba quel titre\b",
    r"\bsur quels? (?:fondements?|motifs?)\b",
    r"\b(?:quelle|quelles) (?:est |sont |etait |fut )?(?:la |les )?(?:raisons?|causes?)\b",
    r"^(?:a cause|en raison) de quoi",
    r"\bqu est ce qui (?:a )?(?:explique|cause|provoque|pousse|motive|justifie|entraine)",
    r"^quels facteurs (?:ont|expliquent|poussent)\b",
)
"""Asks for a reason or a purpose."""

MANNER = either(
    r"^(?:et )?(?:c est )?comment\b",
    r"\bcomment$",
    r"\bde quelle (?:maniere|facon)\b",
    r"\bpar quel moyen\b",
)
"""Asks how."""

PLACE = either(
    r"^(?:et )?(?:d |vers |par |jusqu |jusque )?ou\b",
    r"\bou$",
    r"\bou ca$",
    r"\bc (?:est|etait|sera) ou\b",
    # "on achète où les billets", not "ou" between two things
    r"\b(?:gare|joue|passe|trouve|habite|vit|achete) ou (?:le|la|les|l|du coup|exactement|deja)\b",
)
"""Asks where."""

# --- what is said, and what happens ---

SAID = either(
    rf"\bqu (?:a|ont|avait|avaient) (?:\w+ ){{0,8}}?{_SAY}\b",  # "qu'a déclaré le maire"
    r"\bque "
    + any_of(
        r"dit|disent|declare|affirme|pense|pensent|annonce|denonce|critique|craint|redoute|reproche|repond|repondent",
        r"retorque|replique|explique|indique|assure",
    )
    + r"\b",
    r"\bquelle (?:est|a ete|etait|fut) la (?:reaction|reponse)\b",
    r"\bcomment (?:a |ont )?(?:\w+ ){0,5}(?:reagi|reagissent|reagit|repond|repondu)\b",
    r"\b(?:reagi|reagit|reagissent|repond|repondu) comment\b",
    rf"\bqu est ce (?:que |qu )(?:\w+ ){{1,6}}{_SAY}\b",
    r"^quoi$",
    rf"\b(?:{_SAY}|disent|pensent|repond|repondent|promet) quoi\b",
    r"\bqu en (?:pens|dis|dit)\w*",
    r"^que (?:reprochent|craignent|redoutent|promet|promettent|proposait)\b",
    r"\bquel(?:le)? (?:est|etait) (?:l |la |le )?(?:avis|opinion|position|point de vue) d",
    r"^de quoi se plai(?:nt|gnent)\b",
    r"\b(?:a|ont) t (?:il|elle|ils|elles|on) (?:reagi|commente|repondu)\b",  # "le maire a-t-il réagi"
)
"""Asks what somebody said."""

_HAPPENS = any_of(
    r"se passe|s est (?:il )?passe|est (?:il )?arrive|arrive",
    r"devient|deviennent|devint|est (?:il )?devenu|advient",
)
STATEMENT = either(
    rf"\bqu(?:e|) {_HAPPENS}\b",  # "que s'est-il passé à Lyon", "que devient le projet"
    r"\bqu est ce qu(?:i|) (?:il )?(?:se passe|s est passe|est arrive|arrive)",
    # "que demande le syndicat", not "que veut dire X", which is a definition
    r"^que "
    + any_of(
        r"fait|font|fit|faisait|demande|reclame|recommande|exige|propose|decide",
        r"veut(?! (?:\w+ )?dire)",
        r"veulent|voulait|souhait|refus",
    )
    + r"\w*\b",
    # "que compte faire la mairie"
    (
        r"^que (?:va|vont|compte|comptent|doit|doivent|prevoit|prevoient|pense|pensent|peut|peuvent)"
        r" (?:\w+ ){0,6}?faire\b"
    ),
    r"^qu (?:a|ont|avait) (?:\w+ ){0,4}fait\b",
    r"^quel role (?:joue|jouent|jouait|(?:a|ont) (?:t (?:il|elle) )?joue)(?!.* (?:pour|dans) ) ",
    r"\bil se passe quoi\b",
    r"\b(?:demand|reclam|propos|exig|risqu|veu|font|fait)\w* quoi\b",
    r"^(?:et )?ou en (?:est|sont|etait|etaient)\b",  # "où en est le chantier"
    r"\ben (?:est|sont|etait|etaient)(?: (?:il|elle|ils|elles|on))? ou$",  # "le chantier en est où"
)
"""Asks what happened, or what somebody does or wants."""

# --- who, what and which ---

CALLED = either(
    (
        r"\bcomment (?:s |se |est |etait |sont |on )?(?:\w+ ){0,4}?"
        r"(?:appel\w*|nomm\w*|surnomm\w*|denomm\w*|intitul\w*)\b"
    ),
    r"\b(?:appell?e|nomme|surnomme)\w* comment\b",
)
"""Asks what somebody or something is called: "comment s'appelle X"."""
NAME = either(
    (
        rf"\bquels? {BE} (?:le|les|son|ses|leur|leurs) (?:vrai |veritable |nouveau |ancien )?"
        r"(?:noms?|prenoms?|surnoms?)\b"
    ),
    r"^(?:le )?(?:pre|sur)?nom (?:de|du|des|d)\b",
)
"""Asks for a name by the word "nom"."""

OCCUPATION = either(
    rf"\bfai(?:t|sait) quoi (?:comme {WORK}|dans la vie)\b",
    r"^que fai(?:t|sait) (?:t )?(?:\w+ ){1,3}dans la vie\b",
    rf"^(?:et )?(?:quel(?:le)? (?:est|etait)|c (?:est|etait) quoi) (?:le |la |l )?{WORK} (?:de|d|du)\b",
)
"""Asks what somebody does for a living."""
DEFINITION = either(
    # "qu'entend-on par X", "qu'est-ce que ça veut dire", "que veut dire X"
    r"^qu(?: entend on| est ce qu(?:e l)? on entend|e faut il entendre) par\b",
    r"^qu est ce que (?:c est |ca )?(?:signifie|veut dire)(?! pour\b)",
    r"\b(?:que|quoi) (?:signifie|designe|veut dire)\b(?! pour\b)",
    r"\bveut dire quoi\b",
    r"\bque veut (?:\w+ )?dire\b",
    r"\bc (?:est )?quoi\b",
    r"\bdefinition\b",
    r"\bc (?:est )?qui\b",
    # "qu'est-ce que le Mercosur", "qu'est-ce qu'un fonds de pension"
    (
        r"^qu est ce qu(?:e|) (?:c est qu(?:e|) )?(?:le |la |les |l |un |une |des |d )?(?:\w+)"
        r"(?: (?:de |du |des |d |la |le |l )*\w+)?$"
    ),
    r"^qu est ce$",
    r"^(?:c est )?quel (?:type|genre) d(?:e|) \w+ (?:est|c est) (?!ce\b)\w+$",  # "quel genre d'outil est X"
)
"""Asks what something is."""

_STATE = either(
    r"premiere?|seconde?|derniere?|\w+ieme|\d+e",
    any_of(
        r"arrive|parti|venu|mort|decede|blesse|tue|concerne|vise|touche|accuse|poursuivi",
        r"soupconne|reste|sorti|entre|revenu|devenu|tombe|elu|invite|oppose",
    )
    + r"e?s?",
    r"(?:responsable|coupable|favorable|capable)s?",
    r"presente?s?|absente?s?|d accord",
    any_of(
        r"charge|mis|recherche|recompense|expose|enterre|paye|condamne|juge|arrete|nomme|sauve|remplace|choisi|pris",
        r"retenu",
    )
    + r"e?s?",
    r"\w{3,}(?:e|es|ee|ees|i|is|ie|ies|u|us|ue|ues|t|te|ts|tes) (?:par|en|pour|dans|avec)",
)
"""What follows "qui est" when it asks for a person: "Qui est arrivé troisième", not "Qui est Marie"."""
WHO_IS = (  # "qui est Marie Curie": only a name
    rf"^qui {BE} (?!"
    + any_of(
        r"le|la|les|l|un|une|ce|son|sa|a|au|en|alors|donc|sur|dans|chez|devant|derriere|avec|contre|pour",
        _STATE,
        r"\w+(?:eur|euse|trice|iste)",
    )
    + r"\b)\w+(?: \w+){0,4}$"
)
"""Asks who a name is."""

WHO_THE = either(  # "c'est qui le patron"
    r"\bc (?:est |etait |sera )?qui (?:le|la|les|l|qui) ",
    r"^qui c (?:est|etait) qui ",
)
"""Asks who holds an office."""
PERSON = either(
    (
        r"^(?:\w+ )?"
        r"(?:par|de|d|a|avec|contre|pour|chez|sur|envers|selon|entre|devant|sans|apres|avant|et|mais)?"
        r"(?: )?qui\b(?! est ce qui)"
    ),
    r"\bqui$",
    r"\bqui est ce\b",
)
"""Asks for a person."""

LIST = r"^(?:cite[rsz]?|liste[rsz]?|enumere[rsz]?|quels sont|quelles sont)\b"
"""Asks for several things."""
