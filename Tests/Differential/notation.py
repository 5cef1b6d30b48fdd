"""Values in the two notations that the tool reads: YAML and CSV."""

import math

import numpy as np


def number(value):
    """A float as YAML writes it, every digit kept."""
    if math.isnan(value):
        return ".nan"
    if math.isinf(value):
        return ".inf" if value > 0 else "-.inf"
    text = repr(float(value))
    mantissa, _, exponent = text.partition("e")
    # YAML takes 1e5 for text.
    return text if not exponent or "." in mantissa else f"{mantissa}.0e{exponent}"


def flow(value):
    """A value in YAML's flow style."""
    if value is None:
        return "null"
    if isinstance(value, (bool, np.bool_)):
        return "true" if value else "false"
    if isinstance(value, (float, np.floating)):
        return number(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{flow(k)}: {flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, (list, tuple, np.ndarray)):
        return "[" + ", ".join(map(flow, value)) + "]"
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return str(value)


def specification(options):
    """An experiment as YAML, one option a line."""
    return "".join(f"{name}: {flow(value)}\n" for name, value in options.items())


def table(X, y):
    """Samples as CSV: columns x0, x1, … and y, numbers with every digit, labels as they are."""
    lines = [",".join([f"x{j}" for j in range(np.shape(X)[1])] + ["y"])]
    for row, target in zip(X, y):
        last = target if isinstance(target, str) else repr(float(target))
        lines.append(",".join([repr(float(x)) for x in row] + [last]))
    return "\n".join(lines) + "\n"
