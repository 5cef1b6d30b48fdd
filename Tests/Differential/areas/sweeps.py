"""Sweeps: their values, each point as the run alone, and the best one."""

import numpy as np

CASES = 20


def check(case):
    draw = case.draw
    method, option = draw.one(
        ("gradient_descent", "learning_rate"), ("heavy_ball", "momentum"),
        ("adam", "learning_rate"), ("sgd", "weight_decay"))
    scale = draw.one("linear", "log")
    start, end = sorted(10.0 ** draw.arrays.uniform(-6, -0.05, 2))[::draw.one(1, -1)]
    if draw.chance(0.2):
        start, end = draw.one((1e-3, 0.9), (0.1, 0.5), (0.5, 0.1), (1e-300, 1e-290))
    sweep = {"from": float(start), "to": float(end), "count": draw.one(2, 3, 7, 20), "scale": scale}
    data = {"make_regression": dict(
        n_samples=draw.one(5, 20), n_features=draw.one(1, 2), noise=1.0, random_state=draw.seed())}
    specification = {"data": data, "epochs": draw.one(1, 5, 20)}
    run = case.tool.run(specification | {"optimizers": {method: {option: sweep}}})["runs"][method]
    points = run["sweep"]
    ours = [list(point["settings"].values())[0] for point in points]
    spaced = np.geomspace if scale == "log" else np.linspace
    theirs = spaced(start, end, sweep["count"])
    case.agree(f"{scale} range", np.array(ours) / theirs, np.ones(len(theirs)), 1e-13)
    case.agree("ends of a range", [ours[0], ours[-1]], [start, end])
    chosen = draw.random.randrange(len(points))
    single = case.tool.run(specification | {"optimizers": {method: {option: ours[chosen]}}})
    values = points[chosen].get("values") or points[chosen]["seeds"][0]["values"]
    for name in ("final_loss", "best_loss", "mse", "gradient_norm", "diverged", "epochs"):
        case.agree(f"point alone, {name}", values[name], single["runs"][method]["values"][name])
    check_best(case, run, points)


def check_best(case, run, points):
    """The first point with the least loss, but for rounding, among those that did not diverge."""
    losses = []
    for point in points:
        values = point.get("values") or point["seeds"][0]["values"]
        loss = values["final_loss"]
        losses.append(np.inf if values["diverged"] or loss is None or np.isnan(loss) else loss)
    if np.isfinite(losses).any():
        limit = np.min(losses) * (1 + np.sign(np.min(losses)) * 1e-14)
        case.agree("best point", run["best"], int(np.argmax(np.array(losses) <= limit)))
