"""`SGDRegressor` against scikit-learn's: every option, weights of samples, starts."""

import numpy as np
from sklearn import metrics
from sklearn.linear_model import SGDRegressor

from .. import notation
from . import estimators

CASES = 60
LOSSES = ["squared_error", "huber", "epsilon_insensitive", "squared_epsilon_insensitive"]


def check(case):
    draw = case.draw
    X = estimators.samples(draw)
    count, features = X.shape
    y = X @ draw.normal(features) * draw.one(1, 1, 1, 50) + draw.one(0, 5.0, 1e4)
    y = y + draw.normal(count) * draw.one(0, 0.1, 3)
    if draw.chance(0.08):
        y[:] = draw.one(0.0, 2.5)
    options = estimators.options(draw, LOSSES, "epsilon_insensitive")
    has_intercept = options.get("fit_intercept", True)
    start, ours = {}, {}
    if draw.chance(0.25):
        start["coef_init"] = draw.normal(features)
        if has_intercept:
            start["intercept_init"] = draw.normal(1)
        ours = {"coef_init": list(start["coef_init"])}
        ours |= {"intercept_init": float(v[0]) for k, v in start.items() if k != "coef_init"}
    if draw.chance(0.2):
        start["sample_weight"] = estimators.sample_weights(draw, count)
        ours["sample_weight"] = list(start["sample_weight"])
    case.tool.write("d.csv", notation.table(X, y))
    specification = {
        "data": {"csv": {"file": "d.csv", "target": "y"}}, "divergence": 1e300,
        "model": {"linear_regression": {"fit_intercept": has_intercept}},
        "estimators": {"SGDRegressor": options | ours}}
    estimator = SGDRegressor(**({"random_state": 0} | options))
    answers = case.both(
        lambda: case.tool.run(specification),
        lambda: estimators.fitted(estimator, X, y, **start))
    if answers is None:
        excuse(case)
        return
    run, converged = answers[0]["runs"]["SGDRegressor"], answers[1][1]
    estimators.compare(case, run, estimator, converged)
    within = estimators.tolerance(estimator)
    compare_scores(case, run["values"], y, estimator.predict(X), within)


def excuse(case):
    """Scikit-learn refuses what overflows; here such a run is a result that says it diverged."""
    kept = []
    for what, words in case.disagreements:
        if what == "one refuses" and "ours: None" in words and "overflow" in words.lower():
            case.note("overflow: theirs is an error, ours a run that diverged")
        else:
            kept.append((what, words))
    case.disagreements[:] = kept


def compare_scores(case, values, y, predicted, within):
    """`within` is what the coefficients may differ by."""
    with np.errstate(all="ignore"):
        error = metrics.mean_squared_error(y, predicted) if np.isfinite(predicted).all() else np.inf
    if not error < estimators.LARGEST:
        return
    case.agree("mse", values["mse"], error, 1e-12 + within, np.mean(y * y) + np.mean(predicted**2) or 1)
    if len(y) > 1 and values.get("r2") is not None:
        r2 = metrics.r2_score(y, predicted)
        case.agree("r2", values["r2"], r2, 1e-9 + within, max(1, abs(r2)))
