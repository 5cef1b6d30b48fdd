"""The optimum: J*, θ*, L, μ and κ without rounding or by certificate, and the laws of all runs."""

import numpy as np

from .. import certificates, exact, notation, problems
from ..certificates import EPSILON, ROUNDINGS
from ..conditioning import Conditioning
from ..tool import Refused

CASES = 110
MODELS = [
    "linear_regression", "linear_regression", "ridge", "polynomial", "lasso", "huber", "huber",
    "logistic_regression", "logistic_regression", "multinomial_logistic_regression",
]
KINDS = [
    "plain", "plain", "integers", "scaled", "offset", "collinear", "constant", "near", "equal rows",
    "tiny", "huge",
]


def check(case):
    draw, kind = case.draw, case.draw.one(*KINDS)
    name = draw.one(*MODELS)
    X = features(draw, kind)
    options = {"fit_intercept": draw.chance(0.6)}
    if name != "linear_regression":
        options["alpha"] = draw.one(0.0, 1e-3, 0.1, 1.0)
    if name == "polynomial":
        X, options["degree"] = X[:, :2], draw.one(1, 2, 3)
    if name == "huber":
        options["epsilon"] = draw.one(0.1, 1.35, 20.0)
    y = targets(draw, X, name)
    case.tool.write("d.csv", notation.table(X, y))
    source = {"file": "d.csv", "target": "y"}
    if name.endswith("logistic_regression"):
        source["classes"] = True
        y = np.unique(y, return_inverse=True)[1]
        if y.max() == 0:
            case.note("left out: one class")
            return
    f = problems.objective(name, options, X, y)
    if not np.all(np.isfinite(f.A)):
        case.note("left out: products overflow")
        return
    answer = run(case, {
        "data": {"csv": source}, "model": {name: options}, "epochs": draw.one(1, 5, 25),
        "divergence": 1e300, "optimizers": dict(draw.random.sample(METHODS, 3))})
    values = answer["data"]
    if values.get("optimal_loss") is None:
        no_optimum(case, kind, name, f)
        return
    CHECKS.get(name, check_squares)(case, kind, f, values)
    check_laws(case, f, values["optimal_loss"], answer["runs"])


def features(draw, kind):
    """A few samples, ill-conditioned in one of the ways that occur."""
    count, columns = draw.one(2, 3, 5, 8, 20), draw.one(1, 1, 2, 3, 4)
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
        return draw.arrays.randint(0, draw.one(2, 3), len(X)).astype(float)
    if name == "logistic_regression":
        noise = draw.arrays.logistic(size=len(X))
        return (signal * draw.one(0.3, 1, 5, 1e6) + noise > 0).astype(float)
    return signal + draw.one(0, 1e-6, 0.3, 3) * draw.normal(len(X)) + draw.one(0, 5)


def run(case, specification):
    """The run; with rates as numbers where the curvature that rules need is not known."""
    try:
        return case.tool.run(specification)
    except Refused as error:
        if "unknown-curvature" not in str(error):
            raise
        methods = specification["optimizers"]
        numbers = {name: options | {"learning_rate": 0.1} for name, options in methods.items()}
        return case.tool.run(specification | {"optimizers": numbers})


def no_optimum(case, kind, name, f):
    """Without a minimum there is none; elsewhere it may be unknown, which is counted."""
    if name in ("linear_regression", "ridge", "polynomial") and kind not in ("tiny", "huge"):
        case.disagree("no optimum of least squares", kind)
    elif name == "logistic_regression" and f.alpha == 0:
        separable = certificates.is_separable(f.A, f.y)
        if separable is None:
            case.note("no optimum: separable or not by the last digits")
        elif separable:
            case.holds("no optimum of separable classes", True)
        else:
            case.note(f"no optimum though one exists: {name}, {kind}")
    else:
        case.note(f"no optimum given: {name}, {kind}")


def point_of(values, f):
    """θ* as the model has it; class after class of several."""
    coef = np.ravel(np.array(values["optimal_coef"], float))
    intercept = values.get("optimal_intercept")
    if intercept is None:
        return coef
    intercept = np.ravel(np.array(intercept, float))
    if len(intercept) == 1:
        return np.concatenate([intercept, coef])
    return np.column_stack([intercept, coef.reshape(len(intercept), -1)]).ravel()


