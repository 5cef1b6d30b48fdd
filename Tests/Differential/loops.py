"""The loop around a rule: epochs, mini-batches, and by how much rounding carries a run."""

import numpy as np


class Noisy:
    """An objective whose gradients are rounded once more, each in another way."""

    def __init__(self, objective, seed):
        self.objective, self.random = objective, np.random.RandomState(seed)

    def __getattr__(self, name):
        return getattr(self.objective, name)

    def _rounded(self, gradient, point, rows):
        size = self.objective.rounding(point, slice(None) if rows is None else rows)
        return gradient + size * self.random.uniform(-1, 1, len(point))

    def rounded(self, value, size):
        """A value that was rounded when it was as large as `size`."""
        return value + np.finfo(float).eps * size * self.random.uniform(-1, 1, np.shape(value))

    def gradient(self, point, rows=None):
        return self._rounded(gradient(self.objective, point, rows), point, rows)

    def smooth_gradient(self, point, rows=None):
        return self._rounded(smooth_gradient(self.objective, point, rows), point, rows)

    def loss(self, point, rows=None):
        return self.objective.loss(point, slice(None) if rows is None else rows)


class Plain(Noisy):
    """An objective that takes no rows for all of them."""

    def __init__(self, objective):
        super().__init__(objective, 0)

    def rounded(self, value, size):
        return value

    def _rounded(self, gradient, point, rows):
        return gradient


def gradient(objective, point, rows):
    return objective.gradient(point, slice(None) if rows is None else rows)


def smooth_gradient(objective, point, rows):
    return objective.smooth_gradient(point, slice(None) if rows is None else rows)


def batches(count, loop, seed, epochs):
    """The rows of each step, epoch by epoch, in the order of NumPy's RandomState."""
    size, random = loop.get("batch_size", "all"), np.random.RandomState(seed)
    for _ in range(epochs):
        drawn = loop.get("replacement", False)
        if not drawn and (size == "all" or size >= count):
            yield [None]
            continue
        if drawn:
            order = random.randint(0, count, count)
        elif loop.get("shuffle", True):
            order = random.permutation(count)
        else:
            order = np.arange(count)
        width = count if size == "all" else size
        yield [order[first:first + width] for first in range(0, count, width)]


def points(start_rule, steps):
    """The point after each epoch; `start_rule` makes the generator of a rule."""
    found = []
    with np.errstate(all="ignore"):
        rule = start_rule()
        next(rule)
        for rows_of_epoch in steps:
            for rows in rows_of_epoch:
                point = rule.send(rows)
            found.append(np.array(point))
    return found
