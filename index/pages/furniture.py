"""Lines of a pasted page that are not part of its article: dates, bylines, captions, credits, buttons."""

import re
from collections.abc import Sequence

from index.pages.buttons import is_button, is_menu, is_only_button, is_section
from index.text.analyzer import fold
from index.text.gazetteer import FIRST_NAMES, MONTHS, PLACES, SHORT_MONTHS, WEEKDAYS_EN, WEEKDAYS_FR
from index.text.language import LANGUAGES, is_function_word
from index.text.lexicon import is_written
from index.text.pattern import pattern

TITLE_LENGTH = 250
"""Code points of the longest title, and of the longest line of furniture."""

SOURCE = pattern(
    r"(?i)\W{0,3}(?:sources?|crédits?|credits?|via)\s*:(?!\s*[$£€])\s*(.{1,200}?)\W{0,3}"
)
"""A line that names the source; group 1 is its name."""
_END = r"[.!?…。！？](?:\[\w{1,3}\])*[\"'”’»)\]\s]*$"
_SENTENCE_END = pattern(_END)
"""The end of a sentence, at the end of a line; the numbers of notes may follow."""
ENDED = pattern(rf"{_END}|;\s*$|\w{{3}}[.!?]\s.*:\s*$")
"""The end of a sentence, of a list item, or of a paragraph above a list."""
_SIMPLE = str.maketrans("’‘“”–—…›•∙", "''\"\"--.>··")
"""Characters that the patterns below do without: in a set, one beyond Latin-1 takes long to compile."""
_MAILBOX = pattern(r"\S+@[\w-]+(?:\.[\w-]+)+")
_SLUG = pattern(
    r"(?=.*-.*-)[a-z0-9]+(?:-[a-z0-9]+)+|https?://\S+|www\.\S+|\S.{0,200}\.(?i:jpe?g|png|gif|webp)"
)
_CREDITED_BY = (
    r"©|[.(-]\s?(?:photo(?:graph)?s?|images?|pictures?|crédits?|credits?)\s*:|[.»]\s(?-i:PHOTOS?\s|Photos?\s(?=[A-ZÀ-Ý]))"
    r"|\(photos?\s(?:(?:by|de|par)\s)?(?-i:[A-ZÀ-Ý])|//\s?source\s?:|\b(?:crédits? photos?|photo credits?)\s?:"
    r"|(?-i:\bCredit\.\.\.[A-Z])"
)
_CREDITED = pattern(rf"(?i){_CREDITED_BY}")
"""What precedes a photographer's name after a caption."""
_CAPTION = pattern(
    r"(?i)(?:image|photo|illustration|photograph(?:s|ie)?|pictured?"
    r"|figure|video|vidéo|légende|caption|crédits?\sphotos?|photo\s(?:credit|caption))"
    r"(?:\s(?:for|pour|de|of|by|par|credits?|d'illustration)\b.*|\s*[:©(].*|)|©.*|(?-i:PHOTOS? [A-ZÀ-Ý]{2,}[ ,].*[a-zà-ÿ]{2}).*"
    rf"|.*(?:{_CREDITED_BY})(?:[^.!?]|\.(?=\w)){{0,80}}|.*\((?:image|photo) d'illustration\)[^.!?]{{0,60}}|.*\((?:ap|afp|epa) photo\b[^()]*\)|.*[.!?»]\s\((?-i:MAXPPP|REUTERS|SIPA)\)"
    r"|(?:view image|open image|voir l'image|voir|agrandir l'image)(?: in| en)? (?:full ?screen|plein écran|modal)|agrandir l'image\s?:.*"
    r"|(?:view|see|open|click for) (?:the )?(?:image in )?(?:full[ -]?size|larger|bigger)(?: image| picture| version)?"
    r"|cc(?:[ -]by\S*)?\s\S+\shttps?:\S+|images? (?:illustrative|à la une)\s?:.*|.*\s\[(?-i:(?:[^\[\]/]{2,40}/)?(?:GETTY|Getty|REUTERS|Reuters|AFP|AP|PA|EPA|REX|ALAMY|SWNS)(?: IMAGES| Images| Photo)?(?:\s?/\s?[A-Z]{2,})?)\]"
    r"|(?:captures? d'écran|screenshots?|screen ?grabs?)\s(?:\w+ )?(?:d[eu]s?|d'|via|of|from|by)\b.*"
)
"""A caption, recognised by its opening or by the credit at its end."""
_REST = (  # "6.15pm", "J. Roy", "Dr. Roy", "Aug. 2" and "3 min." do not end a sentence
    r"(?:[^.!?]|(?<=\d)\.(?=\d)|(?<=\b\w)\.|(?<=\b(?-i:[A-Z][a-z]))\.|(?<=[a-zA-Z]{3})\.(?=\s\d)|(?<=\d\smin)\.)"
)
_ISSUED = (
    "publié|mise? en ligne|vérifiée?(?= le \\d)|mis à jour|modifié|posté|published|updated|posted"
)
_TASKS = (
    r"written|reported|report(?:ing)?|story|stories|words?|opinion|column|essay|analysis|review|article|text|posted"
    r"|compiled|edited|photos?(?: and (?:words|text))?|(?:medically |expert |fact[- ])?(?:reviewed|checked)"
)
"""What an author has done: "Story by"."""
_TOLD_BY = (
    r"(?:(?:(?:propos |textes? )?recueillis? |interview |entretien |(?:interview |entretien )?réalisée? |(?:(?:un )?article )?(?:rédigé|écrit) |(?:informations? |contenu |article |texte )?fourni(?:e?s?) )?(?:par|by)"
    r"|(?:(?:information|content|article|story|text) )?(?:provided|supplied) by"
    rf"|(?:{_TASKS}) by"
    r"|(?:auteure?s?|autrices?|authors?)(?=\s?:)"
    r"|(?-i:Textes?(?= [A-ZÀ-Ý]\S+ [A-ZÀ-Ý])|Textes?(?=\s?:)))\s?:?"
)
"""What precedes the authors' names: "Propos recueillis par", "Texte"."""
_CHROME = pattern(
    rf"(?i)(?:{_TOLD_BY}\s(?=(?-i:[A-ZÀ-Ý])|notre\b|nos\b|our\b|la rédaction|staff\b)"
    rf"|de notre (?:correspondant|envoyé)\w*\s){_REST}{{2,80}}"
    rf"|(?:{_ISSUED}|last updated)\b(?=.*\d|\s(?:by|par|today|yesterday|hier|aujourd)|\W*$){_REST}{{0,100}}"
    r"|(?:>+ )?(?:(?:écouter|regarder) aussi|lire aussi|[àa] lire(?: aussi)?|lire également|(?:[àa] )?voir aussi|read (?:more|also|next)|see also|see more on|explore more on|up next)\b.{0,200}"
    r"|(?-i:WATCH|LISTEN|EN VIDÉO|À ÉCOUTER)\s?:.{0,200}"
    r"|(?:partager|share|imprimer|print|tweeter|newsletter|publicité"
    r"|advert(?:isement|ising)|commentaires?|comments?|sommaire|mots[- ]clés|tags?|related)"
    r"(?:\s(?:on|this|via|with|sur|cet|l'|par|article|stories|topics|content|coverage)\b.{0,60}"
    r"|\s*[:(|>].{0,200}|[\W\d]*)"
    rf"|(?:suivez-nous|follow us|s'abonner|abonnez-vous|subscribe|sign up)\b{_REST}{{0,60}}"
    r"|(?:(?:first|last) (?:published|updated|modified)|photographs?"
    r"|more on this story|most (?:read|popular)|(?:additional )?reporting by"
    r"|listen to this|écouter (?:l'|cet )article|écoutez|skip (?:to|ad(?:vertisement)?)|(?:story|article) continues"
    rf"|aller (?:au contenu|à la une)|recommended|voir plus|load more|réagi(?:r|ssez) à)\b{_REST}{{0,100}}"
    r"|la suite (?:de l'article )?après (?:cette|la) pub(?:licité)?"
    r"|notre dossier sur [^.!?]{2,60}|(?:slideshow|diaporama|gallery|galerie)\s?\(\s?\d+ (?:images?|photos?|pictures?)\s?\)"
    r"|list of \d+ items?|list \d+ of \d+|end of list|readers?'? comments|\d+ with \d+ (?:posters|readers) participating"
    r"|(?:envoyer|partager|send|share) (?:par|by|via) e?-?mail|e-?mail this(?: \w+)?|save|enregistrer|copier le lien|copy (?:the )?link"
    r"|(?:article )?(?:réservé (?:aux|à nos)|for) (?:abonnés|subscribers)(?: only)?|(?:(?:vous êtes ici|you are here)\s?:\s?.{0,20})?(?:accueil|home)\s*[>»/|].{0,120}|trending\s?[:|].{0,200}"
    r"|(?:(?:(?:temps de )?lecture(?: estimée?)?|(?:estimated )?reading time|listen|écouter)\s*(?::|en|\()?\s*)?\d+\s?(?:min|minutes?)(?:\s(?:de lecture|read))?\)?"
    r"|(?:(?:re)?passer la |après la )?publicité|advertisement\W+scroll to continue"
    r"|(?:[-#*]\s*)+(?:ends?|fin)(?:\s*[-#*])+"
    r"|(?:back|go|retour) (?:to |à (?:l'|la ))(?:(?:page d')?accueil|top|une|(?:the .{2,40} )?home ?(?:page)?)|.{0,40} back to home|.{0,40} retour à l'accueil"
    r"|(?:install|get|download|télécharge[rz]) (?:the|our|l'|notre )[^.!?]{0,30}\bapp(?:li(?:cation)?)?\b[^.!?]{0,20}"
    r"|follow (?:.{2,60} at https?:\S+|topics?\s?:.{0,200})|(?:voir|see|view) (?:les offres|l'offre|(?:the )?(?:deals?|offers?))"
    r"|(?:voir|afficher|see|view|show) (?:tou(?:te)?s (?:les|ses)|all) [^.!?]{2,40}"
    r"|(?:add|prefer|ajoute[rz]|préfére[rz]) .{2,60} (?:on|sur|à vos sources) google"
    r"|newsletters? (?-i:[A-ZÀ-Ý])[^.!?]{0,40}|see more\s?:.{0,200}|e-?mail(?: address)? \(required\)|loading (?:photo )?gallery"
    r"|.{2,80}\((?:(?:ouvre dans|opens in)\b|(?:pdf|docx?|odt)\b\W*\d)[^()]*\)"
    r"|this article is more than .{2,20} old|afficher / masquer .{2,60}|toggle .{2,60} subsection"
    r"|(?:>+ )?(?:lire|voir|télécharger|read|see|download) [^.!?]{2,60}(?:\s?:)? https?:\S+"
    r"|vous avez lu \d+\s?% de cet article|(?:cet )?article (?:vous est )?offert(?: par .{2,40})?|continue reading(?: (?:the main story|this (?:article|story)|below|after .{2,40}))?\W*"
    r"|(?:view|read|see|post|leave|add|write)\s?/\s?(?:view|read|see|post|leave|add|write) (?:all )?comments?"
    r"|[←→].{2,150}|.{2,150}→|-\s?.{2,60}\(@\w+\)\s.{0,40}\d{4}"
    r"|from the section .{2,40}|il y a (?:environ )?(?:\d+|une?|quelques) (?:secondes?|minutes?|min|heures?|h|jours?|semaines?|mois|ans?)"
    r"|(?:an?|\d+) (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago"
    r"|(?:read|watch|see) (?:the|our) (?:full|complete|original) [^.!?]{2,60}|(?:follow|suivre|suivez) @\w+"
    r"|recevoir (?:la|les|nos|notre) (?:newsletters?|lettres?|alertes?)\b[^.!?]{0,40}|.{2,60}(?-i:[a-zà-ÿ]Newsletter)|.{2,40}\snewsletter\s?:\s?(?:subscribe|sign up|s'inscrire|inscription)"
    r"|(?:show|hide|see|afficher|masquer|voir|ajouter|add) (?:les |un |a |an |all |tous les )?(?:comments?|commentaires?|replies)"
    r"|google (?:actualités|news)\s*[:|-]\s?(?:suivez|ajoutez|follow|add)\b.{2,80}|(?:ajoutez|suivez)-nous (?:à|sur|dans) .{0,60}\bgoogle\b.{0,30}"
    r"|(?:je m'abonne|s'abonner|abonnez-vous|subscribe|sign up)\b[^.!?]{0,60}(?:[€$£]|\beuros?\b)[^.!?]{0,30}"
    r"|thématiques?\s*:.{2,120}|article (?:écrit|rédigé|réalisé) avec (?:l')?(?:AFP|AP|Reuters|agences?)"
    r"|(?:listen|écouter|watch|regarder)\W+\d{1,2}:\d\d(?::\d\d)?"
    r"|\d(?:[.,]\d)?\s?/\s?(?:5|10|20)\s?\(\d[\d\s.,]*\s?(?:avis|votes?|notes?|évaluations?|reviews?|ratings?)\).{0,60}"
    r"|modifier - modifier le code.{0,80}|.*\b(?-i:LEARN MORE)|.{2,60}\s-\s(?:latest|live) updates"
    r"|(?:gérer|paramétrer|accepter|manage|accept) (?:mes |les |all |your )?cookies"
    r"|\(?[\d.,]+\)?\s?[KkM]?\s?(?:commentaires?|réactions?|comments?|partages?|shares?|followers|following|abonnés|likes|restacks|posts|views|vues)?\W*"
    r"|(?!\|.*\d.*\|$|\+?(?:\d[ .-]?){9,}$)[\W\d_]*"
)
_AGENCIES_ALONE = pattern(
    r"(?i)\(?(?:(?:reuters|bbc|afp|ap|epa|getty images|associated press|pa media|belga|keystone|ats)[\s/,&|)-]*)+"
)
_NAME = r"[A-ZÀ-Ý][\w'.-]+(?: (?:de|du|van|von|le|la))?(?: [A-ZÀ-Ý][\w'.-]+){1,2}"
_NAMES = rf"{_NAME}(?:(?:, | et | and | & | avec | with ){_NAME}){{0,3}}"
_PLACE = r"[A-ZÀ-Ý][\w'-]+(?: [A-ZÀ-Ý][\w'-]+)?"
_ROLE = (
    r"(?!(?i:the|an?|la|le|une?|l'\w+)\b)(?:[\w'-]+ ){0,4}(?i:correspondent"
    r"|correspondante?s?|editor|reporter|journaliste?s?|envoyée?s? spécia(?:le?s?|ux)"
    r"|[ée]ditorialistes?|chroniqueu(?:r|se)s?|columnist|contributor"
    rf"|rédact(?:eur|rice)(?: en chef)?)(?: locale?s?)?(?: (?:au service|à la rubrique|chargée? d[eu]s?) [\w'-]+)?(?: (?:à|en|au|aux|in|at) (?:[«\"]\s?)?{_PLACE}(?:\s?[»\"])?)?"
)
_BYLINE = pattern(
    rf"{_ROLE}|{_NAMES}(?:,? |(?<=[a-z])(?=[A-Z])){_ROLE}|(?:{_NAMES} reported|Reporting) from .{{2,60}}"
    r"|(?:[\w.'-]+ ){1,4}(?:avec|with) (?:l')?(?:AFP|AP|Reuters|agences?|agencies)(?: (?:et|and) \w+)?"
)
"""Authors' functions, with or without their names; a paper and an agency."""
_NAMED = pattern(
    rf"({_NAMES})(?:,? (?:à|en|au|aux|in|at) {_PLACE}|, {_PLACE}|,? \([^()]{{2,40}}\))?"
)
"""Names, group 1, with or without a place; or a heading in capitals."""
_PRESENTED = pattern(rf"(?:[Bb]y|BY|[Pp]ar|PAR) ({_NAME}), ")
"""An author, group 1, whom a sentence presents: "By Ida Holm, who covers the sea. She was born in Tarn."."""
_LABELLED = pattern(
    rf"(?i:(?:auteure?s?|autrices?|authors?)\s?:|(?:un )?(?:article|récit|texte|reportage) de\b)\s{_NAMES}(?:\s?[.,;|(-].{{0,60}})?"
    rf"|(?i:(?:un )?(?:article|récit|texte|reportage) d')(?=[A-ZÀ-Ý]){_NAMES}(?:\s?[.,;|(-].{{0,60}})?"
    rf"|(?:(?:Print|Email|Share) ){{0,3}}(?P<name>{_NAME})\b[^.!?]{{0,80}}.*\b[Bb]y (?P=name)\b.{{0,80}}"
)
"""The author with a label, and perhaps the date: "Auteur : Ida Holm. Date : 3 mai 2026.", "Un article d'Ida Holm"."""
_PARTICLES = frozenset("de du des la le van von el al da di del ben bin st".split())
_INITIALS = pattern(
    r"(?:(?:[Pp]ar|[Bb]y) )?\(?[A-ZÀ-Ý]\.(?:[ -]?[A-ZÀ-Ý]\.){1,3}(?: (?:avec|with) [A-Z]\w+)?\)?"
)
_ABBREVIATED = pattern(r"(?:\S+ ){0,2}(?:[A-Z]\.){2,}")
"""A short line that ends in an abbreviation: "More in U.S."."""
_AGENCIES = "[A-Z]{2,5}|Reuters|REUTERS|Getty Images|PA Media|Bloomberg|Belga|Keystone"
_CREDIT = pattern(
    rf"(?:.*[.!?»\")]\s+(?:-\s)?)?{_NAME}(?:\s?/\s?(?:\d+ |The )?{_PLACE}){{1,2}}|.*\({_NAME}\s?[/|]\s?{_PLACE}(?: [A-ZÀ-Ý]\w+)?(?:\s(?:pour|for)\s[^()]{{2,30}})?\)"
    rf"|{_NAME}\s?/\s?(?:for|pour) [^.!?]{{2,40}}|[a-z]+\.(?:com|fr|org|net|co\.uk)/{_NAME}|[A-ZÀ-Ý][A-ZÀ-Ý .'&-]+\s?/\s?(?:CONTRIBUTED|COURTESY|STAFF|FILE|HANDOUT|SPECIAL TO)\b[A-ZÀ-Ý .'&-]*"
    rf"|\(\s?(?:{_AGENCIES})\s?/\s?{_NAME}\s?\)|(?:.*[.!?»\")]\s+)?(?:{_AGENCIES})(?:\s[Pp]hoto)?\s?/\s?{_NAME}(?:/File Photo)?(?:\s(?:Purchase|Acquire) Licensing Rights.*)?"
    r"|(?:BBC|Reuters|AFP) (?:An?|The|People|Two|Three) [a-z].*"
    r"|.*[.!?»\")]\s[^.!?]{2,40}\s/\s(?:stock\.adobe\.com|(?i:adobe ?stock|shutterstock|istock\w*))"
    r"|(?:Getty Images|PA Media|EPA-EFE)\s[A-Z]\w*\s[a-z].*"
    r"|[^.!?]{2,80}[a-zà-ÿ](?:Getty Images|AFP|REUTERS)"
    r"|(?P<owner>[A-ZÀ-Ý][\w'./&-]+(?: [\w'./&-]+){0,3}) [A-ZÀ-Ý].*[^\W\dA-Z_](?P=owner)"
    rf"|.*[.!?»\")]\s(?:{_NAME}|[A-ZÀ-Ý'-]{{2,}}(?: [A-ZÀ-Ý'-]{{2,}}){{1,2}}) {_MAILBOX.pattern}|.*[.!?»\")]\s[A-Z]{{3,10}} - {_NAME}"
    r"|.*[.!?»\")]\s[^.!?]{2,60} (?:hide|toggle) caption"
    r"|.*[.!?»\")]\s(?:\|\s|(?=\S+\s))(?!LEARN)[A-ZÀ-Ý][A-ZÀ-Ý /,:&'«».-]{2,60}"
)
"""A photographer and an agency, alone or after a caption: "ANNE ROY / MAP", "The hall (Jane Doe/PA)"; or an agency
and its photographer; or what a picture shows between its owner's name twice; or a caption with either in capitals:
"Le pont, lundi. | LE COURRIER"."""
_BBC_CREDIT = r"(?-i:Image (?:source|copyright))\b"
_CAMERA = pattern(r"(?i)(?:photo|vid[ée]o|image)s?\s*:\s*\d+\s?(?:m[ée]ga-?pixels?|mpx|mp|k|fps)\b")
"""What a telephone's camera can do: "Photo : 50 Mpx"."""
_BY_CAMERA = pattern(
    r"(?i)(?:(?:crédits?|credits?)(?:\s(?:photos?|images?))?|(?:photo|image|picture)s?(?:\s(?:credits?|source|by|par))?"
    r"|photograph(?:s|ie)?(?:\sby)?|illustrations?|©)(?:\s*[:©(/]|\s(?-i:[A-ZÀ-Ý])).{1,80}|©.{1,80}"
    rf"|.*{_BBC_CREDIT}.{{0,80}}|sources?\s*:\s*(?:captures? d'écran|screenshots?|screen ?grabs?)\b.*"
)
"""A credit that opens with what it is: "Photo credit: Anne Roy"; or that says so after what the picture shows."""
_GENRES = (
    r"décryptages?|récit|entretien|interview|infographies?|reportage"
    r"|enquête|portrait|tribune|éditorial|chronique|analyse|exclusif|vidéo"
    r"|témoignages?|grand format|vrai ou faux|analysis|explainer|explained"
    r"|exclusive|opinion|long read|breaking(?: news)?|editorial|live|video"
)
KICKER = pattern(rf"(?i)(?:{_GENRES})\W*")
"""The genre of an article, as a line of its own."""
_AGENCY = r"\((?:[A-Z]{2,8}|Reuters|Bloomberg|Belga|Keystone-ATS|Xinhua)\)"
_KICKED = pattern(
    rf"(?:{_GENRES.upper()})(?:\s?[.:|]|\s[–—-])\s+(?=\S)"
    rf"|(?:[A-ZÀ-Ý][A-ZÀ-Ý'’.-]{{2,}}(?:\s[A-ZÀ-Ý][A-ZÀ-Ý'’.-]+)*(?:,\s[^()–—]{{2,30}}?)?(?:\s{_AGENCY})?"
    rf"|(?:[A-ZÀ-Ý][^()–—.;:!?]{{2,40}}\s)?{_AGENCY})\s?(?:[–—]|\s-)\s?(?=[«“\"A-ZÀ-Ý])"
)
"""What precedes an article's first words in capitals: its genre, or the place and agency:
"PARIS (AFP) —"."""
_SECTION = pattern(r"([A-ZÀ-Ý][A-ZÀ-Ý'’ -]{3,25})\.\s+(?=[«“\"A-ZÀ-Ý])")
_NEVER_PROSE = pattern(
    r"(?i)\W*(?:(?:lire aussi|à lire(?: aussi)?|lire également|(?:à )?voir aussi|(?:écouter|regarder) aussi|vous aimerez aussi|you may also like|à ne pas (?:manquer|rater)"
    r"|read (?:also|more)|also read|to read also|don['’]t miss|see also|articles? détaillés?"
    r"|main articles?|cat[ée]gories)\s*[:|-]"
    r"|(?:sources?|photos?|photograph)\s*[:|-]|related\s*[:|-](?!\s?(?-i:[a-zà-ÿ]).*[.!?]\W*$)"
    r"|(?:(?:à )?lire (?:aussi|également)|(?:voir|écouter|regarder) aussi|read also)\s(?-i:[«\"]?\s?[A-ZÀ-Ý])|(?-i:READ MORE|SEE ALSO)\b"
    r"|.*\butilise(?:nt|ra)? votre (?:adresse|e-?mail|courriel)|.*\bpouvez vous désinscrire\b|.*\byou can unsubscribe\b"
    r"|(?-i:READ|Watch|Listen)\s?:\s(?-i:[A-Z])[^.!?]{0,150}$"
    r"|this (?:article|story) was (?:amended|corrected) on\b|(?:note de la rédaction\s?:\s)?cet article a été (?:modifié|corrigé|mis à jour|actualisé)\b"
    r"|editor's note\s?:\s(?:this|an earlier version)\b|this (?:article|story|post|page) (?:has been|was) (?:last )?updated\b"
    r"|(?:got|have) a (?:story|tip)\b.*\S@|une (?:info|information) (?:à|sur)\b.*\S@"
    r"|(?:image|media) caption(?:\b|(?-i:[A-ZÀ-Ý]))"
    r"|.*(?-i:Image) (?:source|copyright)(?:\s*[:,|-]|\b[^.!?]{0,60}$)"
    r"|(?-i:More):(?-i:[A-Z])|this is an archived article\b|connectez-vous\b.{0,60}\b(?:commenter|(?:cet |l')article)\b"
    r"|welcome to the discussion\W*$|keep it clean\. please|don't threaten\. threats|be truthful\. don't|be nice\. no\b"
    r"|be proactive\. use|share with us\. we'd"
    r"|media playback is (?:not |un)supported|this video can ?(?:not|'t) be played"
    r"|(?:follow|suivez) (?-i:(?:[Tt]he |l[ea]s? |l')?[A-ZÀ-Ý]|us\b|me\b|our\b|nos\b)[^.!?]{0,60}?\s(?:on|sur) (?:bbc sounds, |the bbc, )?(?:whatsapp|facebook|x|twitter|instagram|bluesky|google \w+)\b"
    r"|(?:aucun commentaire|no comments(?: yet)?)$|il n'y a (?:actuellement |encore )?aucun commentaire\b"
    r"|vous devez (?:être|vous) [^.!?]{2,40} pour (?:pouvoir )?(?:commenter|(?:ajouter|poster|laisser|écrire|publier) (?:un|des|votre|vos) commentaires?)\W*$"
    r"|you (?:must|need to|have to) (?:be|log ?in|sign (?:in|up)|create|register)\b[^.!?]{0,60} to (?:(?:post|leave|add|write) (?:an? |your )?)?comments?\W*$"
    r"|pour utiliser cette fonction, vous devez être (?:membre|abonné|connecté|inscrit)"
    r"|(?:vous êtes |vous n'êtes )?(?:déjà|pas encore) (?:membre|inscrite?|abonnée?) \?(?:\s(?:connect|devene|inscri|identifi|abonne)\S+(?:-vous)?(?: \S+){0,3})?\W*$|(?:already|not yet) a (?:member|subscriber)\?(?:\s\S+){0,4}$"
    r"|vous (?:désirez|souhaitez|voulez) signaler (?:un|des) abus\b|all quotes delayed a minimum of\b"
    r"|soyez le premier à (?:commenter|réagir|donner votre avis)\b|be the first to comment\b"
    r"|©(?! (?:est|is)\b)|(?-i:FILE)\s?-\s|photo d'(?:archives?|illustration)\b|enlarge /\s|(?:avec|with) (?:afp|reuters)\b"
    r"|sign up (?:to|for) (?:our|the)\b|sign up here\W*$|bons? plans?\s?:|subscribe (?:now )?to (?:our|the|unlock|continue|read)\b"
    r"|(?:abonnez|inscrivez)-vous\b(?!,|\s?[»\"])|retrouvez (?:ici |aussi |également )?(?:tous |toutes |l'ensemble de )?nos (?:articles|dossiers|vidéos|podcasts|reportages|enquêtes|analyses|chroniques|infos|informations|actualités)\b"
    r"|article réservé (?:aux|à nos) abonnés\b|you (?:have|'ve) (?:\d+|one|two|three|no) (?:more )?(?:free )?articles? (?:left|remaining)\b"
    r"|pour (?:visualiser|voir|afficher|consulter|lire) (?:ce|cette|le|la) (?:contenu|vidéo|message|publication|tweet|carte)\b.*\b(?:cookies|traceurs)\b"
    r"|(?:cette (?:page|fiche|information)|ce contenu)(?: vous)? a-t-(?:elle|il) été utile\b|was this (?:page|content) (?:help|use)ful"
    r"|we may (?:earn|receive|get) (?:an? )?(?:affiliate |small )?commissions?\b.*\b(?:links?|purchases?|you buy)\b|(?:this|the) (?:post|article|page) (?:may )?contains? affiliate links\b|.{2,40}\b(?:peut|peuvent|pouvons) (?:toucher|percevoir|recevoir) une commission\b.*\b(?:nos|ces|des|les|un) liens?\b"
    r"|(?:this|the) (?:transcript|interview|conversation) (?:has been|was) (?:\w+ )?(?:edited|condensed)(?: and (?:edited|condensed))?(?: for\b[^.]*)?\W*$"
    r"|cet(?:te)? (?:entretien|interview|transcription) a été (?:\w+ )?(?:éditée?|condensée?|abrégée?)\b[^.]*\W*$"
    r"|si (?:vous avez aimé|cet article vous a plu)\b[^.]{0,40}\b(?:partage[zr]|abonne[zr])|vous (?:souhaitez|voulez|désirez) (?:réagir à|commenter) (?:cet |l')article\b"
    r"|this is a free preview of\b"
    r"|captures? d'écran (?:\w+ )?(?:d[eu]s?|issue|tirée)\b[^.!?]*, (?:le )?\d{1,2}(?:er)? \w+ \d{4}\.$|(?:notre dossier|nos dossiers|notre sélection)\s*:|(?-i:Lire)\s?:\s(?-i:[«\"]?\s?[A-ZÀ-Ý])[^.!]{0,150}$"
    r"|(?:revivez|relisez|suivez|retrouvez) (?:(?:en )?direct|(?:le|notre) direct)\b|pour ne rien (?:rater|manquer) d[^.!?]*$"
    r"|(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed (?:here|herein|above|in this|by the author)\b|les (?:opinions|propos) exprimée?s (?:ici|dans|par)\b.*\bn'engagent? que\b"
    r"|(?:this site uses|ce site utilise) akismet\b|your e-?mail address will not be published\b|votre adresse (?:e-?mail|de messagerie) ne sera pas publiée\b"
    r"|citation\s?:.*\bretrieved\b|(?:this document|the content) is (?:subject to copyright|provided for information purposes)\b"
    r"|comments (?:are (?:encouraged|moderated|subject to|closed)|will be moderated)\b|keep it civil\b|please (?:keep (?:it|your comments)|be) (?:civil|respectful)\b"
    r"|les commentaires sont (?:modérés|fermés|soumis)\b|we reserve the right to (?:remove|delete|edit)\b.*\bcomments?\b|nous nous réservons le droit de (?:supprimer|modérer)\b.*\bcommentaires?\b"
    r"|vous pouvez partager un article\b|la reproduction totale ou partielle\b|to contact the (?:reporter|editor)s?\b"
    r"|(?-i:(?:Reporter|Staff writer) [A-ZÀ-Ý]\S+ [A-ZÀ-Ý]\S+ covers\b)|(?-i:[A-ZÀ-Ý]\S+(?: [A-ZÀ-Ý]\S+){1,2}) (?:can|may) be reached at \S+@"
    r"|additional reporting by\b|\((?:(?:reporting|editing|writing|compiled) by|reportage d[eu]|rédigé par|édité par|version française)\b|tous droits réservés|all rights reserved"
    r"|copyright\s?(?:©|\(c\)|\d{4})|our standards\s?:|privacy notice\s?:|reporting by\s.*\bediting by\b"
    r"|a version of this (?:article|story) appear|(?:this|the) (?:article|story) (?:was )?first appeared (?:in|on)\b"
    r"|(?:déjà abonné|already a subscriber)\s?\?|il vous reste \d+[.,]?\d*\s?% de (?:cet |l')article"
    r"|vous souhaitez lire\b|thanks for reading\b.*\bsubscribe\b"
    r"|(?:la suite|cet article|l'espace des contributions) est réservée? aux abonnés"
    r"|you can unsubscribe at any time"
    r"|(?:have|are|were|do|did) you\b[^?!.]{5,80}\? (?:(?:please )?get in touch|e-?mail us|contact us|tell us|let us know|share your)\b"
    r"|(?:(?:avez|êtes|étiez|connaissez)-vous|vous (?:avez|êtes|étiez|connaissez))\b[^?!.]{5,80}\? (?:écrivez|contactez|racontez|envoyez|témoignez|partagez)\b"
    r"|vous pouvez vous dés(?:inscrire|abonner) à tout moment|votre (?:adresse )?e-?mail\b.*\b(?:consentement|newsletters?)\b"
    r"|from wikipedia, the free|un article de wikipédia, l'encyclopédie"
    r"|(?:you are|you're) receiving this (?:e-?mail|newsletter)|was this (?:(?:e-?mail|newsletter) forwarded|(?:article|page|story) (?:help|use)ful)|cet article vous a-t-il été utile"
    r"|vous ne pouvez pas (?:visionner|voir|lire|afficher) ce(?:tte)? (?:contenu|vidéo)\b|vous avez refusé les (?:cookies|traceurs)\b|(?:vous utilisez|you are using|you're using) une? (?:bloqueur de pub\w*|ad ?-?blocker)\b.*(?:désactiv|disabl|turn(?:ing)? (?:it )?off)"
    r"|si vous n'êtes dans aucun de ces (?:deux )?cas, contactez\b|pour accéder à (?:cet article|ce contenu|cette page), (?:veuillez|connectez)\b|envie de donner votre avis\s\?"
    r"|(?-i:[A-Z][\w' ]{2,40}): .*[.!?] (?:check (?:it|them) out )?here\.$"
    r"|en (?:vous inscrivant|cliquant|validant|continuant)\b[^.!?]*\bvous acceptez\b"
    r"|ce contenu est bloqué car vous n'avez pas accepté"
    r"|(?:[^.!?«»]{0,60}\b)?(?:we|nous|our partners|nos partenaires|this (?:web)?site|ce site)\b[^.!?«»]{0,80}"
    r"\b(?:uses?|utilis(?:ons|ent|e)|store|stock(?:ons|ent)|dépos(?:ons|ent|e))\b[^.!?«»]{0,80}"
    r"\b(?:cookies|traceurs|trackers|similar technologies|technologies similaires)\b"
    r"|↑|\^\s|la dernière modification de cette page|this page was last edited"
    r"|(?:droit d'auteur : )?les textes sont disponibles sous|text is available under"
    r"|vous recevez (?:ce(?:t e-?mail| courriel| message)|cette (?:lettre|newsletter)) (?:car|parce)"
    r")|.*\b(?:all rights reserved|tous droits réservés)\W*$"
    r"|.*\bnot responsible for the content of external\b"
    r"|.*\b(?:pour y accéder|to (?:view|see|watch) (?:it|this))\b.*\bcookies\b"
    r"|.{3,120}\b(?:contributed (?:to this (?:report|article|story)|reporting)|(?:a|ont) contribué à cet article)\W*$"
)
"""Openings of furniture even where the line ends like a sentence."""