def check_squares(case, kind, f, values):
    """Against the solution in fractions."""
    problem = exact.LeastSquares(f.A, f.y, f.alpha, f.free)
    condition = Conditioning(f.A, f.alpha, f.free)
    best, flat = problem.optimum()
    if f.dimension - flat != condition.rank:
        case.note("left out: the rank depends on rounding")
        return
    least, theta = float(problem.loss(best)), np.array([float(x) for x in best])
    if not np.all(np.isfinite(theta)):
        case.note("left out: the solution overflows")
        return
    kappa = condition.kappa
    within = certificates.loss_rounding(f, theta) + (ROUNDINGS * EPSILON * kappa) ** 2 * least
    case.agree("J* of least squares", values["optimal_loss"], least, within, 1.0)
    check_point(case, f, values, theta, least, kappa, flat)
    check_spectrum(case, problem, condition, values, flat)


def check_point(case, f, values, theta, least, kappa, flat):
    """The coefficients, each within what the perturbation theory of least squares allows."""
    ours = point_of(values, f)
    weights, means = f.A[:, f.free:], np.zeros(f.dimension - f.free)
    if f.free:
        means = weights.mean(axis=0)
    norms = np.linalg.norm(weights - means, axis=0) + np.sqrt(f.alpha * f.count)
    if flat or np.any(norms == 0) or not np.all(np.isfinite(norms)) or len(ours) != len(theta):
        return
    size = np.linalg.norm(theta[f.free:] * norms) + np.linalg.norm(f.y - f.y.mean() * f.free)
    size += kappa * np.sqrt(2 * least * f.count)
    allowed = ROUNDINGS * EPSILON * kappa * size / norms
    error = np.abs(ours - theta)[f.free:]
    if f.free:
        terms = np.abs(means) @ np.abs(theta[1:]) + np.abs(f.y).max()
        bound = np.abs(means) @ allowed + ROUNDINGS * EPSILON * terms
        case.agree("intercept*", ours[0], theta[0], bound, 1.0)
    shares = error / np.maximum(allowed, 1e-320)
    case.agree("coef* over what is allowed", shares, 0 * shares, 1.0, 1.0)


def check_spectrum(case, problem, condition, values, flat):
    """Each eigenvalue lies where the law of inertia says."""
    largest, smallest = values.get("largest_eigenvalue"), values.get("smallest_eigenvalue")
    if largest is None or smallest is None:
        case.note("no curvature given")
        return
    if not (1e-280 < smallest and largest < 1e280):
        return
    n = problem.dimension
    tau = 1e-13 * n
    case.holds(
        "L within 1e-13", problem.eigenvalues_below(largest * (1 + tau)) == n
        and problem.eigenvalues_below(largest * (1 - tau)) < n, largest)
    tau = ROUNDINGS * EPSILON * condition.raw_kappa
    if tau < 0.01:
        below = problem.eigenvalues_below(smallest * (1 - tau))
        above = problem.eigenvalues_below(smallest * (1 + tau))
        case.holds(
            "μ within rounding of X", below == flat < above,
            f"{smallest}: {flat} eigenvalues are zero, {below} lie below it and {above} not above")
        case.agree("κ = L/μ", values["condition_number"], largest / smallest, 1e-15)


def check_lasso(case, kind, f, values):
    """The duality gap without rounding."""
    if f.l1 == 0:
        check_squares(case, kind, f, values)
        return
    point = point_of(values, f)
    primal, gap = certificates.duality_gap(f, point)
    weights = f.A[:, f.free:] - (f.A[:, f.free:].mean(axis=0) if f.free else 0)
    S = certificates.sizes(f, point)
    with np.errstate(over="ignore"):
        # A dual point is made smaller where rounding left the weights' pull above α.
        pull = np.max(np.abs(weights).T @ S) / f.count
        spread = np.linalg.norm(f.y - f.free * f.y.mean()) / np.sqrt(f.count)
        slack = ROUNDINGS * EPSILON * pull / f.l1 * spread**2
    within = certificates.loss_rounding(f, point) + slack
    if not np.isfinite(within):
        case.note("left out: sums overflow")
        return
    case.agree("J(θ*) of lasso", values["optimal_loss"], primal, within, 1.0)
    case.agree("duality gap of lasso", gap, 0.0, within, 1.0)


