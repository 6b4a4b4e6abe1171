"""Les phrases du robot, en français."""

from bot.phrases.model import Command, Phrases

_DATA = r"(?:donnees?|messages?|questions?|historiques?|conversations?|echanges|infos?|informations?)(?: personnelles)?"
_KEEP = r"(?:stock|gard|conserv|enregistr|collect|sauvegard)e(?:s|z)"
_TONGUE = r"(?:francais|anglais|espagnol|allemand|italien|portugais|arabe|chinois)"
_MISTAKE = r"(?:erreurs?|fautes?|coquilles?)(?: d'orthographe)?"
_YOU = r"(?:te|vous)"
_CET = r"(?:(?:cet |l')article|ce (?:papier|texte)|ca|cela)"
_LUI = r"(?:cet|l') ?article"
_UNASKED = r"(?!.*\b(?:qui|quoi|quel\w*|quand|ou|comment|pourquoi|combien|est ce)\b)"
_MUCH = r"(?:(?:vraiment|trop|tres|tellement|si|franchement|quand meme|bien|assez|plutot|un peu|super|hyper|completement|totalement) )*"
_FELT = (
    r"(?:beau|belle|joli|magnifique|superbe|splendide|triste|degueulasse|degueu|degoutant|honteux|lamentable|affreux|horrible"
    r"|atroce|terrible|terrifiant|effrayant|flippant|glauque|tragique|desolant|navrant|revoltant|scandaleux|injuste|ignoble"
    r"|pathetique|ridicule|absurde|hallucinant|dingue|fou|ouf|incroyable|emouvant|touchant|bouleversant|inquietant"
    r"|rassurant|encourageant|marrant|drole|rigolo|mignon|chaud|moche|cruel|malheureux|la folie)"
)
_WORDS = "(?: \\w+)?" * 4
_ARE_YOU = r"(?:est ce que )?(?:es tu|tu es|t'es|etes vous|vous etes)"
_TALKING = r"(?:est ce que )?(?:je parle|je discute|suis je en train de parler)"
_RUN = r"(?:utilises|utilisez|es base sur|etes base sur|tournes (?:sur|avec)|marches avec|fonctionnes avec)"
_MACHINE = (
    r"(?:(?:chat ?|ro)?bot|ia|machine|programme|logiciel|ordinateur|intelligence artificielle)"
)
_SOMEBODY = r"(?:humaine?|etre humain|(?:vraie? )?(?:personne|humain|journaliste|type|homme|femme)|reele?|vivante?|chat ?gpt|gpt|claude|gemini|mistral|llm|siri|alexa)"
_MODEL = r"(?:chat ?gpt|gpt|claude|gemini|mistral|(?:une|de l'|l') ?ia|un llm|(?:une |l'|de l')intelligence artificielle|un modele de langage)"
_PHOTO = r"(?:(?:la|les|cette|ces) )?(?:photo(?:graphie)?|image)s?"