_LINKS = pattern(
    r"(?i)(?:related(?: (?:stor(?:y|ies)|articles?|videos?|content|topics|coverage|news|reading|(?:internet )?links))?"
    r"|(?:les )?(?:articles )?(?:abonnés )?(?:les )?(?:\+|plus) (?:lus|partagés|commentés|populaires)|plus\s?:|more on this(?: story| topic)?|most (?:read|viewed|popular|shared)(?: (?:from|in|on) .{2,30})?|read (?:more|next|also)|see (?:also|more)"
    r"|recommended(?: for you| stories| articles| reading)?|(?:you )?m(?:ay|ight) also (?:like|(?:want|like) to (?:watch|read|see)|be interested in)|suggested topics"
    r"|(?:read |see )?more (?:from|on|about) [^.!?]{2,40}:|(?-i:MORE FROM [^a-z.!?]{2,40}|More (?:[Ff]rom|[Ii]n) [A-Z][\w'-]*(?: [\w'&-]+){0,3}|Next [Ii]n [A-Z][\w'-]*(?: [\w'&-]+){0,3})|more about|read more [^.!?]{2,40}\b(?:news|stories|coverage)|up next|pour aller plus loin|dans la même rubrique"
    r"|explore more on these topics|top stories|(?:les titres )?à la une(?: d[eu] .{2,30})?|l.actu(?:alité)? (?:en (?:direct|continu)|du (?:jour|moment))|(?:today.s )?headlines|trending(?: now| stories| topics| in .{2,30})?|filed under|topics in this (?:article|story)|in this story|explore further|en continu|en savoir plus(?: sur .{2,40})?|(?:[àa] )?lire (?:aussi|également|ensuite)|à lire"
    r"|(?:[àa] )?voir aussi|(?:sur|dans) le même (?:sujet|thème|dossier)|on the same (?:subject|topic)"
    r"|nos lecteurs ont lu ensuite|la rédaction vous (?:conseille|recommande)"
    r"|(?:les )?(?:articles )?(?:les )?plus (?:lus|populaires|partagés)|(?:articles|actualités|infos|sujets) (?:liée?s|similaires|associée?s|recommandée?s)"
    r"|vous aimerez aussi|ces articles (?:peuvent|pourraient) vous intéresser"
    r"|(?:les )?(?:thèmes|thématiques|sujets|mots[- ]clés|tags)(?: associée?s)?(?: à cet article)?|prolongez votre lecture[^.!?]*"
    r"|(?:les )?derni(?:ers|ères) (?:actualit[ée]s|articles|infos)|latest (?:news|stories|articles)|recent posts|articles récents"
    r"|editors?['’]?s? picks?|(?:also|more releases) from this source|documents? à télécharger"
    r"|(?:nos|our|more|plus de) (?:vidéos|videos|podcasts)|more (?:from|in|on) (?:this|the|our) (?:section|author|series|topic|story)|more information|editors?['’]?s? recommendations|author bio"
    r"|(?:valeurs|cours|titres|actions) associée?s|contenus? sponsorisés?|sponsor(?:ed(?: content| topics| stories| links)?| content)|suggested for you"
    r"|popular(?: now| stories| articles| posts)|most recent|what to read next|(?:more|other) (?:(?:[^\W\d_]+ ){1,2})?(?:news|stories|headlines)|(?:nos )?(?:autres|derniers) (?:articles|actualités)|plus d'(?:articles|actualités|infos)"
    r"|à découvrir (?:aussi|également)|découvrez aussi|(?:ailleurs sur le|(?:from )?around the) web(?: promoted .{2,30})?|promoted (?:content|stories|links)|paid content|contenus? (?:des? )?partenaires?|partner content)\W*"
)
"""A line above the titles of other articles, or above topics."""

