"""motamot: the people side, one conversation core and two faces on it."""

import os

__version__ = "1.0.0"

# One article's matrices are small: numpy's threads take longer to start than they save.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
