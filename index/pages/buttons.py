"""What the buttons and menus of news sites say."""

import re
from collections.abc import Sequence


def _entries(words: str) -> frozenset[str]:
    return frozenset(" ".join(words.split()).split(" | "))


_ONLY_BUTTONS = _entries("""
    tout accepter | tout refuser | continuer sans accepter | accepter et fermer | accepter et continuer | refuser et
    continuer | paramétrer | paramétrer mes choix | personnaliser mes choix | gérer mes choix | j'accepte | je refuse |
    nous respectons votre vie privée | le respect de votre vie privée est notre priorité | accept all | reject all |
    accept all cookies | reject all cookies | accept and continue | i accept | i agree | we value your privacy | we
    respect your privacy | manage choices | manage options | manage settings | more options | plus d'options |
    offrir l'article | offrir cet article | cet article vous est offert | afficher plus | afficher moins | voir moins | réagir |
    ajouter un commentaire | continue reading the main story | show comments | hide comments | open in new tab | click here to read more |
    click to enlarge | click to expand | buy now | add to cart | ajouter au panier | jump to recipe | jump to navigation | aller à la recette | upgrade to
    paid | manage subscription | file photo | photo d'archives | épingler | pin it | commenter cet article | voir les commentaires | lire les commentaires |
    tous les commentaires | réagir à cet article | écouter l'article | écouter cet article | je m'abonne | je
    m'inscris | s'inscrire | s'abonner | abonnez-vous | déjà abonné | se connecter | mon compte | créer un compte | enregistrer |
    ajouter à mes favoris | ajouter aux favoris | ajouter à vos sélections | nos newsletters | gestion des cookies |
    plan du site | imprimer | imprimer l'article | copier le lien | lien copier | lien copié |
    j'aime | signaler une erreur | consulter le journal | lire le journal | lire le journal numérique | réutiliser
    ce contenu | modifier | modifier le code | voir l'historique | haut de page | lire plus tard | partager cet article | votre
    e-mail | votre email | votre adresse e-mail | afficher dans le navigateur | se désabonner | se désinscrire | gérer mes
    préférences | sign in | sign up | log in | log out | subscribe | subscribe now | save | save for later | share |
    share this | share this article | share full article | view comments | leave a comment | join the conversation |
    gift article | gift this article | print this page | print subscriptions | copy link | link copied | cookie
    settings | accessibility help | advertise with us | site map | sitemap | report an error |
    request a correction | enter your email address | your email address | after newsletter promotion | free daily
    newsletter | reuse this content | purchase licensing rights | back to top | show more | load more | my account |
    my news | manage preferences | unsubscribe | view in browser | view this email in your browser | for immediate
    release | read in english | read in french | search jobs | press release | communiqué de presse | type your email | toutes les newsletters |
    s'inscrire à la newsletter | skip past newsletter promotion | article offert | open in app | lire cet article en anglais |
    leer en español | expand full comment | voir les contributions | contribuez | ajouter à mes articles | ad feedback | report this ad
    | afficher le diaporama | lire dans l'app | signaler une erreur dans le texte | join our commenting forum | get the app | install the app | enlarge | hide ad | watch now |
    watch live | listen now | play video | watch video | watch the video | lire la vidéo | voir la vidéo | regarder la vidéo | stock chart icon | hide content | show content |
    permalink | permalien | suivre cet auteur | suivre ce sujet | suivre ce journaliste | follow this author | follow this topic | votre adresse email | adresse e-mail |
    adresse email | email address | e-mail address | your email | tout voir | voir tout | see all | view all | envoyer à un ami | see full screen | plein écran |
    voir en plein écran | mode zen | mode lecture | print article | email the author | email this article | recevoir la newsletter | recevoir les alertes |
    activer les alertes | activer les notifications | get alerts | turn on notifications | manage alerts | retour en haut | remonter en haut de page | top of page |
    scroll to top | accéder aux commentaires | édition abonnés | contenu exclusif | read full article | read full story | read the full story | lire la suite |
    lire l'article | j'en profite | je découvre | listen to article | gift this story | opens in new window | chargement en cours | tap to unmute | next article |
    previous article | article suivant | article précédent | envoyer par e-mail | envoyer par mail | post a comment | write a comment | écrire un commentaire | laisser un commentaire | video ad feedback | create account | edit source | view history | enlarge this image |
    toggle caption | hide caption | show caption | toggle more options | share video | order reprint of this story | order reprints | send a letter to the editor |
    envoyer une correction | proposer une correction | faire une remarque | j'ai déjà un compte | je crée mon compte | les sites du groupe
""")
_BUTTONS = _ONLY_BUTTONS | _entries("""
    facebook | tweet | accepter | x | x twitter | twitter | linkedin | messenger | instagram | bluesky | telegram | threads | reddit |
    pinterest | tiktok | youtube | snapchat | flipboard | mastodon | rss | google actualités | google news | email |
    e-mail | mail | courriel | sms | link | lien | copy | copier | print | like | follow | following | listen |
    écouter | offrir | commentaires | comment | comments | partager | favoris | contribuer | menu | search
    | rechercher | help | aide | close | fermer | terms | privacy | cookies | careers | advertise | ok | article |
    discussion | lire | outils | companies | summary | read | talk | tools | edit | cgu | cgv | cgu-cgv | accessibilité |
    contactez-nous | nous contacter | qui sommes-nous | mentions légales | conditions générales | conditions
    générales d'utilisation | conditions générales de vente | politique de confidentialité | données personnelles |
    connexion | commenter | newsletters | menu principal | faire un don | register | saved |
    bookmark | terms of use | terms of service | terms and conditions | privacy policy | privacy notice | cookie
    policy | about us | contact us | support us | whatsapp | facebook messenger | sauvegarder | s'identifier |
    réagissez | recommander | mailto | tweeter | partage | partages | suivre | envoyer | découvrir | next | previous | suivant
    | précédent | submit | viber | play | pause | loading | chargement
    | google | download | embed | transcript | télécharger | intégrer | transcription
    | sur facebook | sur twitter | sur x | sur linkedin | sur whatsapp | on facebook | on twitter | on x
""")
"""With those that a heading could say too."""
_SECTIONS = _entries("""
    actualité | actualités | actus | info | infos | monde | international | france | europe | afrique | politique
    | société | économie | entreprises | entreprise | finance | emploi | énergie | climat | environnement | planète
    | sciences | science | santé | éducation | technologie | technologies | tech | high-tech | numérique | médias
    | culture | cinéma | musique | livres | sport | sports | football | rugby | tennis | faits divers | faits-divers
    | justice | police | météo | voyage | style | région | régions | débats | idées | opinions | world | uk | us
    | uk news | us news | world news | politics | business | economy | markets | money | technology | health | climate
    | environment | education | arts | books | film | music | travel | local news | national | society | media | news
    | weather | what's on | opinion | lifestyle | entertainment | obituaries | e-edition | classifieds
    | u.s | u.s. news | americas | asia | middle east | africa | fact check | oddities
""")
"""The sections of a paper."""
_MENU_BUTTONS = _entries("menu | menu principal | home | accueil | à la une | retour | back")
_ABOVE_TITLES = _MENU_BUTTONS | _entries("""
    sign in | log in | subscribe | register | search | s'abonner | se connecter | connexion
    | rechercher | créer un compte | me connecter | m'inscrire | create account | mon compte | my account | en direct | à suivre | a suivre
    | skip to content | skip to main content | aller au contenu
""")
_MENU = _SECTIONS | _BUTTONS | _ABOVE_TITLES


