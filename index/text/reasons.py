"""Words of cause and purpose, and openings that give grounds."""

from functools import lru_cache

from index.text.pattern import pattern

A_TIME = (
    r"\d|janu|febr|march|april|may|june|july|augu|sept|octo|nove|dece|mon|tues|wednes|thurs|fri|satur|sun"
    r"|last|then\b|(?:(?:the|its|his|her|their|that)\s)?(?:launch|start|beginning|opening"
    r"|election|outbreak|pandemic|war|birth|death|arrival|attack|crash|season|independence)\b"
)
"""What follows "since" when it tells when, not why."""
CAR = (
    r"(?<!-)(?<!\ba )(?<!\bby )(?<!\bthe )(?<!\bhis )(?<!\bher )"
    r"(?<!\bun )(?<!\ble )(?<!\bdu )(?<!\bau )(?<!\bce )(?<!\ben )(?<!\bde )(?<!\bpar )car\b"
)
"""The French conjunction "car", not the English noun or the coach."""
BECAUSE = rf"(?:parce qu|{CAR}|puisqu|because)"
"""The conjunctions that give a reason."""
TO_DO = r"pour (?!(?:cent|[nv]?otre|autre|contre|septembre|octobre|novembre|décembre|hier|leur)\b)\w{2,}(?:er|ir|re)\b"
"""An infinitive of purpose."""
DUE_TO = (
    r"due to\b(?! (?:be|become|open|reopen|close|start|begin|end"
    r"|finish|retire|stand|step|take|meet|vote|run|arrive|leave|return"
    r"|appear|play|face|report|publish|complete|speak|visit|expire|go"
    r"|come|make|give|hear|receive|resume|launch|hold|move|sign|join)\b)"
)
"""A cause; not a schedule: "due to open in May"."""
_MOTIVE_FR = (
    r"(?:amitié|amour|attachement|colère|conviction|crainte|dépit|fidélité"
    r"|habitude|honte|ignorance|jalousie|lassitude|loyauté|manque|mesure d|peur"
    r"|précaution|prudence|respect|solidarité|souci|vengeance)"
)
_MOTIVE_EN = r"(?:anger|conviction|fear|friendship|habit|loyalty|love|necessity|respect|revenge|shame|solidarity)"
_BELIEVING = (
    r"(?:estim|jug|considér|craign|redout|voul|souhait|espér|dénonç|reproch|soupçonn)ant\b"
    r"|(?:fearing|believing|arguing|blaming|citing|hoping)\b"
)
"""The thought behind an action: "la licence est refusée, estimant que ..."."""
_DROVE = (
    r"(?<!\bce qui )\b(?:a|ont|avait|avaient) (?:\w+ment |encore )?(?:accéléré|poussé"
    r"|conduit|incité|contraint|amené|forcé|précipité|encouragé|motivé)(?!e)\b"
    r"|\b(?:has|have|had|ha[sd] also) (?:accelerated|pushed|driven|spurred|forced|encouraged"
    r"|fuelled|fueled|motivated)\b|\b(?:spurred|fuelled|fueled|driven) by\b|au cœur d(?:u|e la|es) "
    r"(?:colère|conflit|litige|polémique|crise|dispute|discorde|controverse|grogne|contestation|mobilisation)\b"
)
"""Verbs for what made somebody act or something happen."""
_PUT_DOWN = (
    r"\bput(?:s|ting)? (?:this|that|it|the \w+) down to\b|\battribut(?:es?|ed) (?:this|that|it|the \w+) to\b"
    r"|\bblam(?:e[sd]?|ing) (?:this|that|it|(?:the|their|its|his|her) (?:\w+ )?\w+) on\b|\battribu\w+ (?:cela|ce\w* \w+|l[ea]s? \w+|l['’]\w+) (?:à|aux?)\b|\bsur le compte d"
)
"""What somebody takes for the cause: "They put this down to the heat"."""
_AFTER_IT = (
    r"\b(?:closed|shut|cancell?ed|abandoned|withdrew|withdrawn|quit|resigned|left|fired|sacked|laid off|cut|scrapped|dropped|delayed"
    r"|postponed|suspended|halted|stopped|called off|recalled|evacuated|banned|fined|arrested|jailed|sold|fell|rose|failed|collapsed|moved|lost|gave up|given up)\b"
    r"[^.;:]{0,60}?\bafter (?!(?:\w+ )?(?:years?|months?|weeks?|days?|hours?|minutes?)\b)(?:[\w'’-]+ ){1,6}?"
    r"(?:\w{2,}ed|fell|lost|broke|left|found|cut|sank|rose|was|were|had|saw|hit)\b"
    r"|\bafter (?:working out|finding|learning|realising|realizing|discovering|deciding|hearing|losing|failing)\b"
)
"""What was done or happened, and what before it, as its cause: "laid off staff after two clients cancelled"."""
_CAUSAL = pattern(
    rf"\b(?:parce qu|{CAR}|{TO_DO}|en raison|à cause|puisqu|grâce à|grâce au|afin d|afin qu|pour que"
    r"|du fait|dû à|due? aux?|faute d|c['’]est pourquoi|si bien|s['’]explique|qui explique|expliquée?s? par"
    r"|explique (?:pourquoi|en partie)|n['’]explique(?:nt)? qu|explain|causée?s?|provoqu|motif|raison|permet"
    r"|invoqu|suite à\b|à la suite d|liée?s? (?:à|aux?)\b|(?:pénalisée?s?|portée?s?|freinée?s?|plombée?s?) par\b"
    rf"|{_BELIEVING}|dans la mesure où|expliquent\b|sous (?:le )?prétexte|en cause\b"
    r"|suite aux\b|en signe d|in protest (?:at|against|over)\b|in the wake of\b"
    r"|in the face of\b|in response to\b|en réponse à\b|prompt(?:ed|ing)\b|which is why\b"
    r"|trop \w+ pour\b|too \w+ (?:for|to)\b"
    rf"|par (?:pure |simple )?{_MOTIVE_FR}\b|out of {_MOTIVE_EN}\b"
    r"|(?:entend|entendent|veut|veulent|compten?t?|espèren?t?|souhaiten?t?) (?:ainsi|par là)\b"
    r"|, (?:l[ae]s? |l['’]|s(?:on|a|es) |leurs? |ce(?:s|tte)? )[^,;:]{2,50} (?:n['’])?ayant\b"  # "la station ayant été noyée"
    rf"|{_DROVE}|{_PUT_DOWN}"
    rf"|because|{DUE_TO}|since(?! (?:{A_TIME}))|so that|in order to|as a result"
    r"|thanks to|owing to|caused|reason|therefore|led to|leads? to|thus"
    rf"|{_AFTER_IT})"
)
"""Words of cause or purpose, in lower case."""
_FACED_WITH = pattern(
    r"(?i)\bface (?:à (?:la |l['’]|une? |ce(?:tte|s)? |[dls]es )|aux? )(?-i:[a-zà-ÿ])"
)
"""What makes somebody act, and no opponent: "face aux plaintes"."""
_TIME_SINCE = pattern(r"\b(?:has|have|had|['’]ve|the (?:first|only|last|\w+est))\b[^.;:]*$")
"""What precedes a "since" that tells when."""
_DRIVEN = pattern(
    r"[«\"“\s]*(?:(?:Privé|Poussé|Contraint|Confronté|Lassé|Menacé"
    r"|Forcé|Pressé|Épuisé|Alarmé|Encouragé|Victime|Incapable)e?s?"
    r"|(?:Inquiet|Inquiète|Soucieux|Soucieuse|Désireux|Désireuse)s?|Deprived"
    r"|Faced|Forced|Driven|Pushed|Pressed|Tired|Worried|Alarmed|Unable"
    r"|Anxious|Eager|Keen|Starved|Encouraged)\s(?:de|d['’]|du|des|par|à|aux?|of|with|by|to|that|about|at)\b"
)
"""A sentence opening that describes the situation of those who act: "Privés de ce matériel, les Chinois ..."."""
_NOUNS = ("motif", "raison", "reason")
_ANNOUNCES = pattern(
    r"\b(?:deux|trois|quatre|cinq|plusieurs|two|three|four|five"
    r"|several|\d)\s(?:\w+\s)?(?:motif|raison|reason)s\b(?!\s?:)"
)
"""A mention of reasons that gives none: "for two reasons"."""