PHRASES = Phrases(
    code="fr",
    name="Français",
    called=("fr", "francais", "french"),
    thousands=" ",
    hello=(
        "Bonjour ! Je réponds aux questions sur l’article {article}, "
        "uniquement avec ses propres phrases, citées mot à mot. "
        "S’il ne répond pas à votre question, je vous le dis."
    ),
    quoted_as_it_is="Les citations restent dans la langue de l’article.",
    hello_group=(
        "Bonjour ! Je réponds aux questions sur l’article {article}, avec ses propres phrases."
    ),
    group_hears_all="Mentionnez {bot}, répondez à l’un de mes messages ou écrivez /ask suivi de votre question.",
    group_hears_commands=(
        "Ici, Telegram ne me transmet que les commandes et les réponses à mes messages : "
        "écrivez /ask suivi de votre question, ou répondez à l’un de mes messages."
    ),
    group_ask="Écrivez /ask suivi de votre question, ou posez-la en réponse à ce message.",
    help=(
        "Posez votre question comme elle vient, en français ou en anglais : « Qui… ? », « Combien… ? », "
        "« Pourquoi… ? », ou quelques mots-clés. Je réponds avec la phrase de l’article, "
        "avec le numéro du passage (§) pour vérifier. Vous pouvez enchaîner : « Et pourquoi ? »"
    ),
    try_these="Par exemple :",
    source="Source : {source}",
    words=("mot", "mots"),
    passages=("passage", "passages"),
    table_of_contents="Sommaire",
    introduction="Introduction",
    sources="Source de l’article : {source}.",
    sources_unknown="L’article n’indique ni source, ni auteur, ni date.",
    imprint="L’article indique :",
    no_imprint="Il n’indique ni auteur, ni date.",
    no_author="Je n’ai pas trouvé le nom de l’auteur.",
    no_date="Je n’ai pas trouvé la date de publication.",
    quoted="« {text} »",
    about=(
        "motamot {version}. Je cherche dans l’article la phrase qui répond et je la cite mot à mot, "
        "avec son passage. Je ne rédige rien et n’invente rien : aucun modèle de langage."
    ),
    language_choice="Je parle français et anglais. En quelle langue voulez-vous que je vous parle ?",
    language_set="C’est noté : je vous répondrai en français. L’article, lui, reste cité dans sa langue.",
    privacy=(
        "Ce que je garde, au plus {days} : votre choix de langue, vos questions avec la réponse "
        "donnée (la dernière, pour comprendre « Et pourquoi ? ») et vos 👍 👎. "
        "Le tout est rangé sous le numéro que Telegram donne à cette conversation et à votre compte ; "
        "je ne garde ni votre nom ni votre numéro de téléphone. Seule l’équipe qui publie ce bot peut lire les questions. "
        "/forget efface tout, tout de suite."
    ),
    days=("jour", "jours"),
    privacy_logged=(
        "Vos questions sont aussi écrites dans le journal technique de l’équipe qui publie ce bot ; "
        "/forget ne les y efface pas."
    ),
    privacy_local=(
        "Ici, dans le terminal, seul l’historique de vos questions est gardé, sur votre machine. "
        "/forget l’efface."
    ),
    forgotten="C’est fait : tout ce que je gardais de cette conversation est effacé.",
    forget_later=(
        "La base de données est injoignable pour l’instant : j’efface tout dès qu’elle revient. "
        "Renvoyez /forget plus tard pour être sûr que c’est fait."
    ),
    how_to_forget="Envoyez /forget : tout ce que je garde de cette conversation sera effacé aussitôt.",
    no_passage="Il n’y a pas de passage §{number} : l’article va de §1 à §{last}.",
    which_passage="Quel passage ? Écrivez par exemple /passage {last} (l’article va de §1 à §{last}).",
    private_only="Cette commande ne marche qu’en privé. Envoyez-la-moi dans notre conversation.",
    unknown_command="Je ne connais pas cette commande. {help} montre ce que je sais faire.",
    mistyped_command="Je ne connais pas cette commande. Vouliez-vous dire {meant} ?",
    hi="Bonjour !",
    who="Je suis motamot, un robot.",
    is_robot="Oui, je suis un robot.",
    is_but_robot="Non, je suis un robot.",
    how=(
        "Je cherche dans l’article la phrase qui répond et je la cite mot à mot, "
        "sans rien inventer ni utiliser de modèle de langage."
    ),
    maker="Je suis motamot, un logiciel libre, mis en service par ceux qui vous proposent cet article.",
    unsure="Je ne suis pas sûr ; le plus proche dans l’article :",
    not_in_article="Je n’ai pas trouvé la réponse dans l’article.",
    not_either="Cela non plus, je ne l’ai pas trouvé. /article donne le sommaire.",
    says_itself="L’article l’écrit sans citer personne.",
    only_quotes="Je ne sais que citer l’article ; demandez-moi ce qu’il dit.",
    only_languages="Je ne comprends que le français et l’anglais. (I only understand French and English.)",
    answerable="Vous pouvez demander, par exemple :",
    article_changed="L’article a été corrigé depuis ; voici ce qu’il dit à présent.",
    told_there="C’est écrit dans l’article, au passage §{number} :",
    whole_passage="Je ne sais que citer l’article ; voici tout le passage :",
    next_best="Ceci répond peut-être mieux :",
    no_better="Désolé, je n’ai rien trouvé de mieux dans l’article.",
    not_sure="Pas tout à fait : c’est ce que j’ai trouvé de plus proche.",
    not_sure_of_none="Pas tout à fait : l’article le dit peut-être avec d’autres mots.",
    nothing_quoted="Je n’ai rien cité. Que voulez-vous savoir de l’article ?",
    sorry_other="Désolé ! Ceci répond peut-être mieux :",
    sorry_unfound="Désolé de n’avoir rien trouvé.",
    empty="Écrivez-moi une question sur l’article. {help} donne des exemples.",
    word_for_word="Je cite l’article mot à mot ; je ne peux pas vérifier ce qu’il dit.",
    newsroom="Je ne peux pas transmettre ce message : écrivez à la rédaction qui a publié l’article.",
    subscription="Je ne réponds que sur cet article ; pour un abonnement, voyez le site du journal.",
    whole_sentence="C’est déjà une seule phrase, et je ne sais que citer l’article.",
    remark="Je comprends. Que voulez-vous savoir de l’article ? Je ne sais que le citer.",
    no_more="L’article s’arrête là. Une autre question ?",
    no_words="Une question sur l’article ? Par exemple : « {example} »",
    too_long=(
        "Votre message est trop long pour que j’y trouve une question. "
        "Posez-la en une phrase ou deux ({limit} caractères au plus)."
    ),
    greeting="Bonjour ! Que voulez-vous savoir sur l’article « {title} » ?",
    fine="Ça va bien, merci ! Que voulez-vous savoir de l’article ?",
    thanks="Avec plaisir ! Une autre question sur l’article ?",
    glad="Tant mieux ! Une autre question sur l’article ?",
    agreed="D’accord. Une autre question sur l’article ?",
    no_harm="Il n’y a pas de mal ! Une autre question sur l’article ?",
    bye="À bientôt !",
    sorry="Désolé ! Que voulez-vous savoir de l’article ?",
    not_text="Je ne lis que le texte : écrivez-moi votre question.",
    forwarded="Je ne réponds pas aux messages transférés : écrivez-moi votre question.",
    too_many="J’ai répondu aux trois premières questions ; envoyez-moi les suivantes séparément.",
    slow_down="Beaucoup de messages à la fois ici ! Réessayez dans une minute.",
    trouble="Désolé, une erreur m’a empêché de répondre. Réessayez dans un instant.",
    read_passage="Lire §{number}",
    previous="← §{number}",
    next="§{number} →",
    back_to_answer="Retour à la réponse",
    other_passage="Voir aussi §{number}",
    copy="Copier",
    useful="👍",
    not_useful="👎",
    noted="Merci, c’est noté.",
    vote_withdrawn="Votre avis a été retiré.",
    already_there="Vous y êtes déjà.",
    button_too_old="Ce bouton n’est plus valable ; reposez votre question.",
    feedback_sorry="Merci de l’avoir signalé. Voyez peut-être les autres passages, sous la réponse.",
    ask_summary="De quoi parle l’article ?",
    ask_who="Qui est {name} ?",
    ask_said="Qu’a dit {name} ?",
    ask_about="Que dit l’article sur {name} ?",
    repl_keys="Tapez une question, un numéro entre crochets ou /help. Ctrl-D pour quitter.",
    repl_no_choice="Il n’y a pas de [{number}] à choisir ici.",
    repl_quit="Quitter",
    repl_not_forgotten="L’historique de vos questions n’a pas pu être effacé : {reason}",
    stats_questions=(
        "Questions : {today} aujourd’hui, {week} en 7 jours.\n"
        "Avec réponse : {share}.\nAvis : {useful} 👍, {not_useful} 👎."
    ),
    stats_unanswered="Le plus souvent sans réponse :",
    export_caption="Questions sans réponse ou marquées 👎 : {count}",
    export_nothing="Aucune question sans réponse ni marquée 👎.",
    reloaded="L’article « {title} » a été relu : {words}, {passages}.",
    reload_same="L’article n’a pas changé.",
    reload_refused="Le nouveau fichier est inutilisable, l’ancien reste en service :",
    reload_cut="Mots : {words} ; dans l’ancien : {before}. Si c’est voulu, redémarrez le bot.",
    reload_late="Il n’a pas été lu en {seconds} secondes : son disque ne répond peut-être pas.",
    reload_foreign="Il ne semble être ni en français ni en anglais : peu de questions auront une réponse.",
    store_away="La base de données est injoignable ; réessayez dans un instant.",
    errors_happened="Erreurs :",
    commands=(
        Command("start", "Qui je suis, et trois questions à essayer"),
        Command("help", "Comment poser une question"),
        Command("article", "Le titre, la source et le sommaire"),
        Command("passage", "Lire un passage : /passage 2"),
        Command("sources", "D’où vient l’article"),
        Command("language", "Choisir la langue"),
        Command("privacy", "Ce qui est gardé, et combien de temps"),
        Command("forget", "Effacer ce que je garde de cette conversation"),
        Command("about", "Comment je fonctionne"),
    ),
    group_command=Command("ask", "Interroger l’article : /ask et votre question"),
    admin_commands=(
        Command("stats", "Questions, réponses et avis en chiffres"),
        Command("export", "Les questions sans réponse ou mal notées, en fichier"),
        Command("reload", "Relire l’article corrigé"),
    ),
    bot_description=(
        "Posez vos questions sur l’article « {title} ». "
        "Je réponds avec ses propres phrases, citées mot à mot : "
        "{how}. "
        "Si je n’y trouve pas la réponse, je vous le dis."
    ),
    tap_opens_article="touchez la citation, et l’article s’ouvre à cet endroit",
    button_opens_passage="un bouton, sous chacune, ouvre le passage où elle se trouve",
    bot_short_description="Répond à vos questions avec les mots de l’article, et rien d’autre.",
    greetings="bonjour|bonsoir|salut|coucou|bjr|bsr|slt|re bonjour|rebonjour",
    openers="(?:google|siri|alexa)|au fait|a propos|dis (?:moi|donc)|ok|cool|super|et|alors|mais|non|ah|oh|euh|bon|donc|dis|attends|stp|svp|merci|parfait|genial|bravo|top|excellent|lol|mdr|d'accord|oui|desolee?|dsl|pardon|franchement|honnetement|sinon|pff+|bah|ben|eh|ouais|mouais|ah la la|waouh|wahou|woah",
    closers="stp|svp|s'il (?:te|vous) plait|merci(?: beaucoup| bien)?|d'avance|(?:(?:le|ce) )?(?:ro)?bot|motamot|du coup|alors|quoi|lol|mdr|au fait|sinon|bravo|hein|quand meme|du tout",
    tells=r"je|j'\w+|moi|m'\w+|me|tu|te|t'\w+|ton|ta|tes|ma (?:question|reponse)|(?:c'est|ce n'est|c'etait) (?:\w+ )?(?:pas|jamais|plus)",
    asks=(
        r"qui|que (?:s\w*|dit|fait|font|ce|sont|est)|qu'est|qu'a|quoi|(?:les?|la)?quel\w*|quand|ou|comment|pourquoi|pk|combien|est ce|si|savoir|sais"
        r"|connaitre|cherche|parlais|voulais dire|demandais|dis|dites|donne\w*|montre|explique|parle|raconte|resume|traduis|ecris|veux|voudrai\w+|aimerais|besoin|peux|peut|puis"
        r"|dois|faut|droit|risque\w*|ai je|touche|gagne|perds?|paie|paye|rembourse\w*"
    ),
    of_answers=r"questions?|repon\w+|demand\w+|robot|bot|compr\w+",
    chatter={
        "help": rf"""
            (?:a l')?aide(?: moi)?
            (?:(?:est ce que )?(?:tu (?:peux|pourrais|veux bien)|(?:peux|pourrais) tu|vous (?:pouvez|pourriez)|(?:pouvez|pourriez) vous) )?m'aider
            comment (?:ca marche|ca fonctionne|faire|on fait|je fais|t'utiliser)
            (?:que|qu'est ce que tu|tu) (?:peux|sais)(?: tu)? faire(?: quoi)?
            a quoi (?:tu sers|sers tu)
            start
            commencer
            demarrer
            (?:j'ai |j'aurais )?besoin d'aide
            comment (?:on (?:fait|pose)|(?:je )?pose(?:r)?)(?: pour)?(?: (?:poser )?(?:une|des|ma|mes) questions?)?
            comment (?:je fais|faut il faire)(?: pour poser (?:une|des|ma) questions?)?
            (?:qu'est ce que|que|qu') ?(?:je peux|puis je|on peut|peut on|dois je) (?:{_YOU} |vous )?demander
            (?:je|on) (?:peux|peut|dois) (?:{_YOU} )?(?:demander|poser) quoi(?: comme questions?)?
            (?:quelles?|quel genre de|quel type de) questions? (?:est ce que )?(?:(?:je|on) (?:peux|peut|dois)|puis je|peut on)(?: {_YOU})? poser
            (?:(?:donne|propose|montre|suggere)(?:r|z|s)?(?: (?:moi|nous))? |tu as |t'as |vous avez |as tu |avez vous )?(?:des |quelques |une? )?(?:(?:exemples?|suggestions?|idees?) de )?questions?
            (?:des |une )?suggestions?
            (?:je )?(?:ne )?sais pas quoi (?:te |vous )?(?:demander|dire|poser(?: comme question)?)
            (?:qu'est ce que|que) (?:tu sais|sais tu|vous savez|savez vous)(?: d'autre)?
            (?:tu|vous) (?:sais|savez|connais|connaissez) quoi(?: d'autre)?
        """,
        "about": rf"""
            (?:tu es|t'es|vous etes|c'est) qui toi
            (?:tu es|t'es|vous etes) qui
            qui (?:es tu|etes vous|tu es|t'es)
            (?:comment tu|tu) t'appelles(?: comment)?
            comment t'appelles tu
            (?:c'est quoi|quel est) ton nom
            comment (?:tu )?(?:fonctionnes|marches)(?: tu)?
            c'est quoi ce (?:chat ?|ro)?bot
            qu'est ce que (?:c'est que )?ce (?:chat ?|ro)?bot
            (?:a quoi sert|comment (?:marche|fonctionne)) ce (?:chat ?|ro)?bot
            (?:tu es|t'es|vous etes) quoi(?: toi)?
            (?:c'est|tu es|t'es) (?:quoi|qui) motamot
            motamot (?:c'est|t'es|tu es) (?:quoi|qui)
            qu'est ce que (?:c'est que )?motamot
            pourquoi (?:tu t'appelles |ce nom |{_YOU} (?:t' ?|vous )?appelez )?motamot
            (?:est ce que )?(?:tu|vous) {_RUN} (?:quoi|quelle (?:ia|technologie)|quel (?:modele|llm))(?: comme (?:ia|modele|llm|technologie))?
            (?:tu es|t'es|vous etes|es tu|etes vous) base(?:e|s)? sur (?:quoi|quelle ia|quel (?:modele|llm))
            (?:quel (?:modele|llm)|quelle (?:ia|technologie)) (?:est ce que )?(?:(?:tu|vous) (?:utilises|utilisez|es|etes)|(?:utilises|utilisez|es|etes) (?:tu|vous)|(?:y a t il|il y a) derriere)
            (?:tu|vous) (?:marches|fonctionnes|marchez|fonctionnez) comment
            (?:tu|vous) (?:fais|faites|sers|servez) (?:a )?quoi(?: au juste| exactement)?
            ton nom
            (?:c'est|est ce que c'est) (?:ecrit|redige|genere|fait|resume) par (?:une |l')?(?:ia|chat ?gpt|intelligence artificielle|robot)
            (?:tu as|t'as|as tu|vous avez) (?:un (?:prenom|nom)|quel age|des sentiments|une conscience|une opinion|un avis)
            quel age (?:as tu|tu as|avez vous)
            (?:tu dors|tu manges|tu vis ou|tu habites ou|ou (?:habites|vis|es) tu|t'es ou|tu es ou)
            (?:tu m' ?aimes|est ce que tu m' ?aimes)
            (?:est ce que )?(?:(?:tu as|t'as|vous avez)|(?:as tu|avez vous)) (?:(?:bien|vraiment) )*lu (?:tout )?{_CET}(?: (?:en entier|entier|jusqu'au bout|au moins))?
        """,
        "robot": rf"""
            {_ARE_YOU} (?:une? )?(?:(?:vrai|simple) )?{_MACHINE}(?: ou (?:bien )?(?:une? )?{_SOMEBODY})?
            {_TALKING} (?:a |avec )?une? {_MACHINE}
            (?:c'est|est ce) (?:une? )?{_MACHINE} qui (?:me )?(?:repond|parle)
        """,
        "mistaken": rf"""
            {_ARE_YOU} (?:une? )?{_SOMEBODY}
            {_TALKING} (?:a |avec )?(?:une? )?{_SOMEBODY}
            (?:c'est|est ce) (?:une? )?{_SOMEBODY} qui (?:me )?(?:repond|parle)
            (?:est ce que )?(?:tu|vous) {_RUN} {_MODEL}
            {_ARE_YOU} base(?:e|s)? sur {_MODEL}
        """,
        "maker": r"""
            qui te (?:paye|paie|finance|gere)
            qui (?:gere|publie|a (?:cree|fait|programme|developpe)|est derriere|s'occupe de) ce (?:chat ?|ro)?bot
            (?:c'est|qui est) (?:qui )?(?:ton|votre) (?:createur|developpeur|patron|boss|maitre|papa|programmeur|chef|proprietaire)
            qui (?:t'as?|vous a) (?:cree|fait|programme|developpe|concu|invente)
        """,
        "privacy": rf"""
            (?:est ce que )?(?:tu|vous) {_KEEP} (?:mes|nos|les|des) {_DATA}
            {_KEEP} (?:tu|vous) (?:mes|nos|les|des) {_DATA}
            (?:quelles?|quelles sont les) {_DATA} (?:que )?(?:(?:est ce que )?(?:tu|vous) {_KEEP}|{_KEEP} (?:tu|vous))(?: sur moi)?
            qu'est ce que (?:tu|vous) {_KEEP}(?: sur moi| de moi)?
            que (?:fais tu|faites vous|deviennent) (?:(?:de|avec) )?mes {_DATA}
            qui (?:peut )?(?:lit|lire|voit|voir) mes {_DATA}
            (?:est ce que )?mes {_DATA} sont(?: (?:ils|elles))? (?:gardee?s|stockee?s|conservee?s|enregistree?s|privee?s|anonymes|confidentiel(?:le)?s|protegee?s)
            (?:est ce que )?cette conversation est(?: elle)? (?:privee|anonyme|confidentielle|enregistree)
            (?:quelle est )?(?:ta|votre) politique de confidentialite
            mes donnees(?: personnelles)?
            (?:ce chat|cette conversation) est(?: elle| il)? (?:anonyme|prive|confidentiel|enregistre|surveille)e?
            (?:tu|vous) m' ?(?:espionnes|espionnez|ecoutes|ecoutez|surveilles|surveillez)
            (?:qui|quelqu'un) (?:lit|voit|peut lire|peut voir) (?:cette conversation|ce chat|ce que j'ecris)
        """,
        "forget": rf"""
            (?:(?:peux tu|pouvez vous|tu peux|vous pouvez|merci de|je (?:veux|voudrais)|j'aimerais|comment(?: je peux| puis je)?) )?(?:supprime|efface|oublie)(?:r|s|z)? (?:toutes? |tous )?(?:mes|nos) {_DATA}(?: stp| svp| s'il (?:te|vous) plait)?
            (?:oublie|efface)z? moi
            (?:supprime|efface|oublie)(?:r|s|z)? tout(?: ce que (?:tu (?:sais|gardes|as)|vous (?:savez|gardez|avez)))?(?: (?:de|sur) moi)?
        """,
        "language": rf"""
            (?:(?:est ce que )?(?:peux tu|pouvez vous|tu peux|vous pouvez) )?(?:me )?(?:reponds?|repondre|repondez|parle(?:r|z)?|ecris|ecrire|ecrivez)(?: moi)? (?:en )?{_TONGUE}(?: stp| svp| s'il (?:te|vous) plait| merci)?
            en {_TONGUE}(?: stp| svp| s'il (?:te|vous) plait| merci)?
            {_TONGUE} (?:stp|svp|s'il (?:te|vous) plait)
            francais|anglais
            (?:change(?:r|z)?|comment changer) (?:de|la) langue
            (?:on )?(?:reviens|revenons|revient|retour|repasse(?:r|z)?|repassons) (?:au|a l'|en) ?{_TONGUE}
            (?:est ce que )?(?:(?:tu|vous) (?:parles|parlez|comprends|comprenez)|(?:parles|parlez|comprends|comprenez) (?:tu|vous)) (?:l'|le |en )?(?!pas\b|rien\b|mal\b|trop\b)\w+
            (?:je peux|puis je|on peut|est ce que je peux|j'aimerais|je voudrais)(?: te| vous)? (?:parler|demander|ecrire|poser (?:mes|ma|une|des) questions?)(?: a toi)? en {_TONGUE}
        """,
        "translate": rf"""
            (?:(?:tu|vous) (?:peux|pouvez)|(?:peux|pouvez) (?:tu|vous))?(?: (?:me|nous|la|le|l))*(?: |')?(?:traduire|traduis|traduisez|traduction)(?: (?:moi|ca|cela|la reponse|la phrase|la citation|l'article|cet article|le texte))?(?: (?:en|vers le|vers l') ?{_TONGUE})?
            (?:la |une )?traduction(?: (?:en )?{_TONGUE})?
        """,
        "whence": r"""
            d'ou (?:est ce que )?(?:(?:tu|vous) (?:sors|sortez|tires|tirez|tiens|tenez)|(?:sors|tires|tiens) tu|(?:sortez|tirez|tenez) vous) (?:ca|cela|tes infos|cette (?:info|phrase|citation)|ces infos)
            (?:tu|vous|t') ?(?:sors|sortez|tires|tirez|tiens|tenez|as (?:lu|vu|trouve)|avez (?:lu|vu|trouve)) (?:ca|cela) (?:d'ou|ou)
            ou (?:est ce que )?(?:(?:tu as|t'as|vous avez) (?:lu|vu|trouve)|(?:as tu|avez vous) (?:lu|vu|trouve)) (?:ca|cela)
        """,
        "sources": rf"""
            (?:(?:ta|tes|votre|vos|la|les|quelles?) )?sources?(?: (?:de |d'){_CET})?(?: c'est (?:quoi|qui))?
            (?:d'ou (?:vient|sort)|quelle est l'origine de) (?:cette |l')info(?:rmation)?
            (?:dans )?quel(?:le)? (?:journal|journaliste|media|redaction|site) a (?:publie|ecrit|sorti) {_CET}
            c'est (?:de )?quel (?:journal|media|site)
            (?:quelles? (?:est|sont)|qui (?:est|sont)|c'est (?:quoi|qui)|(?:cite|donne)(?:r|z|s)?(?: moi)?) (?:la|les|ta|tes|votre|vos) sources?(?: (?:de |d'){_CET})?
            d'ou (?:vient|sort) {_CET}
            (?:d'ou ca vient|ca vient d'ou|d'ou (?:viennent|sortent) (?:ces|tes|les) infos?)(?: (?:ces|tes|les) infos?)?
            (?:quel|quelle) (?:journal|media|redaction)
            (?:tu as|t'as|vous avez|as tu|avez vous) (?:une|des|tes|la) sources?
        """,
        "author": rf"""
            qui a (?:(?:publie|ecrit|redige|signe) {_CET}|ecrit|redige)(?: et quand)?
            {_CET} (?:a ete|est) (?:publie|ecrit|redige|signe)e? par qui
            {_CET} est de qui
            c'est de qui {_CET}
            (?:(?:qui est|quel(?:le)? est|c'est qui) )?l'auteure?(?: (?:de |d'){_CET})?
            auteure? (?:de |d'){_CET}
            qui (?:ecrit|redige|signe) (?:ca|{_CET})
            (?:quel est )?(?:le )?nom (?:de l'auteure?|du journaliste)(?: (?:de |d'){_CET})?
            qui a (?:fait|mene|realise) (?:cette |cet |l')(?:interview|entretien)
            qui l'a interviewee?
            qui l'a (?:ecrite?|redigee?|signee?)
        """,
        "date": rf"""
            c'est (?:paru|publie|sorti|ecrit|date) (?:(?:de )?quand|quel jour)
            (?:ca )?(?:a ete )?(?:paru|publie|sorti) quand
            (?:quelle est|c'est quoi|donne(?:r|z|s)?(?: moi)?) (?:la|ta|votre) date(?: (?:de |d'){_CET})?
            (?:la )?date (?:de |d'){_CET}
            de quand (?:(?:date|est) {_CET}|ca date)
            (?:c'est|{_CET} (?:date|est)) de quand
            (?:c'est|(?:il|ca) date) de quand {_CET}
            il date de quand|c'est (?:de )?quand {_LUI}
            (?:quelle est |c'est quoi )?(?:la )?date de (?:publication|parution)(?: (?:de |d'){_CET})?
            quand (?:est|a ete|est ce(?: que c'est)?) (?:sorti|paru|publie|ecrit)(?: {_CET})?
            quand (?:est ce que )?{_CET} (?:est|a ete) (?:sorti|paru|publie|ecrit)
            {_CET} (?:est|a ete) (?:sorti|paru|publie|ecrit|redige|signe)e? (?:quand|quel jour)
            quand (?:{_CET} )?a t il ete (?:publie|ecrit|mis a jour|modifie|corrige)
            (?:c'est|{_CET} (?:est|a ete)) mis a jour quand
            (?:la )?(?:date de la )?derniere mise a jour(?: (?:de |d'){_CET})?
            {_LUI} est(?: il)? (?:recent|actuel|d'actualite|a jour|vieux|ancien|d'aujourd'hui|d'hier)
        """,
        "credits": rf"""
            qui a (?:pris|fait|realise|signe) {_PHOTO}(?: (?:de |d'){_CET})?
            de qui (?:est|sont) {_PHOTO}
            {_PHOTO} (?:est|sont) de qui
            (?:qui est |c'est qui )?l'auteure? (?:de|des) {_PHOTO}
            credits? (?:photo|image)s?
        """,
        "article": rf"""
            (?:(?:quel est|c'est quoi|donne(?: moi)?) )?(?:le )?titre(?: de (?:cet |l')article)?
            {_CET} (?:est )?(?:(?:fait|compte) )?(?:combien|long comment)(?: (?:de )?(?:mots|pages|lignes))?
            (?:c'est|ce n'est pas|c'est pas) (?:le (?:bon|mauvais) article|le bon)
            combien (?:de|y a t il de) (?:mots|passages|paragraphes)(?: (?:dans|y a t il dans|compte) (?:cet |l')article)?
            (?:(?:donne|envoie|file|partage|passe)(?: moi)? |(?:tu as|t'as|vous avez|as tu|je veux) )?(?:le |un |l'|une )?(?:lien|url)(?: (?:de |d'|vers ){_CET})?
            ou (?:est ce que (?:je peux|on peut)|puis je|peut on|on peut|je peux)?(?: )?(?:lire|trouver|voir) {_CET}
            (?:on|je) peut?x? (?:lire|trouver|voir) {_CET} ou
            ou est {_CET}
        """,
        "text": r"""
            (?:(?:montre|lis|donne|envoie|affiche)(?: moi)?|(?:je (?:veux|voudrais|peux)|puis je) (?:lire|voir)) (?:cet |tout l'|l')article(?: (?:entier|complet))?
            (?:l')?article (?:entier|complet)
            (?:le )?texte (?:entier|complet)
            (?:dis|dites|raconte|racontez)(?: moi)? tout
        """,
        "again": r"""
            encore une fois|une (?:nouvelle|deuxieme) fois
            (?:(?:tu peux|peux tu|pouvez vous) )?(?:repeter?|redire?|redis|repetez|redites)(?: (?:ca|(?:ta|la|votre) (?:derniere )?reponse))?
            (?:redonne|remets|remontre)(?: moi)? (?:ca|la reponse|la phrase|la citation)
            c'est (?:ecrit|dit|marque) (?:ou|(?:dans|a) quel (?:passage|paragraphe|endroit))(?: ca)?(?: dans (?:l'article|le texte))?
            (?:ou|(?:dans|a) quel (?:passage|paragraphe|endroit)) (?:est ce|c'est)(?: que c'est)? (?:ecrit|dit|marque)(?: ca)?(?: dans (?:l'article|le texte))?
            (?:c'est )?(?:dans )?quel (?:passage|paragraphe)
        """,
        "other": r"""
            (?:(?:montre|donne|affiche|lis|je veux)(?: moi)? )?(?:une? |l')autre(?: (?:reponse|passage|phrase|citation|extrait))?
            (?:une |la )?(?:deuxieme|seconde) (?:reponse|citation)
        """,
        "more": r"""
            (?:dis|dit|dites|raconte|explique)(?: m'? ?en| moi en| en| moi)?(?: plus| davantage)
            (?:j'aimerais |je veux |je voudrais )?en savoir (?:plus|davantage)
            j'en veux plus
            plus de (?:precisions?|details?|contexte)
            quoi d'autre
            autre chose
            rien d'autre
            (?:tu peux |peux tu )?en dire plus
            encore
            plus
            continue(?:r|z)?
            developpe(?:r|z)?
            plus d'infos?
            (?:plus|davantage) de details?(?: stp| svp)?
            (?:tu peux |peux tu )(?:developper|detailler)
            et
            (?:une |l')?autre (?:reponse|passage|phrase|citation)
            (?:la )?reponse suivante
            suivante?
            lire la suite
            (?:montre|affiche|donne|lis)(?:r|z|s)?(?: moi)? (?:le passage|le contexte|la suite|le paragraphe)(?: (?:entier|complet))?
            (?:le |du |dans quel )?contexte
            (?:detaille|precise|elabore)(?:r|z)?(?: (?:un peu|ta reponse|stp))?
            c'est tout|alors
        """,
        "next": r"""
            (?:et )?(?:la suite|apres|ensuite|puis|maintenant)
        """,
        "bye": r"""
            (?:au ?revoir|a bientot|a plus(?: tard)?|a la prochaine|adieu|ciao|bonne (?:journee|soiree|nuit|continuation)(?: a (?:toi|vous))?|stop|quit(?:ter)?|exit)(?: (?:le )?(?:ro)?bot)?(?: (?:et )?merci(?: beaucoup)?)?
            a demain|a tout a l'heure|a toute|tchao|tchuss|bye(?: bye)?|bisous?
            (?:arrete|arretez)(?: tout| ca)?
            (?:desabonne|desinscris)(?:z)? moi|(?:comment )?(?:me |se )?(?:desabonner|desinscrire)|desabonnement
        """,
        "praise": r"""
            (?:lol|mdr+|ptdr+|haha) merci(?: (?:quand meme|beaucoup|bien))?
            (?:(?:tres|trop|super|hyper|c'est|c'etait|quelle|une?|la|le) )*(?:bonne?|excellente?|belle|super|parfaite?|genial(?:e)?) (?:reponse|job|boulot|travail|bot|idee)
            (?:(?:c'est|c'etait|voila|tres|trop|super|vraiment|bien) )*(?:utile|clair|interessante?|instructif|pratique|efficace|top|parfait|genial|cool|nickel|impeccable|bien vu|bien dit|bien joue|sympa|bien fait)
            (?:(?:tu es|t'es|vous etes) (?:(?:trop|tres|vraiment|super|le|la) )*(?:bon|bonne|fort|forte|cool|genial|top|gentil|gentille|utile|meilleure?|intelligente?|malin|efficace|doue|rapide|sympa)(?: (?:bot|ia|robot))?)
            tu geres|chapeau|felicitations?|bravo(?: le bot)?|impressionnant|exactement|exact|tout a fait|c'est (?:bien )?(?:ca|exact|juste|correct)|voila
            (?:oui|non) merci(?: beaucoup)?
            pas mal(?: du tout)?|(?:trop|tres|vraiment|super) (?:fort|bien|bon)|(?:(?:super|tres|vraiment) )?pratique
            (?:c'est |voila )?(?:exactement )?ce que je (?:cherchais|voulais)(?: savoir)?
            (?:c'est )?(?:super |tres |vraiment )*(?:pratique|utile|bien fait) (?:ce (?:truc|robot|bot|chat)|ton truc)
            (?:je (?:vois|comprends)|j'ai compris) (?:(?:mieux|bien|maintenant) )*(?:merci|pour (?:l'explication|la reponse|les explications))
            bravo (?:a (?:elle|lui|eux|tous)|les \w+)|(?:c'est gentil|trop bien|chouette|sympa)
            (?:merci|mci|mrc)(?: (?:beaucoup|bien|a (?:toi|vous)|infiniment))?
        """,
        "agreed": r"""
            (?:ah |ok |oh |bon |tres bien |ca va )*(?:ok|okay|okey|oki|d'accord|dac|d'acc|bien recu|recu|entendu|compris|j'ai (?:bien )?compris|c'est (?:note|compris|bon)|note|ca marche|bon a savoir|tres bien|soit|va pour ca)
            (?:ah |ok |oh )*(?:je (?:vois|comprends)|j'ai compris)(?: (?:mieux|bien|maintenant))+|(?:ah |ok |oh )+je (?:vois|comprends)|je comprends
            (?:non )?(?:laisse(?:z)? tomber|peu importe|(?:c'est )?pas grave|tant pis)
            (?:mais )?(?:de rien|(?:il n'y a|y a) pas de quoi|pas de (?:quoi|souci|probleme)|je (?:t'en|vous en) prie|avec plaisir|a (?:ton|votre) service)
        """,
        "apology": r"""
            (?:oh |oups |mille )?(?:pardon|desolee?|dsl|desole e|mes excuses|excuse(?:z)? moi|sorry|navree?|autant pour moi|au temps pour moi|toutes mes excuses)
            je (?:suis |m'excuse )?(?:desolee?|navree?)|je m'excuse
        """,
        "wellbeing": r"""
            (?:toi|vous) (?:ca va|tu vas|vous allez)(?: bien)?
            (?:tu vas|vous allez|comment (?:tu )?vas(?: tu)?|comment allez vous|(?:comment )?ca va|ca roule|ca gaze|la forme)(?: bien)?(?: aujourd'hui)?(?: (?:toi|et toi|vous))?
        """,
        "presence": r"""
            all?o(?: (?:le )?(?:bot|quelqu'un|il y a quelqu'un))?
            (?:(?:est ce qu')?il y a|y a|y a t il) quelqu'un(?: ici| la)?
            (?:tu es|t'es|vous etes|es tu|etes vous|tu es encore|t'es encore|t'es toujours) la(?: le bot)?
            (?:hola|wesh|wsh|wech|yo|cc|re|rebonjour|re bonjour|re salut|hey|coucou|salut|bonjour|bonsoir|hello|salutations?|hi|holla|ola)(?: (?:toi|le bot|tout le monde))?
            (?:je m'appelle|mon nom est|moi c'est) \w+
            j'ai (?:une|des|quelques) questions?
            (?:(?:j'ai )?(?:une )?)?(?:autre|nouvelle|derniere) question
        """,
        "pardon": r"""
            hein|quoi|pardon|plait il|vous dites|tu dis|keskidi|qu'est ce que tu (?:dis|racontes)|tu (?:peux|pourrais) repeter
        """,
        "lost": r"""
            (?:je (?:ne )?|j'y |je n'y )(?:comprends|comprend|pige|capte) (?:pas|rien|que dalle)(?: (?:ta|la|cette|votre) (?:reponse|phrase|citation))?
            (?:je n'ai |j'ai |j'y ai )?(?:rien|pas|toujours pas|pas bien|pas tout) (?:compris|pige|capte|saisi)(?: (?:ta|la|cette|votre) (?:reponse|phrase|citation))?
            (?:comment|quoi) ca|(?:qu'est ce que (?:tu veux|vous voulez|ca veut) dire|(?:tu veux|vous voulez) dire quoi|ca veut dire quoi)
            (?:(?:tu (?:peux|pourrais)|peux tu|pouvez vous|vous pouvez) )?(?:(?:m'|nous )?expliquer|expliquez|explique)(?: (?:moi|nous|ca|cela))*
        """,
        "insult": r"""
            (?:t'es|tu es|vous etes) (?:(?:vraiment|trop|tellement|quand meme|si|un peu|qu'un|un|une|le|la|gros|grosse|completement|totalement) )*(?:nul(?:le)?|bete|idiote?|mauvais|inutile|con(?:ne|nard|nasse)?|stupide|debile|cretin|imbecile|abruti|bouffon|naze|pourri|bidon|a chier|de la merde|une merde)
            (?:(?:espece d(?:e |'))?(?:(?:gros|grosse|sale|pauvre) )?(?:idiote?|debile|cretin|imbecile|abruti|con(?:nard|ne|nasse)?|stupide|merde|bouffon|naze))(?: va)?
            (?:va te faire|ta gueule|ferme la|tais toi)(?: \w+)?(?: \w+)?
            (?:mauvais|sale) (?:ro)?bot|(?:(?:c'est )?(?:quoi )?(?:ce )?)?(?:ro)?bot (?:de merde|a la con|nul|naze|pourri|inutile|debile|stupide)
            (?:tu|vous|ca|ce bot) (?:ne )?(?:sers?|servez|sert) (?:strictement )?a rien
        """,
        "complaint": rf"""
            (?:t'es|tu es|c'est) (?:\w+ )?(?:nul(?:le)?|faux|bete|idiote?|mauvais|inutile|n'importe quoi|pas (?:ca|bon|vrai))
            n'importe quoi
            rien a voir
            (?:c'est )?(?:la |une )?mauvaise reponse
            (?:(?:c'est|trop|vraiment|pas|tres|assez) )*(?:nul(?:le)?|naze|pourrie?|faible|bidon|terrible) (?:(?:comme|ta|cette|ton|ce) )*(?:reponse|bot|robot|truc)
            (?:(?:ro)?bot|reponse) (?:nul(?:le)?|naze|pourrie?|inutile)
            tu n'as (?:rien compris|pas repondu)
            (?:ta|la|cette) reponse est (?:fausse|mauvaise|nulle)
            (?:non )?c(?:'est)? pas (?:ma question|la question|ce que (?:je|j'ai) \w+(?: savoir)?)
            (?:t'as|tu as) (?:pas|rien) (?:repondu|compris)
            (?:tu|je) (?:ne )?reponds (?:pas|rien)
            tu (?:ne )?(?:comprends|comprend) (?:pas|rien)
            (?:tu|je) (?:ne )?(?:reponds|comprends|comprend) (?:pas|rien) \w+
            (?:reponds?|repondez)(?: (?:moi|nous|donc|vite|enfin))+
            (?:non )?(?:ca|cela) (?:ne )?repond (?:toujours |encore |vraiment )?(?:pas|rien)(?: (?:du tout|vraiment))?(?: a (?:ma|la) question)?
            (?:tu|vous) (?:reponds|repondez) (?:(?:completement|totalement) )?a cote(?: de la plaque)?
            (?:(?:tu es|t'es|c'est) )?(?:completement |totalement |toujours |encore )?a cote(?: de la plaque| du sujet)?
            (?:non )?(?:c'est |ce n'est )?pas (?:du tout )?(?:ca|ce que je (?:demande|voulais|veux|cherche)|ce que j'ai (?:demande|dit)|la bonne reponse|la reponse|la question|ma question)
            (?:(?:tu es|t'es|c'est) )?hors sujet
            (?:c'est |tu es |t'es )?(?:vraiment |completement )?(?:inutile|nul(?:le)?|pourri|naze|debile|mauvais|a chier|bidon)
            (?:essaie|essaye|essayez|recommence|reessaie|reessaye|reessayez|retente|cherche mieux|relis|reponds mieux|fais mieux|refais)(?: encore| stp| la question)?
            (?:tu|vous) (?:ne )?(?:comprends|comprenez|connais|sais) rien
            (?:(?:t'as|tu as|vous avez) (?:tout )?)?faux
            (?:tu|vous) (?:te trompes|vous trompez)
            rate|loupe|on tourne en rond
            (?:mais|ben|bah|ah|eh) non
            (?:c'est |c'etait |ce n'est |ca n'est )?pas (?:(?:tres|vraiment|super|bien|trop|si) )*(?:utile|clair|pertinent|terrible|fameux|malin|convaincant|satisfaisant|precis|ce que je t'ai demande)
            (?:je |j')(?:ne |n')?(?:t'|vous )?(?:ai|avais) (?:pas|jamais) (?:demande|pose|parle|dit)\b{_WORDS}
            ca (?:ne )?(?:m'|nous )?(?:aide|avance|eclaire|apprend|repond|sert) (?:pas|rien|a rien)
            (?:c'est )?(?:encore|toujours|deja) (?:(?:la|les) memes? (?:reponses?|choses?|phrases?|passages?)|ca|cette (?:reponse|phrase)|dit|vu|lu)
            (?:la )?meme (?:reponse|chose|phrase)(?: (?:encore|que tout a l'heure|qu'avant))?
            {_UNASKED}(?:\w+ )?(?:\w+ )?(?:\w+ )?(?:tu|vous) (?:(?:ne|me|te|se|nous) |(?:n|m|t|l)'(?:y )?)*(?:reponds?|repondez|ecoutes|ecoutez|comprends|comprenez|aides|aidez|sais|savez|dis|dites|racontes|racontez|fais|faites) (?:pas|rien|jamais|toujours|encore|deja|mal|que|n'importe quoi|a cote|des betises)\b.*
            {_UNASKED}(?:\w+ )?(?:\w+ )?(?:\w+ )?(?:tu|vous) (?:(?:ne|me|te|se|nous) |(?:n|m|t|l)'(?:y )?)*(?:repetes|repetez|radotes|radotez|enerves|enervez|agaces|saoules|soules|fatigues|deconnes|bugues|tournes en rond|moques)\b.*
            (?:tu|vous) (?:n'|l'|me l')?(?:as|avez) (?:deja (?:dit|repondu|cite)|(?:pas|rien) (?:ecoute|lu|saisi|trouve|repondu|compris))\b{_WORDS}
            (?:tu es|t'es|vous etes) (?:(?:vraiment|trop|tres|un peu|quand meme|bien) )*(?:(?:pas|plus) (?:(?:tres|vraiment|super|bien|trop) )*(?:malin|utile|intelligent|doue|fute|competent|clair|au point|bon)e?|lourd|penible|agacant|chiant|relou|fatigant|enervant|decevant)e?
            (?:reponds?|repondez)(?: (?:juste|simplement|plutot|donc|mieux|vraiment))* a (?:la|ma) question
            (?:quelle |c'est une |une |la )?reponse (?:(?:vraiment|completement) )?(?:idiote|nulle|stupide|bete|debile|inutile|absurde|bidon|decevante)
            (?:ta|cette|la) reponse (?:n'a (?:aucun|pas de) sens|ne (?:veut rien dire|repond pas|m'aide pas|sert a rien)|est a cote){_WORDS}
            (?:(?:c'est|je suis|tres|un peu|vraiment|trop|assez) )*(?:decevante?|decue?|frustrante?|frustre|enervante?|agacante?|incomprehensible|confus|illisible|perdue?)
            (?:je (?:ne )?vois (?:pas |aucun )?(?:le |de )?|aucun |c'est quoi le )rapport(?: avec ma question)?
            quel est le rapport(?: avec ma question)?
        """,
        "speaker": r"""
            qui (?:(?:a )?dit|affirme|pretend|raconte)(?: ca| cela)?
            qui (?:le|l'a) dit
            (?:c'est )?(?:selon|d'apres) qui
            c'est qui qui (?:(?:le|a) )?dit(?: ca)?
        """,
        "newsroom": rf"""
            (?:j'ai (?:trouve|vu|repere|remarque)|il y a|y a|je (?:vois|signale)|je (?:veux|voudrais|souhaite) signaler|pour signaler) (?:une|des|plusieurs) {_MISTAKE}(?: dans (?:(?:cet |l'|votre )article|le texte))?
            (?:cet |l')article (?:se trompe|est (?:faux|errone)|(?:a|contient|comporte) (?:une|des|plusieurs) {_MISTAKE})
            (?:(?:comment|ou|a qui)(?: est ce que)?(?: je peux| puis je| peut on| dois je)? )?(?:contacter|joindre|ecrire a|parler a|signaler) (?:(?:la|votre) redaction|(?:le|votre) (?:journal|journaliste|redacteur)|les journalistes|l'auteure?|{_MISTAKE}|une {_MISTAKE})(?: (?:de|dans) (?:cet |l')article)?
            comment vous (?:contacter|joindre)
            (?:(?:je (?:veux|voudrais|souhaite|peux|dois)|j'aimerais|puis je) )?(?:contacter|joindre|ecrire a|parler a|signaler)(?: a)? (?:(?:la|votre) redaction|(?:le|un|votre) (?:journal|journaliste|redacteur|humain|responsable)|les journalistes|quelqu'un|une vraie personne|l'auteure?|{_MISTAKE}|une {_MISTAKE})(?: (?:de|dans) {_CET})?
        """,
        "subscription": r"""
            (?:un |l'|les |mon )?abonnements?
            (?:comment|ou|je veux|je voudrais|j'aimerais)(?: (?:on|je peux|puis je|peut on|faire pour|fait on pour))? (?:m'|s'|nous |vous )?(?:abonner?|abonne)(?: (?:au journal|a la newsletter|au site|en ligne))?
            (?:(?:quel est )?le prix (?:de |d')(?:l'|un )abonnement|combien (?:coute|ca coute) (?:l'|un )abonnement|l'abonnement(?: (?:c'est|coute))? combien)(?: au journal)?
            je suis (?:deja )?abonnee?
        """,
        "sure": r"""
            (?:ah bon )?vraiment|serieux|ah bon
            (?:est ce que )?(?:(?:tu es|t'es|vous etes|es tu|etes vous|tu en es|t'en es|vous en etes) )?(?:bien |vraiment |absolument |certaine? et )*(?:sure?s?|certaine?s?)(?: (?:de (?:toi|vous|ca|ta reponse|votre reponse|ton coup|ce que tu dis)|que c'est (?:vrai|ca)))?
        """,
        "doubt": rf"""
            (?:(?:est ce que )?(?:je peux|on peut|peut on|puis je) (?:te |vous |y |lui )?(?:croire|faire confiance)(?: a (?:cet |l')article)?|(?:est ce que )?(?:(?:cet |l')article|(?:la|cette|l') ?(?:info|source|reponse)) est(?: il| elle)? (?:fiable|vraie?|serieu(?:x|se)|credible|sure?))
            (?:est ce que )?(?:tout )?(?:c'est|ca est|est ce) (?:bien |vraiment |une info(?:rmation)? )?(?:vraie?|exact|sure?|certain|verifiee?|fiable|serieu(?:x|se)|prouve|reel|credible)(?: et certain)?(?: (?:tout )?(?:ca|cela|cette (?:info|histoire)|cet article|ce que tu dis|l'info))?
            (?:est ce que )?(?:tout )?(?:ca|cela) est(?: il)? (?:bien |vraiment )?(?:vrai|exact|sur|certain|verifie|fiable|prouve|reel)
            (?:c'est|est ce)(?: pas)? (?:une |un |du )?(?:fake(?: news?)?|infox|fausses? (?:info(?:rmation)?s?|nouvelles?)|mensonges?|intox)
            fake(?: news?)?|infox|intox
            (?:(?:c'est|une|la|ta|les|vos|tes) )*(?:sources?|infos?) (?:est |sont )?(?:bidons?|pourries?|douteuses?|nulles?|pas (?:tres )?fiables?)
            (?:est ce que )?(?:tu|vous) (?:ne )?(?:m' ?)?(?:inventes|inventez|mens|mentez|racontes des (?:bobards|conneries|mensonges|histoires)|hallucines|hallucinez|te trompes pas|blagues|deconnes|bluffes)(?: pas)?(?: (?:ca|cela|tout ca|des choses))?
            (?:est ce que )?(?:tu|vous) (?:te |vous )?(?:peux|pouvez|arrive(?: de)?) (?:te |vous |parfois |de )*(?:tromper|mentir|inventer|faire (?:des erreurs|erreur|une erreur))
            comment (?:est ce que )?(?:tu|vous) (?:le |peux |pouvez )?(?:sais|savez|savoir|etre sure?)(?: (?:ca|cela|tout ca))?
            comment (?:le )?(?:sais tu|savez vous)(?: ca| cela)?
            prouvez?(?: le)?(?: moi)?
            (?:je (?:ne )?(?:te|vous) crois pas|(?:je (?:n'y|y) crois pas)|j'y crois pas|j'ai (?:du mal|des doutes))
            (?:c'est|est ce) pas faux
            j'ai (?:un|des|quelques|comme un) (?:petit |gros )?doutes?(?: (?:la dessus|sur (?:ca|ce point|cette info)))?
            {_UNASKED}je (?:ne )?suis pas (?:(?:tres|trop|vraiment|bien|du tout) )*(?:sure?|certaine?|convaincue?)(?: .*)?
            (?:ca|cela|c'est) (?:me )?(?:(?:parait|semble|a l'air|est) )?(?:(?:un peu|tres|vraiment|plutot|assez|quand meme) )*(?:bizarre|louche|faux|etrange|suspect|gros|incroyable|douteux|improbable|exagere)(?: (?:tout ca|ca|quand meme))*
            (?:j'y crois (?:moyen|pas trop|a moitie|peu)|(?:pas|peu) (?:tres )?convaincue?|(?:c'est )?(?:difficile|dur) a croire)
        """,
        "shorter": r"""
            (?:(?:c'est|la reponse est|beaucoup|bien) )*trop long(?:ue)?(?: (?:je|j'ai|pas) .*)?
            (?:(?:fais|reponds|dis|resume|ecris)(?: moi)?(?: ca)? |en |beaucoup |(?:une )?reponse )?plus (?:court|bref|concis|brievement)e?s?
            (?:(?:donne|fais)(?: moi)? )(?:une )?(?:reponse |version )?plus courte?
            (?:tu (?:peux|pourrais) )?(?:(?:faire|fais|reponds|repondre) (?:plus )?(?:court|bref|concis)|abreger?|abrege|raccourci(?:r|s)(?: (?:ca|ta reponse))?)
            (?:une )?reponse (?:courte|breve)|(?:sois|soyez) (?:plus )?(?:bref|concis)
            (?:reponds |repondez |juste |dis )+(?:par |moi )?(?:oui ou non|juste le chiffre|(?:le|un) chiffre)
        """,
        "you": r"""
            (?!.*\b(?:sais|savez|peux|pouvez|connais|connaissez|as|aurais|pourrais|trouves|vois) (?:tu|vous)\b|.*\btu (?:sais|peux|connais|as|aurais|pourrais|trouves|vois)\b).*\b(?:tu|toi|ta|tes|t'es|t'en penses|ton (?:avis|opinion|age|role|but))\b.*
            (?:(?:tu (?:peux|pourrais)|peux tu|vous pouvez|pouvez vous) )?(?:m'|me l'|l')?expliquer(?: moi)?(?: ca| cela)?(?: (?:plus|tres))? simplement
            (?:fais |reponds |en )?plus (?:simple|simplement)|(?:(?:reponds|dis) )?(?:le )?avec tes (?:propres )?mots|(?:fais|donne)(?: moi)? une (?:liste|synthese)|(?:explique|dis)(?: moi)? (?:ca )?(?:simplement|plus simplement|comme si j'avais \w+ ans)|(?:simplifie|reformule)(?:r|z)?(?: (?:moi )?ca| ta reponse)?
            tu (?:peux|pourrais) (?:simplifier|reformuler)
        """,
        "remark": rf"""
            (?:oh |ah |he |eh |mon |la |ben )*(?:aie+|ouille|oh la la|ouh? la(?: la)?|oulala+|la la|ouf|beurk|berk|pfiou|woah+|wahou|waouh+|snif|youpi|hourra|dieu|la vache|punaise|puree|misere|dis donc|chapeau bas)
            {_UNASKED}(?:(?:ca |tout ca )?(?:c'est|c'etait|ca a l'air|ca parait)|comme c'est|que c'est) {_MUCH}(?:une |un |la |de )?{_FELT}(?:e|s|es)?(?: (?:quand meme|tout ca|ca|non|pour|de|d'\w+|cette|ce|cet|ces|les?|la|l'\w+){_WORDS})?
            {_MUCH}{_FELT}
            c'est n'importe quoi (?:ces?|cette|les?|la){_WORDS}
            (?:quelle|quel|que de|c'est (?:une|un)) (?:\w+ )?(?:tristesse|gachis|courage|horreur|honte|folie|catastrophe|tragedie|drame|histoire|malheur|scandale|dommage|blague|epoque|monde|misere|cauchemar|exploit|belle \w+)
            ca (?:(?:me|nous|ne) |m'|te )*(?:fait|rend|donne|fout|met) (?:(?:un peu|tres|vraiment|trop|super) )*(?:peur|froid dans le dos|triste|pitie|mal(?: au coeur)?|plaisir|du bien|envie|honte|rever|rire|pleurer|sourire|la chair de poule|les boules|en colere|malade|reflechir)(?: (?:pour|de|a) \w+(?: \w+)?)?
            ca (?:ne )?m'(?:etonne|surprend) (?:pas|meme pas|beaucoup)|(?:pas|meme pas|peu) (?:etonnant|surprenant|etonnee?|surprise?)|sans (?:surprise|commentaire)
            {_UNASKED}je suis (?:\w+ )?(?:choque|triste|revolte|degoute|content|heureux|heureuse|ravi|emu|touche|en colere|inquiet|inquiete|surpris|surprise|etonne|scandalise|d'accord|pas d'accord|pour|contre|sous le choc|soulage)e?{_WORDS}
            (?:les|le|la) pauvres?|ca craint
            (?:les |le |la )?pauvres? (?!en\b|a\b|de\b|du\b|dans\b|et\b)\w+
            (?:tant (?:mieux|pis)|bien fait|dommage|bonne chance|bon courage|courage|bien joue)(?: (?:pour|a|aux) \w+(?: \w+)?)?
            {_UNASKED}(?:moi )?(?:j'(?:adore|aime(?: bien| pas| beaucoup)?|espere)|je (?:deteste|hais|plains|trouve (?:ca|cela)|comprends (?:rien|pas)|n'y (?:comprends|connais) rien)|esperons|pourvu){_WORDS}
            encore une? (?:catastrophe|drame|scandale|greve|guerre|fois)
            on (?:vit une (?:drole d'|sale )?epoque(?: \w+)?|marche sur la tete|est (?:mal barres?|foutus?)|croit rever)
        """,
        "idle": r"""
            je (?:t'aime|vous aime)(?: bien)?
            oui
            non
            si
            peut etre
            ah(?: oui)?
            je vois
            hm+
            euh
            lol
            mdr
            ptdr
            (?:ha)+h?
            bof
            test
            (?:non )?(?:rien|je m'en fiche|bah|ben|mouais|ouais|mdrr+|ptdr+|xd)
            heu|pff+|oups|zut|mince|merde|oh
            bon|moi aussi|pareil|he oh
            (?:non mais )?je (?:rigole|plaisante|deconne)|(?:quelle|c'est (?:une|la)) (?:honte|horreur|folie|blague)|(?:c'est )?(?:triste|dommage|fou|dingue|incroyable|scandaleux|la vie|comme ca)
        """,
    },
)
