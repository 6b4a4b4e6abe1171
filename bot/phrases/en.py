"""The bot's sentences, in English."""

from bot.phrases.model import Command, Phrases

_THIS = r"(?:this|(?:this|the) (?:article|story|piece|text))"
_VERY = r"(?:(?:so|really|very|just|such|an?|the|pretty|totally|completely|utterly) )*"
_THE = r"(?:this|the) (?:article|story)"

_DATA = r"(?:data|messages?|questions?|chats?|conversations?|history|info|information)"
_TONGUE = r"(?:english|french|spanish|german|italian|portuguese|arabic|chinese)"
_MISTAKE = r"(?:mistakes?|errors?|typos?)"
_UNASKED = r"(?!.*\b(?:who|what|which|when|where|why|how|if|whether|know|ask|tell|show|see)\b)"
_MUCH = r"(?:(?:really|so|very|just|pretty|quite|too|such|rather|a bit|kind of|utterly|absolutely|totally|all) )*"
_FELT = (
    r"(?:sad|disgusting|gross|awful|terrible|horrible|horrific|dreadful|scary|terrifying|crazy|insane|beautiful|gorgeous|lovely"
    r"|brave|shocking|outrageous|unfair|ridiculous|absurd|heartbreaking|tragic|depressing|worrying|frightening|hilarious|funny"
    r"|incredible|unbelievable|weird|wild|nuts|touching|moving|inspiring|shameful|cruel|appalling|infuriating|reassuring"
    r"|encouraging|sweet|cute|shame|disgrace|pity|mess|scandal|disaster|tragedy|joke|nightmare)"
)
_MODEL = r"(?:chat ?gpt|gpt|openai|llm|gemini|claude|copilot|language model)"
_MACHINE = r"(?:(?:chat ?|ro)?bot|ai|machine|computer|program)"
_SOMEBODY = rf"(?:human(?: being)?|(?:real |actual )?(?:human|person|man|woman|journalist)|real|alive|siri|alexa|{_MODEL})"
_POOR_ANSWER = r"(?:stupid|dumb|silly|useless|ridiculous|terrible|awful|bad|rubbish|lame|hopeless|pathetic|crap|poor|weak|unhelpful|pointless)"
_WORDS = "(?: \\w+)?" * 4
_PHOTO = r"(?:photo(?:graph)?|picture|pic|image)s?"