def check_smooth(case, kind, f, values):
    """The gradient at θ*, and the excess that it stands for."""
    point = point_of(values, f)
    if type(f).__name__ == "Logistic" and f.alpha == 0 and certificates.is_separable(f.A, f.y):
        case.disagree("J* of separable classes", values["optimal_loss"])
        return
    if not np.all(np.isfinite(point)) or np.max(np.abs(point)) > 1e150:
        case.note("left out: the solution is too large for floats")
        return
    what = type(f).__name__.lower()
    rounding = certificates.gradient_rounding(f, point)
    gradient = certificates.gradient(f, point)
    case.agree(f"J(θ*) of {what}", values["optimal_loss"], f.loss(point),
               certificates.loss_rounding(f, point), 1.0)
    case.agree(f"∇J(θ*) of {what} over what rounding leaves",
               gradient / np.maximum(rounding, 1e-320), 0 * gradient, 1.0, 1.0)
    excess = certificates.newton_decrement(f, point)
    case.agree(f"½gᵀH⁺g of {what}", excess, 0.0, 1e-10 * abs(f.loss(0 * point)) + 1e-300, 1.0)


def check_softmax(case, kind, f, values):
    """The gradient at θ*; J is compared with the loss there."""
    point = point_of(values, f)
    gradient = f.gradient(point)
    rounding = ROUNDINGS * f.rounding(point)
    case.agree("J(θ*) of softmax", values["optimal_loss"], f.loss(point), 1e-13,
               1 + np.max(np.abs(f.A) @ np.abs(f.rows_of(point)[0]).T))
    case.agree("∇J(θ*) of softmax over what rounding leaves",
               gradient / np.maximum(rounding, 1e-320), 0 * gradient, 1.0, 1.0)


def check_laws(case, f, least, runs):
    """No run ends below J*, and the excess is what the loss exceeds it by."""
    for name, run in runs.items():
        history = run["history"]
        for k, loss in enumerate(history["loss"]):
            point = np.array(history["parameters"][k], float)
            if loss is None or not np.isfinite(loss) or not np.max(np.abs(point)) < 1e140:
                break
            if hasattr(f, "slope"):
                with np.errstate(over="ignore"):
                    within = certificates.loss_rounding(f, point) + ROUNDINGS * EPSILON * abs(least)
            else:
                within = 1e-13 * (1 + np.max(np.abs(f.A) @ np.abs(f.rows_of(point)[0]).T))
            if not np.isfinite(within):
                break
            if loss < least - within:
                case.disagree("a run below J*", f"{name}, entry {k}: {loss} < {least}")
                return
            excess = history.get("excess")
            if excess:
                within += 1e-13 * abs(loss)
                case.agree("excess = loss − J*", excess[k], loss - least, within, 1.0)
        case.holds("no loss below J*", True)


CHECKS = {
    "lasso": check_lasso, "huber": check_smooth, "logistic_regression": check_smooth,
    "multinomial_logistic_regression": check_softmax,
}
METHODS = [
    ("gradient_descent", {"learning_rate": "1/L"}), ("nesterov", {"learning_rate": "1/L"}),
    ("fista", {}), ("ista", {}), ("adam", {"learning_rate": 0.3}), ("lbfgs", {}),
    ("heavy_ball", {"learning_rate": "optimal"}), ("rprop", {}), ("sgd", {"learning_rate": 0.01}),
    ("svrg", {"learning_rate": 0.01}), ("saga", {}), ("lion", {"learning_rate": 0.01}),
    ("momentum", {"learning_rate": "1/L"}), ("rmsprop", {}), ("adagrad", {"learning_rate": 0.5}),
    ("radam", {"learning_rate": 0.1}),
]
