"""What would answer a question: a number, a person, a reason; and the words that say so."""

import re
from enum import StrEnum
from typing import NamedTuple

from index import gazetteer
from index.analyzer import fold
from index.dimensions import LONG_THINGS
from index.language import Language, is_function_word
from index.pattern import pattern
from index.words import ALL_ASKING, Words


class AnswerType(StrEnum):
    """What would answer a question."""

    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    DATE = "date"
    DURATION = "duration"
    AGE = "age"
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    NAME = "name"
    """What something is called: a title, a surname, a term."""
    REASON = "reason"
    MANNER = "manner"
    DEFINITION = "definition"
    """What or who something is."""
    SAID = "said"
    """What somebody said."""
    STATEMENT = "statement"
    """What happened, what somebody did: a whole sentence."""
    YES_NO = "yes_no"
    LIST = "list"
    """Several things of no type known here."""
    ABOUT = "about"
    """What the article says of something."""
    SUMMARY = "summary"
    """What the article is about."""
    NEXT = "next"
    """What is to come, of all that the article tells."""
    REPORTED = "reported"
    """Who made known what the article tells."""
    THING = "thing"
    """One thing of no type known here."""


AMOUNTS = frozenset(
    {AnswerType.NUMBER, AnswerType.MONEY, AnswerType.PERCENT, AnswerType.DURATION, AnswerType.AGE}
)
"""The answer types that are so many of something."""

DOERS = frozenset({AnswerType.PERSON, AnswerType.ORGANISATION, AnswerType.NAME, AnswerType.LIST})
"""The answer types of which somebody may be one who did what is asked, or who only tells of it."""

_NOUN_TYPES: tuple[tuple[AnswerType, frozenset[str]], ...] = (
    (AnswerType.PERCENT, gazetteer.PERCENT_NOUNS),
    (AnswerType.MONEY, gazetteer.MONEY_NOUNS),
    (AnswerType.DURATION, gazetteer.DURATION_NOUNS),
    (AnswerType.AGE, frozenset({"age", "ages"})),
    (AnswerType.NUMBER, gazetteer.NUMBER_NOUNS),
    (AnswerType.DATE, frozenset(gazetteer.DATE_NOUNS)),
    (AnswerType.REASON, gazetteer.REASON_NOUNS),
    (AnswerType.NAME, gazetteer.WORK_NOUNS),
    (AnswerType.PERSON, gazetteer.PERSONS),
    (AnswerType.PLACE, gazetteer.PLACE_NOUNS),
    (AnswerType.ORGANISATION, gazetteer.ORGANISATION_NOUNS),
)


_MANY_SENSES = frozenset(
    """
    mission division direction force front order ordre garde state etat states etats chain chaine figure
    article note mass mot word mots words capital facteur facteurs conseil service services maison bureau action
    """.split()
)


_PROFESSION = pattern(r"(?:ologue|ologist|ographer|\w{5}iste)s?$")


def noun_type(word: str) -> AnswerType | None:
    """What a folded noun asks for, in the singular or the plural: "ville" asks for a place."""
    if word in _MANY_SENSES:
        return None
    for form in (word, word.removesuffix("s"), word.removesuffix("es")):
        for expected, nouns in _NOUN_TYPES:
            if form in nouns:
                return expected
    return AnswerType.PERSON if _PROFESSION.search(word) else None


class _Rule(NamedTuple):
    """What asks for a type, and what stands in every line that does so, which is sooner looked for."""

    asked: re.Pattern[str]
    expected: AnswerType
    sign: str


def _rules(*rules: tuple[str, AnswerType] | tuple[str, AnswerType, str]) -> tuple[_Rule, ...]:
    return tuple(
        _Rule(pattern(source), expected, *(sign or ("",))) for source, expected, *sign in rules
    )


_SAY_FR = r"(?:dit|declare|affirme|annonce|explique|ajoute|repondu|ecrit|pense|promis|reproche|estime|precise|indique|raconte|souligne|assure)"
_SAY_EN = r"(?:say|said|tell|told|claim|announce|argue|state|declare|explain|add|reply|write|promise|think|believe|suggest)"
_HAPPENS_FR = r"(?:se passe|s est (?:il )?passe|est (?:il )?arrive|arrive|devient|deviennent|devint|est (?:il )?devenu|advient)"
BE_FR = r"(?:est|sont|etait|etaient|fut|furent|sera|serait)"
BE_EN = r"(?:is|are|was|were|s)"
PREP_FR = r"(?:a|de|d|par|pour|contre|avec|chez|envers|selon|sous|en|dans|sur|depuis|jusqu|des|vers|et|mais|entre|pendant|apres|avant)"
PREP_EN = r"(?:by|to|from|for|with|of|in|at|on|against|about|since|until|and|but|under|near|during)"

_STATE_FR = (
    r"premiere?|seconde?|derniere?|\w+ieme|\d+e|(?:arrive|parti|venu|mort|decede|blesse|tue|concerne|vise|touche|accuse|poursuivi"
    r"|soupconne|reste|sorti|entre|revenu|devenu|tombe|elu|invite|oppose)e?s?|(?:responsable|coupable|favorable|capable)s?"
    r"|presente?s?|absente?s?|d accord|(?:charge|mis|recherche|recompense|expose|enterre|paye|condamne|juge|arrete|nomme|sauve|remplace|choisi|pris|retenu)e?s?"
    r"|\w{3,}(?:e|es|ee|ees|i|is|ie|ies|u|us|ue|ues|t|te|ts|tes) (?:par|en|pour|dans|avec)"
)
_STATE_EN = (
    r"first|second|third|fourth|fifth|last|next|dead|hurt|responsible|guilty|behind|left|against|eligible|likely|able"
    r"|liable|present|absent|safe|still|missing|alive|wanted|at|on|to|for|with"
    r"|bitten|shot|stolen|sent|found|struck|caught|hit|chosen|beaten|given|taken|born|killed|won|paid|told|seen|driven|hurt|sold|left"
)
"""What somebody is who is asked for: "Qui est arrivé troisième", not "Qui est Marie"."""

