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

_OF = r"(?:sur|de|du|des|d|a propos d(?:e|u|es|)|au sujet d(?:e|u|es|)|concernant)"
_TEXT = r"(?:(?:l |cet |ce |le |du |ton |votre )?(?:article|texte|papier|reportage|document))"
_ARTICLE = rf"(?:{_TEXT}|on|ca|il)"
_TELL = r"(?:dit|raconte|rapporte|explique|mentionne|evoque|parle|sait|apprend|trouve)"
_SAY = (
    r"(?:dit|declare|affirme|annonce|explique|ajoute|repondu|ecrit|pense|promis|reproche|estime|precise|indique"
    r"|raconte|souligne|assure)"
)

# --- the article as a whole: what it is about, what comes next, who reported it, what it says about something ---

_RECAP = r"(?:(?:petite?|bref|breve|rapide) )?(?:topo|resume|recap\w*|point|synthese)"
SUMMARY = "^" + any_of(
    rf"de quoi (?:\w+ ){{0,4}}?(?:parle|s agit|traite|est il question)(?: t)?(?: il| on)?(?: (?:dans )?{_TEXT})?$",
    r"(?:tu peux |peux tu |pouvez vous )?(?:me )?resume[rz]?\b",
    rf"(?:(?:tu peux|peux tu|pouvez vous|je (?:veux|voudrais)) )?(?:[mn](?:e|ous) )?(?:fai(?:s|tes|re)|donne[rz]?|avoir|je (?:veux|voudrais)|j aimerais|il me faut)"
    rf"(?: (?:moi|nous))? (?:une? |le |la )?(?:court |petit |rapide |breve )?{_RECAP}\b",
    rf"(?:une? )?(?:(?:court|petit|bref) )?(?:resume|recap\w*|synthese)(?: (?:de |d )?{_TEXT})?$",
    rf"(?:quel est|c est quoi) (?:le (?:sujet|theme|propos)|l histoire)(?: (?:de )?{_TEXT}| general)?$",
    rf"(?:que (?:dit|raconte)|c est quoi|(?:tu peux |peux tu )?(?:m )?explique[rz]?(?: moi)?) {_TEXT}$",
    rf"(?:(?:ca|il|on|{_TEXT}) )?(?:(?:parle|cause|traite) de|raconte) quoi(?: {_TEXT})?$",
    r"c est quoi (?:cette|l) (?:histoire|affaire)$",
    r"(?:c est quoi|quel est) le (?:probleme|souci)$",
    r"(?:quel est |c est quoi )?l essentiel",
    r"tl ?dr",
    r"en (?:bref|resume|gros)$",
    r"(?:c est quoi |quelle est )?(?:l |la )(?:info|nouvelle)(?: en (?:gros|bref|resume))?$",
    r"(?:et )?(?:(?:qu est )?ce qui|quoi qui) (?:change|a change|va changer)(?: exactement| maintenant)?$",
    # "que s'est-il passé", without saying where
    r"(?:et )?(?:(?:que|qu est ce qui) (?:s est (?:il )?passe|se passe(?: t il)?|est arrive)|il s est passe quoi)$",
    # "quels sont les points clés de l'article"
    (
        r"(?:quel(?:le)?s? (?:est|sont) |c est quoi |donne[rsz]?(?: moi)? )?(?:les? |l |la )?"
        r"(?:points?|idees?|infos?|informations?|elements?|faits?|messages?|choses?)"
        rf" (?:cles?|principa(?:l|le|les|ux)|importante?s?|essentiel\w*|a retenir)(?: (?:de|dans) {_TEXT})?$"
    ),
    r"(?:(?:reponds|dis) )?(?:en |juste )?(?:une?|deux|quelques|trois|\d) (?:seule? )?(?:mots?|phrases?|lignes?|points?)$",
    r"(?:qui|quel(?:le)?s?) (?:est|sont) (?:implique\w*|(?:les |la |le |l )?(?:principa(?:l|le|les|ux) )?(?:acteurs?|protagonistes?))$",
    r"qu(?:e faut il| est ce qu il faut) (?:en )?retenir\b",
)
"""Asks what the article is about."""
WHOLE_STORY = either(
    r"^(?:(?:qui|quoi|quand|ou|comment|et|c est|fait) ?){3,}$",  # "qui, quoi, où, quand"
    r"\bde quoi (?:il|ca) (?:retourne|s agit|parle)$",
    # "explique-moi l'article comme à un enfant"
    r"^explique[rz]?(?: moi)? (?:l |cet )article (?:comme|simplement|en )",
)
"""Asks several things at once, and so for the whole story."""

