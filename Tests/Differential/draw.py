"""Random choices of one case."""

import random

import numpy as np


class Draw:
    """Choices that follow from a text alone, so that one case can be made again by itself."""

    def __init__(self, text):
        self.random = random.Random(text)
        self.arrays = np.random.RandomState(self.random.randrange(2**32))

    def one(self, *values):
        return self.random.choice(values)

    def chance(self, probability):
        return self.random.random() < probability

    def seed(self):
        """A seed, those at the ends of the range more often than by chance."""
        return self.one(0, 1, 42, 2**31, 2**32 - 1, self.random.randrange(2**32))

    def options(self, probability=0.5, **choices):
        """Some of the options, each with one of its values."""
        return {
            name: self.one(*values)
            for name, values in choices.items() if self.chance(probability)
        }

    def normal(self, *shape):
        return self.arrays.standard_normal(shape)