_DIGEST = r"(?:l['’]essentiel|le meilleur|le résumé|la sélection|toute l['’]actualité)"
_NEWSLETTER = pattern(
    r"(?i)(?=.*\d)(?:offre (?:limitée|spéciale|découverte|exclusive)|special offer|limited[- ]time offer|profitez de (?:notre|l['’]) ?offre)\b[^!?]*(?:[€$£]|\beuros?\b|$)[^.!?]*$"
    r"|.{0,60}\b(?:mois|semaines?|jours?|months?|weeks?|days?) (?:pour|à|for|at) [^.]{0,20}[€$£][^.]{0,20}(?:sans engagement|cancel (?:at )?any ?time|résiliable (?:à tout moment|en un clic))[^\w.!?]*$|newsletters? «[^»]+»$|(?-i:Recevez) notre (?:lettre|newsletter)\b[^.!?]*$|we(?:['’]ll| will) send you (?:an?|our|the) (?:daily|weekly|morning|free|regular)\b[^\"]*$"
    rf"|(?:chaque|tous les) \w+(?: (?:à|dès|avant) \d+ ?h\w*)?, {_DIGEST}\b[^\"«]*$"
    rf"|{_DIGEST}\b[^.!?\"«]{{0,80}}\b(?:chaque|tous les) (?:matin|midi|soir|jour|semaine)s?(?: (?:à|dès|avant) \d+ ?h\w*)?$"
    r"|(?!.*[\"«])(?:(?:chaque \w+,? |tous les \w+,? )?(?-i:[Rr])ecevez (?:chaque|tous|toute|gratuitement|nos)\b"
    r"|(?:get|receive) (?:our|the) [^.!?]{0,40}\bnewsletters?\b"
    r"|(?=.*\b(?:newsletters?|free|every|daily|weekly|chaque|tous les|gratuit\w*)\b)"
    r".{0,160}\b(?:in|to|dans) (?:your inbox|votre (?:boîte|messagerie))\b.{0,40}$"
    r"|.*\b(?:abonne-toi|inscris-toi|(?:abonn|inscriv)ez-vous|(?-i:[Rr]ecevez|[Aa]joutez|[Ss]uivez|[Rr]ejoignez|[Jj]oin|[Ff]ollow)|en vous abonnant|(?:accept\w+|agree) (?:de recevoir|to receive))\b"
    r".*\b(?:newsletters?|lettres? d['’]info\w*|écran d['’]accueil|home ?screen|google (?:news|actualités)|boîte mail)\b[^.!?]*[.!?]*$"
    r"|.{2,80}\b(?:tous les (?:matins|soirs|jours)|chaque (?:matin|soir|jour|semaine)|(?:every|each) (?:morning|evening|day|week)) (?:par|by|via) e?-?mail[^\w.!?]*$"
    r"|.{10,160}[.!?]\s(?:je m['’](?:inscris|abonne)|s['’](?:inscrire|abonner)|sign (?:me )?up|subscribe)\W*$|by (?:submitting|signing up|subscribing|registering|clicking|continuing|entering|providing)\b.*\byou (?:agree|accept)\b|(?:a|our|the) free (?:daily|weekly) (?:digest|newsletter|e-?mail)\b"
    r"|(?=newsletter\b)[^.!?]*\b(?:every|daily|weekly|chaque|tous les|quotidienne|hebdomadaire)\b[^.!?]*$)"
)
"""An advertisement for the newsletter."""