_ARTICLE_FR = r"(?:(?:l |cet |ce |le )?(?:article|texte|papier|reportage)|on|ca|il)"
_TELL_FR = r"(?:dit|raconte|rapporte|explique|mentionne|evoque|parle|sait|apprend|trouve)"
_OF_FR = r"(?:sur|de|du|des|d|a propos (?:de|du|des|d)|au sujet (?:de|du|des|d)|concernant)"
_ABOUT_FR = "|".join(
    (
        rf"^(?:et )?(?:que |qu ){_TELL_FR} (?:t )?{_ARTICLE_FR} {_OF_FR} \w",
        rf"^(?:et )?qu est ce qu(?:e|) {_ARTICLE_FR} {_TELL_FR} {_OF_FR} \w",
        rf"^(?:et )?{_ARTICLE_FR} {_TELL_FR} quoi {_OF_FR} \w",
        rf"\bqu en (?:dit|sait)(?: t)? {_ARTICLE_FR}\b",
        rf"^(?:est ce que )?{_ARTICLE_FR}(?: {_TELL_FR}(?: t)?(?: il| on)? {_OF_FR}|(?: mentionne| evoque)(?: t)?(?: il| on)?) \w",
        rf"^(?:parle[sz]?|dis|dites|raconte[sz]?)(?: (?:moi|nous|m))?(?: en)?(?: plus| tout)? {_OF_FR} \w",
        r"^(?:est ce que )?(?:\w+ ){1,4}?(?:est|sont)(?: t)?(?: il| elle| ils| elles)? (?:mentionne|cite|evoque)e?s?(?: dans (?:l |cet |le |ce )(?:article|texte))?$",
        rf"^(?:(?:des|plus d|quelques|d autres) )?(?:infos?|informations?|details) {_OF_FR} \w",
    )
)
"""What the article says of something is asked, or whether it says anything."""
_ARTICLE_EN = r"(?:(?:the |this |that )?(?:article|text|story|piece|page)|it|we|you)"
_ABOUT_EN = "|".join(
    (
        rf"^(?:and )?what (?:else )?(?:does|do|can) {_ARTICLE_EN} (?:say|tell us|tell me|know|learn) (?:about|of|on) \w",
        r"^what (?:is|s) (?:known|said) (?:about|of) \w",
        rf"^does {_ARTICLE_EN} (?:mention|(?:say (?:anything|something) |talk |speak )(?:about|of|on)) \w",
        r"^(?:is|are|was|were) (?:\w+ ){1,4}?mentioned(?: in (?:the|this) (?:article|text|story|piece))?$",
        r"^(?:is|was) there (?:anything|something) (?:on|about) \w",
        r"^(?:can you |could you |please )?tell me (?:more |all |everything |something )?about \w",
        r"^(?:(?:any|more|some) )?(?:info|information|details) (?:on|about) \w",
    )
)
_PRESS_FR = r"(?:quel (?:journal|media|site|magazine|quotidien|titre)|quelle (?:agence|chaine|radio|publication))"
_NEWS_FR = r"(?:info\w*|nouvelle|histoire|affaire|scoop|enquete|rapport|revelations?)"
_REPORTED_FR = "|".join(
    (
        rf"^(?:c est )?(?:qui|{_PRESS_FR}) (?:(?:est ce )?qui )?(?:a |avait )?(?:revele|rapporte|devoile|sorti|donne|publie|ecrit|redige|mene) (?:en premier )?(?:(?:l |cette |la |ces |les |le |ce |tout ){_NEWS_FR}|(?:l |cette |la |ces |les |le |ce |tout )(?:ca|cela))(?: en premier)?$",
        rf"^{_PRESS_FR} (?:a|l a) (?:revele|devoile|sorti|publie)$",
        rf"^(?:de )?{_PRESS_FR} (?:vient|viennent|provient|proviennent|emane|est issue?) (?:l |cette |la |ces |les |le |ce ){_NEWS_FR}$",
        rf"^(?:quelle est|c est quoi|qui est) (?:la source|l auteur|l origine) (?:de|du)(?: l| cette| ces| la)? ?{_NEWS_FR}$",
        rf"^(?:le |l |un )?(?:rapport|enquete) de qui$|^de qui (?:est|vient) (?:le |l |ce |cette |cet ){_NEWS_FR}$",
    )
)
"""Who made the news known is asked."""
_PRESS_EN = (
    r"(?:(?:which|what) (?:newspaper|paper|site|website|outlet|agency|magazine|publication|media))"
)
_NEWS_EN = r"(?:stor(?:y|ies)|news|information|report|scoop|investigation)"
_REPORTED_EN = "|".join(
    (
        rf"^(?:who|{_PRESS_EN}) (?:first )?(?:reported|revealed|broke|published|wrote|released|ran) (?:all )?(?:this|it|that|(?:this|the) {_NEWS_EN})(?: first)?$",
        rf"^(?:what|who) (?:is|was|s) the (?:source|author) (?:of|for|behind) (?:this|the|that) {_NEWS_EN}$",
        rf"^(?:where|who) (?:does|did|do) (?:this|the|that) {_NEWS_EN} come from$|^whose (?:report|scoop|story|investigation)(?: (?:is|was) (?:it|this|that))?$|^who (?:is|was|s) behind (?:this|the|that) {_NEWS_EN}$",
    )
)
# The first rule that matches decides. The lines are folded and without punctuation.
_RULES: dict[Language, tuple[_Rule, ...]] = {
    "fr": _rules(
        (r"^(?:de quoi (?:est ce que )?(?:(?:ca|il|cela) )?(?:parle|s agit|traite|est il question)(?: t)?(?: il| on)?(?: (?:dans )?(?:l|cet|ce|le) (?:article|texte|papier|reportage|document|recit|page|histoire))?$|(?:tu peux |peux tu |pouvez vous )?(?:me )?(?:resume|resumer|resumez)\b|(?:en )?resume$|^(?:fais|faites|donne[rz]?)(?: (?:moi|nous))? (?:un |une |le |la )?(?:(?:petite?|bref|breve|rapide) )?(?:topo|resume|recap\w*|point|synthese)\b|(?:quel est|c est quoi) (?:le (?:sujet|theme|propos)|l histoire)(?: (?:de l article|du texte|general))?$|que (?:dit|raconte) (?:l|cet|le) (?:article|texte)$|l essentiel|en (?:bref|resume|gros)$|tl ?dr|(?:c est quoi |quelle est )?(?:l |la )(?:info|nouvelle)(?: en (?:gros|bref|resume))?$|(?:et )?(?:que|qu est ce qui) s est (?:il )?passe$|il s est passe quoi$|qu est ce qui (?:se passe|est arrive)$|que se passe t il$|(?:quel(?:le)?s? (?:est|sont) |c est quoi |donne[rsz]?(?: moi)? )?(?:les? |l |la )?(?:points?|idees?|infos?|informations?|elements?|faits?|messages?|nouvelles?|choses?) (?:cles?|principa(?:l|le|les|ux)|importante?s?|essentiel\w*|a retenir)(?: (?:de|dans) (?:l |cet |ce )?(?:article|texte))?$|(?:en )?(?:deux|quelques|trois) (?:mots|phrases|lignes)$|(?:tu peux |peux tu )?(?:m )?expli(?:que|quer|quez)(?: moi)? (?:l |cet )article$|qu(?:e faut il| est ce qu il faut) (?:en )?retenir\b|(?:il y a |y a )?quoi a retenir$)", AnswerType.SUMMARY),
        (r"^(?:(?:qui|quoi|quand|ou|comment|et|c est|fait) ?){3,}$|\bde quoi (?:il|ca) (?:retourne|s agit|parle)$|^expli(?:que|quez)(?: moi)? (?:l |cet )article (?:comme|simplement|en )", AnswerType.SUMMARY),
        (r"\b(?:il|elle) fait quoi (?:comme (?:metier|boulot|travail)|dans la vie)$", AnswerType.DEFINITION),
        (r"^(?:et |alors )?(?:(?:quelle est |quelles sont |c est quoi )?(?:la |les )?prochaines? etapes?|(?:quelle est |c est quoi )la suite|et maintenant|(?:que|qu est ce qui) va (?:t il )?se passer(?: maintenant| ensuite| apres)?)$", AnswerType.NEXT),
        (_REPORTED_FR, AnswerType.REPORTED),
        (_ABOUT_FR, AnswerType.ABOUT),
        (r"\bcombien (?:de |d )?(?:temps|annee|annees|ans|mois|semaines?|jours?|heures?|minutes?)\b|\bcombien (?:dure|durent|a dure|ont dure|va durer)|^depuis combien|^pendant combien|^pour combien de temps", AnswerType.DURATION, "combien"),
        (r"\bcombien (?:d |de )?(?:argent|euros?|dollars?|millions?|milliards?|francs|livres)\b|\bcombien (?!de |d |y )(?:\w+ ){0,5}(?:cout\w*|vau\w*|paye\w*|paie\w*|depens\w*|gagn\w*|rapport\w*|invest\w*|revers\w*|vers(?:e|er|ent|era|ait)|touch\w* par)\b|\b(?:coute|vau)\w* (?:\w+ ){0,3}combien\b|\bdemand\w+ combien\b(?! (?:de|d) )|^combien (?!de |d |y )(?:\w+ ){0,4}(?:en )?demand\w+\b|^a combien (?:\w+ ){1,4}(?:estime|vendu|evalue)|\b(?:estime|evalue|vendu|chiffre)e?s? a combien\b|^a combien (?:s eleve|(?:est|sont|a ete) (?:evalue|estime|vendu|chiffre))|^c est combien|\bcombien de [€$£]|\bpour combien$|^pour combien$|\b(?:pay|gagn|touch|achet|rachet|vers|depens|vendu)\w* (?:\w+ )?combien\b(?! (?:de|d) )", AnswerType.MONEY, "combien"),
        (r"\bcombien de (?:%|pour cent|pourcents?)", AnswerType.PERCENT, "combien"),
        (r"\b(?:quel age|a quel age)\b", AnswerType.AGE, "age"),
        (r"\bcombien\b", AnswerType.NUMBER, "combien"),
        (rf"\bquels? (?:{BE_FR}|a ete|ont ete) (?:le|les) (?:resultats?|scores?) (?:\w+ ){{1,3}}(?:vote|scrutin|referendum|match|rencontre|finale|election|suffrage)s?\b", AnswerType.NUMBER, "quel"),
        (r"\bpourquoi\b|^a quoi (?:sert|servent|servai\w*|servira\w*|ca sert|bon)\b|\bsert a quoi\b|^dans quel but\b|\bcomment se fait il\b|\bpour quelles? (?:raisons?|motifs?)|\ba quel titre\b|\bsur quels? (?:fondements?|motifs?)\b|\b(?:quelle|quelles) (?:est |sont |etait |fut )?(?:la |les )?(?:raisons?|causes?)\b|^(?:a cause|en raison) de quoi|\bqu est ce qui (?:a )?(?:explique|cause|provoque|pousse|motive|justifie|entraine)|^quels facteurs (?:ont|expliquent|poussent)\b", AnswerType.REASON),
        (r"^(?:et )?(?:c est )?(?:a partir de |depuis |jusqu a |pour |des |de )?quand\b|\bquand$|^(?:\w+ ){1,3}quand (?:c est|est ce)\b|^(?!.*\b(?:que|qu|qui|quoi|comment|pourquoi|combien|quels?|quelles?|est ce)\b)(?:\w+ ){1,6}quand\b", AnswerType.DATE, "quand"),
        (r"\bcomment (?:s |se |est |etait |sont |on )?(?:\w+ ){0,4}?(?:appel\w*|nomm\w*|surnomm\w*|denomm\w*|intitul\w*)\b|\b(?:appell?e|nomme|surnomme)\w* comment\b", AnswerType.NAME, "comment"),
        (rf"\bquels? {BE_FR} (?:le|les|son|ses|leur|leurs) (?:vrai |veritable |nouveau |ancien )?(?:noms?|prenoms?|surnoms?)\b|^(?:le )?(?:pre|sur)?nom (?:de|du|des|d)\b", AnswerType.NAME, "nom"),
        (rf"\bqu (?:a|ont|avait|avaient) (?:\w+ ){{0,8}}?{_SAY_FR}\b|\bque (?:dit|disent|declare|affirme|pense|pensent|annonce|denonce|critique|craint|redoute|reproche|repond|repondent|retorque|replique|explique|indique|assure)\b|\bquelle (?:est|a ete|etait|fut) la (?:reaction|reponse)\b|\bcomment (?:a |ont )?(?:\w+ ){{0,5}}(?:reagi|reagissent|reagit|repond|repondu)\b|\bqu est ce (?:que |qu )(?:\w+ ){{1,6}}{_SAY_FR}\b|^{_SAY_FR}? ?quoi$|\ba (?:dit|declare|annonce) quoi\b|\b(?:{_SAY_FR}|disent|pensent|repond|repondent|promet) quoi\b|\bqu en (?:pens|dis|dit)\w*|^que (?:reprochent|craignent|redoutent|promet|promettent|proposait)\b|\bquel(?:le)? (?:est|etait) (?:l |la |le )?(?:avis|opinion|position|point de vue) d|^de quoi se plai(?:nt|gnent)\b|\b(?:a|ont) t (?:il|elle|ils|elles|on) (?:reagi|commente|repondu)\b", AnswerType.SAID),
        (rf"\bqu(?:e|) {_HAPPENS_FR}\b|\bqu est ce qu(?:i|) (?:il )?(?:se passe|s est passe|est arrive|arrive)|^que (?:fait|font|fit|faisait|demande|reclame|recommande|exige|propose|decide|veut(?! (?:\w+ )?dire)|veulent|voulait|souhait|refus)\w*\b|^que (?:va|vont|compte|comptent|doit|doivent|prevoit|prevoient|pense|pensent|peut|peuvent) (?:\w+ ){{0,6}}?faire\b|^qu (?:a|ont|avait) (?:\w+ ){{0,4}}fait\b|\bil se passe quoi\b|\b(?:demand|reclam|propos|exig|risqu|veu|font|fait)\w* quoi\b|^(?:et )?ou en (?:est|sont|etait|etaient)\b|\ben (?:est|sont|etait|etaient)(?: (?:il|elle|ils|elles|on))? ou$", AnswerType.STATEMENT),
        (r"\bc (?:est |etait |sera )?qui (?:le|la|les|l|qui) |^qui c (?:est|etait) qui ", AnswerType.PERSON, "qui"),
        (r"\b(?:quel (?:est|etait|fut|a ete) le|c (?:est|etait) quoi le|quel) score\b|^score\b|\b(?:fini|termine)\w* a combien\b", AnswerType.NUMBER),
        (r"^qu(?: entend on|est ce qu on entend| est ce que l on entend|e faut il entendre) par\b|^qu est ce qu on entend par\b|^qu est ce que (?:c est |ca )?(?:signifie|veut dire)|\b(?:que|quoi) (?:signifie|designe|veut dire)\b|\bveut dire quoi\b|\bque veut (?:\w+ )?dire\b|\bc (?:est )?quoi\b|\bdefinition\b|\bc (?:est )?qui\b|^que fait (?:\w+ ){1,3}dans la vie$|^qu est ce qu(?:e|) (?:c est qu(?:e|) )?(?:le |la |les |l |un |une |des |d )?(?:\w+)(?: (?:de |du |des |d |la |le |l )*\w+)?$|^qu est ce$|^(?:c est )?quel (?:type|genre) d(?:e|) \w+ (?:est|c est) (?!ce\b)\w+$", AnswerType.DEFINITION),
        (rf"^qui {BE_FR} (?!(?:le|la|les|l|un|une|ce|son|sa|a|au|en|alors|donc|sur|dans|chez|devant|derriere|avec|contre|pour|{_STATE_FR}|\w+(?:eur|euse|trice|iste))\b)\w+(?: \w+){{0,4}}$", AnswerType.DEFINITION, "qui"),
        (r"^(?:\w+ )?(?:par|de|d|a|avec|contre|pour|chez|sur|envers|selon|entre|devant|sans|apres|avant|et|mais)?(?: )?qui\b(?! est ce qui)|\bqui$|\bqui est ce\b", AnswerType.PERSON, "qui"),
        (r"^(?:et )?(?:d |vers |par |jusqu |jusque )?ou\b|\b(?:situe|ne|nee|trouve|passe|habite|vit|mort|va|lieu) ou$|\bou$|\bou ca$|\bc (?:est|etait|sera) ou\b|\b(?:gare|joue|passe|trouve|habite|vit|achete) ou (?:le|la|les|l|du coup|exactement|deja)\b", AnswerType.PLACE, "ou"),
        (r"^(?:et )?(?:c est )?comment\b|\bcomment$|\bde quelle (?:maniere|facon)\b|\bpar quel moyen\b", AnswerType.MANNER),
        (r"^(?:cite[rsz]?|liste[rsz]?|enumere[rsz]?|quels sont|quelles sont)\b", AnswerType.LIST),
    ),
    "en": _rules(
        (r"^(?:what (?:is|s) (?:this|that|it|(?:this|the|that) (?:article|text|story|piece|page|document)) (?:all )?(?:about|saying)|summari[sz]e|sum (?:(?:it|this|that|everything) )?(?:all )?up\b|summary|tl ?dr|(?:give me |what (?:is|s) )?(?:a|the) (?:summary|gist)|(?:can|could) you summari[sz]e|what does the (?:article|text) (?:say|talk about)$|what is the (?:main )?(?:topic|subject) of the (?:article|text)|what (?:has )?happened(?: here| exactly)?$|what(?: is|s) (?:happening|going on)$|what was (?:it|that) (?:all )?about$|(?:what (?:is|are|s) |give me |tell me )?(?:the )?(?:key|main|most important|essential|central) (?:points?|ideas?|takeaways?|facts?|message|story|news|thing|things|point)(?: (?:of|in|from) (?:the|this) (?:article|text|story|piece))?$|what (?:is|s) the story$|(?:in )?(?:a few|two|three|few|one) (?:words?|sentences?|lines?)$|(?:can you |could you |please )?explain (?:the|this|it|me the) ?(?:article|text|story)?(?: to me)?(?: like .*| simply| in simple (?:words|terms))?$|(?:give me |(?:can|could) i have |what are )?(?:a |the |some |two|three|four|five|\d+)? ?(?:quick |short |brief )?(?:recap|rundown|overview|takeaways?|highlights)\b|in (?:a nutshell|short|brief|one word)(?: what (?:happened|is going on|is (?:this|it) about))?$|what (?:is|are|s) the (?:takeaways?|highlights)|what should i (?:remember|know|take away)$|in (?:short|brief|a nutshell)$)", AnswerType.SUMMARY),
        (r"^(?:(?:who|what|when|where|why|how|and) ?){3,}$", AnswerType.SUMMARY),
        (r"^(?:and |so )?(?:what (?:is |s |happens |will happen |comes )?next|what now|(?:what (?:is|are|s) the )?next steps?)$", AnswerType.NEXT),
        (_REPORTED_EN, AnswerType.REPORTED),
        (_ABOUT_EN, AnswerType.ABOUT),
        (r"\bhow long ago\b|^(?:since |until )?when\b|\bwhen$|\bwhen (?:did|was|were|is|are|will|does|do)\b|^what time\b", AnswerType.DATE),
        (rf"\bhow long (?:is|are|was|were|will) (?:\w+ ){{1,4}}?{LONG_THINGS}(?: be)?$", AnswerType.NUMBER, "how long"),
        (r"\bhow long\b|\bhow many (?:years|months|weeks|days|hours|minutes|seconds|decades|centuries)\b|\bfor how many\b", AnswerType.DURATION, "how"),
        (r"\bhow old\b|\bwhat age\b", AnswerType.AGE),
        (r"\bhow much of (?:the|its|his|her|their)\b", AnswerType.PERCENT, "how much"),
        (r"\bhow much (?:did|does|do|has|have|will) (?:\w+ ){1,4}?(?:shares?|stocks?|sales|profits?|prices?|index|exports?|revenues?|turnover) (?:lose|lost|fall|fallen|drop|dropped|slip|slipped|gain|gained|rise|risen|climb|climbed|grow|grown|go|gone)\b", AnswerType.NUMBER, "how much"),
        (r"\bwhat (?:is|are|was|were|s) (?:\w+ ){1,6}worth$", AnswerType.MONEY, "worth"),
        (r"\bhow (?:much (?:money|cash)|expensive)\b|\bhow much (?:\w+ ){0,8}?(?:cost|costs|pay|paid|spend|spent|worth|earn|earned|invest|invested|raise|raised|receive|price|fund\w*|donat\w*|sell|sold|lose|lost|fined)\b|\bhow much (?:did|does|do|has|have|had|will|would|is|are|was|were) (?:\w+ ){1,6}?(?:win|won|collect\w*|get|getting|paying|spending|losing|earning|asking|asked|offering|make|made|offer\w*|owe\w*|contribut\w*)\b|\bhow much (?:did|does|do|will|would|is|are|was|were) (?:\w+ ){1,6}?(?:go(?:ing)? for|change hands for|fetch|bring in|put(?:ting)? (?:up|in|into|towards?)|chip(?:ping)? in|hand(?:ing)? over)\b|\bhow much (?:is|are|was|were) (?:the|an?|its|his|her|their) \w+(?: \w+)?(?: (?:of|for|in|at|per|compared|is|are|and|or|if|to) .*)?$|\bhow much (?:is|are|was|were) (?:it|they|that|this|these|those)$|\bhow many (?:dollars|euros|pounds)\b|^(?:for )?how much$|\bhow much (?:per|each|apiece)\b", AnswerType.MONEY, "how"),
        (r"\b(?:what|which) (?:percent|percentage|proportion|fraction|share|slice|cut)\b|\bhow (?:big|large|much of) (?:a |an )?(?:slice|share|part|portion|chunk|cut|proportion|percentage)\b|\bhow many percent\b", AnswerType.PERCENT),
        (r"\bhow did (?:\w+ ){1,4}?(?:vote|ballot|referendum|match|game|final)\b.* go$", AnswerType.NUMBER, "how did"),
        (r"^how close (?:is|was|were) (?:\w+ ){1,3}?(?:vote|ballot|referendum|match|game|final|election|race)\b", AnswerType.NUMBER, "how close"),
        (r"^(?:\w+ ){0,2}(?:vote|election|referendum|match|ballot) (?:results?|outcome)$", AnswerType.NUMBER),
        (r"\bwhat (?:is|was|s) the (?:final )?score\b|^(?:final )?score\b", AnswerType.NUMBER, "score"),
        (r"\bwhat (?:is|was|s) the (?:final |exact )?(?:result|outcome) (?:of|in) (?:the )?(?:\w+ )?(?:vote|ballot|referendum|match|game|final|election)\b", AnswerType.NUMBER, "what"),
        (r"\bhow (?:noisy|loud|powerful|strong|bright|dense|crowded|steep|efficient) (?:is|are|was|were|will)\b", AnswerType.NUMBER, "how"),
        (r"\bhow (?:many|much|far|tall|high|big|large|deep|wide|fast|heavy|hot|cold|often|frequently)\b", AnswerType.NUMBER, "how"),
        (r"\bwhat (?:is|are|was|were|s|do|does|did) (?:\w+ ){1,6}(?:asking|calling|looking|ask|call|look|fighting|campaigning) for$", AnswerType.STATEMENT, "what"),
        (r"\bwhy\b|^what (?:is|are|was|were|s) (?:\w+ ){1,6}(?:used )?(?<!waiting )(?<!paying )for$|\bhow come\b|^what (?:do|does|did|can|will) (?:\w+ ){1,4}(?:use|need|keep|want|buy) (?:\w+ ){1,4}for$|\b(?:for|on) (?:what|which) (?:reasons?|grounds?|basis)\b|\bwhat (?:caused|causes|prompted|led to|motivated)\b|^what (?:is|s|was|are|were|has been) (?:driving|pushing|forcing|prompting|spurring|fuell?ing|behind)\b|^what (?:drives|drove|pushes|pushed|forces|forced|spurs|spurred|leads|led|compelled) \w", AnswerType.REASON),
        (rf"\bwhat (?:did|does|do|has|have) (?:\w+ ){{1,8}}?{_SAY_EN}\b(?! stand)|\bwhat (?:is|are|was|were) (?:\w+ ){{1,5}}(?:saying|claiming|arguing|telling)\b|\bwhat (?:is|was|has been) (?:\w+ ){{1,5}}(?:reaction|response)\b|^what (?:is|s|was) (?:\w+ ){{1,4}}s (?:comment|view|opinion|stance|position|take)\b|^what (?:is|s|was) the (?:comment|view|opinion|stance) of\b|^(?:did|has|have) (?:\w+ ){{1,5}}?(?:comment(?:ed)?|react(?:ed)?|respond(?:ed)?|repl(?:y|ied)|(?:say|said) anything)\b|\bhow (?:did|does|do|has|have) (?:\w+ ){{1,5}}(?:react|reacted|respond|responded|reply|replied)\b", AnswerType.SAID),
        (r"\bwhat (?:happened|happens|has happened|will happen)\b|\bwhat (?:did|will|would|can|should|must) (?:\w+ ){1,6}do(?: next| now| about it)?$|\bwhat (?:is|are) (?:\w+ ){1,6}(?:going to do|doing)\b|^what (?:does|do|did) (?:\w+ ){1,6}(?:want|demand|propose|seek|fear)$|\bwhat is going on\b|^how (?:is|are|s) (?:\w+ ){1,6}going$|^where (?:do|does) (?:\w+ ){1,6}stand$", AnswerType.STATEMENT),
        (rf"\bwhat {BE_EN} (?:the |another |a |other )?(?:\w+ ){{0,3}}?(?:name|names|title|nickname|term|word|surname|pseudonym|acronym|synonym|abbreviation)\b|\bwhat (?:\w+ ){{1,25}}(?:called|named|known as|referred to as|nicknamed)$|\b(?:called|named|termed|titled|referred to as) what$|\bstands for\b|^(?:\w+ ){{1,3}}names?$|^(?:the )?name of\b", AnswerType.NAME),
        (rf"^what {BE_EN} an? \w+(?: \w+){{0,3}}$|^what does (?:\w+ ){{1,4}}mean$|^what does (?!(?:he|she|it|they|this|that|one)\b)(?:\w+ ){{1,3}}do$|^what (?:does|do|did) (?:the )?\w+ stand for$|^what (?:kind|type|sort) of (?:\w+ ){{1,2}}(?:is|are|was|were) (?!(?:it|he|she|that|this|they|used|made|being)\b)(?:the )?\w+(?: \w+)?$|^what does (?:\w+ ){{1,3}}do for a living$|^(?:define|definition)\b|\bmeaning of\b|^(?:\w+ ){{1,3}}(?:meaning|definition|mean)$|^what {BE_EN} the \w*\d\w*$|^what {BE_EN} (?!the\b|it\b|this\b|that\b|he\b|his\b|her\b|their\b|its\b|one\b|two\b)\w+(?: \w+)?$", AnswerType.DEFINITION),
        (rf"^who {BE_EN} (?!.* s \w)(?!(?:the|a|an|in|\w+(?:ing|ed)|his|her|their|its|one|{_STATE_EN})\b)(?!.* (?:with|to|for|from|by|against|about|at|on)$)\w+(?: \w+){{0,3}}$", AnswerType.DEFINITION, "who"),
        (rf"^(?:{PREP_EN} )?(?:who|whom|whose)\b|\b(?:who|whom|whose)$|\bwho (?:did|was|is|were|are|has)\b", AnswerType.PERSON, "who"),
        (rf"^(?:{PREP_EN} )?where\b|\bwhere$|\bwhere (?:did|was|is|were|are|does|do)\b", AnswerType.PLACE, "where"),
        (r"^(?:and )?(?:by )?how\b(?! about)|\bhow (?:did|does|do|was|were|is|are|can)\b", AnswerType.MANNER, "how"),
        (r"^(?:list|name (?:two|three|four|the|some))\b|^what (?:are|were)(?: some| the)?\b|^what two\b|^what three\b", AnswerType.LIST),
    ),
}  # fmt: skip

