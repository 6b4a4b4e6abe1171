"""`python -m bench [PART…]`: all benchmarks, or the parts named."""

import sys
from importlib import import_module

PARTS = ("answering", "load", "replicas", "faults", "fuzz")


def main(parts: list[str]) -> int:
    """Run the parts; all of them if none is named."""
    unknown = [part for part in parts if part not in PARTS]
    if unknown:
        print(
            f"There is no part {', '.join(unknown)}; there are {', '.join(PARTS)}.", file=sys.stderr
        )
        return 2
    for part in parts or PARTS:
        import_module(f"bench.{part}").main()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
