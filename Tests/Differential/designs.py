"""Random samples of a model: two thirds ordinary, one third ill-conditioned in the ways that occur."""

import numpy as np

KINDS = [
    "scaled", "offset", "collinear", "constant", "near", "equal rows", "tiny", "huge",
]


def kind(draw):
    """What is to be wrong with the samples."""
    return draw.one(*KINDS) if draw.chance(1 / 3) else draw.one("plain", "plain", "integers")


def features(draw, kind):
    """A few samples; of many columns now and then fewer than columns."""
    count, columns = draw.one(2, 3, 5, 8, 20, 50), draw.one(1, 1, 2, 3, 4, 6)
    X = draw.normal(count, columns)
    if kind == "integers":
        return np.round(2 * X)
    if kind == "scaled":
        return X * 10.0 ** draw.arrays.randint(-8, 9, columns)
    if kind == "offset":
        return X + draw.one(10, 1e3, 1e6, 1e8)
    if kind == "collinear":
        X[:, -1] = X[:, 0] * draw.one(1, 2, -0.5)
    if kind == "constant":
        X[:, 0] = draw.one(0, 1, 2.5, 1e6)
    if kind == "near":
        X[:, -1] = X[:, 0] + draw.one(1e-3, 1e-5, 1e-7, 1e-9) * draw.normal(count)
    if kind == "equal rows":
        X[:] = X[0]
    if kind == "tiny":
        return X * draw.one(1e-8, 1e-100, 1e-160, 1e-250)
    if kind == "huge":
        return X * draw.one(1e8, 1e100, 1e160, 1e250)
    return X


def targets(draw, X, name):
    largest = np.max(np.abs(X), axis=0)
    signal = X @ (draw.normal(X.shape[1]) / np.where(largest > 0, largest, 1))
    if name == "multinomial_logistic_regression":
        return draw.arrays.randint(0, draw.one(2, 3, 4), len(X)).astype(float)
    if name == "logistic_regression":
        noise = draw.arrays.logistic(size=len(X))
        return (signal * draw.one(0.3, 1, 5, 1e6) + noise > 0).astype(float)
    return signal + draw.one(0, 1e-6, 0.3, 3) * draw.normal(len(X)) + draw.one(0, 5)
