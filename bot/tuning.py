"""What a process that runs motamot sets for itself before it imports the rest."""

import gc
import os


def tune() -> None:
    """Make the start faster, and silence a warning."""
    # Loading creates many objects and little garbage, so collect more rarely.
    gc.set_threshold(100_000)
    # An article's matrices are small: starting numpy's threads takes longer than they save.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # There are no pydantic plugins here; looking for them reads every installed package.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # Otherwise python-telegram-bot warns that times will be of another type.
    os.environ.setdefault("PTB_TIMEDELTA", "true")
