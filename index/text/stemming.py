"""The stems by which the inflections of a word match, for one language."""

from functools import lru_cache

import Stemmer

from index.text.language import Language
from index.text.pattern import pattern
from index.text.stop_words import STOP_WORDS

_SNOWBALL: dict[Language, str] = {"fr": "french", "en": "english"}
"""The stemmer's names of the languages."""


class Stemming:
    """Gives the stems of one language, the same for all forms of a word.

    They are Snowball's (Porter 2001), stemmed again as long as enough letters remain.
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self._stop_words = STOP_WORDS[language]
        self._stemmer = Stemmer.Stemmer(_SNOWBALL[language], 0)  # the analyzer caches terms

    def stem(self, form: str) -> str:
        """The stem of a folded word; the word itself if its stem is a stop word."""
        return _STEMS[self.language].get(_singular(form)) or self.by_rules(form)

    def by_rules(self, form: str) -> str:
        """The same without the stems that are listed."""
        stem = self._stemmer.stemWord(
            _plainer(form) if self.language == "fr" else _spelt_once(form)
        )
        while (shorter := self._stemmer.stemWord(stem)) != stem and len(shorter) >= _SHORTEST:
            stem = shorter
        return form if stem in self._stop_words or not stem else stem


def _compared() -> dict[str, str]:
    stem = Stemmer.Stemmer(_SNOWBALL["en"], 0).stemWord
    found: dict[str, str] = {}
    for adjective in _ADJECTIVES.split():
        root = adjective.removesuffix("e")
        if adjective[-1] == "y" and adjective[-2] not in "aeiou":
            root = f"{adjective[:-1]}i"
        elif adjective in _DOUBLED:
            root = adjective + adjective[-1]
        found |= {f"{root}{ending}": stem(adjective) for ending in ("er", "est")}
    return found


_DOUBLED = frozenset("fat fit sad slim thin".split())
"""Adjectives that double their last letter."""
_ADJECTIVES = """
    angry bold bright broad bumpy busy calm cheap clean clever cloudy cold cool costly crazy dark deadly deep dense dirty
    dry fast fat fierce fit foggy fresh friendly funny gentle greedy green handy happy hard hardy harsh healthy heavy high
    hungry large lazy light lively lonely loud lovely lucky mighty mild narrow near neat noisy odd pale poor pretty proud
    quick quiet rainy rare rich risky rough rude sad safe scary shaky shallow sharp short silly simple slim slow small
    smart smooth snowy soft soon steady steep stiff stormy strange strict strong sturdy sunny sweet tall tasty thick thin
    tidy tight tiny tough ugly warm weak wealthy wide windy wise young
"""
"""English adjectives whose comparative ends in "er"; without those that mean another thing: "later", "closer"."""


def _by_form(groups: str) -> dict[str, str]:
    """The stem of each word, from groups of words with one stem: the first word of the group."""
    return {form: group.split()[0] for group in groups.split(";") for form in group.split()}


_COMPARED = _compared()
"""The stems of English adjectives' comparatives and superlatives, which the stemmer keeps: "faster", "fastest"."""
COMPARATIVES = frozenset(_COMPARED).union(
    "bigger biggest older oldest elder eldest newer newest lower lowest easier easiest earlier earliest hotter hottest"
    " greater greatest closer closest nearer nearest later latest longer longest".split()
)
"""English comparatives and superlatives in "er" and "est", those that are not stemmed included."""
_STEMS: dict[Language, dict[str, str]] = {
    "fr": {
        **dict.fromkeys(("paye", "payee", "payent"), "pai"),
        "mairie": "mairi",
        "gen": "gens",
        **_by_form(
            "passager passagere; tuer tue tuee tuent tuait; loyer; mere; pompier; ouvrier ouvriere; parlement; quartier;"
            "publicite; fonte; regle; gaza; crimee; amerique; carriere; frontiere; foyer; foie; villa; vente; terrasse; tennis; tele;"
            "testament; sentier; souris; visa; important importante importance; mars; officier; opera; pape; poussiere;"
            "reine; repas; galerie; delit; delai; demission demissionner demissionne; devis; course courir; courant courante;"
            "chantier; camera; case; base; bandit; batterie; berger bergere; bougie; amiante; amendement; collision;"
            "couper coupe coupee coupent; meta; manga; etable; escalier; epicerie; chatiment; revendication revendiquer;"
            "licencier licencie licenciee licencient licenciement; profit profiter profite profitent; saint st ste;"
            "pere; cours; jamais; louis; seine; gare; ports port; fonds; moine; pouls; maintenant; commune; capitale; victor;"
            "frais; generation; positif positive; charlie; banquise; colonne; chaudiere; paradis;"
            "avancee; stationner stationne stationnee stationnement; mobiliser mobilise mobilisee mobilisation"
        ),
    },
    "en": {
        **dict.fromkeys(("founded", "founding", "founder"), "founde"),
        "felled": "felle",
        **_by_form(
            "missing; several; quite; witness witnesse; corpse; executive; officer; important importantly importance; busy;"
            "referee; customer; united; authority authoritie; majority; minority; likely; polite; rationale; engineer"
            " engineering; department; apartment; saint st"
        ),
        **_COMPARED,
    },
}
"""Stems of words the stemmer confuses with others: "payé" with "pays", "loyer" with "loi", "founded" with "found"."""


