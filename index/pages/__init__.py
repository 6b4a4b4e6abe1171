"""How the text of a page is split into title, sections, passages and sentences."""
