"""Proofs that a point is the minimum, from the point alone: nothing here searches for it."""

import math

import numpy as np
from scipy import optimize
from scipy.special import expit

from . import exact
from .models import EPSILON

# Rounding adds up over a sum; no more than so many ε of its terms' sizes are forgiven.
ROUNDINGS = 64


def sizes(f, point):
    """|y| + |A|·|θ|: what the residuals are the difference of."""
    return np.abs(f.y) + np.abs(f.A) @ np.abs(point)


def loss_rounding(f, point):
    """By how much rounding may move the loss there, and by the loss of a neighbour in floats."""
    S = sizes(f, point)
    slope = np.abs(f.slope(f.A @ point, f.y))
    first = np.mean(slope * S) + abs(f.loss(point)) + 2 * f.penalty(point)
    return ROUNDINGS * EPSILON * first + (ROUNDINGS * EPSILON) ** 2 * np.mean(S**2)


def gradient_rounding(f, point):
    """By how much each entry of the gradient may differ from zero at the nearest float."""
    A, S = np.abs(f.A), sizes(f, point)
    h = f.A @ point
    slope = np.abs(f.slope(h, f.y))
    terms = slope + curvature(f, h) * S
    return ROUNDINGS * EPSILON * (A.T @ terms / f.count + f.alpha * np.abs(f.penalized(point)))


def curvature(f, h):
    """The second derivative of each sample's loss; of a corner's sides the larger one."""
    if type(f).__name__ == "Logistic":
        p = expit(h)
        return p * (1 - p)
    if type(f).__name__ == "Huber":
        return (np.abs(h - f.y) <= f.epsilon * (1 + 1e-9)).astype(float)
    return np.ones_like(h)


def gradient(f, point):
    """The gradient with sums that round once; Huber's without any rounding."""
    if type(f).__name__ == "Huber":
        A, y, theta = exact.matrix(f.A), exact.vector(f.y), exact.vector(point)
        bound, alpha = exact.vector([f.epsilon])[0], exact.vector([f.alpha])[0]
        slopes = [min(bound, max(-bound, exact.dot(row, theta) - t)) for row, t in zip(A, y)]
        sums = [exact.dot(column, slopes) / f.count for column in zip(*A)]
        penalties = [alpha * x if j >= f.free else 0 for j, x in enumerate(theta)]
        return np.array([float(s + penalty) for s, penalty in zip(sums, penalties)])
    slope = f.slope(np.array([math.fsum(row * point) for row in f.A]), f.y)
    sums = np.array([math.fsum(column * slope) for column in f.A.T]) / f.count
    return sums + f.alpha * f.penalized(point)


def newton_decrement(f, point):
    """½gᵀH⁺g: the excess that a gradient which is not zero stands for."""
    weight = np.sqrt(curvature(f, f.A @ point) / f.count)
    rows = weight[:, None] * f.A
    if f.alpha > 0:
        rows = np.vstack([rows, np.sqrt(f.alpha) * np.eye(f.dimension)[f.free:]])
    norms = np.linalg.norm(rows, axis=0)
    norms[norms == 0] = 1
    if not np.all(np.isfinite(rows / norms)):
        return np.inf
    scaled = np.linalg.lstsq((rows / norms).T, gradient(f, point) / norms, rcond=1e-13)[0]
    return float(scaled @ scaled) / 2


def duality_gap(f, point):
    """The loss there, and by how much it exceeds a bound from below of all losses; no rounding."""
    A, y, theta = exact.matrix(f.A), exact.vector(f.y), exact.vector(point)
    (l1, l2), count, w = exact.vector([f.l1, f.alpha]), f.count, theta[f.free:]
    residuals = [t - exact.dot(row, theta) for row, t in zip(A, y)]
    primal = exact.dot(residuals, residuals) / (2 * count)
    primal += l1 * sum(map(abs, w)) + l2 * exact.dot(w, w) / 2
    if f.free:
        # A dual point is orthogonal to what is not penalized.
        mean = sum(residuals) / count
        residuals = [r - mean for r in residuals]
    pulls = [abs(exact.dot(column, residuals)) / count for column in list(zip(*A))[f.free:]]
    share = min(exact.Fraction(1), l1 / max(pulls)) if any(pulls) else exact.Fraction(1)
    shares = [share, exact.Fraction(1)] if l2 else [share]
    dual = max(dual_bound(y, residuals, pulls, s, l1, l2) for s in shares)
    return float(primal), float(primal - dual)


def dual_bound(y, residuals, pulls, share, l1, l2):
    """The dual function at a share of the residuals; without a square the pulls have to be ≤ l1."""
    u = [share * r for r in residuals]
    bound = (2 * exact.dot(y, u) - exact.dot(u, u)) / (2 * len(y))
    if l2:
        bound -= sum(max(share * pull - l1, 0) ** 2 for pull in pulls) / (2 * l2)
    return bound


def is_separable(A, y):
    """Whether a linear function tells the classes apart, ties allowed: then there is no minimum.

    None where it depends on the last digits.
    """
    scaled = A / np.maximum(np.max(np.abs(A), axis=0), 1e-300)
    if A[0, 0] != 0 and np.ptp(A[:, 0]) == 0 and A.shape[1] > 1:
        rest = A[:, 1:] - A[:, 1:].mean(axis=0)
        scaled = np.column_stack([np.ones(len(A)), rest / np.maximum(np.abs(rest).max(0), 1e-300)])
    if np.linalg.cond(scaled) > 1e6:
        # Margins are small beside what the solver takes for zero.
        return None
    Z = scaled * (2 * y - 1)[:, None]
    found = optimize.linprog(
        -Z.sum(axis=0), A_ub=-Z, b_ub=np.zeros(len(y)), bounds=[(-1, 1)] * Z.shape[1],
        method="highs")
    if found.status != 0 or 1e-9 < -found.fun < 1e-4:
        return None
    return -found.fun >= 1e-4