LATEST = (
    r"^(?:et |alors )?(?:quoi de (?:neuf|nouveau)|(?:(?:c est quoi|quelles? (?:est|sont)"
    r"|il y a|donne(?:z)? moi) )?(?:la |les )?dernieres? (?:infos?|nouvelles?|actus?|actualites?|informations?|news)"
    r"(?: du (?:direct|live))?)$"
)
"""Asks what was told last."""

NEXT = (
    r"^(?:ok |et |alors )*"
    + any_of(
        r"(?:(?:quelle (?:est|sera)|quelles (?:sont|seront)|c est quoi) )?(?:la |les )?(?:prochaines? etapes?|suite)",
        r"(?:maintenant|ensuite|apres|puis)(?: quoi)?",
        r"(?:maintenant |ensuite |apres )?(?:que|qu est ce qui|il) va (?:t il )?se passer(?: quoi)?(?: maintenant| ensuite| apres)?",
        r"(?:maintenant |ensuite |apres )?il se passe quoi(?: maintenant| ensuite| apres)",
        r"(?:maintenant|ensuite|apres) il se passe quoi",
    )
    + "$"
)
"""Asks what is to come."""
ADVICE = (
    r"^(?:et |alors |bon )?"
    + any_of(
        r"(?:que|quoi) (?:faire|faut il faire|(?:dois je|doit on|devons nous|peut on|puis je) faire)",
        r"(?:qu est ce (?:que |qu )?)?(?:je|on|nous|il) (?:dois|doit|devons|faut|peux|peut) faire(?: quoi)?",
        r"(?:(?:quel(?:le)?s sont|c est quoi) )?(?:les |des )(?:conseils|consignes|recommandations|precautions)",
    )
    + r"(?: (?:maintenant|alors|du coup))?$"
)
"""Asks what people are to do."""

_PRESS = (
    r"(?:quel(?:le)? (?:journal|media|site|magazine|quotidien|titre|agence|chaine|radio|publication|redaction"
    r"|entreprise|organisation|source))"
)
_NEWS = (
    r"(?:(?:l |cette |cet |la |ces |les |le |ce |tout )"
    r"(?:info\w*|nouvelle|histoire|affaire|scoop|enquete|rapport|revelations?))"
)
_FIRST = r"(?: (?:en premier|le premier|pour la premiere fois))"
REPORTED = either(
    # "qui a révélé l'affaire", "c'est qui qui a sorti ça", "quel journal l'a révélé", "quel site en parle en premier"
    rf"^(?:c est )?(?:qui|{_PRESS}) (?:(?:est ce )?qui )?"
    + any_of(
        r"(?:a|avait) (?:revele|rapporte|devoile|sorti|donne|publie|ecrit|redige|mene)"
        rf"{_FIRST}? (?:{_NEWS}|(?:tout )?(?:ca|cela)){_FIRST}?",
        rf"(?:l )?(?:a|avait) (?:revele|rapporte|devoile){_FIRST}?",
        rf"(?:en (?:a )?parle|(?:l )?a (?:sorti|publie)){_FIRST}",
    )
    + "$",
    # "de quel site vient l'info", "qui est à l'origine de l'info"
    rf"^(?:de )?(?:qui|{_PRESS}) (?:vient|viennent|provient|emane|est) (?:a l origine (?:de |du ))?{_NEWS}$",
    # "quelle est la source de cette info"
    rf"^(?:quelle est|c est quoi|qui est) (?:la source|l auteur|l origine) (?:de|du) ?(?:{_NEWS}|rapport|scoop)$",
    r"^(?:le |l |un )?(?:rapport|enquete) de qui$",
)
"""Asks who first reported the news."""

