"""Experiments as Python scripts: each has to run, to compare something, and to agree."""

import contextlib
import io
import os
import runpy

from .. import notation
from . import datasets, optimizers, schedules

CASES = 14


def check(case):
    draw = case.draw
    classes = draw.chance(0.4)
    specification = {"data": samples(draw, classes)}
    if draw.chance(0.5):
        specification["split"] = {"test_size": 0.25, "random_state": draw.one(0, 1, 7)}
    if draw.chance(0.3) and not classes:
        specification["polynomial"] = draw.one(2, {"degree": 2, "interaction_only": True})
    specification["standardize"] = draw.chance(0.7)
    specification |= {"model": model(draw, classes), "epochs": draw.one(1, 5, 15)}
    specification |= {"random_state": draw.one(0, 3), "tolerance": draw.one(1e-6, 0.1)}
    specification["optimizers"] = methods(draw, classes)
    if draw.chance(0.5):
        name = "SGDClassifier" if classes else "SGDRegressor"
        specification["estimators"] = {name: estimator(draw, classes)}
    cell = "```yaml {.run #c}\n" + notation.specification(specification) + "```\n"
    case.tool.write("notebooks/n.md", "# N\n\n" + cell)
    case.tool.specification = notation.specification(specification)
    case.tool.call("render", "--to", "py", "--no-cache", "notebooks/n.md")
    run(case, os.path.join(case.tool.folder, "output", "n", "experiments.py"))


def run(case, script):
    """Runs the script in this process: what is slow is to import the libraries."""
    said = io.StringIO()
    try:
        with contextlib.redirect_stdout(said):
            runpy.run_path(script)
    except (Exception, SystemExit) as error:
        case.disagree("a script that fails", f"{type(error).__name__}: {error}")
        return
    last = said.getvalue().strip().splitlines()[-1]
    case.holds("a script that agrees", "values agree" in last, last)
    if "left out" in last:
        case.note("runs left out")
    if "as far as rounding carries" in last:
        case.note("runs that rounding carries away")


def samples(draw, classes):
    if classes:
        return draw.one(
            {"make_blobs": dict(
                n_samples=40, centers=draw.one(2, 3), cluster_std=draw.one(1.0, 6.0),
                random_state=draw.seed())},
            {"make_classification": dict(n_samples=60, n_features=5, random_state=draw.seed())},
            {"make_moons": dict(n_samples=50, noise=0.3, random_state=draw.seed())})
    return draw.one(
        {"make_regression": dict(
            n_samples=draw.one(20, 60), n_features=draw.one(1, 3, 6), noise=draw.one(0.0, 5.0),
            bias=draw.one(0.0, 1e3), random_state=draw.seed())},
        {"make_friedman1": datasets.friedman_of_many(draw) | {"n_samples": 50}},
        {"make_friedman2": datasets.friedman(draw) | {"n_samples": 40}})


def model(draw, classes):
    if classes:
        return {"multinomial_logistic_regression": {"alpha": draw.one(0.0, 0.01, 1.0)}}
    return draw.one(
        {"linear_regression": {"fit_intercept": draw.chance(0.7)}}, {"ridge": {"alpha": 0.1}},
        {"lasso": {"alpha": draw.one(0.1, 5.0)}}, {"huber": {"epsilon": draw.one(0.5, 20.0)}},
        {"mlp": {"hidden": [3], "alpha": draw.one(0.0, 0.1)}})


# Balanced classes have gradients that are zero but for rounding: what divides by their size
# takes a step of its full length into a direction that only rounding knows.
NORMALIZING = {
    "adabelief", "adadelta", "adagrad", "adam", "adamax", "adamw", "amsgrad", "lion", "nadam",
    "radam", "rmsprop"}


def methods(draw, classes):
    chosen = {}
    left_out = {"rprop"} | (NORMALIZING if classes else set())
    for name in draw.random.sample(sorted(set(optimizers.OPTIONS) - left_out), 2):
        options = optimizers.OPTIONS[name](draw)
        options["learning_rate"] = draw.one(1e-3, 1e-2, 0.1)
        kind = draw.one(*schedules.OPTIONS)
        if draw.chance(0.3) and kind not in ("reduce_on_plateau", "one_cycle", "sequential"):
            options["learning_rate"] = {kind: schedules.OPTIONS[kind](draw) | {"base": 0.01}}
        chosen[name] = options | optimizers.drawn_loop(draw, name, 12)
    return chosen


def estimator(draw, classes):
    options = {"max_iter": draw.one(3, 30), "random_state": draw.seed()}
    options |= draw.options(
        penalty=["l1", "l2", "elasticnet", None], alpha=[1e-4, 0.1], average=[True, False, 10])
    return options | (draw.options(class_weight=["balanced"]) if classes else {})
