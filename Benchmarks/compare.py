"""Measures Tangent beside NumPy, SciPy, scikit-learn and PyTorch in the same run, and prints ratios.

One core against one core: seconds that a thread computed, the quickest of interleaved rounds.
"""

import contextlib
import functools
import multiprocessing
import os
import statistics
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path

# Settings of this machine must not choose slower kernels for the peers; one core each.
for name in [name for name in os.environ if name.startswith(("OPENBLAS_", "MKL_", "OMP_"))]:
    del os.environ[name]
for name in ["OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS"]:
    os.environ[name] = "1"

import numpy as np
from scipy import linalg
from sklearn.datasets import make_blobs, make_classification, make_regression
from sklearn.linear_model import SGDRegressor
from sklearn.preprocessing import StandardScaler
from threadpoolctl import threadpool_info

SAMPLES, FEATURES, ROUNDS = 1_000_000, 20, 3
SPEED = Path(__file__).parent / ".build/release/Speed"
TOOL = Path(__file__).parent.parent / ".build/release/tangent"


def best(work, rounds):
    """Seconds of the quickest round."""
    times = []
    for _ in range(rounds):
        start = time.thread_time()
        work()
        times.append(time.thread_time() - start)
    return min(times)


def tangent(name):
    """The same case of Tangent, in a process of its own."""
    line = subprocess.run([SPEED, name], capture_output=True, text=True, check=True).stdout
    return float(line.split("\t")[1])


def experiment_memory():
    """The most memory that the tool takes for an experiment, as a share of its data."""
    text = (f"data: {{make_regression: {{n_samples: {SAMPLES}, n_features: {FEATURES}, noise: 0.1}}}}\n"
            "estimators: {sgd: {estimator: SGDRegressor, max_iter: 5, tol: null}}\n")
    with tempfile.NamedTemporaryFile("w", suffix=".yaml") as file:
        file.write(text)
        file.flush()
        process = subprocess.Popen([TOOL, "run", "--no-cache", file.name], stdout=subprocess.DEVNULL)
        peak = 0
        # Linux lets a child's `ru_maxrss` begin with what this process has held.
        while process.poll() is None:
            with contextlib.suppress(OSError, IndexError):
                status = Path(f"/proc/{process.pid}/status").read_text()
                peak = int(status.split("VmHWM:")[1].split()[0]) * 1024
            time.sleep(0.01)
    return peak / (SAMPLES * (FEATURES + 1) * 8)


def gaussians():
    random = np.random.RandomState(0)
    X = random.standard_normal((SAMPLES, FEATURES))
    return X, X[:, 0] + X[:, 1]


def gradient():
    X, y = gaussians()
    theta = np.full(FEATURES + 1, 0.5)

    def work():
        residuals = X @ theta[1:] + theta[0] - y
        return residuals @ residuals / (2 * SAMPLES), residuals.sum() / SAMPLES, \
            X.T @ residuals / SAMPLES

    return best(work, 8)


def scaler(work):
    X, _ = gaussians()
    fitted = StandardScaler().fit(X)
    return best(lambda: work(fitted, X), 3)


def regressor(shuffle):
    X, y = gaussians()
    model = SGDRegressor(max_iter=5, tol=None, shuffle=shuffle, random_state=0)
    return best(lambda: model.fit(X, y), 2)


def torch_steps(name, **options):
    try:
        import torch
    except ImportError:
        return None
    torch.set_default_dtype(torch.float64)
    torch.set_num_threads(1)
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


def regression(rows, columns):
    """A column of ones and features, and targets that follow two of these but for a little noise."""
    random = np.random.RandomState(0)
    X = random.standard_normal((rows, columns))
    return np.column_stack([np.ones(rows), X]), X[:, 0] + X[:, 1] + 0.1 * random.randn(rows)


def lstsq(rows, columns):
    A, y = regression(rows, columns)
    return best(lambda: linalg.lstsq(A, y), 2)


