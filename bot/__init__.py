"""motamot: one conversation core, and its two interfaces: the terminal and Telegram."""

import gc
import os

__version__ = "1.0.0"

# Loading creates many objects and little garbage, so collect more rarely.
gc.set_threshold(100_000)
# An article's matrices are small: starting numpy's threads takes longer than they save.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
# There are no pydantic plugins here; looking for them reads every installed package.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
