"""Messages that are no question: greetings and thanks."""

import re
from typing import Literal

from index.text.analyzer import fold
from index.text.pattern import pattern

_GREETING = pattern(
    r"(?:(?:(?P<said>bonjour|bonsoir|salut|coucou|hello|hi|hey|yo|cc|slt|bjr|good (?:morning|evening|afternoon)"
    r"|ca va|comment (?:ca va|vas-tu|allez-vous|tu vas)|how are you(?: doing)?|motamot)"
    r"|tout le monde|le bot|bot|there|a tous|all|toi|vous|you|everyone)[\W_]*)+"
)
_THANKS = pattern(
    r"(?:(?:(?P<said>merci|thanks?|thx|mci|mrc|super|parfait|genial|great|perfect|cool|ok|okay|ah ok|d'accord|top|bravo"
    r"|bien|tres bien|nice|au revoir|bye|goodbye|a bientot|bonne journee|bonne soiree)"
    r"|beaucoup|very much|so much|a lot|infiniment|you"
    r"|pour (?:tout|l'info|ta reponse|votre reponse)|for (?:that|the answer|your help))[\W_]*)+"
)
"""Greetings and thanks, ``said``, and what goes with them but is neither alone: "vous", "a lot"."""

_GRATEFUL = frozenset("merci mrc mci thanks thank thx ty".split())
_SAYS_THANKS = pattern(
    rf"(?i)🙏|\b(?:{'|'.join(sorted(_GRATEFUL))}|thank\w*|cheers|appreciated)\b|\bta\W*$"
)
_SHORT, _LONG = 6, 9
"""Most words of thanks, and of those that open with a word of thanks."""
_REQUESTS = "sum it up|summari[sz]e|explain|explique"
"""What asks for something without a question, as alternatives of a pattern."""
_ASKS = pattern(
    r"\?|\b(?:qui|que|quoi|quand(?! meme)|ou|comment|pourquoi|pk|combien|quel\w*|est-ce"
    rf"|et|{_REQUESTS}|(?<!le )(?<!ton )(?<!votre )resumer?|who|what|when|where|which|why|how|did|does|is|are|and|but|mais|merci de (?:me |nous )?\w+[eio]re?)\b"
)
"""What shows that a message also asks something: "merci, et à Lyon ?", "merci de donner le prix"."""

_ASKING = (
    r"(?=(?:et\s|and\s)?(?:qui|que|qu['’]|quoi|quand|où|ou est|comment|pourquoi|pk|combien|quel|c['’ ]?est"
    rf"|est[- ]ce|y a|who|what|when|where|which|why|how|did|does|do|is|are|was|were|has|have|can|will|{_REQUESTS}|resume|résume)\b)"
)
"""How a question begins, as what follows in a pattern."""
_OPENS = pattern(
    r"(?i)(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|slt|bjr|merci(?: beaucoup)?"
    r"|thanks?(?: you)?|super|cool|parfait|great|ok(?:ay)?|d['’]accord|stp|svp|please"
    r"|dis(?:[- ]moi)?|dites[- ]moi|tell me|so(?! what\W*$)|bon|alors|euh|ah|oh|well|et sinon)\b[\s,;:.!…-]*)+"
    + _ASKING
)
"""What precedes a question without being part of it: "Bonjour, …", "ok cool, …"."""


_ASSISTANTS = r"(?:siri|alexa|cortana|chat ?gpt|gemini|motamot|(?:le )?bot)\b"
_CALLS = pattern(
    rf"(?i)\W*(?:(?P<surely>(?:ok(?:ay)?|hey|hé|dis)\s+(?:google\b|{_ASSISTANTS}))"
    rf"|(?:(?:salut|bonjour|hi|hello|yo|ok|dis)[\s,]+)?{_ASSISTANTS})"
    r"(?:\s*[,:!.]\s*(?=\w)|\s+(?=(?:dis|dites|donne|tell|give|qui|que|qu['’]|quoi|quand|où|comment|pourquoi"
    r"|combien|quel\w*|de quoi|c['’]est|est-ce|who|what|when|where|why|how)\b))"
)
"""How somebody calls the assistant they are used to: "ok google, …", "Salut Siri, …"."""


_FEW = 3
"""Words, counting "?", of a question that names nothing itself."""
_CLOSES = pattern(
    r"(?i)(?<=\w)(?:[\s,;:.!?…-]*\b(?:s['’]il (?:vous|te) pla[iî]t|svp|stp|please"
    r"|pl[sz]|(?:merci|thanks?(?: you)?) (?:d['’]avance|par avance|in advance))"
    r"|\s*[,;:.!?…-]\s*(?:merci(?: beaucoup| bien)?|thanks?(?: you)?(?: very much| a lot| so much)?|thx))[\s?!.…]*$"
)
"""What follows a question without being part of it: "… svp", "… ? Merci !"."""


_CORRECTS = pattern(
    r"(?i)(?:(?:non|no|pardon|sorry|désolée?)\b[^.?!]{0,60}[.!]\s+"
    r"|(?:(?:i['’]ve |i have |i )?never heard of|i (?:don['’]t|do not) know (?:\w+ )?about"
    r"|jamais entendu parler d|(?:je |j['’])?(?:n['’]y |ne l[ea]s? |y |l[ea]s? |l['’])?connais (?:pas|rien))\b[^,.?!]{0,40}[,.]\s+)"
    r"(?=\w[^?]{6,}\?)"
)
"""A correction or an excuse that precedes a question: "Non, je parle du tribunal. C'est quand…"."""


