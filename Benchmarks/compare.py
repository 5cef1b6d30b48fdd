"""Measures Tangent beside NumPy, scikit-learn and PyTorch in the same run, and prints ratios."""

import subprocess
import sys
import time
import warnings
from pathlib import Path

import numpy as np
from sklearn.datasets import make_blobs, make_classification, make_regression
from sklearn.linear_model import SGDRegressor

SAMPLES, FEATURES = 1_000_000, 20
SPEED = Path(__file__).parent / ".build/release/Speed"


def best(work, rounds):
    """Seconds of the quickest round."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def tangent(name):
    """The same case of Tangent, in a process of its own."""
    line = subprocess.run([SPEED, name], capture_output=True, text=True, check=True).stdout
    return float(line.split("\t")[1])


def gradient():
    random = np.random.RandomState(0)
    X, y = random.standard_normal((SAMPLES, FEATURES)), random.standard_normal(SAMPLES)
    theta = np.full(FEATURES + 1, 0.5)

    def work():
        residuals = X @ theta[1:] + theta[0] - y
        return residuals @ residuals / (2 * SAMPLES), residuals.sum() / SAMPLES, \
            X.T @ residuals / SAMPLES

    return best(work, 5)


def regressor(shuffle):
    random = np.random.RandomState(0)
    X = random.standard_normal((SAMPLES, FEATURES))
    y = X[:, 0] + X[:, 1]
    model = SGDRegressor(max_iter=5, tol=None, shuffle=shuffle, random_state=0)
    return best(lambda: model.fit(X, y), 2)


def torch_steps(name, **options):
    try:
        import torch
    except ImportError:
        return None
    torch.set_default_dtype(torch.float64)
    X, y = make_regression(100, 1, noise=0.1, random_state=0)
    X, y = torch.from_numpy(np.column_stack([np.ones(100), X])), torch.from_numpy(y)

    def work():
        theta = torch.zeros(2, requires_grad=True)
        optimizer = getattr(torch.optim, name)([theta], **options)
        for _ in range(1000):
            optimizer.zero_grad()
            residuals = X @ theta - y
            (residuals @ residuals / 200).backward()
            optimizer.step()

    return best(work, 3)


PEERS = [
    ("make_regression", "scikit-learn",
     lambda: best(lambda: make_regression(SAMPLES, FEATURES, noise=0.1, random_state=0), 2)),
    ("make_classification", "scikit-learn",
     lambda: best(lambda: make_classification(100_000, random_state=0), 2)),
    ("make_blobs", "scikit-learn",
     lambda: best(lambda: make_blobs(SAMPLES, FEATURES, random_state=0), 2)),
    ("gradient", "NumPy", gradient),
    ("SGDRegressor, shuffled", "scikit-learn", lambda: regressor(True)),
    ("SGDRegressor, in order", "scikit-learn", lambda: regressor(False)),
    ("SGD, 1,000 steps", "PyTorch", lambda: torch_steps("SGD", lr=0.01)),
    ("Adam, 1,000 steps", "PyTorch", lambda: torch_steps("Adam")),
]


def main():
    warnings.simplefilter("ignore")
    chosen = sys.argv[1:]
    print(f"{'case':<24}{'Tangent':>12}{'peer':>12}{'ratio':>8}  peer")
    for name, peer, measure in PEERS:
        if chosen and name not in chosen:
            continue
        ours, theirs = tangent(name), measure()
        if theirs is None:
            print(f"{name:<24}{ours:>10.4f} s{'—':>12}{'—':>8}  {peer} is not installed")
            continue
        print(f"{name:<24}{ours:>10.4f} s{theirs:>10.4f} s{theirs / ours:>8.2f}  {peer}")
    if not chosen or "gradient" in chosen:
        share = tangent("read") / tangent("gradient")
        size = SAMPLES * (FEATURES + 1) * 8 / 1e9
        print(f"gradient: {share:.0%} of the read bandwidth of one core, "
              f"{size / tangent('read'):.1f} GB/s")
    if not chosen or "SGDRegressor, memory" in chosen:
        peak = tangent("SGDRegressor, memory")
        print(f"SGDRegressor: peak memory {peak:.2f} times X and y")


if __name__ == "__main__":
    main()
