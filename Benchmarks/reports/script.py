"""The peer: the tutorial's experiment as one would write it by hand, with NumPy and matplotlib."""

import sys
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

EPOCHS, TOLERANCE = 200, 1e-6


def data():
    random = np.random.RandomState(42)
    X = random.standard_normal((100, 1))
    y = X[:, 0] * 41.7 + random.normal(scale=0.1, size=100)
    X = (X - X.mean(0)) / X.std(0)
    return np.column_stack([np.ones(100), X]), y


def loss(theta, X, y):
    return np.mean((X @ theta - y) ** 2) / 2


def gradient(theta, X, y):
    return X.T @ (X @ theta - y) / len(y)


def train(X, y, rate, batch=None, momentum=0.0):
    random = np.random.RandomState(0)
    theta, velocity = np.zeros(2), np.zeros(2)
    history = [loss(theta, X, y)]
    for _ in range(EPOCHS):
        order = random.permutation(len(y)) if batch else np.arange(len(y))
        for start in range(0, len(y), batch or len(y)):
            rows = order[start:start + (batch or len(y))]
            slope = gradient(theta, X[rows], y[rows])
            velocity = momentum * velocity + (1 - momentum) * slope
            theta = theta - rate * velocity
        history.append(loss(theta, X, y))
    return np.array(history)


def main(folder):
    X, y = data()
    runs = {
        "gradient descent": train(X, y, 0.1),
        "SGD": train(X, y, 0.05, batch=10),
        "momentum": train(X, y, 0.1, momentum=0.9),
    }
    best = loss(np.linalg.lstsq(X, y, rcond=None)[0], X, y)
    lines = []
    for name, history in runs.items():
        plt.plot(history, label=name)
        arrived = np.flatnonzero(history - best <= TOLERANCE * (history[0] - best))
        lines.append(f"<li>{name}: {arrived[0] if len(arrived) else '—'}, {history[-1]:.3e}</li>")
    plt.yscale("log")
    plt.xlabel("epoch")
    plt.ylabel("loss")
    plt.legend()
    plt.savefig(folder / "loss.png", dpi=160)
    (folder / "report.html").write_text(
        f"<h1>Three ways downhill</h1><ul>{''.join(lines)}</ul><img src=loss.png>")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