def is_only_button(line: str) -> bool:
    """Whether a line says what only the buttons of a page say, or names several buttons or entries of a menu.

    >>> is_only_button("Offrir l’article"), is_only_button("Facebook X  Copier le lien"), is_only_button("Facebook")
    (True, True, False)
    >>> is_only_button("Politique France Monde Sport Nos idées"), is_only_button("Sport Culture à Vannes")
    (True, False)
    """
    button = _bare(line)
    return (
        button in _ONLY_BUTTONS
        or _count(button, _BUTTONS) > 1
        or _count(button, _MENU) > 2
        or _count(button, _SECTIONS, whole=False) > _MENU_LENGTH
    )


def _count(line: str, entries: frozenset[str], *, whole: bool = True) -> int:
    """How many ``entries`` a line consists of, or only opens with; 0 if the ``whole`` says anything else."""
    words = line.split()
    count = start = 0
    while start < len(words):
        ends = range(min(len(words), start + _ENTRY_WORDS), start, -1)
        end = next((end for end in ends if " ".join(words[start:end]) in entries), None)
        if end is None:
            return 0 if whole else count
        count, start = count + 1, end
    return count


def is_button(line: str) -> bool:
    """Whether a line says what buttons say; headings can say some of it too.

    >>> is_button("Partager (12)"), is_button("X"), is_button("Le pont")
    (True, True, False)
    """
    return _bare(line) in _BUTTONS


def is_section(line: str) -> bool:
    """Whether a line names a section of a paper.

    >>> is_section("Faits divers"), is_section("Culture & Loisirs"), is_section("Le pont")
    (True, True, False)
    """
    bare = _bare(line)
    return bare in _SECTIONS or (" & " in bare and any(n in _SECTIONS for n in bare.split(" & ")))


def is_menu(entries: Sequence[str]) -> bool:
    """Whether several ``entries`` are buttons, or most of them sections of a paper.

    >>> is_menu(["Sport", "Météo", "Culture", "Sorties"]), is_menu(["Police", "Justice"])
    (True, False)
    """
    told = sum(map(is_section, entries))
    return (len(entries) > 1 and all(map(is_button, entries))) or told > max(2, len(entries) / 2)


def is_above_titles(line: str) -> bool:
    """Whether a line says what the buttons above the title of a page say, alone or among the entries of a menu.

    >>> is_above_titles("Se connecter"), is_above_titles("Menu | Nos offres"), is_above_titles("Partager")
    (True, True, False)
    """
    return len(line) <= _LENGTH and any(_bare(n) in _ABOVE_TITLES for n in line.split(" | "))


def is_menu_button(line: str) -> bool:
    """Whether a line says what the buttons of a menu say, so that what is above them is the paper's name.

    >>> is_menu_button("Menu"), is_menu_button("Subscribe")
    (True, False)
    """
    return _bare(line) in _MENU_BUTTONS


def _bare(line: str) -> str:
    """A line as buttons are listed: without capitals, and without figures and marks around it."""
    if len(line) > _LENGTH:
        return ""
    return re.sub(r"^[\W\d_]+|[\W\d_]+$", "", line.casefold().replace("’", "'"))


_LENGTH = 150
"""Code points of the longest row of buttons."""
_MENU_LENGTH = 3
"""Most sections of a paper that open a line and are no menu."""
_ENTRY_WORDS = 4
"""Words of the longest button that stands in a row."""
