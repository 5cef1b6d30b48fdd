"""The optimum: J*, θ*, L, μ and κ without rounding or by certificate, and the laws of all runs."""

import numpy as np

from .. import certificates, designs, exact, notation, problems
from ..certificates import EPSILON, ROUNDINGS
from ..conditioning import Conditioning
from ..models import Huber, LeastSquares, Logistic
from ..tool import Refused

CASES = 110
RANK = "left out: the rank depends on rounding"
# A case's number says its model, so that each has equally many.
MODELS = [
    "linear_regression", "ridge", "polynomial", "lasso", "elastic_net", "huber",
    "logistic_regression", "multinomial_logistic_regression",
]


def check(case):
    draw, kind = case.draw, designs.kind(case.draw)
    name = MODELS[case.number % len(MODELS)]
    X = designs.features(draw, kind)
    options = drawn_options(draw, name)
    if name == "polynomial":
        X = X[:, :2]
    y = designs.targets(draw, X, name)
    case.tool.write("d.csv", notation.table(X, y))
    source = {"file": "d.csv", "target": "y"}
    if name.endswith("logistic_regression"):
        source["classes"] = True
        y = np.unique(y, return_inverse=True)[1]
        if y.max() == 0:
            case.note(f"{name}: left out, one class")
            return
    f = problems.objective(name, options, X, y)
    if not np.all(np.isfinite(f.A)):
        case.note(f"{name}: left out, products overflow")
        return
    answer = run(case, {
        "data": {"csv": source}, "model": {name: options}, "epochs": draw.one(1, 5, 25),
        "divergence": 1e300, "optimizers": dict(draw.random.sample(METHODS, 3))})
    values = answer["data"]
    if values.get("optimal_loss") is None:
        no_optimum(case, kind, name, f)
        return
    case.note(f"{name}: optimum given")
    CHECKS.get(name, check_squares)(case, kind, f, values)
    check_laws(case, f, values, answer["runs"])


def drawn_options(draw, name):
    options = {"fit_intercept": draw.chance(0.6)}
    if name != "linear_regression":
        options["alpha"] = draw.one(0.0, 1e-3, 0.1, 1.0)
    if name == "polynomial":
        options["degree"] = draw.one(1, 2, 3)
    if name == "huber":
        options["epsilon"] = draw.one(0.1, 1.35, 20.0)
    if name == "elastic_net":
        options["l1_ratio"] = draw.one(0.0, 0.1, 0.5, 0.9, 1.0)
    return options


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
    reason = missing_reason(case)
    case.note(f"{name}: no optimum, {kind}: {reason}")
    if f.l1 == 0 and isinstance(f, LeastSquares) and kind not in ("tiny", "huge"):
        # Powers of offsets may be beyond each other's digits: that is said, and no value is given.
        condition = Conditioning(f.A, f.alpha, f.free)
        if condition.raw[-1] > 64 * condition.cut * condition.raw[0]:
            case.disagree("no optimum of least squares", kind)
    elif isinstance(f, Logistic) and f.alpha == 0:
        separable = certificates.is_separable(f.A, f.y)
        if separable is None:
            case.note(f"{name}: separable or not by the last digits")
        else:
            case.holds("separable classes have no optimum", separable or "separable" not in reason)
            if not separable:
                case.note(f"{name}: no optimum though one exists, {kind}")


def missing_reason(case):
    """Why there is none, in the words of the tool."""
    text = case.tool.call("run", "-", "--no-cache", text=case.tool.specification)
    for line in text.splitlines():
        if line.startswith("no optimal_loss: "):
            return line.removeprefix("no optimal_loss: ")
    return "no reason is given"


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
        case.note(RANK)
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
    # Of dependent columns, ε of the largest is as much as a whole smaller one.
    kappa = max(condition.raw_kappa, np.sqrt(largest / smallest) if flat else 1)
    tau = ROUNDINGS * EPSILON * kappa
    if tau < 0.01:
        below = problem.eigenvalues_below(smallest * (1 - tau))
        above = problem.eigenvalues_below(smallest * (1 + tau))
        case.holds(
            "μ within rounding of X", below == flat < above,
            f"{smallest}: {flat} eigenvalues are zero, {below} lie below it and {above} not above")
        case.agree("κ = L/μ", values["condition_number"], largest / smallest, 1e-15)


def check_lasso(case, kind, f, values):
    """The duality gap without rounding: of the lasso and of the elastic net."""
    if f.l1 == 0:
        check_squares(case, kind, f, values)
        return
    what, point = "elastic net" if f.alpha else "lasso", point_of(values, f)
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
    case.agree(f"J(θ*) of {what}", values["optimal_loss"], primal, within, 1.0)
    case.agree(f"duality gap of {what}", gap, 0.0, within, 1.0)


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
    check_curvature(case, f, values, 1 if what == "huber" else 0.25)
    excess = certificates.newton_decrement(f, point)
    case.agree(f"½gᵀH⁺g of {what}", excess, 0.0, 1e-10 * abs(f.loss(0 * point)) + 1e-300, 1.0)


def check_curvature(case, f, values, bound):
    """L of a loss whose second derivative is at most a bound: of the samples and the penalty."""
    largest = values.get("largest_eigenvalue")
    if largest is None or not 1e-280 < largest < 1e280:
        return
    roots = np.sqrt(f.alpha) * np.diag([0.0] * f.free + [1.0] * (f.dimension - f.free))
    rows = np.vstack([np.sqrt(bound / f.count) * f.A, roots])
    size = np.max(np.abs(rows))
    if 0 < size < 1e140:
        case.agree("L of a bound", largest, (np.linalg.norm(rows / size, 2) * size) ** 2, 1e-12)


def check_softmax(case, kind, f, values):
    """The gradient at θ*; J is compared with the loss there."""
    point = point_of(values, f)
    gradient = f.gradient(point)
    rounding = ROUNDINGS * f.rounding(point)
    case.agree("J(θ*) of softmax", values["optimal_loss"], f.loss(point), 1e-13,
               1 + np.max(np.abs(f.A) @ np.abs(f.rows_of(point)[0]).T))
    case.agree("∇J(θ*) of softmax over what rounding leaves",
               gradient / np.maximum(rounding, 1e-320), 0 * gradient, 1.0, 1.0)


def check_laws(case, f, values, runs):
    """No run ends below J*, and the excess is what the loss exceeds it by."""
    least, pull = values["optimal_loss"], 0.0
    if isinstance(f, (Huber, Logistic)):
        # The minimum lies between floats: at θ* there is a slope, which the way from there sees.
        optimum = point_of(values, f)
        pull = certificates.gradient_rounding(f, optimum)
    # A direction that is or is not there leaves the digits that J(0) has.
    unknown = ROUNDINGS * EPSILON * f.loss(np.zeros(f.dimension)) if RANK in case.notes else 0.0
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
            within += unknown
            if not np.isfinite(within):
                break
            if loss < least - within:
                case.disagree("a run below J*", f"{name}, entry {k}: {loss} < {least}")
                return
            excess = history.get("excess")
            if excess:
                # Up to a condition number of 10³ the excess is that of a factor, whose every column
                # is rounded some ten times.
                within += 1e-13 * abs(loss) + 3e4 * EPSILON * abs(loss - least)
                if np.any(pull):
                    within += pull @ np.abs(point - optimum)
                case.agree("excess = loss − J*", excess[k], loss - least, within, 1.0)
        case.holds("no loss below J*", True)


CHECKS = {
    "lasso": check_lasso, "elastic_net": check_lasso, "huber": check_smooth, "logistic_regression": check_smooth,
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