ABOUT = either(
    # "que dit l'article sur X", "on dit quoi de X", "est-ce que l'article parle de X"
    rf"^(?:et )?qu(?:e|) {_TELL}(?: t)? {_ARTICLE} {_OF} \w",
    rf"^(?:et )?(?:(?:qu )?est ce qu(?:e|) )?{_ARTICLE} {_TELL}(?: t)?(?: il| on)?(?: quoi)? {_OF} \w",
    # "qu'en dit l'article", "qu'en dit-il", not "Nvidia, qu'en dit-il"
    rf"\bqu en (?:dit|sait)(?: t)? {_TEXT}\b|^(?:et |alors )?(?:{_OF} (?:\w+ ){{1,5}})?qu en (?:dit|sait)(?: t)? {_ARTICLE}\b",
    # "l'article mentionne-t-il X", "X est-il mentionné dans l'article"
    rf"^(?:est ce que )?{_ARTICLE} (?:mentionne|evoque)(?: t)?(?: il| on)? \w",
    (
        r"^(?:est ce que )?(?:\w+ ){1,4}?(?:est|sont)(?: t)?(?: ils?| elles?)? (?:mentionne|cite|evoque)e?s?"
        rf"(?: dans {_TEXT})?$"
    ),
    rf"^(?:parle[sz]?|dis|dites|raconte[sz]?)(?: (?:moi|nous|m))?(?: en)?(?: plus| tout)? {_OF} \w",
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
    r"\bcombien (?:(?:\w+ ){1,6}d argent|(?:d |de )?(?:argent|euros?|dollars?|millions?|milliards?|francs|livres|benefices?|profits?|recettes|pertes|dettes?|impots?|revenus|[€$£]))(?!\w)",
    # "combien l'État a-t-il payé", not "combien de bus la ville a-t-elle payés"
    r"\bcombien (?!de |d |y )(?:\w+ ){0,5}"
    + any_of(
        r"cout\w*|vau\w*|paye\w*|paie\w*|depens\w*|gagn\w*|rapport\w*|invest\w*|(?:re)?vers(?:e|er|ent|era|ait)|lev(?:e|er|ent|era)|reuni|emprunt(?:e|er|ent|era)",
        r"econom(?:ise|iser|isent|isera)|empoch\w*|debloqu\w*",
        r"mis|mettre|mettra|apport(?:e|er|era)|debours\w*|inject\w*|recolt(?:e|er|es)|demand\w+",
        r"propos(?:e|ait|aient|er)|offr(?:e|ait|aient)|(?:touch|rembours)(?:e|er|era|erait|eront|ent)",
    )
    + r"\b",
    # "combien a été vendu le bateau", not "combien a-t-il été vendu de bateaux"
    r"\bcombien (?:il |elle )?(?:s est|se sont|(?:a|ont|avait) (?:il |elle |t il |t elle )?ete|(?:est|sont|fut) (?:il |elle )?)"
    r" ?(?:re)?(?:vendu|achete|adjuge|facture|loue|cede|brade)e?s?\b(?! (?:de|d|par) )",
    r"\b(?:coute|vau)\w* (?:\w+ ){0,3}combien\b",
    # "à combien le tableau est-il estimé", "il est vendu à combien"
    r"^a combien (?:s eleve|(?:\w+ ){1,4}(?:estime|vendu|evalue|chiffre))",
    r"\b(?:estime|evalue|vendu|chiffre)e?s? a combien\b",
    r"^c est combien",
    # "combien pour les enfants"
    r"^combien pour (?:les?|la|l|une?|des|mon|ma|mes) [a-z]+",
    r"\bpour combien$",
    # "ils ont gagné combien", not "gagné combien de matchs"
    r"\b(?:pay|gagn|touch|achet|rachet|vers|depens|vendu|rembours|demand|leve|emprunt)\w* (?:\w+ )?combien\b(?! (?:de|d) )",
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
    r"(?:^|\bquel |\b(?:est|etait|fut|a ete) le |\bquoi le )score\b",
)
"""Asks for any other amount, or for the outcome of a vote or a match."""