_FOCUS: dict[Language, re.Pattern[str]] = {
    "fr": pattern(
        rf"\b(?:quel|quels|quelle|quelles)(?: {BE_FR}| peut etre| represente| a ete)?\b"
        r"(?: (?:le|la|les|l|un|une|ce|cette|son|sa|ses|leur|leurs|nom du|nom de la|nom de l|nom de|nom des|types? de|types? d|sortes? de|genres? de|noms? de|noms? des|grande?s?|petite?s?|premiere?s?|premiers?|second|seconde|derniere?s?|derniers?|nouveau|nouvelles?|nouvel|principale?s?|principaux|autres?|anciens?|anciennes?|celebres?|deux|trois|plus|moins|meilleure?s?|pires?|\d+e?|meme|importante?s?|jeunes?|vrai|veritable|actuel|actuelle|futur))* (?P<noun>\w+)"
        r"|\bcombien (?:de|d) (?P<counted>\w+)"
    ),
    "en": pattern(
        rf"\b(?:what|which|whose)(?: {BE_EN})?(?P<phrase>(?: \w+){{1,12}})"
        r"|\bhow many (?P<counted>\w+(?: \w+){0,3})"
    ),
}
BREAKS_EN = frozenset(
    """
    is are was were be been do does did has have had can could will would should may might must of in
    on at by to from for with as that which who whose and or than since during after before about
    into over under between against it he she they you we i not became made came called named useful able available responsible suitable capable
    """.split()
)
_AFTER_NOUN = frozenset(
    "per now today yesterday tonight tomorrow currently exactly worldwide".split()
)
_TIMES_EN = [
    [which, time]
    for which in ("last", "this", "next")
    for time in (
        "year",
        "month",
        "week",
        "quarter",
        "season",
        "summer",
        "winter",
        "spring",
        "autumn",
        "time",
    )
]
_OBJECTS_EN = frozenset("the a an him them us me".split())
_PAST_EN = frozenset(
    """
    won lost led built bought sold ran beat gave took found wrote held paid said told kept left met sent spent sued drew
    drove grew knew put saw sang stole taught threw wore began went got came fell rose brought caught chose flew hit
    """.split()
)


