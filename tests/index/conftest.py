"""Questions whose answers are known, to measure by and to learn from."""

import pytest

from index.datasets.squad import Document, load_squad
from tests.made_squad import write_squad


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> list[Document]:
    return load_squad(write_squad(tmp_path_factory.mktemp("squad") / "made.json"))