DATE = either(
    r"^(?:et )?(?:c est )?(?:a partir de |depuis |jusqu a |pour |des |de )?quand\b(?! meme\b)",
    r"\bquand$",
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
    r"\ba quel titre\b",
    r"\b(?:pour|sur) quels? (?:fondements?|motifs?)\b",
    r"\bquelles? (?:est |sont |etait |fut )?(?:la |les )?(?:raisons?|causes?)\b",
    r"^(?:a cause|en raison) de quoi",
    r"\bdue?s? a quoi$|^a quoi (?:est|sont|etait|etaient) (?:\w+ )?due?s?\b",
    r"\bqu est ce qui (?:a )?(?:explique|cause|provoque|pousse|motive|justifie|entraine)",
    r"^quels facteurs \w+\b",
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
    r"\bou(?: ca)?$",
    # "on achète où les billets", not "ou" between two things
    r"\b(?:c (?:est|etait|sera) ou|(?:gare|joue|passe|trouve|habite|vit|achete) ou (?:le|la|les|l|du coup|exactement|deja))\b",
)
"""Asks where."""

# --- what is said, and what happens ---

SAID = either(
    r"^(?:et )?(?:la |les )?reactions? (?:de |du |des |d )",
    # "qu'a déclaré le maire", "qu'est-ce que le maire a dit"
    rf"\bqu (?:est ce qu(?:e|) (?:\w+ ){{1,6}}|(?:a|ont|avait|avaient) (?:\w+ ){{0,8}}?){_SAY}\b",
    r"\bque "
    + any_of(
        r"(?:dit|declare|affirme|annonce|denonce|critique|redoute|replique|explique|indique|assure)",
        r"disent|pense(?:nt)?|craint|craignent|redoutent|reproche(?:nt)?|repond(?:ent)?|promet(?:tent)?|proposait",
    )
    + r"\b",
    r"\bquelle (?:est|a ete|etait|fut) la (?:reaction|reponse)\b",
    r"\bcomment (?:a |ont )?(?:\w+ ){0,5}(?:reagi|reagissent|reagit|repond|repondu)\b",
    r"\b(?:reagi|reagit|reagissent|repond|repondu) comment\b",
    r"^quoi$",
    rf"\b(?:{_SAY}|disent|pensent|repond|repondent|promet) quoi\b",
    r"\bqu en (?:pens|dis|dit)\w*",
    r"\bquel(?:le)? (?:est|etait) (?:l |la |le )?(?:avis|opinion|position|point de vue) d",
    r"^de quoi se plai(?:nt|gnent)\b",
    r"\b(?:a|ont) t (?:ils?|elles?|on) (?:reagi|commente|repondu)\b",  # "le maire a-t-il réagi"
    r"^(?:(?:et|alors|est ce qu[e ]) ?)?(?!qui\b)(?:\w+ ){1,6}(?:a|ont) (?:\w+ )?(?:reagi|commente|repondu)$",
)
"""Asks what somebody said."""

_HAPPENS = any_of(
    r"se passe|s est (?:il )?passe|est (?:il )?arrive|arrive",
    r"devient|deviennent|devint|est (?:il )?devenu|advient",
)
STATEMENT = either(
    rf"\bqu(?:e|) {_HAPPENS}\b",  # "que s'est-il passé à Lyon", "que devient le projet"
    rf"\bqu est ce qu(?:i|) (?:il )?{_HAPPENS}",
    # "que demande le syndicat", not "que veut dire X", which is a definition
    r"^que "
    + any_of(
        r"fait|font|fit|faisait|demande|reclame|recommande|exige|propose|decide|veulent|voulait|souhait|refus",
        r"veut(?! (?:\w+ )?dire)",
    )
    + r"\w*\b",
    # "que compte faire la mairie"
    (
        r"^que (?:va|vont|compte|comptent|doit|doivent|prevoit|prevoient|pense|pensent|peut|peuvent)"
        r" (?:\w+ ){0,6}?faire\b"
    ),
    r"^qu (?:a|ont|avait) (?:\w+ ){0,4}fait\b",
    r"^quel role (?:joue|jouent|jouait|(?:a|ont) (?:t (?:il|elle) )?joue)(?!.* (?:pour|dans) ) ",
    r"\b(?:il se passe|(?:demand|reclam|propos|exig|risqu|veu|font|fait)\w*) quoi\b",
    # "où en est le chantier", "le chantier en est où"
    r"^(?:et )?ou en (?:est|sont)\b|\ben (?:est|sont)(?: (?:ils?|elles?|on))? ou$",
)
"""Asks what happened, or what somebody does or wants."""

