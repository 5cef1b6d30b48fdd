"""Class labels as files have them: numbers in several notations, or texts."""

import numpy as np

# The labels of a family, as values; a file writes them with `text`.
FAMILIES = [
    [0, 1, 2, 3, 4], [1, 2, 3, 4, 5], [9, 10, 2, 100, 30], [-1, 1, 20, -5, 3],
    [0.5, 1.5, 10.25, 2.0, -3.5], ["a", "b b", "Z", "é", "10x"], ["yes", "no", "10", "9", "2"],
]


def draw(draw, count, classes=None):
    """A label a sample, as text; every class of the family at least once where samples suffice."""
    family = draw.one(*FAMILIES)
    classes = min(classes or draw.one(2, 3, 5), len(family))
    shares = draw.arrays.random_sample(classes) ** draw.one(1, 3)
    picks = draw.arrays.choice(classes, count, p=shares / shares.sum())
    picks[:min(classes, count)] = np.arange(min(classes, count))
    return [text(family[k]) for k in draw.arrays.permutation(picks)]


def text(label):
    return label if isinstance(label, str) else repr(label)


def values(texts):
    """What the labels of a column are: numbers if all of them read as numbers, else texts."""
    try:
        return np.array([float(text) for text in texts])
    except ValueError:
        # Python's order of texts is by code point.
        return np.array(texts, dtype=object)


def codes(texts):
    """0, 1, 2, … in the order of the values."""
    return np.unique(values(texts), return_inverse=True)[1]
