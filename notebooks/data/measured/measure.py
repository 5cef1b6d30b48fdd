"""Measures what `notebooks/measured.md` quotes: a benchmark, training logs and an evaluation.

    python notebooks/data/measured/measure.py        (needs numpy and scikit-learn)
"""

import csv
import json
import pathlib
import time
import timeit
import warnings

import numpy as np
from sklearn.datasets import load_digits
from sklearn.exceptions import ConvergenceWarning
from sklearn.metrics import log_loss, precision_recall_fscore_support
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier

warnings.filterwarnings("ignore", category=ConvergenceWarning)
FOLDER = pathlib.Path(__file__).parent
X, Y = load_digits(return_X_y=True)
X = X / 16
RATES = {"adam": 0.003, "sgd": 0.1}
EPOCHS = 30


def split(seed):
    return train_test_split(X, Y, test_size=0.25, random_state=seed, stratify=Y)


def train(solver, seed):
    """One log: loss on the training data and accuracy on the others after each epoch."""
    x, x_test, y, y_test = split(seed)
    model = MLPClassifier((32,), solver=solver, learning_rate_init=RATES[solver], batch_size=64, random_state=seed)
    path = FOLDER / "runs" / solver / f"seed{seed}.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", newline="") as file:
        log = csv.writer(file, lineterminator="\n")
        log.writerow(["epoch", "train_loss", "val_acc"])
        for epoch in range(1, EPOCHS + 1):
            model.partial_fit(x, y, classes=range(10))
            loss = log_loss(y, model.predict_proba(x))
            log.writerow([epoch, f"{loss:.6f}", f"{model.score(x_test, y_test):.6f}"])
    return model, x_test, y_test


def evaluate(model, x_test, y_test):
    """Precision, recall and F1 of each digit."""
    scores = precision_recall_fscore_support(y_test, model.predict(x_test))
    with open(FOLDER / "evaluation.csv", "w", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["digit", "precision", "recall", "f1", "support"])
        for digit, row in enumerate(zip(*scores)):
            table.writerow([digit, *(f"{score:.4f}" for score in row[:3]), int(row[3])])


def benchmark():
    """Seconds of a processor that a sort takes, in the form in which hyperfine writes its results."""
    results = []
    for kind in ["quicksort", "mergesort", "heapsort"]:
        for size in [1_000, 10_000, 100_000]:
            data = np.random.RandomState(0).rand(size)
            count = 4_000_000 // size
            sort = timeit.Timer(lambda: np.sort(data, kind=kind), timer=time.process_time)
            times = [t / count for t in sort.repeat(repeat=9, number=count)]
            results.append({
                "command": f"{kind} {size}", "sort": kind, "size": size, "mean": float(np.mean(times)),
                "stddev": float(np.std(times, ddof=1)), "median": float(np.median(times)),
                "times": [float(f"{t:.4g}") for t in times],
            })
    with open(FOLDER / "bench.json", "w") as file:
        json.dump({"results": results}, file, indent=1)
        file.write("\n")


if __name__ == "__main__":
    benchmark()
    for seed in range(5):
        train("sgd", seed)
        last = train("adam", seed)
    evaluate(*last)