_PUBLISHED = frozenset(
    "publié publiée paru parue posté postée mis mise modifié modifiée actualisé actualisée lecture min"
    " published updated modified posted read".split()
)
CALENDAR = _PUBLISHED.union(
    MONTHS,
    WEEKDAYS_FR,
    WEEKDAYS_EN,
    "lun mer jeu ven sam dim"
    " janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv févr avr juil sept déc"
    " mon tue tues wed thu thur thurs fri sat sun"
    " hier yesterday jan feb mar apr jun jul aug sep oct nov dec ago gmt utc bst est edt pst pdt cet cest am pm".split(),
)
_IN_DATES = CALENDAR | frozenset(
    "aujourd hui today le la à au de du et jour temps dernière mise modification édition er h heure heures minutes p a m"
    " ist sgt hkt jst kst pkt wib ict aest aedt nzst nzdt msk eet eest sast wat cst cdt mst mdt akst hst"
    " at on the of and first last time reading hour hours days week weeks month months year years st nd rd th afp ap reuters".split()
)
_WORDS = pattern(r"[^\W\d_]+|\d+")
_FIGURES = pattern(r"\d{1,2}|19[89]\d|20\d\d")
_NUMERIC_DATE = pattern(r"\d/\d\d?/\d\d|\d{4}-\d\d-\d\d|\b\d\d?\.\d\d?\.\d{4}\b")
_PIECES = r"\s+-\s+|\s*[|·]\s*|\s{2,}|\t"
_CUT, _CUT_HEAD = (
    pattern(_PIECES),
    pattern(rf"{_PIECES}|\s?,\s|(?<=\d)\s(?=(?:[Pp]ar|[Bb]y) [A-ZÀ-Ý])"),
)
_RUBRIC = pattern(r"(?:(?:à|en|au|aux|in|at) )?[A-ZÀ-Ý][\w'.-]*(?:[ &]+[\w'.-]+){0,4}|[\W\d_]+")
"""A section of a paper, a place, a name or a year, when it stands beside certain furniture."""
_TRAIL = pattern(
    r"(?:(?:^|\s*[|·]\s*)[A-ZÀ-Ý][^\W\d_]+(?:[ &'-]+[^\W\d_]+){0,2}){2,}"
    r"|[A-ZÀ-Ý][^.!?<>«»]{1,40}(?:\s[>»]\s[^.!?<>«»]{2,40})+"
    r"|(?:[/»]|>>)\s?[A-ZÀ-Ý][^.!?<>«»:]{1,40}(?:\s?:)?"
)
"""A breadcrumb: "Sport | Rugby", "Infos > Pays de Lorme > Vannes"; or its second entry, on a line of its own."""
_ENTRIES = pattern(r"\s(?://?|[|·-])\s")
_MENU_ENTRIES, _ENTRY_WORDS = 4, 4
"""Fewest entries of a menu on one line, and most words of one."""