def memory(key):
    """Bytes of this process, as Linux counts them."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(key):
            return int(line.split()[1]) * 1024
    return None


def lstsq_memory(rows, columns):
    """The most that `lstsq` and its input hold, over the size of X and y; in a new process."""
    before = memory("VmRSS:")
    A, y = regression(rows, columns)
    linalg.lstsq(A, y)
    return (memory("VmHWM:") - before) / (rows * (columns + 1) * 8)


def compare_memory(size, rows, columns):
    ours = tangent(f"optimum, memory, {size}")
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        theirs = pool.apply(lstsq_memory, (rows, columns))
    print(f"optimum, {size}: peak memory {ours:.2f} times X and y, of scipy.linalg.lstsq "
          f"{theirs:.2f} times")


OPTIMA = [("1,000,000 × 20", 1_000_000, 20), ("200 × 2,000", 200, 2000)]
PEERS = [
    ("make_regression", "scikit-learn",
     lambda: best(lambda: make_regression(SAMPLES, FEATURES, noise=0.1, random_state=0), 2)),
    ("make_classification", "scikit-learn",
     lambda: best(lambda: make_classification(100_000, random_state=0), 2)),
    ("make_blobs", "scikit-learn",
     lambda: best(lambda: make_blobs(SAMPLES, FEATURES, random_state=0), 2)),
    ("StandardScaler.fit", "scikit-learn", lambda: scaler(lambda s, X: StandardScaler().fit(X))),
    ("StandardScaler.transform", "scikit-learn", lambda: scaler(lambda s, X: s.transform(X))),
    ("gradient", "NumPy", gradient),
    ("SGDRegressor, shuffled", "scikit-learn", lambda: regressor(True)),
    ("SGDRegressor, in order", "scikit-learn", lambda: regressor(False)),
    ("SGD, 1,000 steps", "PyTorch", lambda: torch_steps("SGD", lr=0.01)),
    ("Adam, 1,000 steps", "PyTorch", lambda: torch_steps("Adam")),
] + [
    (f"optimum, {size}", "scipy.linalg.lstsq", functools.partial(lstsq, rows, columns))
    for size, rows, columns in OPTIMA
]


def compare(name, peer, measure):
    """One line of the table: both in turn, so that both see the same machine."""
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(tangent(name))
        theirs.append(measure())
        if theirs[-1] is None:
            print(f"{name:<26}{ours[-1]:>10.4f} s{'—':>12}{'—':>8}  {peer} is not installed")
            return
    ours, theirs = min(ours), min(theirs)
    print(f"{name:<26}{ours:>10.4f} s{theirs:>10.4f} s{theirs / ours:>8.2f}  {peer}", flush=True)


def main():
    warnings.simplefilter("ignore")
    chosen = sys.argv[1:]
    kernels = sorted({f"{pool['internal_api']} {pool.get('version')}, "
                      f"{pool.get('architecture', 'no kernel')}" for pool in threadpool_info()})
    print(f"peers' kernels: {'; '.join(kernels)}")
    print(f"{'case':<26}{'Tangent':>12}{'peer':>12}{'ratio':>8}  peer")
    for name, peer, measure in PEERS:
        if not chosen or name in chosen:
            compare(name, peer, measure)
    if not chosen or "gradient" in chosen:
        # Where a process gets its pages decides a tenth: the middle of several processes.
        share = statistics.median(tangent("share of read bandwidth") for _ in range(9))
        read = SAMPLES * (FEATURES + 1) * 8 / 1e9 / min(tangent("read") for _ in range(ROUNDS))
        alone = min(tangent("gradient, elapsed") for _ in range(ROUNDS))
        both = min(tangent("gradient, two cores") for _ in range(ROUNDS))
        print(f"gradient: {share:.0%} of the read bandwidth of one core, {read:.1f} GB/s; "
              f"two cores take {both / alone:.0%} of the time of one")
    if not chosen or "SGDRegressor, memory" in chosen:
        fit, whole = tangent("SGDRegressor, memory"), experiment_memory()
        print(f"SGDRegressor: peak memory {fit:.2f} times X and y; with make_regression and all "
              f"values of the run {whole:.2f} times")
    for size, rows, columns in OPTIMA:
        if (not chosen or f"optimum, {size}" in chosen) and memory("VmHWM:"):
            compare_memory(size, rows, columns)


if __name__ == "__main__":
    main()
