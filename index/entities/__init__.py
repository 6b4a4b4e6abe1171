"""What a sentence names and counts."""