def simplified(line: str) -> str:
    """A line with plain quotation marks, dashes and points, without the pictograms that open it.

    >>> simplified("✍️ Par Ida Holm – « Le pont »")
    'Par Ida Holm - « Le pont »'
    """
    line = line.translate(_SIMPLE)
    first = 0
    while line[first : first + 1] > "\u2300" and (
        "\u2300" < line[first] < "\u2c00" or line[first] >= "\ufe00"
    ):
        first += 1
    return line[first:].lstrip() if first else line


def is_furniture(line: str, *, head: bool = False) -> bool:
    """Whether a line of a pasted page is a slug, caption, credit or button.

    ``head`` is whether it stands under the title, where dates and bylines do.

    >>> is_furniture("Photo : Ida Holm"), is_furniture("Photo : 50 Mpx")
    (True, False)
    """
    if _SLUG.fullmatch(line) or SOURCE.fullmatch(line) or _RIGHTS.match(line):
        return True
    if len(line) > TITLE_LENGTH or "\n" in line:
        return False
    line = simplified(line)
    if _CAMERA.match(line):
        return False
    if _NEVER_PROSE.match(line) or is_advertisement(line) or is_only_button(line):
        return True
    if _is_stamp(line, head=head) or _FUNCTION.fullmatch(line):
        return True
    if head and (
        _is_byline(line.removesuffix("."))
        or _MAILBOX.fullmatch(line)
        or _INITIALS.fullmatch(line)
        or _LABELLED.fullmatch(line)
    ):
        return True
    if head and (presented := _PRESENTED.match(line)) and _is_name(presented[1], placed=True):
        return True
    if head and "\t" in line:
        line = line.removesuffix(".")
    if _SENTENCE_END.search(line) and re.search(r"\w", line):
        return False
    rules = (_CAPTION, _CHROME, _AGENCIES_ALONE, _CREDIT, _LINKS)
    if any(rule.fullmatch(line) for rule in rules) or is_trail(line):
        return True
    pieces = [piece for piece in (_CUT_HEAD if head else _CUT).split(line) if piece]
    if is_menu(pieces) or (head and _are_sections(pieces)):
        return True
    sure = [_is_sure(piece, head=head) for piece in pieces]
    return any(sure) and all(
        known or _RUBRIC.fullmatch(piece) for known, piece in zip(sure, pieces, strict=True)
    )


