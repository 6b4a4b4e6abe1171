"""Types of arrays, of any shape."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
"""Real numbers."""
Ints = NDArray[np.int64]
"""Integers: codes, indices or counts."""
Bools = NDArray[np.bool_]
"""Flags."""
