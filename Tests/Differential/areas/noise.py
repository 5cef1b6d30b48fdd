"""Noise floors that theory predicts, against the moments of the steps themselves."""

import json

import numpy as np

from .. import moments, notation

CASES = 10
# What the documentation promises, and as much again for the problems that are far from usual.
WITHIN = {"replacement": 0.1, "shuffle": 0.4}
# Simulated passes, at most.
LONGEST = 5000


def check(case):
    draw = case.draw
    count, features = draw.one(48, 60, 100), draw.one(1, 2, 3)
    X = draw.normal(count, features)
    y = X @ draw.normal(features) + draw.one(0.3, 1.0) * draw.normal(count)
    rate, momentum = draw.one(0.003, 0.01, 0.03), draw.one(0.0, 0.0, 0.5)
    size, sampling = draw.one(1, 2, 5, 7, 32), draw.one("replacement", "shuffle")
    options = {
        "optimizer": "heavy_ball", "learning_rate": rate, "momentum": momentum, "batch_size": size,
        "replacement": sampling == "replacement"}
    specification = {
        "data": {"csv": {"file": "d.csv", "target": "y"}}, "epochs": 1,
        "model": {"linear_regression": {"fit_intercept": False}}, "optimizers": {"m": options}}
    case.tool.write("notebooks/d.csv", notation.table(X, y))
    cell = "```yaml {.run #c}\n" + notation.specification(specification) + "```\n"
    case.tool.write("notebooks/n.md", "# N\n\n" + cell)
    case.tool.specification = notation.specification(specification)
    case.tool.call("render", "--to", "md", "--no-cache", "notebooks/n.md")
    values = json.loads(case.tool.read("output/n/results.json"))["runs"]["c"]["values"]
    floor = values.get("theory.m.noise_floor")
    if not isinstance(floor, float):
        case.note(f"no floor predicted: {sampling}")
        case.holds("a floor or none", True)
        return
    noise = moments.Noise(X, y)
    if sampling == "replacement":
        sizes = [min(size, count - first) for first in range(0, count, size)]
        truth, error = moments.drawn(noise, rate, momentum, sizes), 0.0
    else:
        epochs = moments.epochs_to_settle(noise, rate, momentum, size)
        if epochs > LONGEST:
            case.note("left out: the simulation would have to be too long")
            return
        truth, error = moments.shuffled(noise, rate, momentum, size, epochs, 60, draw.arrays)
    if truth is None:
        case.disagree("a floor of a run that diverges", floor)
        return
    within = WITHIN[sampling] + 4 * error / truth
    case.agree(f"floor, {sampling}", floor, truth, within, truth)
