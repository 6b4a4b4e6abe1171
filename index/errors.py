"""What can go wrong on the article side, said to people."""


class ArticleError(Exception):
    """An article cannot be used; the message is one line that names the file and the remedy."""
