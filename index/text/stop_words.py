"""Words and phrases that are not looked for."""

from index.text.language import DENIED_EN, GLUED_EN, Language
from index.text.pattern import pattern

STOP_WORDS: dict[Language, frozenset[str]] = {
    "fr": frozenset(
        """
        a ai aie ainsi ait as au aussi aux avait avaient avec avoir ayant c ca ce ceci cela celle celles celui ces
        cet cette ceux ci comme comment concernant d dans de des dont du durant egalement elle elles en entre environ es est et
        etaient etait etant ete etes etre eu eux fut furent hui il ils j je jusqu l la laquelle le lequel les lesquelles
        lesquels leur leurs lors lorsqu lui m ma mais me meme memes mes mon n ne ni nos notamment notre nous on
        ont or ou par parce pas pendant pour puisqu qu quand que quel quelle quelles quels qui quoi s sa sans se
        sera serait seront ses si soit son sont sur t ta te tes ton tu un une vers vos votre vous y
        """.split()
    ),
    "en": frozenset(
        """
        a about am an and are as at be been being but by can concerning could d did do does doing for from going had has
        have having he her hers him his how i if in into is it its itself ll m me my no nor not of on
        or our ours re regarding s shall she should so some such t than that the their them then there these
        they this those to too us ve was we were what when where which while who whom whose why will
        with would you your yours
        """.split()
    )
    | DENIED_EN
    | GLUED_EN.keys(),
}
"""Words without a term, folded, by language: closed classes only, nothing that a reader may ask for."""

ASKING: dict[Language, frozenset[str]] = {
    "fr": frozenset(
        """
        pourquoi combien lequel laquelle lesquels lesquelles aura auront va vont peut peuvent pouvait
        pouvaient pourra pourront pourrait pourraient quelqu quiconque
        """.split()
    ),
    "en": frozenset(
        """
        many much anyone anybody anything someone somebody something everyone everybody everything nobody nothing
        """.split()
    ),
}
"""Words that only ask, folded; kept in a query only when there are no others."""

BESIDE_THE_POINT = pattern(
    r"(?i)\b(?:en ce moment|à l['’ ]?heure (?:actuelle|qu['’ ]?il est)"
    r"|pour (?:l['’ ]?instant|le moment)|[àa] ce jour|jusqu['’ ]?(?:ici|à présent|à maintenant)"
    r"|(?<=\bnom )port(?:e|ent|ait|era)|(?:à )?partir (?=d[e’'] ?(?:quand|quel))|[àa] partir (?=d[eu’'])|(?:the )?w?hole thing"
    r"|exactement|exactly|vraiment|r[ée]ellement|carr[ée]ment|truly|honestly|basically|apparemment|apparently|au final|en r[ée]alit[ée]|in reality|pr[ée]cis[ée]ment|precisely|concr[èe]tement|en vrai"
    r"|in the first place|du coup|au juste|à cause (?=d[eu’']|des)|because (?=of)|en fait"
    r"|en gros|au fait|(?:dans|selon|d['’ ]?après) (?:l['’ ]?|cet |ce )(?:article|texte|histoire)"
    r"|(?:[àa] (?:propos|l['’ ]?[ée]gard)|au (?:sujet|cours|niveau)|de la part|en (?:mati[èe]re|termes?)"
    r"|compte tenu|afin) (?=d[eu’']|qu)|quant (?=[àa]|aux?\b)|en ce qui concerne"
    r"|in (?:terms|spite|order|relation|regard) (?=of|to)|with (?:regard|respect) (?=to)"
    r"|when it comes (?=to)|by means (?=of)|how come|(?:due|according) (?=to)"
    r"|(?:est|sont|était|étaient) en cours|(?:is|are|was|were) (?:under[ -]?way|going on)"
    r"|(?:doit|doivent|devra|devront)(?:[- ](?:t-)?(?:ils?|elles?|on))?(?= (?:\w+ )?\w{2,}(?:er|ir|re)\b)"
    r"|so far|right now|at the moment|at present|to date|as of now|these days"
    r"|by any chance|(?:in|according to) (?:the|this) (?:article|text|story|piece))\b"
    r"|\b(?:(?:à|sur|par|de) (?:la|cette|ces) (?:nouvelles?|annonces?|infos?)|(?:sur|à) (?:le|ce|ça) sujet"
    r"|sur la question|l[àa][- ]dedans|dans (?:cette |l['’ ]?)(?:affaire|histoire)"
    r"|(?:on|about|to|of) (?:the|this|that|these) (?:matter|news|subject|topic|issue|announcements?|story)"
    r"|in (?:all )?this|dans la vie|for a living)\W*$"
)
"""Set phrases that add nothing to a question: "How much has been raised so far?"."""
