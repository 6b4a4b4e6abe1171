"""motamot: one conversation core, and its two interfaces: the terminal and Telegram."""

import gc
import os

__version__ = "1.0.0"

# Loading makes many objects and little garbage: collect more rarely.
gc.set_threshold(100_000)
# One article's matrices are small: numpy's threads take longer to start than they save.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
# Looking for pydantic's plugins, of which there are none here, reads every installed package.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