def _is_past(word: str) -> bool:
    """Whether an English word after a noun is its verb: "Which firm bought…", "Which city rejected…"."""
    return word in _PAST_EN or (len(word) > _ED and word.endswith("ed"))


_ED = 4
"""Letters of the longest word that is no past though it ends so: "need", "feed"."""
_SKIPPED_EN = frozenset(
    "the a an its his her their s of name names title type types kind kinds other".split()
)


_WHERE_FR = pattern(
    r"(?i)(?<!\ben est )(?<!\ben sont )\boù\b(?! que\b| en (?:est|sont|était|étaient)\b)"
)
_CAPITALISED = r"[A-ZÀ-Þ][\w'’-]+"
_WHO_IS_NAME = pattern(
    rf"(?!.*['’]s\s\w)\W*(?i:qui|who) (?i:est|était|is|was) {_CAPITALISED}(?:\s(?:(?:de|du|van|von|le|la)\s|d['’])?{_CAPITALISED}){{0,3}}\s?\?*\s*$"
)
"""A name of which nothing but who that is is asked, be it one like "Pickering" or "Béatrice"."""
_WHAT_IS_NAME = pattern(
    r"\W*(?i:what) (?i:is|was|are|were) (?i:the )[A-ZÀ-Þ][\w'’-]*(?:\s[A-ZÀ-Þ][\w'’-]*){0,3}\s?\?*\s*$"
)
"""The same of a thing: "What is the Mercosur?"."""


