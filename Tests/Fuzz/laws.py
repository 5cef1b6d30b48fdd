"""What must hold of every ending, whatever was fed."""

import json

# Good, findings, invalid, failed or over the budget, input and output, wrong usage.
DOCUMENTED = {0, 1, 2, 3, 4, 64}
MEGABYTES = 500
SECONDS = 10


def broken(ending):
    """The laws that an ending breaks, as short words."""
    found = []
    if ending.is_late:
        found.append("hangs")
    elif ending.status not in DOCUMENTED:
        found.append(f"signal {-ending.status}" if ending.status < 0 else f"status {ending.status}")
    if ending.memory > MEGABYTES:
        found.append(f"{ending.memory:.0f} MB")
    if ending.seconds > SECONDS:
        found.append(f"{ending.seconds:.1f} s of processor time")
    if ending.status != 0 and not ending.output and not ending.errors:
        found.append("fails without a word")
    if b"Fatal error" in ending.errors or b"Crash:" in ending.errors:
        found.append("a backtrace")
    if ending.status == 0 and b": error: " in ending.errors:
        found.append("an error with status 0")
    if not _is_whole(ending):
        found.append("damaged output with status 0")
    return found


def _is_whole(ending):
    """Whether what says that it is JSON can be read as JSON."""
    arguments = ending.arguments
    asks = any(pair in (("--format", "json"), ("--format", "sarif"))
               for pair in zip(arguments, arguments[1:]))
    if ending.status not in (0, 1) or not asks or len(ending.output) >= 8 << 20:
        return True
    try:
        json.loads(ending.output)
    except ValueError:
        return False
    return True
