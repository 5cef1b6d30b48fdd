"""Splits, products of features and the scaler against scikit-learn's, bit for bit."""

import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import PolynomialFeatures, StandardScaler

from .. import labels, notation

CASES = 60


def check(case):
    draw = case.draw
    count = draw.one(1, 2, 3, 4, 5, 7, 8, 9, 20, 50, 129, 300)
    features = draw.one(1, 1, 2, 3, 5, 9)
    X = samples(draw, count, features)
    texts = labels.draw(draw, count) if draw.chance(0.5) else None
    y = draw.normal(count) if texts is None else labels.codes(texts)
    case.tool.write("d.csv", notation.table(X, y if texts is None else texts))
    options = {"data": {"csv": {"file": "d.csv", "target": "y"}}}
    if texts is not None:
        options["data"]["csv"]["classes"] = True
        options["model"] = "multinomial_logistic_regression"
    steps = preparations(draw, count, features, texts is not None)
    options |= {key: value for key, value in steps.items() if value is not None}
    answers = case.both(lambda: case.tool.data(options), lambda: prepared(X, y, steps))
    if answers is None:
        return
    ours, (Z, train, test) = answers
    case.agree("y", ours["y"], y)
    if train is not None:
        case.agree("training rows", ours["train"], train)
        case.agree("test rows", ours["test"], test)
    what = [name for name in ("polynomial", "standardize") if steps[name]]
    case.agree(" ".join(["X", *what]), ours["X"], Z)


def samples(draw, count, features):
    """Features of all sizes, some constant, some nearly so."""
    X = draw.normal(count, features) * 10.0 ** draw.one(0, 0, 0, -3, 4, -150, 150, -300, 300)
    kind = draw.random.random()
    if kind < 0.15:
        constant = draw.one(0.0, 1.0, 0.1, 1e-310, 5e-324, 1e300, 0.1 + 0.2)
        X[:, draw.random.randrange(features)] = constant
    elif kind < 0.25:
        X[:] = X[0]
    elif kind < 0.35:
        X = X + draw.one(1e8, 1e12, 1e15, 1e16)
    elif kind < 0.45:
        rare = draw.arrays.random_sample(count) < 0.1
        X[:, 0] = draw.one(0.1, 0.7, 1 / 3) + rare * draw.one(1e-17, 1e-16, 1e-12)
    return X


def preparations(draw, count, features, has_classes):
    steps = {"split": None, "polynomial": None, "standardize": draw.chance(0.6)}
    if draw.chance(0.7):
        split = {"random_state": draw.seed()}
        split |= draw.options(0.6, test_size=[
            1, 2, 5, 0.1, 0.25, 0.5, 0.9, 0.99, 1 / 3, 0.01, count - 1, count, 0.0, 1.0])
        split |= draw.options(0.35, train_size=[1, 2, 5, 0.1, 0.5, 0.75, 0.25, 2 / 3])
        split |= draw.options(0.25, shuffle=[False])
        if has_classes:
            split |= draw.options(0.5, stratify=[True])
        steps["split"] = split
    if draw.chance(0.4):
        steps["polynomial"] = {"degree": draw.one(1, 2, 3, 4) if features < 5 else draw.one(1, 2)}
        steps["polynomial"] |= draw.options(
            interaction_only=[True, False], include_bias=[True, False])
    return steps


def prepared(X, y, steps):
    """The features, and the rows of both parts."""
    train, test = None, None
    if steps["polynomial"]:
        products = {"include_bias": False} | steps["polynomial"]
        X = PolynomialFeatures(**products).fit_transform(X)
    if steps["split"]:
        arguments = dict(steps["split"])
        if arguments.pop("stratify", False):
            arguments["stratify"] = y
        train, test = train_test_split(np.arange(len(y)), **arguments)
    if steps["standardize"]:
        X = StandardScaler().fit(X if train is None else X[train]).transform(X)
    return X, train, test