def expected_type(words: Words) -> tuple[AnswerType, int | None]:
    """The type a question asks for, and the number of the word that says so, if a noun does."""
    focus = focus_of(words)
    named = _WHO_IS_NAME.match(words.text) or _WHAT_IS_NAME.match(words.text)
    if named and not words.text.isupper():
        return AnswerType.DEFINITION, focus
    if words.language == "fr" and _WHERE_FR.search(words.text) and not asks(words):
        return AnswerType.PLACE, focus
    lines = dict.fromkeys((words.line, _JOINS.sub("", words.line)))
    rules = (
        r
        for line in lines
        for r in _RULES[words.language]
        if r.sign in line and r.asked.search(line)
    )
    rule = next((r.expected for r in rules), None)
    noun = words.words[focus] if focus is not None else ""
    english_part = words.language == "en" and noun in ("part", "parts")  # no share, as in French
    by_noun = None if english_part else noun_type(noun)
    if by_noun is AnswerType.NUMBER and focus is not None:
        of = words.words[focus + 1 :]  # the size of the budget is money
        by_noun = next((t for word in of if (t := noun_type(word)) is AnswerType.MONEY), by_noun)
    if rule in (AnswerType.LIST, AnswerType.NAME, None) and by_noun is not None:
        return by_noun, focus
    if rule is AnswerType.NAME and (role := role_of(words)) is not None:
        return noun_type(words.words[role]) or rule, focus
    if rule is AnswerType.PERSON and _SEVERAL.search(words.line):
        role = role_of(words)
        if role is not None and noun_type(words.words[role]) is AnswerType.ORGANISATION:
            return AnswerType.ORGANISATION, role
    if rule is AnswerType.LIST and not asks_several(words, focus):
        rule = AnswerType.THING
    if rule is not None:
        return rule, focus
    if _is_yes_no(words):
        return AnswerType.YES_NO, None
    if focus is None and not asks(words) and len(words.words) <= 6:
        numbers = [0, 1, *range(len(words.words) - 1, 1, -1)]  # "budget mairie", "target price"
        for number in numbers[: len(words.words)]:
            if (kind := noun_type(words.words[number])) is not None and kind in _KEYWORD_TYPES:
                return kind, number
        if role_of(words) is not None:
            return AnswerType.PERSON, None
        if 0 < len(words.words) <= BARE:
            return AnswerType.ABOUT, None
    return AnswerType.THING, focus


