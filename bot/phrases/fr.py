"""Les phrases du robot, en français."""

from bot.phrases.model import Command, Phrases

PHRASES = Phrases(
    code="fr",
    name="Français",
    hello=(
        "Bonjour ! Je réponds aux questions sur l’article « {title} » ({source}), "
        "uniquement avec ses propres phrases, citées mot à mot. "
        "S’il ne dit rien de ce que vous demandez, je vous le dis."
    ),
    hello_group=(
        "Bonjour ! Je réponds aux questions sur l’article « {title} » ({source}), avec ses propres "
        "phrases. Dans un groupe, Telegram ne me montre que ce qui m’est adressé : "
        "mentionnez {bot}, répondez à l’un de mes messages ou écrivez /ask suivi de votre question."
    ),
    help=(
        "Posez votre question comme elle vient, en français ou en anglais : « Qui… ? », « Combien… ? », "
        "« Pourquoi… ? », ou quelques mots-clés. Je réponds par la phrase de l’article, "
        "avec le numéro du passage (§) pour vérifier. Vous pouvez enchaîner : « Et pourquoi ? »"
    ),
    try_these="Par exemple :",
    article_facts="Source : {source} · {words} mots · {passages} passages",
    table_of_contents="Sommaire",
    introduction="Introduction",
    sources="Source de l’article : {source}.",
    sources_unknown="L’article n’indique pas sa source.",
    about=(
        "motamot {version}. Je cherche dans l’article la phrase qui répond et je la cite mot à mot, "
        "avec son passage. Je ne rédige rien et n’invente rien : aucun modèle de langage."
    ),
    language_choice="En quelle langue voulez-vous que je vous parle ?",
    language_set="C’est noté : je vous parle en français. L’article, lui, reste cité dans sa langue.",
    privacy=(
        "Ce que je garde, au plus {days} jours : votre choix de langue, votre dernière question et "
        "le passage cité (pour comprendre « Et pourquoi ? »), les questions posées avec la réponse "
        "donnée, et vos 👍 👎. Je ne garde ni votre nom ni votre numéro. "
        "Rien n’est transmis à d’autres. /forget efface tout, tout de suite."
    ),
    privacy_local=(
        "Ici, dans le terminal, seul l’historique de vos questions est gardé, sur votre machine. "
        "/forget oublie la conversation en cours."
    ),
    forgotten="C’est fait : tout ce que je gardais de cette conversation est effacé.",
    no_passage="Il n’y a pas de passage §{number} : l’article va de §1 à §{last}.",
    which_passage="Quel passage ? Écrivez par exemple /passage 2 (l’article va de §1 à §{last}).",
    unknown_command="Je ne connais pas cette commande. /help montre ce que je sais faire.",
    unsure="L’article ne le dit pas directement ; le passage le plus proche :",
    also="Et aussi :",
    not_in_article="L’article ne le dit pas.",
    nearest="Passages les plus proches",
    answerable="Il répond par exemple à :",
    article_changed="L’article a été corrigé depuis ; voici ce qu’il dit à présent.",
    empty="Écrivez-moi une question sur l’article. /help donne des exemples.",
    no_words="Je n’y vois pas de question. Essayez avec des mots : « {example} »",
    too_long=(
        "Votre message est trop long pour que j’y trouve une question. "
        "Posez-la en une phrase ou deux ({limit} caractères au plus)."
    ),
    greeting="Bonjour ! Que voulez-vous savoir sur l’article « {title} » ?",
    thanks="Avec plaisir ! Une autre question sur l’article ?",
    not_text="Je ne lis que les questions écrites : posez-moi la vôtre avec des mots.",
    too_many="J’ai répondu aux trois premières questions ; envoyez-moi les suivantes à part.",
    slow_down="Beaucoup de questions d’un coup ! Laissez-moi une minute et je reprends.",
    trouble="Désolé, une erreur m’a empêché de répondre. Réessayez dans un instant.",
    read_passage="Lire §{number}",
    previous="◀ §{number}",
    next="§{number} ▶",
    back_to_answer="↩ Réponse",
    other_passage="Voir aussi §{number}",
    copy="Copier",
    useful="👍",
    not_useful="👎",
    noted="Merci, c’est noté.",
    already_there="Vous y êtes déjà.",
    button_too_old="Ce bouton n’est plus valable ; reposez votre question.",
    feedback_sorry="Merci de le dire. Peut-être l’un de ces passages :",
    ask_summary="De quoi parle l’article ?",
    ask_who="Qui est {name} ?",
    ask_said="Qu’a dit {name} ?",
    ask_about="{name} : qu’en dit l’article ?",
    repl_keys="Tapez une question, un numéro entre crochets ou /help. Ctrl-D pour quitter.",
    repl_no_choice="Il n’y a pas de [{number}] à choisir ici.",
    repl_quit="Quitter",
    repl_bye="À bientôt !",
    stats_questions=(
        "Questions : {today} aujourd’hui, {week} en 7 jours. "
        "Avec réponse : {share}. Avis : {useful} 👍, {not_useful} 👎."
    ),
    stats_unanswered="Le plus souvent sans réponse :",
    export_caption="Questions sans réponse ou marquées 👎 : {count}",
    export_nothing="Aucune question sans réponse ni marquée 👎.",
    reloaded="L’article « {title} » a été relu : {words} mots, {passages} passages.",
    reload_same="L’article n’a pas changé.",
    reload_refused="Le nouveau fichier est inutilisable, l’ancien reste en service. {reason}",
    store_away="La base de données est injoignable ; réessayez dans un instant.",
    errors_happened="Erreurs :",
    commands=(
        Command("start", "Qui je suis, et trois questions à essayer"),
        Command("help", "Comment poser une question"),
        Command("article", "Le titre, la source et le sommaire"),
        Command("passage", "Lire un passage : /passage 2"),
        Command("sources", "D’où vient l’article"),
        Command("language", "Choisir la langue"),
        Command("privacy", "Ce qui est gardé, et combien de temps"),
        Command("forget", "Effacer ce que je garde de cette conversation"),
        Command("about", "Comment je fonctionne"),
    ),
    group_command=Command("ask", "Interroger l’article : /ask et votre question"),
    admin_commands=(
        Command("stats", "Questions, réponses et avis en chiffres"),
        Command("export", "Les questions sans réponse ou mal notées, en fichier"),
        Command("reload", "Relire l’article corrigé"),
    ),
    bot_description=(
        "Posez vos questions sur l’article « {title} ». "
        "Je réponds avec ses propres phrases, citées mot à mot, passage à l’appui. "
        "Quand l’article ne le dit pas, je vous le dis."
    ),
    bot_short_description="Répond à vos questions avec les mots de l’article, et rien d’autre.",
)
