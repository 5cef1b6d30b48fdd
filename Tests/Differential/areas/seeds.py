"""Runs over seeds: each as the single run, and their statistics as NumPy's."""

import re

import numpy as np

from .. import notation

CASES = 16
STATISTICS = {
    "mean": np.mean, "std": np.std, "min": np.min, "max": np.max, "median": np.median,
    "p10": lambda values: np.percentile(values, 10),
    "p90": lambda values: np.percentile(values, 90),
}
METRICS = [
    "final_loss", "best_loss", "mse", "r2", "gradient_norm", "epochs", "updates", "converged",
]


def check(case):
    draw = case.draw
    count = draw.one(1, 2, 3, 7, 10, 13)
    method = draw.one("sgd", "adam", "momentum", "saga")
    specification = {
        "data": {"make_regression": dict(
            n_samples=draw.one(5, 20, 40), n_features=draw.one(1, 3), noise=draw.one(0.0, 5.0),
            random_state=draw.seed())},
        "epochs": draw.one(1, 4), "optimizers": {method: {
            "learning_rate": draw.one(0.001, 0.01, 0.05), "batch_size": draw.one(1, 2, 5)}}}
    runs = case.tool.run(specification | {"seeds": count})["runs"][method]["seeds"]
    for seed in {0, count - 1}:
        single = case.tool.run(specification | {"random_state": seed})["runs"][method]["values"]
        for name in METRICS:
            case.agree(f"seed alone, {name}", runs[seed]["values"][name], single[name])
    compare_statistics(case, specification | {"seeds": count}, method, runs)


def compare_statistics(case, specification, method, runs):
    """The statistics as a sentence quotes them, every digit."""
    wanted, lines = [], []
    for metric in METRICS:
        values = [run["values"].get(metric) for run in runs]
        if any(value is None for value in values):
            continue
        for statistic, function in STATISTICS.items():
            address = f"s.{method}.{metric}.{statistic}"
            lines.append(f"{len(wanted)}: ?<!--= {address} as .16e -->\n")
            # A spread far below the values is what is left of them after a subtraction.
            size = max(abs(value) for value in values)
            wanted.append((metric, statistic, float(function(np.array(values, float))), size))
    cell = "```yaml {.run #s}\n" + notation.specification(specification) + "```\n"
    case.tool.write("notebooks/n.md", "# N\n\n" + cell + "\n" + "\n".join(lines))
    case.tool.call("update", "--no-cache", "notebooks/n.md")
    text = case.tool.read("notebooks/n.md").replace("−", "-")
    for number, (metric, statistic, value, size) in enumerate(wanted):
        found = re.search(rf"^{number}: (\S+?)<!--", text, re.MULTILINE)
        ours = float(found.group(1)) if found else None
        case.agree(f"{statistic} of {metric}", ours, value, 1e-14,
            max(abs(value), 0.05 * size) or 1)