_JOINS = pattern(r"^(?:et|and|mais|but|alors|so) ")
"""What joins a question to the turn before: "Et que veut-elle ?"."""

BARE = 3
"""Words that alone ask for whatever is said of them: "Alibaba", "salt gate"."""
_KEYWORD_TYPES = frozenset(
    {AnswerType.MONEY, AnswerType.NUMBER, AnswerType.DATE, AnswerType.DURATION, AnswerType.AGE,
     AnswerType.PERCENT, AnswerType.REASON}
)  # fmt: skip


def asks(words: Words) -> bool:
    """Whether there is a question word."""
    return not _QUESTION_WORDS.isdisjoint(words.words)


_QUESTION_WORDS = ALL_ASKING | {"quels", "quelles", "lequel", "laquelle", "lesquels"}


_ROLE: dict[Language, re.Pattern[str]] = {
    "fr": pattern(
        rf"^(?:et )?(?:qui {BE_FR}|c (?:est|etait) (?:quoi(?! une?\b| des\b)|qui)|comment (?:s |se |on )?(?:appel|nomm)\w*|(?:quel {BE_FR} )?(?:le )?(?:pre|sur)?nom) (?:(?:de|du|des|d|le|la|l|les|un|une|son|sa|ses|leur|leurs"
        r"|ce|cet|cette|ces|nouveau|nouvelle|premiere?|ancien|ancienne|actuel|actuelle|futur|future|grande?|deux|trois|quatre|cinq|autres?) )+(?P<noun>\w+)"
    ),
    "en": pattern(
        rf"^(?:and )?(?:who {BE_EN}|what {BE_EN}(?=.* s name$)|(?:what {BE_EN} )?(?:the )?(?:full |real |new )?name of|what {BE_EN}(?=(?: \w+){{1,2}} s .*(?:called|named)$)) (?:the|a|an|its|his|her|their|(?:\w+ ){{1,2}}s)(?P<phrase>(?: \w+){{1,12}})"
    ),
}
"""The noun of which somebody's or something's name is asked: "Qui est le maire", "Who is the chief engineer"."""


