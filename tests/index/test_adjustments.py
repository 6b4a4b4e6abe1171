"""What a question of its kind wants of a sentence comes before what only has more of its words."""

import pytest

from index import Context, Reader
from index.pages.segment import segment_article
from tests.articles import answer


@pytest.mark.parametrize(
    ("text", "questions", "quoted"),
    [
        # who somebody is, told beside the name
        ("« L'argent est parti », lâche Ana Ruiz. Il pleut.\n\n« On a sauvé des emplois », résume Ana Ruiz, déléguée du syndicat.", ["Qui est Ana Ruiz ?"], "déléguée"),
        # what the article says of something, it says first
        ("The old crane of the port broke down on Monday. It rains.\n\nDockers wait.\n\nThe crane rusts.", ["What does the article say about the crane?"], "broke down"),
        # how many in all, by the title
        ("Feu à Mornay : sept blessés\n\nUn feu a fait sept blessés à Mornay, a dit la préfecture.\n\nDans la rue des Halles, quatre pompiers ont été blessés.", ["Combien de blessés ?"], "sept blessés"),
        # whether it has happened before
        ("The dam at Orle burst before dawn on Monday. Nobody was hurt.\n\nIt is the second time that a dam in the valley has burst.", ["Has the dam burst before?"], "the second time"),
        # against whom
        ("Marl joue la finale en mai. Il pleut.\n\nMarl a gagné contre Lorme.", ["Contre qui Marl joue-t-il la finale ?"], "contre Lorme"),
        # which, by its name
        ("Dorval essaie une grue chaque matin. Il pleut.\n\nDorval a reçu sa grue Hercule en mai.", ["Quelle grue essaie Dorval ?"], "Hercule"),
        # what somebody does, by the verb
        ("Le député de la ville, Luc Caron, défend une autre voie. Il pleut.\n\nIl propose un péage sur le pont.", ["Que propose le député Luc Caron ?"], "péage"),
        # her son is not the mayor's
        ("Anne Duval est capitaine du bac. Il pleut. Son fils est pilote.\n\nLe fils du maire, Luc Caron, est docker.", ["Qui est Anne Duval ?", "Et son fils ?"], "pilote"),
        # when, which the last answer leaves open
        ("Ann Rusk bought a ferry. It rains.\n\nThe old ferry was built in May.", ["Who bought a ferry?", "When?"], "in May"),
        # how many, told by the last answer with the follow-up's own verb
        ("La société Marvel proposait de garder 64 postes et la grue. Le port a refusé son offre, faite pour moitié de promesses.", ["C'est quoi, Marvel ?", "Et ils auraient gardé combien d'ouvriers ?"], "64 postes"),
        # what one firm does with a thing, not what the other does
        ("Dorval recourt à ses grues neuves pour les petits bateaux. Pédalio, de son côté, utilise sa grue Hercule pour un bateau, un gros bateau.", ["Dorval utilise ses grues pour quels bateaux ?"], "petits bateaux"),
        # what happened, not where somebody passes
        ("En passant, Luc Caron salue le bac. Il pleut.\n\nEn 1902, la digue a cédé.", ["Que s'est-il passé en 1902 ?"], "la digue a cédé"),
        # whether it is so, where it is said not to be
        ("Le 3 mai, la digue a cédé au port. Une vague a noyé le quai du port.\n\nAucun bateau n'a coulé.\n\nDix bateaux ont été repeints au port le 9 mai.", ["Est-ce que des bateaux ont coulé en mai ?"], "Aucun"),
        # how many in all, not how many of them
        ("Two of the dead were children, police said. At least nine people have died after a boat sank on the lake. It rains.", ["death toll?"], "nine people"),
        # the reason below a heading that asks for it
        ("On a vu le mât tomber dans l'eau. Il pleut.\n\nPourquoi le mât a-t-il cédé ?\n\nUne vieille corde a lâché dans la nuit. Elle avait été changée en mai.", ["Pourquoi le mât s'est brisé ?"], "corde"),
        # this year, not long ago
        ("In 1996 the first swallows came to the mill on 2 May. This year they came on 9 April. A barn was built in 2024.", ["When did the swallows come this year?"], "9 April"),
        # who makes them, not who is only called a maker
        ("Deux géants du lac dessinent désormais leurs propres pédalos. Il pleut.\n\nLe fabricant s'est entendu avec Luc Caron.", ["Qui fabrique ses propres pédalos ?"], "Deux géants"),
        # what is paid for it, not what is lost or owed if it fails
        ("Osk rachète Vik pour 2 millions d'euros. Il pleut.\n\nSi le rachat de Vik échoue, Osk paye à Vik une indemnité de 90 000 euros.", ["Combien Osk paye pour Vik ?"], "2 millions"),
        # who leads it, not who heads its board
        ("La maire, Anne Duval, qui préside aussi le conseil de surveillance du port, viendra lundi. Il pleut.\n\nDirecteur du port depuis mai, après six ans à Lorme, Luc Caron se tait.", ["Qui dirige le port ?"], "Luc Caron"),
        # why they do it now, as nothing is lent to "faire" by "fusion"
        ("Au printemps 2019, une grève avait conduit à l'abandon d'un projet de fusion. Il pleut.\n\nLes dockers observent une grève car leur prime est supprimée.", ["Pourquoi ils font grève ?"], "car leur prime"),
        # just the attribute asked for
        ("The mill has its own home page. It rains.\n\nOpen days are held at 12 N. Harbour St. in May.", ["What's the address?"], "Harbour"),
        # what else the same person said
        ("« Le bac est vieux », a déclaré Anne Duval. Il coule, selon elle. Il pleut.\n\n« Il faut un pont », a ajouté le maire.", ["Qu'a déclaré Anne Duval ?", "Qu'a-t-elle ajouté ?"], "selon elle"),
    ],
)  # fmt: skip
def test_the_sentence_that_is_wanted_comes_first(text, questions, quoted):
    reader = Reader(segment_article(f"La semaine\n\n{text} Il neige.\n"))
    context = None
    for question in questions:
        told = reader.answer(question, context=context)
        context = Context.of(told, context)
    assert quoted in told.quotes[0].text


@pytest.mark.parametrize(
    ("text", "question", "bold"),
    [
        # the title tells which of several sums is meant
        ("Batteries : Osk lève 85 millions d'euros pour son usine\n\nOsk, jeune pousse de Marl, a annoncé jeudi avoir réuni 85 millions d'euros. Il pleut.\n\nOsk avait bouclé un tour de cinq millions en 2020.", "Combien Osk a levé ?", "85 millions d'euros"),
        # a price is no difference, and starts at the least
        ("Le téléphone\n\nC'est 50 euros de plus que l'an dernier pour les deux, à cause du prix des pièces. Quant à l'Ultra, il démarre à 900 euros et grimpe à 1 200 euros avec plus de mémoire.", "prix de l'Ultra ?", "900 euros"),
    ],
)  # fmt: skip
def test_the_sum_that_is_wanted_is_in_bold(text, question, bold):
    assert answer(f"{text}\n", question).quotes[0].highlight.text == bold