PHRASES = Phrases(
    code="en",
    name="English",
    called=("en", "anglais", "english"),
    thousands=",",
    hello=(
        "Hello! I answer questions about the article {article}, "
        "with its own sentences only, quoted word for word. "
        "If it does not answer your question, I say so."
    ),
    quoted_as_it_is="Quotations stay in the article’s own language.",
    hello_group=("Hello! I answer questions about the article {article}, with its own sentences."),
    group_hears_all="Mention {bot}, reply to one of my messages, or write /ask and your question.",
    group_hears_commands=(
        "In this group Telegram passes me only commands and replies to my messages: "
        "write /ask and your question, or reply to one of my messages."
    ),
    group_ask="Write /ask and your question, or ask it in reply to this message.",
    help=(
        "Ask in your own words, in French or in English: “Who…?”, “How much…?”, “Why…?”, or a few keywords. "
        "I reply with the article’s sentence and the number of its passage (§), so that you can check it. "
        "You can follow up: “And why?”"
    ),
    try_these="For example:",
    source="Source: {source}",
    words=("word", "words"),
    passages=("passage", "passages"),
    table_of_contents="Contents",
    introduction="Introduction",
    sources="Source of the article: {source}.",
    sources_unknown="The article names no source, author or date.",
    imprint="The article says:",
    no_imprint="It names no author and no date.",
    no_author="I did not find the author’s name.",
    no_date="I did not find the date of publication.",
    quoted="“{text}”",
    about=(
        "motamot {version}. I look in the article for the sentence that answers and quote it word for "
        "word, with its passage. I write nothing and invent nothing; I use no language model."
    ),
    language_choice="I speak French and English. Which should I use?",
    language_set="Done: I’ll reply in English. The article is still quoted in its own language.",
    privacy=(
        "What I keep, for at most {days}: your choice of language, your questions with the answer "
        "given (the last one, to understand “And why?”), and your 👍 👎. "
        "It is filed under the number that Telegram gives this chat and your account; "
        "I store neither your name nor your phone number. Only the team behind this bot can read the questions. "
        "/forget erases everything at once."
    ),
    days=("day", "days"),
    privacy_logged=(
        "Your questions are also written to the technical log of the team behind this bot; "
        "/forget does not erase them there."
    ),
    privacy_local=(
        "Here in the terminal only the history of your questions is kept, on your machine. "
        "/forget erases it."
    ),
    forgotten="Done: everything I kept from this conversation is erased.",
    forget_later=(
        "The database cannot be reached right now: I’ll erase everything as soon as it is back. "
        "Send /forget again later to be sure that it is done."
    ),
    how_to_forget="Send /forget, and everything I keep from this conversation is erased at once.",
    no_passage="There is no passage §{number}: the article runs from §1 to §{last}.",
    which_passage="Which passage? Write for example /passage {last} (the article runs from §1 to §{last}).",
    private_only="That command is for private chats only: send it to me there.",
    unknown_command="I do not know that command. {help} shows what I can do.",
    mistyped_command="I do not know that command. Did you mean {meant}?",
    hi="Hello!",
    who="I am motamot, a bot.",
    is_robot="Yes, I am a bot.",
    is_but_robot="No, I am a bot.",
    how=(
        "I look in the article for the sentence that answers and quote it word for word. "
        "I invent nothing and use no language model."
    ),
    maker="I am motamot, free software, run by whoever offers you this article here.",
    unsure="I am not certain. The closest in the article:",
    not_in_article="I did not find the answer in the article.",
    not_either="I did not find that either. /article shows the contents.",
    says_itself="The article says it without naming anybody.",
    only_quotes="I can only quote the article; ask me what it says.",
    only_languages="I only understand English and French. (Je ne comprends que le français et l’anglais.)",
    answerable="You can ask, for example:",
    article_changed="The article has been corrected since; this is what it says now.",
    told_there="It is written in the article, in passage §{number}:",
    whole_passage="I can only quote the article; this is the whole passage:",
    next_best="This may answer better:",
    no_better="Sorry, I found nothing better in the article.",
    not_sure="Not quite: it is the closest I found.",
    not_sure_of_none="Not quite: the article may say it in other words.",
    nothing_quoted="I quoted nothing. What would you like to know about the article?",
    sorry_other="Sorry! This may answer better:",
    sorry_unfound="Sorry that I found nothing.",
    empty="Write me a question about the article. {help} gives examples.",
    word_for_word="I quote the article word for word; I cannot check whether it is true.",
    newsroom="I cannot pass that on: please write to the newsroom that published the article.",
    subscription="I only answer questions about this article; for a subscription, see the newspaper’s site.",
    whole_sentence="That is a single sentence already, and I can only quote the article.",
    remark="I see. What would you like to know about the article? I can only quote it.",
    no_more="The article ends there. Anything else?",
    no_words="Any question about the article? For example: “{example}”",
    too_long=(
        "Your message is too long for me to find a question in it. "
        "Put it in a sentence or two ({limit} characters at most)."
    ),
    greeting="Hello! What would you like to know about the article “{title}”?",
    fine="Fine, thank you! What would you like to know about the article?",
    thanks="You’re welcome! Anything else about the article?",
    glad="Good to hear! Anything else about the article?",
    agreed="All right. Anything else about the article?",
    no_harm="No harm done! Anything else about the article?",
    bye="Goodbye!",
    sorry="Sorry! What would you like to know about the article?",
    not_text="I can only read text: please type your question.",
    forwarded="I do not answer forwarded messages: please type your question.",
    too_many="I answered the first three questions; send me the others separately.",
    slow_down="A lot of messages here at once! Please try again in a minute.",
    trouble="Sorry, an error kept me from answering. Please try again in a moment.",
    read_passage="Read §{number}",
    previous="← §{number}",
    next="§{number} →",
    back_to_answer="Back to the answer",
    other_passage="See also §{number}",
    copy="Copy",
    useful="👍",
    not_useful="👎",
    noted="Thank you, noted.",
    vote_withdrawn="Your vote has been removed.",
    already_there="You are already there.",
    button_too_old="This button has expired; please ask your question again.",
    feedback_sorry="Thank you for telling me. Perhaps one of the other passages below the answer helps.",
    ask_summary="What is the article about?",
    ask_who="Who is {name}?",
    ask_said="What did {name} say?",
    ask_about="What does the article say about {name}?",
    repl_keys="Type a question, a number in brackets, or /help. Ctrl-D to leave.",
    repl_no_choice="There is no option [{number}] here.",
    repl_quit="Leave",
    repl_not_forgotten="The history of your questions could not be erased: {reason}",
    stats_questions=(
        "Questions: {today} today, {week} in the last 7 days.\n"
        "Answered: {share}.\nFeedback: {useful} 👍, {not_useful} 👎."
    ),
    stats_unanswered="Most often left unanswered:",
    export_caption="Questions left unanswered or marked 👎: {count}",
    export_nothing="No question was left unanswered or marked 👎.",
    reloaded="The article “{title}” has been read again: {words}, {passages}.",
    reload_same="The article has not changed.",
    reload_refused="The new file cannot be used; the old article stays in service:",
    reload_cut="Words: {words}; in the old article: {before}. If that is intended, restart the bot.",
    reload_late="It was not read within {seconds} seconds: its disk may not answer.",
    reload_foreign="It seems to be neither in French nor in English: few questions will be answered.",
    store_away="The database cannot be reached; please try again in a moment.",
    errors_happened="Errors:",
    commands=(
        Command("start", "Who I am, and three questions to try"),
        Command("help", "How to ask"),
        Command("article", "Title, source and contents"),
        Command("passage", "Read a passage: /passage 2"),
        Command("sources", "Where the article comes from"),
        Command("language", "Choose the language"),
        Command("privacy", "What is kept, and for how long"),
        Command("forget", "Erase what I keep from this conversation"),
        Command("about", "How I work"),
    ),
    group_command=Command("ask", "Ask the article: /ask and your question"),
    admin_commands=(
        Command("stats", "Questions, answers and feedback in figures"),
        Command("export", "Unanswered and downvoted questions, as a file"),
        Command("reload", "Read the corrected article again"),
    ),
    bot_description=(
        "Ask me about the article “{title}”. "
        "I answer with its own sentences, quoted word for word: "
        "{how}. "
        "If I do not find the answer in it, I tell you so."
    ),
    tap_opens_article="tap the quotation, and the article opens at that place",
    button_opens_passage="a button under each opens the passage that it stands in",
    bot_short_description="Answers your questions with the article’s own words, and nothing else.",
    greetings="hello|hi|hey|hiya|good (?:morning|afternoon|evening)",
    openers="(?:google|siri|alexa)|ok|cool|super|great|and|so|but|no|oh|wait|well|hmm|um|btw|by the way|tell me|please|pls|thanks|perfect|lol|right|yes|cheers|wow|sorry|honestly|frankly|nope|pff+|ugh|come on|look|excuse me|er+m?|lovely|ah",
    closers="please|pls|plz|thanks|thank you|thx|(?:ro)?bot|motamot|btw|lol|though|anyway|dude|mate|man|cheers",
    tells=(
        r"i|i'\w+|myself|me|my question|you|you'\w+|your|(?:that|this|it|there)(?:'s not| (?:is|was|can|does|did|has) not"
        r"| (?:is|was|ca|does|did|has)n't|'s never)"
    ),
    asks=(
        r"who|whom|whose|what|whats|which|when|where|why|how|if|whether|want|need|know|tell|give|show|find|looking|wonder|wondering|curious|explain|get|pay|lose"
        r"|mean|meant|asking|asked about|talking|referring|list|name|write|translate|summari(?:s|z)e|must|may|shall"
        r"|(?:can|could|should|has|does|is|are|were|will)(?!n't|'t| not)|(?<!i )(?:have|do|did|was|would)(?!n't|'t| not)"
    ),
    of_answers=r"questions?|answer\w*|ask\w*|bot|repl\w+|misunder\w+|understand",
    chatter={
        "help": r"""
            help(?: me)?
            (?:(?:can|could|will|would) you )?(?:please )?help me(?: out)?|can you help
            how (?:does (?:this|it) work|do i (?:use (?:this|you)|ask))
            what (?:can|do) you do
            what are you for
            start
            (?:i )?need (?:some )?help
            what (?:can|could|should|do|may) (?:i|we) ask(?: (?:you|about|here))*
            (?:what|which) (?:kind of |sort of |type of )?(?:questions?|things) (?:can|could|should|do) (?:i|we) ask(?: you)?
            (?:(?:give|show|suggest)(?: me| us)? )?(?:an? |some |a few )?(?:(?:sample|examples? of) )?questions?(?: to ask)?
            (?:any |some )?suggestions?
            how (?:to use|do i use)(?: (?:this|you|(?:this|the) bot))?
            (?:i )?(?:don't|do not|dont) know what to (?:ask|say)
            what (?:else )?do you know
        """,
        "about": rf"""
            who are you
            what are you
            what(?: i|')s your name
            how do you work
            is this (?:an? |really )?(?:ai|chatgpt) generated
            what(?: i|')s this (?:chat ?)?bot(?: for)?
            what (?:can|does) this (?:chat ?)?bot do
            how does this (?:chat ?)?bot work
            (?:what(?: i|'|)s|who(?: i|'|)s|what is) motamot
            motamot
            (?:which|what) (?:ai |language )?(?:model|llm|ai|technology) (?:are you|do you use|is (?:this|that)|are you (?:using|based on|running on)|powers (?:you|this))
            your name|do you have a name|what should i call you
            are you (?:smart|intelligent|conscious|sentient)
            (?:is|was) (?:this|that|it) (?:answer |text )?(?:written|generated|made|created|summari(?:s|z)ed) by (?:an? )?(?:ai|(?:chat ?|ro)?bot|chat ?gpt|llm|machine|human)
            (?:have|did) you (?:(?:really|actually|even) )*read (?:{_THIS}|the (?:whole |full |entire )?(?:article|story|thing))
            how old are you|where (?:are you|do you live)(?: from)?|do you (?:sleep|eat|have feelings|have an opinion|love me|like me)
        """,
        "robot": rf"""
            (?:so )?(?:are you|you're|you are|is this|am i (?:talking|speaking|chatting) (?:to|with)) (?:an? |just a |really an? |really )?{_MACHINE}(?: or (?:an? )?{_SOMEBODY})?
        """,
        "mistaken": rf"""
            (?:so )?(?:are you|you're|you are|is this|am i (?:talking|speaking|chatting) (?:to|with)) (?:an? |really an? |really )?{_SOMEBODY}
            (?:do|are) you (?:use|using|based on|powered by|running on|run on|made (?:with|by)) (?:an? )?(?:ai|{_MODEL}|large language model)
            is there a (?:human|real person)(?: (?:here|there|behind (?:this|you)))?
        """,
        "maker": r"""
            who (?:made|makes|created|built|developed|programmed|designed|invented|operates|owns|runs|wrote|is behind|trained) (?:you|this (?:chat ?)?bot)
            who's behind (?:you|this (?:chat ?)?bot)
            who(?: i|')s your (?:creator|developer|maker|boss|owner|master)|who do you work for|who pays you
        """,
        "privacy": rf"""
            (?:do|will|did) you (?:store|keep|save|log|record|collect|share|sell|track) (?:(?:my|our|any|any of my|personal|my personal) )?{_DATA}
            (?:what|which) (?:personal )?(?:data|info|information) (?:do|will) you (?:store|keep|save|log|record|collect|have|share)(?: (?:about|on|of) me)?
            what (?:do|will) you (?:do with my {_DATA}|(?:keep|know|store|save) (?:about|of) me)
            what happens (?:to|with) my {_DATA}
            who (?:can )?(?:reads?|sees?) my {_DATA}
            (?:is|are) my {_DATA} (?:stored|kept|saved|logged|recorded|private|anonymous|safe|secure|shared)
            is this (?:chat|conversation|bot) (?:private|anonymous|confidential|recorded)
            (?:what(?: i|')s )?your privacy policy
            my data
            is this (?:private|anonymous|confidential|being recorded|recorded|encrypted|monitored)
            are you (?:spying on|tracking|recording|listening to|watching) me
            (?:who|does anyone|can anyone|does anybody) (?:can )?(?:reads?|sees?) (?:this chat|this conversation|what i (?:write|type))
        """,
        "forget": rf"""
            (?:(?:please|can you|could you|i want to|i want you to|i would like to|how (?:do|can) (?:i|you)) )?(?:delete|erase|remove|clear|forget|wipe) (?:all (?:of )?)?(?:my|our) (?:personal )?{_DATA}(?: please)?
            (?:please )?forget (?:me|everything about me)(?: please)?
            (?:delete|erase|forget) everything(?: about me| you (?:know|have|keep)(?: about me)?)?
        """,
        "language": rf"""
            (?:(?:please|can you|could you|will you|would you) )?(?:please )?(?:answer|reply|respond|speak|talk|write)(?: to)?(?: me)? (?:in )?{_TONGUE}(?: please| pls)?
            in {_TONGUE}(?: please| pls)?
            {_TONGUE} (?:please|pls)
            english|french
            (?:change|switch)(?: the)? (?:language|to {_TONGUE})
            (?:change|switch|set|go|come|back) (?:the |my )?(?:language|(?:back )?to {_TONGUE})
            (?:do|can) you (?:speak|understand) \w+
            (?:(?:can|could|may) i|i (?:want to|would like to|'d like to)) (?:ask|write|speak|chat|talk)(?: to)?(?: you)?(?: (?:a|my) questions?)? in {_TONGUE}
        """,
        "translate": rf"""
            (?:(?:can|could|will|would) you )?(?:please )?translate(?: (?:this|that|it|the (?:answer|quote|quotation|sentence|article|text)|for me))*(?: (?:in|into|to) {_TONGUE})?(?: for me)?
            (?:an? |the )?(?:{_TONGUE} )?translation(?: (?:in|into|to) {_TONGUE})?
        """,
        "whence": r"""
            where (?:did|do) you (?:get|find|read) (?:this|that|it|your (?:info|information|facts|data))(?: from)?
            where (?:is|does|did) (?:this|that) (?:come )?from
            where (?:did|does) (?:this|that) come from
        """,
        "sources": rf"""
            (?:which|what) (?:(?:news)?paper|journalist|reporter|site|outlet) (?:(?:published|wrote) {_THIS}|is {_THIS}(?: from)?)
            (?:(?:your|the) )?sources?(?: of {_THIS})?
            (?:article|story) sources?
            (?:(?:what|who)(?: i|'| a)?(?:s|re)|cite|give(?: me)?) (?:the|your) sources?(?: given)?(?: (?:of|for) {_THIS})?
            where (?:is {_THIS}|does {_THIS} come) from
            where (?:does|do) (?:this|these|the) (?:info|information|facts?) come from
            (?:which|what) (?:(?:news)?paper|outlet)
            (?:do you have|have you got|got|any) (?:an? )?sources?
        """,
        "author": rf"""
            who (?:wrote(?: it| {_THIS})?|published (?:it|{_THIS}))(?: and when)?
            who(?: i|')s {_THIS} (?:written )?by
            {_THIS} (?:i|wa)s (?:written )?by who
            by whom? was {_THIS} written
            who reported {_THIS}
            (?:(?:who|what)(?: i|'|)s )?(?:the )?(?:name of the )?author(?:'s name)?(?: of {_THIS})?
            (?:(?:who|what)(?: i|'|)s )?(?:the )?(?:(?:name of the )?(?:journalist|reporter|writer) (?:of|behind) {_THIS}|name of the (?:journalist|reporter|writer))
            who (?:did|made|conducted) (?:this|the) interview
            who interviewed (?:him|her|them)
        """,
        "date": rf"""
            (?:what(?: i|'|)s|give(?: me)?) (?:the|your) date(?: given)?(?: (?:of|for) {_THIS})?
            (?:the )?date of (?:{_THIS}|article)
            (?:article|story) date
            (?:when|what date|which day) is {_THIS} from
            how old is {_THIS}
            (?:what(?: i|'|)s )?(?:the )?(?:publication date|date of publication)(?: of {_THIS})?
            (?:when|what date|what day|(?:at )?what time) was (?:it|{_THIS}) (?:last )?(?:published|written|posted|updated|modified|corrected)
            when did {_THIS} come out
            what (?:is the )?date (?:is|of|on) {_THIS}
            is (?:this|{_THIS}) (?:recent|up to date|current|still current|from today)
            is {_THE} (?:new|old)
        """,
        "credits": rf"""
            (?:who (?:took|made|shot)|whose (?:is|are)) (?:the|this|that|these|those|your) {_PHOTO}(?: (?:of|in|for) {_THIS})?
            {_PHOTO} credits?
            whose {_PHOTO} (?:is|are) (?:it|this|these|that)
        """,
        "article": rf"""
            (?:(?:what(?: i|')s|give me) )?(?:the )?(?:title|headline)(?: of (?:this|the) article)?
            how long is (?:this|the) (?:article|story|text|piece)
            (?:(?:this|that|it)(?:'s| is) (?:not )?)?(?:the )?(?:wrong|right) (?:article|story)
            how many (?:words|passages|paragraphs)(?: (?:are (?:there )?)?in (?:this|the) article| does (?:this|the) article have)?
            (?:(?:give|send|share)(?: me)? |(?:do you have|can i have|is there|what(?: i|')s) )?(?:the |a |an )?(?:link|url)(?: (?:to|of|for) (?:the (?:original )?(?:article|story)|{_THIS}|it))?
            where (?:can|do|could) i (?:read|find) (?:it|the original|{_THIS}|the (?:full |whole |original )?(?:article|story))(?: online)?
            where(?: i|')s (?:{_THE}|the original)
        """,
        "text": r"""
            (?:(?:show|read|give|send)(?: me)?|(?:i want to|can i|let me) (?:read|see)) (?:this|the)(?: (?:whole|full|entire))? (?:article|text)
            the (?:whole|full|entire) (?:article|text)
            full (?:article|text)
            tell me (?:everything|it all)
        """,
        "again": r"""
            (?:(?:can|could|would) you )?(?:please )?(?:repeat|say)(?: (?:that|it|this|(?:the|your) (?:last )?(?:answer|quote|sentence)))?(?: again| once more)?
            what was that(?: again)?
            where does it say (?:that|so|this|it)(?: in the (?:article|text|story))?
            where(?:'s| is| was) (?:that|it|this) (?:written|said)(?: in the (?:article|text|story))?
            (?:in )?(?:which|what) (?:passage|paragraph)(?: is (?:that|it|this)(?: (?:in|from))?)?
        """,
        "other": r"""
            (?:(?:show|give|read)(?: me)? )?(?:the |an)other (?:one|answer|passage|sentence|quote)
            (?:the )?next (?:one|answer|best|quote)|another|(?:the |a )?second (?:answer|quote)
        """,
        "more": r"""
            (?:and )?(?:(?:please |can you |could you )?(?:tell|show|give) me )?more(?: please)?
            (?:go on|continue|keep going|what else|anything else)
            more (?:info|details?)(?: please)?
            (?:can you |could you |please )?(?:elaborate|go into detail)(?: please| more)?
            explain more
            and|so
            (?:an)?other (?:answer|passage|sentence|quote)|(?:the )?next passage
            (?:(?:show|give|read)(?: me)? )?(?:the |some |more )?(?:context|rest|passage|paragraph|whole passage)
            (?:please )?(?:continue|go on|keep going|carry on|expand|elaborate)(?: (?:on that|please|further))*
            more (?:on|about) (?:this|that|it)
            (?:is )?that(?: i|')?s? (?:all|it)(?: you (?:know|have|got))?
        """,
        "next": r"""
            (?:ok )?(?:and )?(?:then|next|now)
        """,
        "bye": r"""
            (?:good ?bye|bye(?: bye)?|see you(?: later| soon)?|good night|have a (?:nice|good|great|lovely) (?:day|evening|night|weekend|one)|stop|quit|exit)(?: (?:ro)?bot)?(?: thanks?)?
            see ya|cya|good ?night|take care|farewell|ciao|so long|gotta go|that's all (?:thanks|thank you)
            stop (?:it|this|that|now|messaging me)|unsubscribe(?: me)?|how (?:do|can) i (?:stop this|unsubscribe)
        """,
        "praise": r"""
            (?:(?:very|really|so|a|such a|that's|that was|what a) )*(?:good|great|excellent|perfect|nice|amazing|awesome|brilliant|fantastic|best|smart|clever|helpful) (?:answer|reply|response|job|work|bot|one|stuff|point)(?: (?:thanks|bot))?
            (?:(?:that's|that was|this is|it's|that is|you are|you're|ur|really|very|so|super|pretty|how|quite) )*(?:helpful|useful|clear|interesting|informative|fascinating|great|awesome|amazing|brilliant|perfect|excellent|impressive|cool|neat|clever|smart|good|nice|good to know|well done|fun|handy)
            (?:you|u)(?:'re| are)? (?:rock|the best|a star|a genius|good at this)|good bot|well done|nice one|love it|exactly|correct|that's (?:it|right|correct)|you're right|right|bingo|spot on|(?:you )?nailed it
            (?:yes|no) (?:thanks|thank you)|cheers|(?:thanks|thank you|thank u|thx|ty|ta)(?: (?:a (?:bunch|lot|million)|very much|so much|you|for that|mate|buddy|love|much appreciated))?|much appreciated
            not bad(?: at all)?|(?:that's |that is |this is |that was )?(?:exactly |just )what i (?:needed|wanted|was (?:looking for|after|asking))
            (?:impressive|great|nice|cool|brilliant|lovely|fantastic|superb|splendid|neat)(?: stuff)?
        """,
        "agreed": r"""
            (?:ah |oh |ok |okay |right |that )*(?:ok|okay|okey|k|i see|got it|gotcha|understood|makes sense|fair enough|noted|good to know|i (?:get it|understand)|understand|all right|alright|sure|fine|very well)(?: (?:then|now|better))*
            (?:no )?(?:never ?mind|nvm|whatever|forget (?:it|about it)|doesn't matter)
            (?:you're|you are) (?:very |most )?welcome|(?:no (?:problem|worries)|np|don't mention it|my pleasure|any ?time)
        """,
        "apology": r"""
            (?:oh |oops |so |very |i'm |i am |my )*(?:sorry|apologies|bad|mistake)(?: (?:about that|my (?:bad|mistake)))?
            (?:i )?apologi(?:s|z)e|(?:pardon|forgive) me
        """,
        "wellbeing": r"""
            (?:you )?how (?:are|r) (?:you|things)(?: (?:doing|today|going|feeling))*|how(?: i|')s (?:it going|life|things)|how do you do|what's (?:new|up)|(?:wass?up|sup)|you (?:ok|okay|alright|all right)
        """,
        "presence": r"""
            (?:is )?(?:any ?one|any ?body|some ?one|some ?body) (?:here|there)
            (?:are|r) you (?:still )?(?:there|here|awake|online|working|alive|ok|okay)|you there|hello there|(?:hi|hello|hey) again|howdy|greetings|hola|g'day|ahoy
            (?:my name is|i'm called|call me) \w+
            i have (?:an?|some|a few) (?:quick )?questions?
            (?:i have )?(?:an?other|a new|one more|last) question
        """,
        "pardon": r"""
            huh|what|pardon(?: me)?|sorry|excuse me|come again|say (?:what|again|that again)|what did you (?:just )?say|what was that
        """,
        "lost": r"""
            (?:sorry )?i (?:don't|do not|didn't|did not|can't|still don't) (?:quite |really )?(?:understand|get|follow)(?: (?:it|this|that|you|the answer|what (?:you|that) means?))*
            what do you mean(?: by (?:that|this))?|what does (?:that|this|it) mean|(?:that|this|it) (?:isn't|is not|'s not) clear|i'm (?:confused|lost)|meaning
            (?:(?:can|could|would) you )?(?:please )?explain(?: (?:it|that|this|to me|please))*
        """,
        "insult": rf"""
            (?:you(?: are|'re)? |u )?{_VERY}(?:suck|stupid|dumb|idiot|moron|garbage|trash|crap|pathetic|fool|loser)(?: (?:bot|robot|machine|thing))?
            (?:you are|you're|u are) {_VERY}(?:useless|rubbish|bad|terrible|awful|hopeless|worthless|no (?:good|use))
            (?:shut up|fuck|piss off|go to hell)(?: \w+)?(?: \w+)?
            (?:bad|terrible|useless|dumb|silly|stupid) bot
        """,
        "complaint": rf"""
            (?:that's |that is |this is |you are |you're |it's )?(?:wrong|false|stupid|useless|nonsense|not true)(?: answer)?
            (?:that's |that was |what )?(?:a |an )?(?:bad|terrible|awful|poor|rubbish|lousy) (?:answer|bot|reply)
            that's not (?:it|what i asked|an answer)
            (?:your|the|that|ur|this) (?:last )?answer (?:is|was) (?:\w+ )?(?:wrong|bad|useless|rubbish|nonsense|no good|incorrect|not right)
            that does(?: not|n't) answer(?: my question)?
            (?:no )?(?:that's |that is |it's )?not (?:what i (?:asked|meant)|helpful|my question|right|(?:an|the right|a good|much of an) answer)
            (?:just |please |now )*(?:answer|reply to|talk to|respond to) me(?: (?:now|please|already))*|wtf|what the (?:hell|fuck|heck)
            (?:that(?:'s| is| was)? |this (?:is )?|you(?:'re| are)? |it(?:'s| is)? )?(?:completely |totally |just |very |so )*(?:off topic|irrelevant|unhelpful|useless|pointless|rubbish|bad|nonsense|incorrect|mistaken|missing the point)(?: (?:answer|reply|bot))?
            (?:try|look|search|read|check)(?: it)? (?:again|harder|better)|(?:try|answer) (?:it )?properly|do better
            (?:you )?(?:didn't|did not|don't|do not|haven't|dont|didnt) (?:answer|answered|understand|understood|get|know)(?: (?:me|it|that|anything|the question|my question))*
            (?:no )?(?:that's |that is |it's |thats )?not (?:true|it|that|what i (?:want|wanted|meant|said|was asking|am asking)|the (?:answer|question)|relevant|correct|related)
            (?:you are|you're|ur) (?:wrong|not (?:helpful|useful|right|answering))
            (?:that|this|it) (?:makes no|doesn't make(?: any)?|does not make(?: any)?) sense|you (?:already|just) said that
            (?:(?:that|this|it)(?:'s| is| was) )?not (?:(?:very|really|so|that|at all|particularly) )*(?:helpful|useful|clever|clear|relevant|impressed|satisfied)(?: at all)?(?: are you)?
            (?:you're|you are) (?:(?:really|so|very|just|still) )*not (?:(?:very|really|so|that|being|much) )*(?:helpful|useful|listening|answering|clever|smart|bright|clear|help|reading|getting it|understanding){_WORDS}
            (?:you're|you are) (?:(?:really|so|very|just|a bit) )*(?:annoying|useless|frustrating|hopeless|infuriating|repeating yourself|missing the point|no (?:help|use)|going (?:in|round in) circles)
            i (?:didn't|did not|never|wasn't|was not|haven't) (?:ask(?:ed|ing)?|say|said|mean|meant){_WORDS}
            i (?:asked|meant|wanted|was asking)(?: for| about)? (?:something|anything|a different|another|the other){_WORDS}
            (?:that|this|it) (?:has|had)(?: got)? nothing to do with (?:it|this|that|my question|what i asked|anything)
            what (?:does|has|did) (?:that|this|it)(?: have| got)? to do with (?:anything|my question|it|this|that)
            (?:(?:that's |that is |it's |this is |that was )?not|(?:that|this|it) (?:isn't|wasn't)) what i (?:(?:was|am|had) )?(?:asked|asking|want|wanted|meant|said|looking|mean){_WORDS}
            you (?:(?:just|keep|already|always|only) )+(?:repeat|repeating|say|saying|said|told|give|giving|quote|quoting){_WORDS}
            (?:the )?same (?:answer|thing|sentence|quote|reply)(?: (?:again|every time|twice|as before))*|you said (?:that|it)(?: (?:already|before|just now))?
            (?:(?:just|please|now) )*answer (?:the|my) (?:damn |actual )?question
            (?:this|that|the|what a|such a|you)(?: chat)?(?: ?bot| thing| answer| reply)? (?:is |was )?(?:(?:so|really|very|just) )*{_POOR_ANSWER}(?: (?:bot|answer|reply))?
            (?:(?:that's|that is|this is|it's|how|so|very|pretty|i'm|i am|really|a bit) )*(?:disappointing|disappointed|frustrating|frustrated|confusing|confused|lost|annoying|annoyed)
            (?:that|this|it) (?:makes|made) no sense(?: (?:to me|at all))?
            i (?:don't|do not|can't|dont) see (?:the|any) (?:connection|link|point|relevance)
            (?:that|this|it) (?:doesn't|does not|didn't|isn't) (?:really )?help(?:ing)?(?: (?:me|at all|much))*
            (?:no )?wrong(?: again)?|not good enough|(?:you )?missed the point|you(?: still)? (?:don't|do not|dont) get it
        """,
        "speaker": r"""
            who (?:says|said|claims|claimed)(?: (?:that|this|it|so))?
            says who
            according to whom?
            who (?:is|was) (?:saying|it that said) (?:that|this|it)
        """,
        "newsroom": rf"""
            (?:i (?:have |think i )?(?:found|spotted|noticed|see|saw)|i (?:want|would like) to report|there(?: i|')s|there are) (?:an?|some|several) {_MISTAKE}(?: in (?:this|the|your) (?:article|story|text))?
            (?:this|the) (?:article|story) (?:is wrong|is incorrect|(?:has|contains) (?:an?|some) {_MISTAKE})
            (?:(?:how|where|who) (?:do|can|should) i|i want to|can i) (?:contact|reach|write to|email|call|talk to|tell|report)(?: to)? (?:you|(?:an?|the|your|this) (?:newsroom|editors?|newspaper|publisher|reporter|journalist|author|{_MISTAKE}))(?: (?:in|of) (?:this|the) (?:article|story))?
            contact (?:the )?(?:newsroom|editors?|author|journalist)
            report (?:an? |the )?{_MISTAKE}|contact|contact us|(?:i want to|can i|let me) (?:speak|talk) to (?:an? )?(?:human|person|real person|journalist|someone)
        """,
        "subscription": r"""
            (?:a |the |my )?subscriptions?
            (?:how|where) (?:do|can|could) (?:i|we|you) subscribe(?: (?:to (?:this|the|your) (?:paper|newspaper|site|newsletter)|online))?
            (?:i want to|i would like to|i'd like to|can i|how to) subscribe(?: (?:to (?:this|the|your) (?:paper|newspaper|site|newsletter)|online))?
            (?:how much (?:is|for|does)|what does) (?:a|the) subscription(?: cost)?|(?:price|cost) of (?:a|the) subscription
            i(?: am|'m) (?:already )?a subscriber
        """,
        "sure": r"""
            (?:oh )?really|seriously|for real
            (?:are )?(?:you|u) (?:really |absolutely |quite )?(?:sure|certain)(?: (?:about|of) (?:that|this|it|your answer|yourself))?(?: that's (?:true|right))?
        """,
        "doubt": rf"""
            (?:is|are) (?:all |any |any of |all of |some of )?(?:that|this|it|these|everything|this all|it all|that all)(?: story| article| news| info| information)? (?:really |actually |all |an? )?(?:true|right|correct|certain|for real|real|reliable|trustworthy|accurate|legit|credible|fact checked)(?: (?:source|information))?
            (?:is|are) (?:the|your) (?:article|story|source|sources|answer|answers|info|information|news) (?:really |actually )?(?:true|right|correct|reliable|trustworthy|accurate|legit|credible|real)
            (?:is (?:this|that|it) )?(?:fake(?: news?)?|a lie|misinformation|disinformation|made up|bs|bullshit)
            how (?:do|can) you (?:know|be (?:so )?sure)(?: (?:that|this|it|it's true|for sure|about that))*
            (?:are|r) (?:you|u) (?:lying|making (?:this|that|it|things|stuff) up|joking|kidding|hallucinating|serious)(?: (?:to )?me)?
            (?:do|did|can|could|might) (?:you|u) (?:ever |just )?(?:lie|hallucinate|be wrong|be mistaken|get (?:it|things) wrong|make mistakes|make errors|make (?:this|that|it|things|stuff) up|invent (?:this|that|it|things))(?: sometimes)?
            (?:can|should|could) (?:i|we) (?:really )?(?:trust|believe|rely on) (?:this|that|it|you|your answers?|the article|this article|what you say)
            prove it
            (?:(?:that's|your|the|a|an) )*(?:bad|dodgy|fake|unreliable|rubbish|poor) (?:source|info(?:rmation)?)s?
            i (?:don't|do not|dont) (?:believe|trust) (?:you|it|that|this)|i doubt (?:it|that)
            {_UNASKED}i(?:'m| am) not (?:(?:so|too|really|entirely|very) )*(?:sure|convinced){_WORDS}
            (?:that|this|it) (?:doesn't|does not|doesnt) (?:really )?(?:sound|seem|look) (?:quite )?(?:right|true|plausible|likely|correct|possible)(?: to me)?
            (?:(?:that|it|this) )?(?:sounds?|seems?|looks?) (?:(?:a bit|very|rather|pretty) )*(?:fishy|dodgy|suspicious|wrong|unlikely|made up|fake|far fetched)(?: to me)?
            not convinced|yeah right|(?:i find (?:that|it|this) )?hard to believe|i have (?:my|some) doubts
        """,
        "shorter": r"""
            (?:that's |that is |it's |much |way )*too long(?: (?:i|to|didn't|did not) .*)?
            (?:(?:can|could) you )?(?:please )?(?:(?:make|keep) (?:it|this|that|your answer) )?(?:much |a bit )?(?:short(?:er)?|brief(?:er)?|more concise|concise)
            be (?:brief|concise|short)
            (?:(?:give me |i want )?a )?(?:shorter|briefer|short) (?:answer|version|one)
            (?:(?:can|could) you )?shorten (?:it|that|this)
            (?:(?:just|simply|only|answer|give me|tell me|say) )+(?:with )?(?:a )?(?:simple )?(?:yes or no|the (?:number|figure))
        """,
        "you": r"""
            (?:and|what about|how about) you
            .*\byour (?:opinion|views?|thoughts|feelings|favou?rite)\b.*
            (?:\w+ )?(?:are|were|do|did|would|will) you (?:think|feel|like|love|hate|prefer|support|believe|vote|agree|biased|neutral|married|single|happy|sad|tired|left|right|for or against|political|paid)\b.*
            (?:(?:can|could|would) you )?(?:please )?(?:explain|say|put)(?: (?:it|that|this))?(?: (?:to me|more|a bit))* (?:simply|simpler|in (?:your own|simple|plain|simpler|other) (?:words|terms|english)|like i'?m \w+)
            (?:make it |much |say it |explain it )?(?:simpler|more simply)|(?:answer |say it |tell me |explain it )?in (?:your own|simple|plain|simpler) (?:words|terms|english)|(?:give me|make) a list|in (?:simple|plain|simpler) (?:words|terms|english)|(?:can you )?(?:simplify|rephrase)(?: (?:that|this|it))?|(?:explain (?:it )?like i'?m five|eli\w)
        """,
        "remark": rf"""
            (?:oh |ah |my )*(?:ouch+|oof|yikes|gosh|jeez|blimey|crikey|dear(?: me)?|god|wow+|whoa+|phew|eek|eww?|yuck|good grief|bloody hell|damn|alas)
            {_UNASKED}(?:(?:that|this|it|they|he|she|what)(?:'s| is| was| are|s| sounds| looks)?) (?:not )?{_MUCH}(?:an? )?(?:(?:real|total|complete) )?{_FELT}{_WORDS}
            (?:how )?{_MUCH}{_FELT}(?: (?:story|news|stuff|woman|man|lady|people))?
            what an? (?:\w+ )?(?:shame|mess|story|pity|disaster|tragedy|joke|life|woman|man|lady|world|day|waste|disgrace|scandal|nightmare|hero|legend)
            poor (?:old |little )?(?:woman|man|people|guy|kids?|things?|girl|boy|lady|dog|cat|animals?|her|him|them|workers?|farmers?|famil(?:y|ies)|souls?|lad|bloke)
            (?:brave|lucky|tough|remarkable|amazing) (?:woman|man|lady|girl|guy|boy|dog|people)|typical(?: \w+)?
            i (?:feel|felt) (?:(?:so|really) )?(?:sorry|bad|sad|angry|sick)(?: (?:for|about) \w+(?: \w+)?)?
            (?:good|great|well done|bad luck|good luck|too bad|nice|happy)(?: (?:for|on|to)) (?:her|him|them|all)|serves? (?:them|her|him|you) right
            (?:i'm|i am|im) (?:(?:so|really|not|very|a bit|quite) )*(?:shocked|sad|angry|surprised|happy|glad|worried|scared|disgusted|moved|touched|relieved|against it|for it|proud|sorry){_WORDS}
            (?:(?:it|that|this) )?(?:makes|made) me (?:(?:so|really) )?(?:angry|sad|sick|happy|cry|smile|laugh|furious|mad)
            {_UNASKED}i (?:(?:really|just|do) )*(?:love|like|hate|adore|hope|wish|agree|disagree|think (?:that|it|its|it's|this|they|he|she)){_WORDS}
            (?:no|not|what a) (?:surprise|surprised|wonder)(?: (?:there|at all|really))*
        """,
        "idle": r"""
            i (?:love|like) you
            yes
            yeah
            yep
            oh
            nice
            wow
            no
            nope
            maybe
            hm+
            uh
            lol
            (?:ha)+h?
            meh
            test
            (?:no )?(?:nothing|who cares|hmm+|erm|oops|ugh|duh|lmao|rofl|omg|yup|ya|nah|sigh)
            me too|same|hey oh
            (?:just|i'm|i am|only) (?:kidding|joking)|(?:what a|that's a|it's a) (?:shame|disgrace|pity)|(?:that's |how |so )?(?:sad|crazy|insane|terrible|awful|unbelievable)
        """,
    },
)