def focus_of(words: Words) -> int | None:
    """The number of the noun that says what is asked, or None."""
    match = _FOCUS[words.language].search(words.line)
    if match is None:
        return None
    if words.language == "fr":
        group = "noun" if match["noun"] else "counted"
        return words.at(match.start(group))
    group = "phrase" if match["phrase"] else "counted"
    first = words.at(match.start(group) + (match[group][0] == " "))
    return _head_noun(words.words, first, 12 if group == "phrase" else 3)


_OFFICES = frozenset(
    """
    patron patronne pdg dg directeur directrice president presidente dirigeant dirigeante maire ministre entraineur
    entraineuse fondateur fondatrice auteur autrice vainqueur boss ceo director chairman chairwoman mayor minister coach
    founder author winner
    """.split()
)
"""What somebody is who is asked for by that alone: "patron Nvidia", "mayor of Lyon"."""
_OF_THE = frozenset("le la les l un une de du des d the a an of s".split())


def role_of(words: Words) -> int | None:
    """The number of the noun of which somebody's or something's name is asked, or None."""
    match = _ROLE[words.language].search(words.line)
    if match is None:
        offices = [n for n, word in enumerate(words.words) if word in _OFFICES]
        named = [word for word in words.words if word not in _OF_THE]
        bare = 1 < len(named) <= BARE and not any(map(is_function_word, named))
        return offices[0] if bare and len(offices) == 1 else None
    if words.language == "fr":
        return words.at(match.start("noun"))
    return _head_noun(words.words, words.at(match.start("phrase") + 1), 12)