_RIGHTS = pattern(
    r"(?i)(?:conformément|in accordance|en application)\b.{2,200}\b(?:vous (?:disposez|bénéficiez) d['’]un droit d['’]accès|you have (?:the|a) right (?:to|of) access)\b"
)
"""What the law lets readers do with what a site knows of them, which may be long."""
_STATES = pattern(r"(?i:sources?)\s*:\s(?:[a-zà-ÿ]['’]?\S*\s+){2,}.*\w[.!?]")


def states(line: str) -> bool:
    """Whether a line opens like that which names the source, but may be a sentence in the midst of a text.

    >>> states("Source : le glacier alimente la vallée."), states("Source : Office de l’eau.")
    (True, False)
    """
    return len(line.split()) >= _STATED_WORDS and _STATES.fullmatch(line) is not None


def _are_sections(pieces: Sequence[str]) -> bool:
    """Whether a line names the sections of an article: "Vannes 2026, Sport, Société"."""
    return sum(map(is_section, pieces)) > 1 and all(map(_RUBRIC.fullmatch, pieces))


_STATED_WORDS = 6
_EMBEDDED = pattern(
    r"(?:(?:VIDÉOS?|VIDEOS?|INFOGRAPHIES?|PODCASTS?|DIAPORAMA|EN IMAGES|EN VIDÉO)\s?[.:]|\[(?i:vidéo|video|podcast)\]|En images\s?:)\s\S.*"
)


