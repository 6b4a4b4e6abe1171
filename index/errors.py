"""What can be wrong with an article file, as an error people can read."""


class ArticleError(Exception):
    """An article cannot be used; the message is one line naming the file and the remedy."""