def _singular(form: str) -> str:
    """A French word without its plural s, which the stemmer removes too late or not at all: "infos", "jeux"."""
    if form in _PLURALS:
        return form[:-1]
    plural = len(form) > 3 and form[-1] == "s" and form[-2] not in "is" and form[-3:] != "ons"
    return form[:-1] if plural and form not in _INVARIANT else form


_SHORT_VERBS = frozenset(
    "cas cit cot doc dot dop fix gel ger jug lav lev log men mis not pos ras rat sal tax tir vid vis vol vot".split()
)
"""French verbs whose root has three letters, without "armer" and others whose participle is also a noun."""


def _plainer(form: str) -> str:
    """A French word in a form the stemmer handles: a noun without its plural s, a verb without its plural nt.

    Snowball leaves "chantent" and, without its accent, "chanterent" as they are; and "votée" apart from "voté".
    """
    if not form.endswith("ent") or len(form) < _SHORTEST:
        singular = _singular(form)
        if singular.endswith("ee") and singular[:-2] in _SHORT_VERBS:
            return singular[:-1]
        return singular.replace("eee", "ee")  # "créée"
    if form.endswith(("tient", "vient", "aient")) or form in _NOUNS_IN_ENT:
        return form
    if form.endswith("ment") and form[:-3] not in _VERBS_IN_MER:
        return form
    return form[:-2]


def _spelt_once(form: str) -> str:
    """An English word in the one spelling by which British and American ones match.

    >>> _spelt_once("organizations"), _spelt_once("neighbours"), _spelt_once("theater"), _spelt_once("prize")
    ('organisations', 'neighbors', 'theatre', 'prize')
    """
    if len(form) < _SHORTEST_SPELT_TWICE:
        return form
    for spelling, other in _SPELT_TWICE:
        form = spelling.sub(other, form)
    return form


_SHORTEST_SPELT_TWICE = 5
"""Letters of the shortest word whose ending has two spellings: "fiber"."""
_SPELT_TWICE = (
    (pattern(r"(?<=[a-z]{3}[^aeiou])iz(?=(?:e[drs]?|ers|ing|ation(?:s|al)?|able)$)"), "is"),
    (pattern(r"(?<=aly)z(?=e[drs]?$|ing$)"), "s"),
    (
        pattern(
            r"(?<=[a-z]{2}[^aeou])our(?=(?:s|ed|ing|ers?|ites?|able|ful|hoods?|al|less|ists?|y)?$)"
        ),
        "or",
    ),
    (
        pattern(
            r"^((?:kilo|centi|milli)?(?:met|lit)|cent|theat|fib|calib|sab|spect|lust|somb|meag|maneuv)er(?=s?$)"
        ),
        r"\1re",
    ),
    (pattern(r"^(cent)er(?=ed$|ing$)"), r"\1r"),
    (pattern(r"^(def|off|pret)enc(?=es?$)"), r"\1ens"),
    (pattern(r"^licens(?=e[des]?$|ees$|ing$)"), "licenc"),
    (pattern(r"^practis(?=e[ds]?$|ing$)"), "practic"),
    (pattern(r"^((?:cata|ana|dia|mono|epi|pro)log)(?=s?$)"), r"\1ue"),
    (
        pattern(
            r"(?<=[a-z])ae(?=m(?:i|at|op|or))|(?<=^an)ae(?=sth)|(?<=p)ae(?=d[io])|(?<=arch)ae(?=o)|(?<=^pal)ae(?=o)|(?<=gyn)ae(?=c)"
            r"|(?<=medi)ae(?=v)|(?<=^f)oe(?=t)|^oe(?=str|soph)|(?<=rrh)oe(?=a)|(?<=^man)oe(?=uv)"
        ),
        "e",
    ),
)
"""Endings and vowels spelt in two ways, with the one kept: organize, colour, theater, defence, anaemia."""

