"""A small data set in SQuAD's format, made up: towns with a bridge, each with its figures."""

import json
from pathlib import Path
from typing import Any

_TOWNS = (
    ("Aubrac", "Paul Durand", 1931, 3, "Morel"),
    ("Brume", "Anne Petit", 1948, 7, "Kerouan"),
    ("Corvaine", "Luc Martin", 1962, 12, "Vasseur"),
    ("Doriac", "Ève Leroy", 1975, 25, "Ferrand"),
    ("Estrille", "Jean Roux", 1983, 40, "Blanchet"),
    ("Falmont", "Léa Simon", 1997, 58, "Caradec"),
)


def squad_data(towns: int = len(_TOWNS)) -> dict[str, Any]:
    """The data set: two paragraphs and six questions a town."""
    return {"version": "made", "data": [_article(*town) for town in _TOWNS[:towns]]}


def write_squad(path: Path, towns: int = len(_TOWNS)) -> Path:
    """The data set as a file."""
    path.write_text(json.dumps(squad_data(towns), ensure_ascii=False), encoding="utf-8")
    return path


def _article(town: str, mayor: str, year: int, millions: int, architect: str) -> dict[str, Any]:
    bridge = (
        f"Le pont de {town} a été construit en {year} par l’architecte {architect}. "
        f"Les travaux ont coûté {millions} millions d’euros. "
        "Il a fermé parce que ses câbles étaient usés."
    )
    council = (
        f"La ville de {town} est dirigée par {mayor}, qui aime la musique. "
        f"Le conseil municipal de la ville compte {millions + 20} élus. "
        "Chaque été, un marché se tient sur la grande place."
    )
    asked = (
        (bridge, f"Quand le pont de {town} a-t-il été construit ?", str(year)),
        (bridge, "Combien ont coûté les travaux ?", f"{millions} millions d’euros"),
        (bridge, "Pourquoi le pont a-t-il fermé ?", "ses câbles étaient usés"),
        (bridge, "Qui est l’architecte du pont ?", architect),
        (council, f"Qui dirige la ville de {town} ?", mayor),
        (council, "Combien le conseil municipal compte-t-il d’élus ?", f"{millions + 20}"),
    )
    return {
        "title": f"Le_pont_de_{town}",
        "paragraphs": [
            {
                "context": context,
                "qas": [
                    {
                        "id": f"{town}-{number}",
                        "question": question,
                        "answers": [{"text": text, "answer_start": context.index(text)}],
                    }
                    for number, (place, question, text) in enumerate(asked)
                    if place is context
                ],
            }
            for context in (bridge, council)
        ],
    }
