"""Generated samples against `sklearn.datasets`."""

import numpy as np
from sklearn import datasets

CASES = 60


def check(case):
    name = case.draw.one(*WEIGHTS)
    options = GENERATORS[name](case.draw)
    generate = getattr(datasets, name)
    theirs = {key: tuple(v) if key == "center_box" else v for key, v in options.items()}
    if name == "make_regression":
        theirs["coef"] = True
    answers = case.both(
        lambda: case.tool.data({"data": {name: options}}), lambda: generate(**theirs))
    if answers is None:
        return
    ours, reference = answers
    low_rank = "effective_rank" in options
    # The library's sums for these are matrix products, whose order depends on the processor.
    exact = name == "make_regression" and not low_rank
    case.agree(f"{name} X", ours["X"], reference[0], 0 if exact else 1e-12)
    case.agree(f"{name} y", ours["y"], np.atleast_1d(reference[1]), 1e-11 if low_rank else 1e-13)
    if name == "make_regression":
        case.agree(f"{name} coef", ours["coef"], np.atleast_1d(reference[2]))


def regression(draw):
    options = dict(
        n_samples=draw.one(1, 2, 3, 5, 7, 8, 20, 33, 130, 300),
        n_features=draw.one(1, 1, 2, 3, 5, 10, 40), n_informative=draw.one(0, 1, 2, 3, 10, 50),
        bias=draw.one(0.0, -3.5, 1e6, 1e300, 1e-300), noise=draw.one(0.0, 0.1, 10.0, 1e-300, 1e6),
        shuffle=draw.chance(0.7), random_state=draw.seed())
    if draw.chance(0.3):
        options |= dict(
            effective_rank=draw.one(1, 2, 5, 50), tail_strength=draw.one(0.0, 0.5, 1.0, 0.01))
    return options


def classification(draw):
    informative, redundant = draw.one(1, 2, 3, 5, 8, 12, 31, 35), draw.one(0, 0, 1, 2, 5)
    repeated, classes = draw.one(0, 0, 1, 3), draw.one(2, 2, 3, 4, 7)
    features = informative + redundant + repeated + draw.one(0, 1, 5)
    options = dict(
        # Fewer samples than clusters are a case of their own.
        n_samples=draw.one(30, 50, 101, 300), n_features=features, n_informative=informative,
        n_redundant=redundant, n_repeated=repeated, n_classes=classes,
        n_clusters_per_class=draw.one(1, 2, 3), flip_y=draw.one(0.0, 0.01, 0.5, 1.0),
        class_sep=draw.one(0.3, 1.0, 2.5, 1e3), hypercube=draw.chance(0.6),
        shift=draw.one(0.0, None, 2.0), scale=draw.one(1.0, None, 3.0), shuffle=draw.chance(0.7),
        random_state=draw.seed())
    if draw.chance(0.4):
        shares = [draw.random.random() for _ in range(classes)]
        shares = [round(share / sum(shares), 3) for share in shares]
        shares[-1] = 1 - sum(shares[:-1])
        options["weights"] = shares if draw.chance(0.5) else shares[:-1]
    return options


def blobs(draw):
    return dict(
        n_samples=draw.one(1, 2, 3, 5, 20, 100, 301), n_features=draw.one(1, 2, 5),
        centers=draw.one(1, 2, 3, 5, 8), cluster_std=draw.one(0.0, 1.0, 0.1, 1e5),
        center_box=draw.one([-10.0, 10.0], [0.0, 1.0], [5.0, 5.0], [-1e-3, 1e8]),
        shuffle=draw.chance(0.7), random_state=draw.seed())


def moons(draw):
    return dict(
        n_samples=draw.one(1, 2, 3, 4, 5, 10, 51, 200), shuffle=draw.chance(0.7),
        noise=draw.one(None, 0.0, 0.1, 5.0), random_state=draw.seed())


def circles(draw):
    return moons(draw) | dict(factor=draw.one(0.0, 0.5, 0.8, 0.999))


def friedman(draw):
    return dict(
        n_samples=draw.one(1, 2, 10, 100, 301), noise=draw.one(0.0, 0.5, 100.0),
        random_state=draw.seed())


def friedman_of_many(draw):
    return friedman(draw) | dict(n_features=draw.one(5, 6, 10, 20))


GENERATORS = {
    "make_regression": regression, "make_classification": classification, "make_blobs": blobs,
    "make_moons": moons, "make_circles": circles, "make_friedman1": friedman_of_many,
    "make_friedman2": friedman, "make_friedman3": friedman,
}
WEIGHTS = ["make_regression"] * 2 + ["make_classification"] * 3 + list(GENERATORS)