_NOUNS_IN_ENT = frozenset(
    """
    absent accent accident adjacent adolescent agent ambivalent antecedent apparent ardent argent arpent auvent avent
    bent brent cent clairvoyent client coefficient coherent competent concurrent confident confluent conscient
    consequent content continent contingent convalescent convent couvent decadent decent deficient dent detergent
    different diligent dissident effervescent efficient eloquent eminent entregent equivalent event evident excellent
    expedient fervent florent fluorescent frequent gent gradient imminent impatient impertinent impotent imprudent
    impudent incandescent incident incoherent incompetent inconscient inconsequent independent indifferent indigent
    indulgent ingredient inherent innocent insolent intelligent intermittent kent latent laurent lent mecontent
    negligent occident omnipotent omnipresent opulent orient paravent parent patent patient penitent permanent
    pertinent polyvalent precedent present president proeminent prudent quotient recent recipient referent regent
    resident reticent sergent serpent somnolent souvent strident subsequent succulent talent tangent torrent
    transparent trent trident turbulent urgent vent vincent violent virulent
    """.split()
)
"""Nouns, adjectives and names that end like a plural verb."""
_VERBS_IN_MER = frozenset(
    """
    acclam affam affirm aim alarm allum anim arm assomm assum blam bram calm charm chom clam comprim confirm conform
    consomm consum decim declam deform denomm deprim desarm dorm endorm enferm enflamm entam envenim estim exhum
    exprim ferm film form fum gomm imprim inform intim legitim nomm opprim parfum parsem prim proclam programm rallum
    ranim reanim reclam referm reform renferm renomm reprim resum rim sem somm sublim supprim surnomm transform
    """.split()
)
"""Stems of verbs in "mer", whose plural ends like an adverb: "forment"."""
_PLURALS = frozenset(
    """
    abris adieux amis appuis aveux beffrois boyaux cheveux convois cris delais dieux emplois enjeux ennuis envois essais
    essieux etuis feux jeux joyaux lieux lois milieux neveux noyaux octrois parois plis pourvois quais reemplois renvois
    rois tournois tris tuyaux voeux vrais
    """.split()
)
"""Plurals that end like an adjective or a verb: "heureux", "finis"."""
_INVARIANT = frozenset(
    """
    abus alors ananas atlas bonus bras campus cas chaos clos consensus corps corpus cours cursus dans dehors discours
    divers embarras envers fils focus fonds gras gros hamas heros jamais jus lilas lors malus matelas mars moins mors
    obus ours pays plus poids processus propos puits recours refus remords repas repos sens sinus sous stress succes
    surplus temps texas toujours travers univers vers verglas versus virus volontiers
    """.split()
)
_SHORTEST = 4
"""Fewest letters of a stem that is stemmed again: "pétition" must not become "petit"."""


@lru_cache
def confused(language: Language) -> dict[str, str]:
    """The stems that are listed, each with that of the word the stemmer confuses it with: no words of one family.

    >>> confused("fr")["loyer"], confused("en")["witness"]
    ('loi', 'wit')
    """
    by_rules = Stemming(language).by_rules
    return {stem: by_rules(form) for form, stem in reversed(_STEMS[language].items())}


def is_plural(form: str) -> bool:
    """Whether a folded noun looks plural; a name after a plural is the maker's: "les processeurs Voltex".

    >>> is_plural("processeurs"), is_plural("jeux"), is_plural("glass")
    (True, False, False)
    """
    return len(form) > _LONGEST_S and form.endswith(("s", "x")) and not form.endswith("ss")


_LONGEST_S = 4
"""Letters of the longest noun that may end like a plural without being one: "jeux"."""
