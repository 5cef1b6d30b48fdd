"""The models' losses in NumPy, from their definitions, with the rounding of their gradients."""

import numpy as np
from scipy.special import expit, log_softmax, softmax

EPSILON = np.finfo(float).eps


class Linear:
    """The mean of ℓ(h(x), y) over samples, and ½α‖w‖²; the intercept is free."""

    def __init__(self, X, y, has_intercept=True, alpha=0.0):
        self.X, self.y, self.alpha, self.l1 = X, y, alpha, 0.0
        self.A = np.column_stack([np.ones(len(X)), X]) if has_intercept else X
        self.free, self.dimension = int(has_intercept), self.A.shape[1]
        self.count = len(y)

    def penalized(self, point):
        weights = point.copy()
        weights[:self.free] = 0
        return weights

    def penalty(self, point):
        """What is added to the mean; nothing without a weight, however large the point is."""
        w = self.penalized(point)
        square = self.alpha * (w @ w) / 2 if self.alpha > 0 else 0.0
        return square + (self.l1 * np.sum(np.abs(w)) if self.l1 > 0 else 0.0)

    def loss(self, point, rows=slice(None)):
        losses = self.value(self.A[rows] @ point, self.y[rows])
        return np.mean(losses) + self.penalty(point)

    def smooth_gradient(self, point, rows=slice(None)):
        A = self.A[rows]
        sums = A.T @ self.slope(A @ point, self.y[rows])
        return sums / len(A) + self.alpha * self.penalized(point)

    def gradient(self, point, rows=slice(None)):
        return self.smooth_gradient(point, rows) + self.l1 * np.sign(self.penalized(point))

    def rounding(self, point, rows=slice(None)):
        """By how much another order of the gradient's sums may move it: the sum of its terms' ε."""
        A, y = np.abs(self.A[rows]), np.abs(self.y[rows])
        slope = np.abs(self.slope(self.A[rows] @ point, self.y[rows]))
        # The slopes of all losses are 1 Lipschitz.
        terms = slope + A @ np.abs(point) + y
        penalty = self.alpha * np.abs(self.penalized(point)) + self.l1
        return EPSILON * (A.T @ terms / len(A) + penalty)

    def prox(self, point, rate):
        w = self.penalized(point)
        return point - w + np.sign(w) * np.maximum(np.abs(w) - rate * self.l1, 0)


class LeastSquares(Linear):
    def value(self, h, y):
        return (h - y) ** 2 / 2

    def slope(self, h, y):
        return h - y


class Lasso(LeastSquares):
    def __init__(self, X, y, has_intercept=True, alpha=1.0):
        super().__init__(X, y, has_intercept)
        self.l1 = alpha


class ElasticNet(LeastSquares):
    def __init__(self, X, y, has_intercept=True, alpha=1.0, l1_ratio=0.5):
        super().__init__(X, y, has_intercept, alpha * (1 - l1_ratio))
        self.l1 = alpha * l1_ratio


class Huber(Linear):
    def __init__(self, X, y, has_intercept=True, alpha=0.0, epsilon=1.35):
        super().__init__(X, y, has_intercept, alpha)
        self.epsilon = epsilon

    def value(self, h, y):
        r = np.abs(h - y)
        return np.where(r <= self.epsilon, r * r / 2, self.epsilon * (r - self.epsilon / 2))

    def slope(self, h, y):
        return np.clip(h - y, -self.epsilon, self.epsilon)


class Logistic(Linear):
    def value(self, h, y):
        # What is large cancels first.
        return np.log1p(np.exp(-np.abs(h))) + (np.maximum(h, 0) - y * h)

    def slope(self, h, y):
        # The difference of a probability near one and one would be rounding.
        return np.where(y == 1, -expit(-h), expit(h))


class Softmax:
    """The mean cross-entropy of several classes; parameters class by class, intercepts first."""

    l1 = 0.0

    def __init__(self, X, y, has_intercept=True, alpha=0.0):
        self.A = np.column_stack([np.ones(len(X)), X]) if has_intercept else X
        self.y, self.alpha, self.free, self.count = y, alpha, int(has_intercept), len(y)
        self.classes = int(max(y)) + 1
        self.dimension = self.classes * self.A.shape[1]

    def rows_of(self, point):
        W = point.reshape(self.classes, -1)
        weights = W.copy()
        weights[:, :self.free] = 0
        return W, weights

    def loss(self, point, rows=slice(None)):
        W, w = self.rows_of(point)
        scores = log_softmax(self.A[rows] @ W.T, axis=1)
        y = self.y[rows]
        return -np.mean(scores[np.arange(len(y)), y]) + self.alpha * np.sum(w * w) / 2

    def gradient(self, point, rows=slice(None)):
        (W, w), A, y = self.rows_of(point), self.A[rows], self.y[rows]
        P = softmax(A @ W.T, axis=1)
        P[np.arange(len(y)), y] -= 1
        return (P.T @ A / len(y) + self.alpha * w).ravel()

    smooth_gradient = gradient

    def rounding(self, point, rows=slice(None)):
        (W, w), A = self.rows_of(point), np.abs(self.A[rows])
        terms = 1 + A @ np.abs(W).T
        return EPSILON * (terms.T @ A / len(A) + self.alpha * np.abs(w)).ravel()

    def prox(self, point, rate):
        return point


class Function:
    """A test function: its formula and derivative."""

    count, l1 = 1, 0.0

    def __init__(self, value, derivative, dimension):
        self.value, self.derivative, self.dimension = value, derivative, dimension

    def loss(self, point, rows=None):
        return self.value(point)

    def gradient(self, point, rows=None):
        return self.derivative(point)

    smooth_gradient = gradient

    def rounding(self, point, rows=None):
        # Some products of the coordinates, none far above the square of the largest.
        size = 1 + np.max(np.abs(point))
        return 100 * EPSILON * (np.abs(self.derivative(point)) + size**2)

    def prox(self, point, rate):
        return point


def rosenbrock(dimension):
    def value(x):
        return np.sum(100 * (x[1:] - x[:-1] ** 2) ** 2 + (1 - x[:-1]) ** 2)

    def derivative(x):
        g, valley = np.zeros_like(x), x[1:] - x[:-1] ** 2
        g[:-1] = -400 * x[:-1] * valley - 2 * (1 - x[:-1])
        g[1:] += 200 * valley
        return g

    return Function(value, derivative, dimension)


def beale():
    def parts(p):
        x, y = p
        return [(c - x + x * y**k, y**k - 1, k * x * y ** (k - 1))
                for k, c in ((1, 1.5), (2, 2.25), (3, 2.625))]

    return Function(
        lambda p: sum(r * r for r, _, _ in parts(p)),
        lambda p: np.array([
            sum(2 * r * dx for r, dx, _ in parts(p)), sum(2 * r * dy for r, _, dy in parts(p))]), 2)


def himmelblau():
    def derivative(p):
        x, y = p
        a, b = x * x + y - 11, x + y * y - 7
        return np.array([4 * x * a + 2 * b, 2 * a + 4 * y * b])

    return Function(
        lambda p: (p[0] ** 2 + p[1] - 11) ** 2 + (p[0] + p[1] ** 2 - 7) ** 2, derivative, 2)
