"""`SGDClassifier` against scikit-learn's: two to five classes, labels of files, class weights."""

import numpy as np
from sklearn.linear_model import SGDClassifier

from .. import labels, notation
from . import estimators

CASES = 60
LOSSES = [
    "hinge", "log_loss", "modified_huber", "squared_hinge", "perceptron", "squared_error", "huber",
    "epsilon_insensitive", "squared_epsilon_insensitive",
]


def check(case):
    draw = case.draw
    X = estimators.samples(draw)
    count = len(X)
    texts = drawn_labels(draw, X)
    # Scikit-learn takes labels such as 0.5 for numbers: it gets the classes' places in their order.
    y, known = labels.codes(texts), sorted(set(labels.values(texts).tolist()))
    options = estimators.options(draw, LOSSES, "hinge")
    theirs = dict(options)
    if draw.chance(0.35):
        options["class_weight"], theirs["class_weight"] = class_weights(draw, known)
    start, ours = {}, {}
    if draw.chance(0.2):
        start["sample_weight"] = estimators.sample_weights(draw, count)
        ours["sample_weight"] = list(start["sample_weight"])
    model = "multinomial_logistic_regression" if len(known) > 2 else "logistic_regression"
    case.tool.write("d.csv", notation.table(X, texts))
    specification = {
        "data": {"csv": {"file": "d.csv", "target": "y", "classes": True}}, "divergence": 1e300,
        "model": {model: {"fit_intercept": options.get("fit_intercept", True)}},
        "estimators": {"SGDClassifier": options | ours}}
    estimator = SGDClassifier(**({"random_state": 0} | theirs))
    answers = case.both(
        lambda: case.tool.run(specification),
        lambda: estimators.fitted(estimator, X, y, **start))
    if answers is None:
        return
    run, converged = answers[0]["runs"]["SGDClassifier"], answers[1][1]
    estimators.compare(case, run, estimator, converged)
    decision = estimator.decision_function(X)
    if np.isfinite(decision).all() and count > 0:
        accuracy = float(np.mean(estimator.predict(X) == y))
        case.agree("accuracy", run["values"]["accuracy"], accuracy)


def drawn_labels(draw, X):
    """Labels by chance, or mostly by where a sample lies."""
    texts = labels.draw(draw, len(X))
    known = sorted(set(texts))
    if draw.chance(0.6) and len(known) > 1:
        share = (X[:, 0] / (np.abs(X[:, 0]).max() or 1) + 1) / 2
        places = np.clip(np.floor(share * len(known)), 0, len(known) - 1).astype(int)
        texts = [known[place] for place in places]
    return texts


def class_weights(draw, known):
    """The option as the tool takes it, and as scikit-learn does."""
    if draw.chance(0.4):
        return "balanced", "balanced"
    weights = {
        place: draw.one(0.5, 1.0, 3.0, 0.0)
        for place in draw.random.sample(range(len(known)), draw.one(1, len(known)))}
    ours = {spelt(known[place]): weight for place, weight in weights.items()}
    if draw.chance(0.1):
        # Not a label of these data.
        ours[77], weights[77] = 2.0, 2.0
    return ours, weights


def spelt(label):
    """A label as a key: 2.0 as 2."""
    if isinstance(label, float) and label == int(label):
        return int(label)
    return label
