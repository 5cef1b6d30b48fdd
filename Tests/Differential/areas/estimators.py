"""What checks of both of scikit-learn's estimators share: samples, options, and the comparison."""

import numpy as np
from sklearn.exceptions import ConvergenceWarning

import warnings

LARGEST = 1e290


def samples(draw):
    count = draw.one(1, 2, 3, 5, 8, 20, 50, 129)
    features = draw.one(1, 1, 2, 3, 7, 15, 16, 20, 40)
    X = draw.normal(count, features)
    kind = draw.random.random()
    if kind < 0.1:
        X[:, draw.random.randrange(features)] = draw.one(0.0, 1.0, -3.0)
    elif kind < 0.2:
        X[:] = X[0]
    elif kind < 0.25:
        X *= draw.one(1e-300, 1e-150, 1e-5)
    elif kind < 0.32:
        X *= draw.one(1e3, 1e10, 1e100)
    elif kind < 0.37:
        X[draw.arrays.random_sample(X.shape) < 0.6] = 0
    elif kind < 0.4:
        X[:] = 0
    elif kind < 0.45:
        X *= 10.0 ** draw.arrays.randint(-6, 6, features)
    elif kind < 0.5:
        X = np.round(X)
    return X


def options(draw, losses, passive_loss):
    chosen = {"max_iter": draw.one(1, 2, 5, 20, 60, 150)}
    chosen |= draw.options(
        0.7, loss=losses, penalty=["l2", "l1", "elasticnet", None],
        alpha=[0.0, 1e-8, 1e-4, 1e-2, 0.5, 1.0, 10.0], random_state=[0, 1, 2**32 - 1, draw.seed()],
        learning_rate=["constant", "optimal", "invscaling", "adaptive", "pa1", "pa2"],
        eta0=[1e-300, 1e-4, 1e-2, 0.1, 0.5, 1.0, 10.0])
    chosen |= draw.options(
        0.4, l1_ratio=[0.0, 0.15, 0.5, 1.0], fit_intercept=[True, False],
        tol=[None, 0.0, 1e-6, 1e-3, 1e-1], shuffle=[True, False],
        epsilon=[0.0, 0.1, 1.0, 1.35, 5.0], power_t=[0.0, 0.25, 0.5, 1.0, -0.5, 2.0],
        early_stopping=[True, False], validation_fraction=[0.1, 0.5, 0.25, 0.9],
        n_iter_no_change=[1, 2, 5, 20], average=[True, False, 1, 5, 50, 100000])
    if chosen.get("learning_rate") in ("pa1", "pa2") and draw.chance(0.8):
        chosen["loss"] = passive_loss
    return chosen


def sample_weights(draw, count):
    """A weight a sample; now and then hardly one that is not zero."""
    weights = draw.arrays.choice([0.5, 1.0, 2.0, 10.0, 0.0], count)
    if draw.chance(0.3):
        weights *= draw.arrays.random_sample(count) < 0.2
    return weights


def fitted(estimator, X, y, **start):
    """The estimator, and whether it stopped by itself."""
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        estimator.fit(X, y, **start)
    return estimator, not any(issubclass(w.category, ConvergenceWarning) for w in seen)


def compare(case, run, estimator, converged):
    """Parameters by their bits, and how the fit ended; False where scikit-learn gave nothing."""
    # What a loss that overflows leaves out of the history is among the parameters.
    values, has_intercept = run["values"], estimator.fit_intercept
    coef, intercept = run["parameters"]["coef"], run["parameters"]["intercept"]
    fits = len(estimator.coef_) if estimator.coef_.ndim > 1 else 1
    coef = np.array(coef, float).reshape(fits, -1)
    within = tolerance(estimator)
    if intercept is None and has_intercept:
        coef, intercept = coef[:, 1:], coef[:, 0]
    case.agree("coef", coef, estimator.coef_, within)
    if has_intercept:
        case.agree("intercept", intercept, estimator.intercept_, within)
    case.agree("n_iter", values.get("n_iter"), estimator.n_iter_)
    case.agree("t", values.get("t"), estimator.t_)
    case.holds("converged", bool(values["converged"]) == converged, values["converged"])


def tolerance(estimator):
    """Zero: bits; but for averages of 16 products and more, which some processors sum fused."""
    return 1e-6 if estimator.average and estimator.coef_.shape[-1] >= 16 else 0
