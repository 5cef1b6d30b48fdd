"""Random problems: what is minimized, as the tool is told it and in NumPy."""

import numpy as np
from sklearn.preprocessing import PolynomialFeatures

from . import models, notation

FUNCTIONS = {
    "rosenbrock": models.rosenbrock, "beale": models.beale, "himmelblau": models.himmelblau,
}
MODELS = [
    "linear_regression", "linear_regression", "ridge", "lasso", "polynomial", "huber",
    "logistic_regression", "multinomial_logistic_regression",
]


def function(draw):
    """A test function: the specification's part, and the objective."""
    name = draw.one(*FUNCTIONS)
    options = {"dimension": draw.one(2, 2, 3, 6)} if name == "rosenbrock" else {}
    return {"objective": {name: options}}, FUNCTIONS[name](**options)


def fit(case, names=MODELS, counts=(1, 2, 5, 11, 30), scales=(1, 1, 10, 1e-3)):
    """A model on samples of a file: the specification's part, and the objective."""
    draw, name = case.draw, case.draw.one(*names)
    count, features = draw.one(*counts), draw.one(1, 2, 4)
    X = draw.normal(count, features) * draw.one(*scales)
    y = X @ draw.normal(features) + 0.3 * draw.normal(count)
    options = {"fit_intercept": draw.chance(0.5)}
    if name != "linear_regression":
        options["alpha"] = draw.one(0.0, 0.1, 1.0)
    classes = name in ("logistic_regression", "multinomial_logistic_regression")
    if classes:
        number = 2 if name == "logistic_regression" else draw.one(2, 3, 4)
        number = min(number, count)
        y = draw.arrays.randint(0, number, count)
        y[:number] = np.arange(number)
    if name == "huber":
        options["epsilon"] = draw.one(0.1, 1.35)
    if name == "polynomial":
        options["degree"] = draw.one(1, 2, 3)
    case.tool.write("d.csv", notation.table(X, y))
    source = {"file": "d.csv", "target": "y"} | ({"classes": True} if classes else {})
    return {"data": {"csv": source}, "model": {name: options}}, objective(name, options, X, y)


def objective(name, options, X, y):
    options = dict(options)
    has_intercept = options.pop("fit_intercept")
    if "degree" in options:
        X = PolynomialFeatures(options.pop("degree"), include_bias=False).fit_transform(X)
    form = {
        "lasso": models.Lasso, "elastic_net": models.ElasticNet, "huber": models.Huber, "logistic_regression": models.Logistic,
        "multinomial_logistic_regression": models.Softmax,
    }.get(name, models.LeastSquares)
    return form(X, y, has_intercept, **options)