@lru_cache(maxsize=1_000)
def gives_reason(text: str) -> bool:
    """Whether ``text`` has a word of cause or purpose.

    >>> gives_reason("Elle ferme, car il pleut."), gives_reason("Elle ferme pour deux motifs.")
    (True, False)
    >>> gives_reason("Elle ferme, la pluie ayant noyé la pompe."), gives_reason("Ayant plu, elle ferme.")
    (True, False)
    >>> gives_reason("Elle ferme face aux plaintes."), gives_reason("Elle perd face à Lyon.")
    (True, False)
    >>> gives_reason("They put this down to the heat."), gives_reason("They put it down.")
    (True, False)
    >>> gives_reason("He sold the car."), gives_reason("They are anti-car.")
    (False, False)
    """
    if _DRIVEN.match(text):
        return True
    lowered = text.lower()
    if "face " in lowered and _FACED_WITH.search(text):
        return True
    return any(
        (match[0] != "since" or not _TIME_SINCE.search(lowered, 0, match.start()))
        and not (match[0] in _NOUNS and _ANNOUNCES.search(lowered))
        for match in _CAUSAL.finditer(lowered)
    )


_GROUNDS = pattern(
    r"[«“\"]|(?:Tout )?[Dd]['’]abord\b|Premièrement\b"
    r"|First(?:ly)?,|Le premier (?:motif|est|tient)\b|The first (?:is|was|reason)\b|C['’]est que\b|En cause\b|(?:La raison|The reason)\s?[?:]"
    r"|(?:Il|Elle|Ils|Elles|Celui-ci|Celle-ci|He|She|They|It)\s(?:juge|crain|redout|dénonc|estim|regrett|reproch|expliqu|affirm|assur|invoqu"
    r"|fear|blame|cite|sa(?:y|id)|argue|believe|explain)\w*\b"
    r"|(?:Il|Elle|Ils|Elles)\s(?:n['’])?avai(?:t|en)t\b|(?:He|She|They|It)\shad\b"
)


def gives_grounds(text: str) -> bool:
    """Whether ``text`` starts with a quotation, an objection, or the first of several reasons.

    >>> gives_grounds("« Le béton a doublé », dit-il."), gives_grounds("Elle juge le calendrier intenable.")
    (True, True)
    >>> gives_grounds("La raison ? Le béton a doublé."), gives_grounds("La raison du plus fort.")
    (True, False)
    """
    return _GROUNDS.match(text) is not None
