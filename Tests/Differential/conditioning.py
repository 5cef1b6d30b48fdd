"""How much of a least-squares problem's digits rounding leaves."""

import numpy as np

EPSILON = np.finfo(float).eps


class Conditioning:
    """A design with its columns centered, where there is an intercept, and of unit norm."""

    def __init__(self, A, alpha=0.0, free=0):
        count, self.columns = A.shape
        stacked = A
        if alpha > 0:
            penalty = np.sqrt(alpha * count) * np.eye(self.columns)[free:]
            stacked = np.vstack([A, penalty])
        self.norms = np.array([norm(column) for column in stacked.T])
        self.raw = singular_values(stacked / np.where(self.norms > 0, self.norms, 1))
        weights = A[:, free:]
        if free:
            # Of integers too large to be exact, the mean is near enough.
            weights = weights - np.array([np.mean(np.float128(c)) for c in weights.T]).astype(float)
        if alpha > 0:
            weights = np.vstack([weights, np.sqrt(alpha * count) * np.eye(weights.shape[1])])
        sizes = np.array([norm(column) for column in weights.T])
        self.values = singular_values(weights / np.where(sizes > 0, sizes, 1))
        self.cut = max(stacked.shape) * EPSILON
        self.intercepts = free

    @property
    def rank(self):
        """Directions that stand out of rounding, the intercept's included."""
        return self.intercepts + int(np.sum(self.values > 64 * self.cut))

    @property
    def kappa(self):
        """The ratio of the largest singular value and the least that stands out of rounding."""
        kept = self.values[self.values > 64 * self.cut]
        return kept[0] / kept[-1] if len(kept) else 1.0

    @property
    def raw_kappa(self):
        """The same without centering: what the eigenvalues of the Hessian have to suffer."""
        kept = self.raw[self.raw > 64 * self.cut]
        return kept[0] / kept[-1] if len(kept) else 1.0


def norm(column):
    """The norm of a column of any size."""
    largest = np.max(np.abs(column), initial=0)
    return largest * np.linalg.norm(column / largest) if largest > 0 else 0.0


def singular_values(A):
    return np.linalg.svd(A, compute_uv=False) if A.size else np.zeros(0)
