"""What theory predicts of a method, against the eigenvalues of its iteration's own matrix."""

import json
import math

import numpy as np

from .. import notation, problems

CASES = 16


def check(case):
    draw = case.draw
    count, features = draw.one(5, 20, 60), draw.one(1, 2, 3, 5)
    X = draw.normal(count, features) * 10.0 ** draw.arrays.uniform(-1, 1, features)
    y = X @ draw.normal(features) + draw.one(0.0, 1.0) * draw.normal(count)
    name, options = draw.one("linear_regression", "ridge"), {"fit_intercept": draw.chance(0.5)}
    if name == "ridge":
        options["alpha"] = draw.one(0.1, 1.0)
    f = problems.objective(name, options, X, y)
    methods = {label: make(draw) for label, make in METHODS.items()}
    specification = {
        "data": {"csv": {"file": "d.csv", "target": "y"}}, "model": {name: options}, "epochs": 2,
        "optimizers": methods}
    case.tool.write("notebooks/d.csv", notation.table(X, y))
    cell = "```yaml {.run #c}\n" + notation.specification(specification) + "```\n"
    case.tool.write("notebooks/n.md", "# N\n\n" + cell)
    case.tool.specification = notation.specification(specification)
    case.tool.call("render", "--to", "md", "--no-cache", "notebooks/n.md")
    values = json.loads(case.tool.read("output/n/results.json"))["runs"]["c"]["values"]
    H = f.A.T @ f.A / count + f.alpha * np.diag([0.0] * f.free + [1.0] * features)
    spectrum = np.linalg.eigvalsh(H)
    spectrum = spectrum[spectrum > 1e-10 * spectrum[-1]]
    for label, written in methods.items():
        known = {
            key.removeprefix(f"theory.{label}."): value for key, value in values.items()
            if key.startswith(f"theory.{label}.")}
        method = Method(written.get("optimizer", label), written, spectrum)
        check_method(case, method, known, spectrum)


class Method:
    """Step size and momentum of a method after its rules are resolved as documented."""

    def __init__(self, name, options, spectrum):
        self.is_average, self.looks_ahead = name == "momentum", name == "nesterov"
        self.looks_ahead |= bool(options.get("nesterov"))
        self.L, self.mu = spectrum[-1], spectrum[0]
        rate, beta = options["learning_rate"], options.get("momentum", 0.0)
        both = rate == "optimal" and beta == "optimal"
        self.momentum = self.best_momentum(rate) if beta == "optimal" else beta
        self.rate = self.resolved(rate, both)

    def best_momentum(self, rate):
        kappa, (L, mu) = self.L / self.mu, (self.L, self.mu)
        if self.looks_ahead:
            root = math.sqrt(3 * kappa + 1)
            plain = (math.sqrt(kappa) - 1) / (math.sqrt(kappa) + 1)
            # The pair that is best together goes by the name 'auto'.
            return plain if rate != "auto" else (root - 2) / (root + 2)
        if rate == "optimal":
            return ((math.sqrt(kappa) - 1) / (math.sqrt(kappa) + 1)) ** 2
        alpha = self.resolved(rate, False)
        # Of a step that no momentum makes stable, the limit.
        return min(1, max((1 - math.sqrt(alpha * mu)) ** 2, (1 - math.sqrt(alpha * L)) ** 2))

    def resolved(self, rate, both):
        L, mu = self.L, self.mu
        if rate == "optimal":
            if self.looks_ahead:
                return 1 / L
            if both:
                best = 4 / (math.sqrt(L) + math.sqrt(mu)) ** 2
            else:
                best = 2 * (1 + self.momentum) / (L + mu)
            return best / (1 - self.momentum) if self.is_average else best
        return {"1/L": 1 / L, "2/(L+mu)": 2 / (L + mu)}.get(rate, rate)

    def radius(self, spectrum, rate=None, momentum=None):
        """The largest eigenvalue of the matrix that takes two points' errors to the next two."""
        beta = self.momentum if momentum is None else momentum
        step = self.rate if rate is None else rate
        step = step * (1 - beta) if self.is_average else step
        sizes = []
        for eigenvalue in spectrum:
            shrinking = 1 - step * eigenvalue
            if beta == 0:
                sizes.append(abs(shrinking))
                continue
            row = ((1 + beta) * shrinking, -beta * shrinking)
            if not self.looks_ahead:
                row = (1 + beta - step * eigenvalue, -beta)
            sizes.append(np.max(np.abs(np.linalg.eigvals([row, (1, 0)]))))
        return max(sizes)


def check_method(case, method, known, spectrum):
    rate = method.radius(spectrum)
    # Two equal eigenvalues move by the root of a rounding.
    case.agree("rate", known.get("rate"), rate, 1e-6, max(rate, 0.1))
    if known.get("rate") and 0 < known["rate"] < 1:
        digits = -1 / math.log10(known["rate"])
        case.agree("iterations_per_digit", known["iterations_per_digit"], digits, 1e-12)
    check_limit(case, method, known, spectrum)
    if "optimal_rate" in known:
        check_best(case, method, known, spectrum)


def check_limit(case, method, known, spectrum):
    """The largest stable step, by bisection."""
    low, high = 1e-9 / method.L, 1e4 / method.L
    # Of a tiny step the radius is 1 to rounding, and lies on either side of it.
    edge = 1 + 1e-12
    if known.get("stability_limit") is None or method.radius(spectrum, low) >= edge:
        return
    for _ in range(80):
        middle = math.sqrt(low * high)
        low, high = (middle, high) if method.radius(spectrum, middle) < edge else (low, middle)
    case.agree("stability_limit", known["stability_limit"], low, 1e-6)


def check_best(case, method, known, spectrum):
    """No step or momentum nearby is better than the best ones."""
    step, beta = known["optimal_learning_rate"], known.get("optimal_momentum", method.momentum)
    best = method.radius(spectrum, step, beta)
    case.agree("optimal_rate", known["optimal_rate"], best, 1e-6, max(best, 0.1))
    for factor in (0.97, 0.999, 1.001, 1.03):
        case.holds(
            "no better step", method.radius(spectrum, step * factor, beta) >= best - 1e-6,
            f"{factor} × the best step")
        other = min(beta * factor, 0.999999)
        if "optimal_momentum" in known and not method.is_average:
            case.holds(
                "no better momentum", method.radius(spectrum, step, other) >= best - 1e-6,
                f"{factor} × the best momentum")


def rule(draw):
    return draw.one("1/L", "2/(L+mu)", "optimal", 0.1, 0.01)


METHODS = {
    "gradient_descent": lambda draw: {"learning_rate": rule(draw)},
    "heavy_ball": lambda draw: {
        "learning_rate": rule(draw), "momentum": draw.one(0.0, 0.5, 0.9, "optimal")},
    "momentum": lambda draw: {"learning_rate": rule(draw), "momentum": draw.one(0.0, 0.5, 0.9)},
    "nesterov": lambda draw: {
        "learning_rate": rule(draw), "momentum": draw.one(0.0, 0.5, 0.9, "optimal")},
    "ahead": lambda draw: {
        "optimizer": "sgd", "learning_rate": draw.one(0.001, 0.01), "momentum": draw.one(0.5, 0.9),
        "nesterov": True, "batch_size": 2},
    "batches": lambda draw: {
        "optimizer": "sgd", "learning_rate": draw.one(0.001, 0.01),
        "batch_size": draw.one(1, 2, 5)},
}