def _head_noun(words: list[str], first: int, length: int) -> int | None:
    """The last noun of an English noun phrase that opens at ``first``; of its "of" part when it asks for a name.

    A determiner or a pronoun after the noun tells that a verb stands between them: "Which company makes the…".
    """
    head = before = None
    for number in range(first, min(first + length, len(words))):
        word = words[number]
        if word in _OBJECTS_EN and head is not None:
            head = before if before is not None else head
            break
        if head == number - 1 and _is_past(word) and not words[number - 1].endswith("ly"):
            break
        if word in BREAKS_EN and (word != "of" or head is not None):
            break
        if head is not None and (word in _AFTER_NOUN or words[number : number + 2] in _TIMES_EN):
            break  # "What was its revenue last year"
        if head == number - 1 and _is_counted(words[head]) and word not in _SKIPPED_EN:
            break  # "Which companies compete", "How many people work"
        if word not in _SKIPPED_EN:
            before, head = head, number
    if head is None and any(w in ("name", "names", "title") for w in words[first : first + length]):
        return next(
            i for i in range(first, first + length) if words[i] in ("name", "names", "title")
        )
    return head


def _is_counted(word: str) -> bool:
    """Whether an English word is a plural of which the kind is known: "companies", "people"."""
    return word == "people" or (word.endswith("s") and noun_type(word) is not None)


_SEVERAL = pattern(
    r"\b(?:quels|quelles|lesquels|lesquelles)\b|^(?:et )?(?:qui (?:sont|etaient)|c (?:est|etait) qui|who (?:are|were)) (?:les|the|ces|these) "
)


def asks_several(words: Words, focus: int | None) -> bool:
    """Whether several things are asked for."""
    if _SEVERAL.search(words.line):
        return True
    return bool(
        words.language == "en"
        and focus is not None
        and re.search(r"\b(?:what|which)\b(?! (?:is|was|s)\b)", words.line)
        and words.words[focus].endswith("s")
        and not words.words[focus].endswith("ss")
    )


def granularity_of(words: Words, focus: int | None) -> gazetteer.Granularity | None:
    """How much of a date is asked, when a noun says so."""
    return gazetteer.DATE_NOUNS.get(words.words[focus]) if focus is not None else None


SUBJECT_FR = r"(?:je|j|tu|il|elle|on|nous|vous|ils|elles|ce)"
_INVERTED = pattern(
    rf"(?i)\w(?:-t)?-{SUBJECT_FR}\b|\b(?:a|va|est|sont|ont|etait|peut|fut|sera|doit|combat) t? ?{SUBJECT_FR}\b"
)
_AUXILIARY_EN = pattern(
    r"^(?:and |so |but )?(?:(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must)(?:n t)?"
    r"|(?:wo|ai)n t)\b"
)


def _is_yes_no(words: Words) -> bool:
    """Whether the question is answered by yes or no."""
    if re.match(r"(?:et )?est ce (?:que|qu)\b", words.line):
        return True
    if words.language == "fr" and _THAT_IS_FR.match(words.line):
        return True
    compared = words.language == "fr" and _COMPARED.search(words.line)
    if asks(words) and not (
        compared or re.match(r"(?:did|does|do|was|were|is|are|has|have)\b", words.line)
    ):
        return False
    if words.language == "en":
        return _AUXILIARY_EN.match(words.line) is not None
    folded = fold(words.text)
    if _INVERTED.search(folded) or _INVERTED.search(words.line):
        return True
    if words.text.rstrip().endswith("?") and (
        _FINITE_FR.search(words.line) or _TELLING_FR.search(words.line)
    ):
        return True
    return _MAY_FR.search(words.line) is not None


_COMPARED = pattern(
    r"^(?!.*\b(?:qui|quoi|ou|quand|comment|pourquoi|combien|quels?|quelles?)\b)(?!que |qu ).*\b(?:aussi|plus|moins|autant|meme|mieux|meilleure?s?|pire) (?:\w+ ){0,3}qu?e?\b"
)
"""Where "que" asks nothing: "La puce est-elle aussi bonne que l'autre ?"."""
_THAT_IS_FR = pattern(
    r"c (?:est|etait) (?:vrai qu|(?:la|le|bien la|bien le) (?:premiere|derniere|seule?|dernier|premier) (?:\w+ )?qu|(?:lui|elle|eux|elles|bien \w+|vraiment \w+) qui\b)"
)
_TELLING_FR = pattern(
    r"^(?:\w+ ){1,6}?(?:\w{2,}(?:er|ir|r)(?:a|ai|as|ons|ez|ont|ait|aient)|peux|puis|dois|\w{3,}(?:e|ent) (?:aussi|encore|toujours|deja|bien|vraiment|pas|plus))\b"
)
"""A verb of a question that is put as a statement: "Le club jouera samedi ?", "L'abonnement augmente aussi ?"."""
_MAY_FR = pattern(
    r"^(?:je|tu|on|il|elle|ils|elles|nous|vous) (?:ne )?(?:peux|peut|peuvent|pourra\w*|dois|doit|doivent|va|vont|faut)\b|\bou (?:pas|non)$"
)


_FINITE_FR = pattern(
    r"\b(?:est|sont|a|ont|etait|etaient|avait|avaient|sera|seront|va|vont|peut|peuvent|doit|doivent|fut|existe|faut)\b"
)
