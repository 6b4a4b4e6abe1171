"""Word families: stems that share a root and differ in suffixes, or in a prefix."""

from functools import lru_cache

from index.text.analyzer import analyzer
from index.text.language import Language
from index.text.wordclass import function_words

ROOT = 4
"""Letters of the shortest root that words of one family share."""
_NUMERALS = frozenset({"million", "milliard", "billion"})
_NO_ROOTS = frozenset(
    "anti auto contr cont entr extr fore hyper inter intr micr mini mult over para post prim semi super supr tele tran trans under".split()
)
"""Prefixes that many unrelated words begin with: "interdit" and "interne"."""
_SUFFIXES = frozenset(
    """
    a abl ac ad age aient ain air ais ait al alis ament an anc and ant ar ard at ateur ation atoir
    atric atriqu atur aux e el ement en enc ent er eri es esqu ess eur eux ibl ic ical ien ier if
    iff ifi iform in ion iqu ir is isat isation ism issement ist it itair itud iv ment n oir ois t
    teur tif tion toir tric tur u ul ur ure us ut x y ye ance ence ness ship hood dom ful less ly or
    ous ive ize iz ization ary ery ory man men ian ish ity iti abil ibil ator itor
    eer ee ers s d ed ing i ial iel ienn ell est eus euse iest onn on onal ional
    """.split()
) | {""}  # fmt: skip


@lru_cache
def function_stems(language: Language) -> frozenset[str]:
    """The stems of function words, from which no word is derived: "contre" and "contrat"."""
    term = analyzer(language).stem
    return frozenset(term(word) for word in function_words(language))


@lru_cache(maxsize=20_000)
def same_family(one: str, other: str) -> bool:
    """Whether two stems share a root and differ only in derivational suffixes.

    >>> same_family("fond", "fondateur"), same_family("port", "portugal"), same_family("interd", "intern")
    (True, False, False)
    """
    common = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        common += 1
    if common < ROOT or one in _NUMERALS or other in _NUMERALS:
        return False
    return any(
        one[root:] in _SUFFIXES and other[root:] in _SUFFIXES and one[:root] not in _NO_ROOTS
        for root in range(common, ROOT - 1, -1)
    )


_PREFIXES: dict[Language, tuple[str, ...]] = {
    "fr": ("anti", "auto", "in", "im", "non"),
    "en": ("anti", "dis", "im", "mis", "non", "over", "re", "un", "under"),
}
_BARE = 4
"""Letters of the shortest stem left when a prefix is removed."""
_NO_PREFIX: dict[Language, str] = {
    "fr": """
        automobile immatriculer immatriculation immeuble immigrer immigré immonde immortaliser impact impacter impair impasse
        implanter implantation important importer importation imposer impôt impression impressionner imprimer imprimé imprimeur
        incarcérer incarcération incarner incendie incident inciter incliner incomber incorporer inculper inculpation indemne
        indemnité indigne indifférence indispensable infante inférieur infiltrer infirme infirmière inflammation inflation infliger
        informateur informatique information informer infortune infraction ingénieur inhumer initial innover inoculer inonder
        inopiné inscrire inscription insecte insérer insertion insigne insister inspecter inspirer installer instant instaurer
        instituer instruire insulter insurger intempérie intendant intense intenter intention interminable interner interne
        intimider intoxiquer introniser inventer inverser invertir investigation investir investissement inviter invoquer
    """,
    "en": """
        disappoint disband discard discern discharge discount discord discover discriminate disgust dismiss dismissal dispatch
        display disposal dispose disproportionate dispute dissect dissent dissolve dissolution distance distinct distort
        distract distress distribute district disturb impact impair impart impartial impasse impeach impending imperil
        impersonate impersonation implant import important impose imposition impound impress impressive imprint missing mission
        missive mistake mistook mistaken mister overall overboard overcast overcoat overdraft overdrawn overhaul overheads
        overlook overlord overnight oversee overseen oversight overtake overtaken overtook overthrow overthrew overthrown
        overture overturn overview overwhelm reaction reactor really reassure rebound rebuttal recent recognition recollect
        recommend recompense record recording recount recoup recourse recover recreation redeem redress reduction refine reform
        reformation refresh refreshment refund regain regard rehearse relate relax release relent reliable reliability relief
        rely remain remains remark remedy remind remission remit remote repair repeal repeat repercussion repetition report
        repress represent reproduce reproductive republic republican request require resent reserve reserved resign resignation
        resolute resolution resolve resort resound resource respect respite respond response restaurant restore restrain
        restrict restrictive result resurgence retail retailer retain retention retire retort retreat retribution return
        reveal revenue reverse review revolt revolve reward unanimity unanimous unawares underground undergo underline
        understand understanding undertake undertook unearth unfold union unite united unless unrest unveil unwind
    """,
}
"""Words that only seem to have a prefix: "resign" is not to sign again."""


@lru_cache
def _whole(language: Language) -> frozenset[str]:
    """The stems that begin like a prefix, without having one."""
    return frozenset(analyzer(language).terms(_NO_PREFIX[language]))


def bare_of(stem: str, language: Language) -> str:
    """``stem`` without its prefix; empty when it has none.

    >>> bare_of("unproven", "en"), bare_of("resign", "en"), bare_of("pont", "fr")
    ('proven', '', '')
    """
    if stem in _whole(language):
        return ""
    for prefix in _PREFIXES[language]:
        if stem.startswith(prefix) and len(stem) - len(prefix) >= _BARE:
            return stem[len(prefix) :]
    return ""