def is_embedded(line: str) -> bool:
    """Whether a line between paragraphs is the title of a film or a picture to click on.

    >>> is_embedded("VIDÉO. Le pont de nuit"), is_embedded("Vidéo de nuit")
    (True, False)
    """
    return _EMBEDDED.fullmatch(line) is not None and not is_prose(line)


def is_trail(line: str) -> bool:
    """Whether a line is a breadcrumb, or a menu whose entries stand side by side.

    >>> is_trail("Accueil > Sport"), is_trail("Tech / Books / Music / More +"), is_trail("Win / lose")
    (True, True, False)
    """
    line = simplified(line)
    if _TRAIL.fullmatch(line):
        return True
    entries = _ENTRIES.split(line)
    return (
        len(entries) >= _MENU_ENTRIES
        and all(len(entry.split()) <= _ENTRY_WORDS and not entry[:1].islower() for entry in entries)
        and 2 * sum(map(str.isdigit, line)) < len(entries)
        and not re.search(r"[.!?;]", line)
    )


_RUBRIC_CAPITALS = pattern(r"([A-ZÀ-Ý][A-ZÀ-Ý' -]{2,40}) (?=[A-ZÀ-Ý][a-zà-ÿ'])")


def is_rubric(line: str, *, alone: bool = False) -> bool:
    """Whether a line opens with a section of a paper and a mark, or with it in capitals.

    ``alone`` is whether the section alone is enough.

    >>> is_rubric("Santé – Sommeil"), is_rubric("SPORT Une finale à Vannes"), is_rubric("Sport")
    (True, True, False)
    """
    if alone and is_section(line):
        return True
    line = simplified(line)
    opening = _RUBRIC_CAPITALS.match(line)
    first, *others = re.split(r"\s(?:[-/·|])\s", line)
    return is_section(first) if others else opening is not None and is_section(opening[1])


def kicked(line: str) -> int:
    """How many code points precede an article's first words: its genre or section, or the place and agency.

    >>> kicked("SCIENCES. Le pont"), kicked("PARIS (AFP) — Le pont"), kicked("NON. Le pont")
    (10, 14, 0)
    """
    if found := _KICKED.match(line):
        return found.end()
    opening = _SECTION.match(line)
    return opening.end() if opening and is_section(opening[1]) else 0


def dateline(opening: str) -> tuple[str | None, str | None]:
    """The agency and the date that precede an article's first words, each None if they are not told.

    >>> dateline("LONDON, March 30 (Reuters) - The bridge"), dateline("Paris, le 3 mai 2026 – Le pont")
    (('Reuters', 'March 30'), (None, '3 mai 2026'))
    >>> dateline("Le pont – fermé")
    (None, None)
    """
    found = _DATELINE.match(simplified(opening[:TITLE_LENGTH]))
    if found is None or is_function_word(found["place"].lower()):
        return None, None
    agency, date = found["agency"] or found["wire"], found["date"]
    if date and CALENDAR.isdisjoint(_WORDS.findall(date.lower())):
        return None, None
    return agency, date if agency or (date and _YEAR.search(date)) else None


_YEAR = pattern(r"\d{4}")
_MONTH = r"[^\W\d_]{3,9}\.?"
_DATELINE = pattern(
    r"(?P<place>[A-ZÀ-Ý][\w'.]*)(?:[ -](?:(?:de|du|la|le|les|sur|sous|en|aux|of|on|upon)[ -]){0,2}[A-ZÀ-Ý][\w'.]*){0,3}(?:, [A-ZÀ-Ý][\w.]+(?: [A-ZÀ-Ý][\w.]+)?){0,2}"
    rf"(?:,? (?:le )?(?P<date>\d{{1,2}}(?:er)? {_MONTH}(?: \d{{4}})?|{_MONTH} \d{{1,2}}(?:, \d{{4}})?))?"
    r"(?:(?: |--)\((?P<agency>A[FT]?[PS]|APA|AAP|BBC|CNN|CNBC|PA|UPI|PTI|EFE|ANSA|dpa|DPA|Reuters|Bloomberg|Belga|Keystone-ATS|Xinhua|BUSINESS WIRE|GLOBE NEWSWIRE)\)| /(?P<wire>[A-Z][A-Za-z ]{2,20})/)?"
    r" ?--? ?(?=[\"'«]?\s?[A-ZÀ-Ý])"
)
"""The place, the date and the agency that precede an article's first words."""


def is_prose(line: str) -> bool:
    """Whether a line is too long for a title, or ends as sentences do, and "U.S." does not."""
    if len(line) > TITLE_LENGTH:
        return True
    return _SENTENCE_END.search(line) is not None and not _ABBREVIATED.fullmatch(line)


def is_control(line: str) -> bool:
    """Whether a line is a button or a breadcrumb, and gives no author or date.

    >>> is_control("Accueil > Sport"), is_control("Abonnez-vous"), is_control("Par Ida Holm")
    (True, True, False)
    """
    shown = simplified(line)
    told = _CHROME.fullmatch(shown) or is_trail(line) or is_only_button(line)
    return bool(told) and not is_imprint(line)


def is_credit(line: str) -> bool:
    """Whether a line names who made a picture, and no more.

    >>> is_credit("Crédit photo : Anne Roy / MAP"), is_credit("Getty Images"), is_credit("Le pont, lundi")
    (True, True, False)
    """
    if len(line) > TITLE_LENGTH:
        return False
    line = simplified(line)
    return any(rule.fullmatch(line) for rule in (_AGENCIES_ALONE, _CREDIT, _BY_CAMERA))


def tells_credit(line: str) -> bool:
    """Whether a line of furniture tells whose a picture is, alone or after what it shows.

    >>> tells_credit("The hall. Photograph: Ida Holm/MAP"), tells_credit("© 2026 The Tide")
    (True, False)
    """
    told = is_credit(line) or _CREDITED.search(simplified(line)) is not None
    return told and _OWNED.search(line) is None


_OWNED = pattern(r"(?i)(?:©|\(c\)|copyright)\W*\d{4}|\b(?:rights reserved|droits réservés)\b")
"""A page's own copyright."""


def announces_links(line: str) -> bool:
    """Whether the titles of other articles stand below a line, or topics.

    >>> announces_links("À lire aussi :"), announces_links("Lire aussi : Le pont ferme")
    (True, False)
    """
    return _LINKS.fullmatch(simplified(line)) is not None


def is_advertisement(line: str) -> bool:
    """Whether a line advertises the newsletter.

    >>> is_advertisement("Every Friday, the best of the week in your inbox.")
    True
    >>> is_advertisement("We'll send you a daily email with the latest news.")
    True
    >>> is_advertisement("Chaque jour à 7 heures, l'essentiel de l'actualité."), is_advertisement("Chaque jour, l'usine tourne.")
    (True, False)
    >>> is_advertisement("L'essentiel de la tech chaque soir à 18 h"), is_advertisement("L'essentiel se joue chaque soir.")
    (True, False)
    """
    return len(line) <= TITLE_LENGTH and _NEWSLETTER.match(line) is not None


def pleads(line: str) -> bool:
    """Whether a line above a title or under an article asks readers for something: to sign up, to write, to follow.

    >>> pleads("Join the conversation: what do you think?"), pleads("She joined the team.")
    (True, False)
    """
    return len(line) <= TITLE_LENGTH and _PLEA.match(line) is not None


