"""The long-run excess of noisy gradient steps on least squares, without the theory's shortcuts."""

import numpy as np


class Noise:
    """Samples aᵢ with the slopes ρᵢ of their losses at the optimum."""

    def __init__(self, A, y):
        self.A, self.count = A, len(y)
        theta = np.linalg.lstsq(A, y, rcond=None)[0]
        self.slopes = A @ theta - y
        self.H = A.T @ A / self.count
        self.gradients = A * self.slopes[:, None]


def drawn(noise, rate, momentum, sizes):
    """Exactly, for batches drawn with replacement: the second moments obey a linear equation."""
    p = noise.A.shape[1]
    zero, one = np.zeros((p, p)), np.eye(p)
    whole = np.block([[(1 + momentum) * one - rate * noise.H, -momentum * one], [one, zero]])
    # The state is the error of the point and of the one before it.
    single = np.zeros((4 * p * p, 4 * p * p))
    for a in noise.A:
        change = np.zeros((2 * p, 2 * p))
        change[:p, :p] = -rate * (np.outer(a, a) - noise.H)
        single += np.kron(change, change) / noise.count
    kick = np.zeros((2 * p, 2 * p))
    kick[:p, :p] = rate**2 * noise.gradients.T @ noise.gradients / noise.count
    matrix, shift = np.eye(4 * p * p), np.zeros(4 * p * p)
    for size in sizes:
        step = np.kron(whole, whole) + single / size
        matrix, shift = step @ matrix, step @ shift + kick.ravel() / size
    if np.max(np.abs(np.linalg.eigvals(matrix))) >= 1:
        return None
    moments = np.linalg.solve(np.eye(4 * p * p) - matrix, shift).reshape(2 * p, 2 * p)
    return np.trace(noise.H @ moments[:p, :p]) / 2


def epochs_to_settle(noise, rate, momentum, size):
    """Twice as many passes as leave an e⁻⁸ of what the slowest variance lacks at the start."""
    smallest = np.linalg.eigvalsh(noise.H)[0]
    steps = -(-noise.count // size)
    return max(60, 2 * int(np.ceil(4 * (1 - momentum) / (rate * smallest * steps))))


def shuffled(noise, rate, momentum, size, epochs, chains, random):
    """By simulation, for passes over shuffled samples: the mean, and its standard error."""
    d = last = np.zeros((chains, noise.A.shape[1]))
    found = []
    for epoch in range(epochs):
        order = np.argsort(random.random_sample((chains, noise.count)), axis=1)
        for first in range(0, noise.count, size):
            rows = order[:, first:first + size]
            a = noise.A[rows]
            slope = np.einsum("cbp,cp->cb", a, d) + noise.slopes[rows]
            g = np.einsum("cb,cbp->cp", slope, a) / rows.shape[1]
            d, last = d - rate * g + momentum * (d - last), d
        if epoch >= epochs // 2:
            found.append(np.einsum("cp,pq,cq->c", d, noise.H, d) / 2)
    means = np.mean(found, axis=0)
    return np.mean(means), np.std(means) / np.sqrt(chains)
