"""The YAML header of an article's file."""

from index.text.pattern import pattern

_HEADER = pattern(r"(?s)\s*---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|$)")
_ENTRY = pattern(r"([A-Za-z][\w -]{0,30}):(?:\s+(.*))?")


def front_matter(text: str) -> tuple[dict[str, str], int]:
    """The keys of a YAML header and the offset where the body starts; empty and 0 without one."""
    header = _HEADER.match(text)
    if header is None:
        return {}, 0
    import frontmatter
    from yaml import YAMLError

    try:
        meta = frontmatter.loads(f"---\n{header[1]}---\n").metadata
    except (YAMLError, ValueError, TypeError):
        meta = _entries(header[1])
    if not meta:
        return {}, 0
    return {str(k).lower(): _as_text(v) for k, v in meta.items() if v is not None}, header.end()


def _entries(header: str) -> dict[str, object]:
    """The lines of a header that is not valid YAML, such as ``title: The bridge: reopens``; empty if one is no entry."""
    lines = [line.rstrip() for line in header.splitlines() if line.strip()]
    entries = [_ENTRY.fullmatch(line) for line in lines if line[0] not in " \t-#"]
    found = {entry[1]: (entry[2] or "").strip("'\" ") for entry in entries if entry}
    return found if all(entries) else {}


_MOMENT = pattern(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d\S*")


def _as_text(value: object) -> str:
    """A value as it is shown: of a moment in time, the day."""
    if moment := _MOMENT.fullmatch(str(value).strip()):
        return moment[1]
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value).strip()