_PLEA = pattern(
    r"(?i).*\b(?:(?:nos|notre|our) newsletters?|daily email|accept\w* [^.]{0,20}\bcookies|(?:participer|join\w*) [^.]{0,20}\bconversation"
    r"|écran d.accueil|home ?screen|story (?:idea|suggestion)s?|(?:follow|suivez) .* (?:on|sur) .*\b(?:facebook|instagram)|(?:join|follow|view|rejoignez|suivez) [^.]{2,60} (?:on|sur) (?:facebook|twitter|instagram|youtube|google))\b"
)


def is_signature(line: str) -> bool:
    """Whether a line under an article names its author.

    >>> is_signature("S. T."), is_signature("Ida Holm (avec AFP)"), is_signature("Le 3 mai 2026")
    (True, True, False)
    """
    if re.search(r"\d", line):  # when something takes place
        return False
    return _INITIALS.fullmatch(line) is not None or is_furniture(line, head=True)


_TEXT_BY = pattern(
    rf"(?:Textes?\s?:|Words by)\s{_NAME}|(?i:(?:by|par)\s.+\b(?:writer|reporter|correspondent|editor|columnist|staff|journaliste))$"
)
"""An author beside a photographer, or with a function."""
_READ = pattern(r"(?i)(?:à )?(?:lire|voir|écouter|read|see|watch|listen)\b")
"""How a line opens that names another article, and perhaps its author and date."""
_IMPRINT = pattern(
    rf"(?i){_TOLD_BY}\s(?-i:[A-ZÀ-Ý])|de notre (?:correspondant|envoyé)"
    r"|(?:un )?(?:article|récit|texte|reportage) (?:de\s|d')(?-i:[A-ZÀ-Ý])"
    rf"|(?:(?:first|last) )?(?:{_ISSUED}|publiée|paru|modified)\b"
)
"""How a line opens that gives the author or the date."""
_DAYS = pattern(
    r"\b(?:19[89]|20\d)\d\b|\b\d{1,2}(?:er|st|nd|rd|th)?\s(?!(?i:min))[^\W\d_]{3,}"
    rf"|\b(?i:{'|'.join(SHORT_MONTHS)})[A-Za-z]*\.? \d{{1,2}}\b"
)
"""A year or a day, which a reading time does not have."""


def is_imprint(line: str, *, named: bool = True) -> bool:
    """Whether a line of furniture under a title gives the author or the date.

    ``named`` is whether names alone are enough.

    >>> is_imprint("Par Ida Holm, à Lyon"), is_imprint("March 3, 2026"), is_imprint("Lecture : 3 min")
    (True, True, False)
    """
    line = simplified(line)
    if (_CAPTION.fullmatch(line) or is_credit(line)) and not _TEXT_BY.match(line):
        return False
    if _READ.match(line):
        return False
    return any(rule.fullmatch(line) for rule in (_INITIALS, _LABELLED)) or any(
        _IMPRINT.match(piece)
        or (
            named
            and _is_byline(piece.removesuffix("."))
            and not is_button(piece)
            and not _CHROME.fullmatch(piece)
        )
        or (_is_stamp(piece, head=True) and _DAYS.search(piece) is not None)
        for piece in _CUT_HEAD.split(line)
    )


def author(line: str) -> str | None:
    """The name that an imprint opens with, of a person or what may be one.

    >>> author("By Ida Holm, in Lyon"), author("Ida Holm - March 3, 2026"), author("March 3, 2026")
    ('Ida Holm', 'Ida Holm', None)
    """
    named = _AUTHOR.match(simplified(line))
    return named[1] if named else None


_AUTHOR = pattern(rf"(?:(?i:{_TOLD_BY})\s)?({_NAME})(?!\w)")


def tells_function(line: str) -> bool:
    """Whether a line is an author's function, without a name.

    >>> tells_function("Journaliste à Lyon"), tells_function("Ida Holm")
    (True, False)
    """
    return _FUNCTION.fullmatch(simplified(line)) is not None


_FUNCTION = pattern(_ROLE)


def is_author(line: str, below: str) -> bool:
    """Whether a line names an author whose function stands ``below``.

    >>> is_author("Ida Holm", "Weather correspondent"), is_author("Ida Holm", "Le pont ferme")
    (True, False)
    """
    return tells_function(below) and _NAMED.fullmatch(simplified(line)) is not None


def is_author_label(line: str, below: str) -> bool:
    """Whether a line says no more than that an author's name stands ``below``.

    >>> is_author_label("By", "Ida Holm"), is_author_label("Auteur :", "Le pont ferme")
    (True, False)
    """
    named = _NAMED.fullmatch(simplified(below))
    return named is not None and bool(_LABEL.fullmatch(line)) and not _has_function_word(named[1])


_LABEL = pattern(
    r"(?i)(?:(?:written |words |story |écrit |rédigé )?(?:by|par)|auteure?s?|autrices?|authors?)\s?:?"
)


def tells_day(line: str) -> bool:
    """Whether a line tells a year or a day."""
    return _DAYS.search(line) is not None or _NUMERIC_DATE.search(line) is not None


def names_alone(line: str, below: str) -> bool:
    """Whether a line is names and no more, and the line ``below`` gives the date, as under a title.

    >>> names_alone("Mae Reed", "March 3, 2026"), names_alone("Why It Closed", "March 3, 2026")
    (True, False)
    """
    named = _NAMED.fullmatch(simplified(line))
    return named is not None and _is_stamp(below, head=True) and not _has_function_word(named[1])


def is_mentioned(line: str, text: str) -> bool:
    """Whether a line in capitals names what the ``text`` below is about, as a heading does and an author's name does not.

    >>> is_mentioned("Anna Smith", "Smith was born here."), is_mentioned("Anna Smith", "It rains.")
    (True, False)
    """
    named = _NAMED.fullmatch(simplified(line))
    if named is None:
        return False
    if line.isupper():
        text = text.upper()
    told = {w for w in _WORDS.findall(named[1]) if not is_function_word(w.lower())}
    return not told.isdisjoint(_WORDS.findall(text))


def _is_byline(line: str) -> bool:
    """Whether a line without "by" is the authors' names or functions, and not a heading in capitals."""
    if _BYLINE.fullmatch(line):
        return True
    named = _NAMED.fullmatch(line)
    if named is None:
        return False
    placed = named[0] != named[1]
    return any(
        _is_name(name, placed=placed)
        for name in re.split(", | et | and | & | avec | with ", named[1])
    )


def _is_name(name: str, *, placed: bool) -> bool:
    """Whether capitalised words are a person's name: a given name first, or words that are in no lexicon.

    Where a place follows, one such word is enough.
    """
    first, *others = map(fold, _WORDS.findall(name))
    words = [first, *(word for word in others if word not in _PARTICLES)]
    if _has_function_word(name) or fold(name) in PLACES:
        return False
    unknown = [not any(is_written(word, code) for code in LANGUAGES) for word in words]
    return words[0] in FIRST_NAMES or (any(unknown) if placed else all(unknown))


def _has_function_word(name: str) -> bool:
    """Whether function words are among the words of a name, as no name but "Le Pen" has them."""
    first, *others = name.lower().split()
    return is_function_word(first) or any(
        is_function_word(word) and word not in _PARTICLES for word in others
    )


def _is_sure(piece: str, *, head: bool) -> bool:
    """Whether a piece of a line is furniture on its own."""
    if _is_stamp(piece, head=head) or (head and _is_byline(piece)):
        return True
    if KICKER.fullmatch(piece):
        return head or piece.isupper()
    return bool(re.search(r"[^\W\d_]", piece) and _CHROME.fullmatch(piece))


def _is_stamp(text: str, *, head: bool) -> bool:
    """Whether a text is only a date and time of publication, or a reading time."""
    section, _, rest = text.partition(" ")
    if head and is_section(section):  # "Monde 07/06/2024"
        text = rest
    words = _WORDS.findall(text.lower())
    if len(words) < 2 or not any(word.isdigit() for word in words):
        return False
    if not all(_FIGURES.fullmatch(word) or word in _IN_DATES for word in words):
        return False
    told = CALENDAR if head else _PUBLISHED
    return not told.isdisjoint(words) or bool(head and _NUMERIC_DATE.search(text))