_MEANT = pattern(
    r"(?i)(?:(?:non|nan|no|nope|sorry|pardon|désolée?|dsl|o[ou]ps|wait|euh|ah|oh|mais|but|en fait|actually)\b[\s,;:.!…-]*)*"
    r"(?:je (?:voulais|veux) dire|je voulais (?:savoir|demander)|je (?:te |vous )?demand(?:e|ais)|ma question (?:était|c['’](?:est|était))"
    r"|je me suis (?:mal exprimée?|trompée?)|je reformule|ce que je voulais (?:dire|savoir|demander)[\s,]+c['’](?:est|était)"
    r"|i (?:mean|meant)(?: to (?:ask|say))?|i (?:wanted to (?:ask|know)|was asking)|my question (?:is|was)"
    r"|what i (?:meant|mean|asked|(?:meant|wanted) to (?:ask|know)) (?:is|was)|let me rephrase)\b[\s,;:.…-]*"
    + _ASKING
)
"""What takes back the question before: "sorry, I meant who…"."""


def question_in(text: str) -> str:
    """A message without the greeting, thanks or "please" before or after its question.

    >>> question_in("Bonjour ! c'est quoi le Mercosur ?"), question_in("Super Mario, qui est-ce ?")
    ("c'est quoi le Mercosur ?", 'Super Mario, qui est-ce ?')
    >>> question_in("C'est où svp ?"), question_in("C'est où ? Merci !"), question_in("Qui dit merci ?")
    ("C'est où ?", "C'est où ?", 'Qui dit merci ?')

    The assistant a reader is used to is not asked about.

    >>> question_in("Ok Google, combien de morts"), question_in("Ok, Google doit combien ?")
    ('combien de morts', 'Ok, Google doit combien ?')

    What takes back the question before is none of it.

    >>> question_in("no i meant who won"), question_in("Pardon, je voulais savoir combien ça coûte ?")
    ('who won', 'combien ça coûte ?')

    So is one without an excuse for asking.

    >>> question_in("Never heard of him, who is he?"), question_in("J'y connais rien, c'est quoi un quai ?")
    ('who is he?', "c'est quoi un quai ?")

    What asks for a value says so: "c'est quoi" alone asks what something is.

    >>> question_in("c'est quoi le prix du billet ?"), question_in("C'est quoi le billet ?")
    ('quel est le prix du billet ?', "C'est quoi le billet ?")
    >>> question_in("C'est combien ?"), question_in("how much is it")
    ('Combien ça coûte ?', 'How much does it cost?')
    """
    called = _CALLS.match(text)
    # "Siri, c'est quoi ?" is about Siri
    if called and (called["surely"] or len(text[called.end() :].split()) > _FEW):
        text = text[called.end() :]
    opening = _MEANT.match(text) or _OPENS.match(text) or _CORRECTS.match(text)
    text = _WHAT_VALUE.sub("quel est ", text[opening.end() :] if opening else text, count=1)
    if _PRICE.fullmatch(text):
        return "How much does it cost?" if "much" in text.lower() else "Combien ça coûte ?"
    closing = _CLOSES.search(text)
    return f"{text[: closing.start()]} ?" if closing else text


_PRICE = pattern(
    r"(?i)(?:c['’ ]?est combien|combien c['’ ]?est|ça fait combien|how much (?:is it|are they|would it be|will it be|for it))[\s?!.]*"
)
"""Asks only what it costs, without the verb."""


_WHAT_VALUE = pattern(
    r"(?i)(?<![\w'’])(?:c['’ ]?(?:est\s)?|cest\s)(?:quoi|koi|kwa)\s(?=(?:(?:les?|la|son|sa|ses|leurs?)\s|l['’])"
    r"(?:(?:sur)?noms?|prix|tarifs?|co[uû]ts?|montant|budget|salaires?|score|date|heure|[aâ]ge|taille|hauteur|longueur"
    r"|poids|vitesse|dur[eé]e|nombre|pourcentage|taux|part|num[eé]ro|adresse|titre|raisons?|causes?|objectifs?)\b)"
)
"""Asks for a name, a figure or a reason: "c'est quoi le prix"."""

SmallTalk = Literal["greeting", "thanks"]
"""A message that is no question: a greeting or thanks."""


def small_talk(text: str) -> SmallTalk | None:
    """Which small talk a message consists of; None when it says anything else.

    >>> small_talk("Bonjour !"), small_talk("Merci beaucoup"), small_talk("Bonjour, qui est Huang ?")
    ('greeting', 'thanks', None)
    >>> small_talk("Merci beaucoup pour ta réponse"), small_talk("Merci de donner le prix")
    ('thanks', None)
    >>> small_talk("Merci pour le résumé"), small_talk("Thanks! Sum it up")
    ('thanks', None)
    """
    folded = " ".join(fold(word) for word in text.replace("’", "'").split())
    if (greeting := _GREETING.fullmatch(folded)) and greeting["said"]:
        return "greeting"
    if (thanks := _THANKS.fullmatch(folded)) and thanks["said"]:
        return "thanks"
    words = re.findall(r"\w+", folded)
    if (
        len(words) <= (_LONG if words and words[0] in _GRATEFUL else _SHORT)
        and not _GRATEFUL.isdisjoint(words)
        and not _ASKS.search(folded)
    ):
        return "thanks"
    return None


def says_thanks(text: str) -> bool:
    """Whether a message without a question has a word of thanks, and is more than praise.

    >>> says_thanks("Super, merci"), says_thanks("Super")
    (True, False)
    """
    return _SAYS_THANKS.search(text) is not None