# --- who, what and which ---

CALLED = either(
    r"\bcomment (?:\w+ ){0,5}?(?:appel|(?:sur|de)?nomm|intitul)\w*\b",
    r"\b(?:appel|(?:sur)?nomm)\w* comment\b",
)
"""Asks what somebody or something is called: "comment s'appelle X"."""
NAME = either(
    rf"\bquels? {BE} (?:les?|son|ses|leurs?) (?:\w+ )?(?:pre|sur)?noms?\b",
    r"^(?:le )?(?:pre|sur)?nom d(?:e|u|es|)\b",
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
    r"\bqu(?:e|oi) (?:c est |ca )?(?:signifie|designe|veut (?:\w+ )?dire)\b(?! pour\b)",
    r"\bveut dire quoi\b",
    r"\bc (?:est )?qu(?:oi|i)\b",
    r"\bdefinition\b",
    # "qu'est-ce que le Mercosur", "qu'est-ce qu'un fonds de pension"
    r"^qu est ce(?: qu(?:e|)(?: c est qu(?:e|))?(?: (?:les?|la|l|une?|des|d))? \w+(?: (?:de |du |des |d |la |le |l )*\w+)?)?$",
    r"^(?:c est )?quel (?:type|genre) d(?:e|) \w+ (?:est|c est) (?!ce\b)\w+$",  # "quel genre d'outil est X"
)
"""Asks what something is."""

_STATE = either(
    r"premiere?|seconde?|derniere?|\w+ieme|\d+e",
    any_of(
        r"arrive|parti|venu|mort|decede|blesse|tue|concerne|vise|touche|accuse|poursuivi|soupconne|reste|sorti|entre",
        r"revenu|devenu|tombe|elu|invite|oppose|charge|mis|recherche|recompense|condamne|juge|arrete|nomme|sauve",
        r"remplace|choisi|pris|retenu",
    )
    + r"e?s?",
    r"(?:responsable|coupable|favorable|capable|presente?|absente?)s?|d accord",
    r"\w{3,}(?:e|es|ee|ees|i|is|ie|ies|u|us|ue|ues|t|te|ts|tes) (?:par|en|pour|dans|avec)",
)
"""What follows "qui est" when it asks for a person: "Qui est arrivé troisième", not "Qui est Marie"."""
WHO_IS = (  # "qui est Marie Curie": only a name
    rf"^qui {BE} (?!"
    + any_of(
        r"le|la|les|l|un|une|ce|son|sa|a|au|en|alors|donc|sur|dans|chez|devant|derriere|avec|contre|pour",
        _STATE,
        r"\w+(?:eur|euse|trice|iste)",
        r"(?:maire|presidente?|ministre|prefete?|patronne?|chef|cheffe|capitaine|pdg) (?:d|de|du|des)",
    )
    + r"\b)\w+(?: \w+){0,4}$"
)
"""Asks who a name is."""

WHO_THE = r"\bc (?:est |etait |sera )?qui (?:les?|la|l|qui|sur|dans|derriere|devant|avec|sous|chez) |^qui c (?:est|etait) qui "  # "c'est qui le patron"
"""Asks who holds an office."""
PERSON = either(
    rf"^(?:\w+ )?(?:(?:{PREPOSITION}|devant|sans) ?)?qui\b(?! est ce qui)",
    r"\bqui(?: est ce\b|$)",
)
"""Asks for a person."""

LIST = r"^(?:cite[rsz]?|liste[rsz]?|enumere[rsz]?|quels sont|quelles sont)\b"
"""Asks for several things."""
