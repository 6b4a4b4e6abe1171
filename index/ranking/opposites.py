"""Antonyms: words of opposite meaning that are used of the same things."""

from functools import lru_cache

from index.text.analyzer import analyzer, fold
from index.text.language import Language
from index.text.lexicon import irregular

_PAIRS: dict[Language, str] = {
    "fr": """
        ouvrir fermer, ouverture fermeture, monter baisser, augmenter baisser,
        augmenter diminuer, hausse baisse, gagner perdre, embaucher licencier,
        recruter licencier, commencer finir, débuter finir, naître mourir,
        naissance mort, entrer sortir, arriver partir, victoire défaite,
        accepter refuser, autoriser interdire, créer supprimer, construire détruire,
        construire démolir, bâtir démolir,
        bénéfice perte, approuver rejeter, adopter rejeter, vivant mort,
        progresser reculer, grimper chuter, garder perdre, garder supprimer,
        conserver supprimer, succès échec, réussir échouer, nouveau ancien,
        nouvelle ancien, nouvel ancien, quitter rester, partir rester,
        démissionner rester, nouveau vieux, nouvelle vieille, croissance recul,
        début fin, acheter vendre, allumer éteindre, soutenir combattre, vainqueur vaincu,
        partisan adversaire, allié adversaire, ami ennemi, accord désaccord, public privé, gratuit payant,
        recommencer cesser, reprendre cesser, continuer cesser
    """,
    "en": """
        open close, rise fall, increase decrease, increase fall, win lose,
        hire fire, hire dismiss, start finish, start end, begin end, birth death,
        born die, arrive leave, victory defeat, accept refuse, accept reject,
        allow ban, build destroy, build demolish, profit loss, gain lose, approve reject,
        leave stay, leave remain, resign stay, quit stay, alive dead, keep lose,
        keep scrap, create cut, succeed fail, success failure, new old, new former,
        start stop, continue stop, buy sell, lend borrow, support oppose, favour oppose,
        increase drop, raise cut, grow shrink, growth decline, expand shrink, convict acquit,
        arrest release, attack defend, approve veto, grant refuse, grant reject, permit forbid,
        resume stop, restart stop,
        join leave, reopen close, opening closure, winner loser, supporter opponent, ally opponent,
        friend enemy, true false, safe dangerous, guilty innocent, admit deny, confirm deny,
        present absent, arrive depart, enter exit, pass fail, majority minority
    """,
}


@lru_cache
def _opposites(language: Language) -> dict[str, frozenset[str]]:
    """The stems opposite in meaning to each stem, irregular forms included."""
    found: dict[str, set[str]] = {}
    stem = analyzer(language).stem
    for pair in _PAIRS[language].split(","):
        stems = [stem(fold(word)) for word in pair.split()]
        one, other = ({form, *irregular(form, language)} for form in stems)
        for form in one:
            found.setdefault(form, set()).update(other)
        for form in other:
            found.setdefault(form, set()).update(one)
    return {form: frozenset(others) for form, others in found.items()}


def are_opposite(one: str, other: str, language: Language) -> bool:
    """Whether two stems of one language are opposites, irregular forms included.

    >>> are_opposite("ouvert", "ferm", "fr"), are_opposite("ouvert", "inaugur", "fr")
    (True, False)
    >>> are_opposite("gratuit", "pai", "fr")
    True
    """
    return other in _opposites(language).get(one, ())


def has_opposite(stem: str, language: Language) -> bool:
    """Whether the stem has a known opposite."""
    return stem in _opposites(language)
