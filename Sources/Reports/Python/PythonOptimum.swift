/// The part of a script that finds the least loss by itself, with SciPy and cut-offs of its own.
///
/// Nothing here is a translation of the Swift code: an oracle that repeats it would share its faults.
enum PythonOptimum {
  static let text = solution + search + certificate

  private static let solution = #"""

    # What rounding makes of sums, as a share of their terms.
    ROUNDING = 100 * np.finfo(float).eps


    class Values(dict):
        """Values, and by how much rounding may move some of them."""

        def __init__(self, values=(), margins=()):
            super().__init__(values)
            self.margins = dict(margins)

        def add(self, name, value, margin):
            self[name], self.margins[name] = value, margin


    class Solution:
        """The least loss of a problem, where it is, and how the loss curves there."""

        def __init__(self, problem):
            self.point, self.values, self.slack = None, Values(), 0.0
            self.model, self.X, self.y = problem.model, problem.X, problem.y
            if self.X is None:
                self.add_function()
            elif hasattr(self.model, "solve"):
                with np.errstate(all="ignore"):
                    self.add_fit(problem)

        @property
        def loss(self):
            return self.values.get("optimal_loss")

        def add_function(self):
            if hasattr(self.model, "least"):
                self.values.add("optimal_loss", self.model.least, 0.0)
            if hasattr(self.model, "hessian"):
                self.point = self.model.optimum
                eigenvalues = np.linalg.eigvalsh(self.model.hessian)
                self.add_curvature(eigenvalues[-1], eigenvalues)

        def add_fit(self, problem):
            found = self.model.solve(self.X, self.y, problem.classes)
            if found == "none":
                self.values.add("optimal_loss", None, 0.0)
            if not isinstance(found, tuple):
                return
            self.point, slack, rank = found
            self.slack = slack + self.model.rounding(self.point, self.X, self.y)
            loss = self.model.loss(self.point, self.X, self.y)
            self.values.add("optimal_loss", loss, self.slack)
            A = self.model.design(self.X)
            if rank is not None:
                penalty = np.diag(self.model.weights(np.full(A.shape[1], self.model.alpha)))
                roots = linalg.svdvals(np.vstack([A / np.sqrt(len(A)), np.sqrt(penalty)]))
                self.add_roots(roots, rank, ROUNDING * max(1, A.shape[1] / 50))
                if rank == A.shape[1]:
                    self.add_point(roots[rank - 1] ** 2)
            else:
                bound = self.model.bound(A)
                self.add_curvature(
                    np.linalg.eigvalsh(bound)[-1],
                    np.linalg.eigvalsh(self.model.hessian(self.point, self.X, self.y)))

        def add_roots(self, roots, rank, rounding):
            """Curvature from the singular values of the samples, which keep twice the digits."""
            if rank == 0:
                return
            largest, smallest = roots[0] ** 2, roots[rank - 1] ** 2
            share = rounding * roots[0] / roots[rank - 1]
            self.values.add("largest_eigenvalue", largest, rounding * largest)
            if share < 0.01:
                self.values.add("smallest_eigenvalue", smallest, share * smallest)
                self.values.add("condition_number", largest / smallest, share * largest / smallest)

        def add_curvature(self, largest, eigenvalues):
            """Curvature where it is a bound above, and that of the optimum below."""
            top = eigenvalues[-1]
            self.values.add("largest_eigenvalue", largest, ROUNDING * largest)
            if np.any((eigenvalues > 1e-14 * top) & (eigenvalues < 1e-9 * top)):
                return
            smallest = eigenvalues[eigenvalues >= 1e-9 * top]
            if len(smallest) and not getattr(self.model, "is_at_corner", lambda *_: False)(
                    self.point, self.X, self.y):
                share = 1e-6 + ROUNDING * top / smallest[0]
                self.values.add("smallest_eigenvalue", smallest[0], share * smallest[0])
                self.values.add(
                    "condition_number", largest / smallest[0], share * largest / smallest[0])

        def add_point(self, smallest):
            """Parameters: a loss within the margin is at most so far from the least one."""
            margin = np.sqrt(2 * self.slack / smallest)
            free = int(self.model.fit_intercept)
            self.values.add("optimal_coef", self.point[free:], margin)
            if free:
                self.values.add("optimal_intercept", self.point[0], margin)

        def excess(self, point, loss):
            """J(θ) − J*; of a quadratic without the difference of two large numbers."""
            if self.X is None:
                return (point - self.point) @ self.model.hessian @ (point - self.point) / 2
            if self.model.is_quadratic:
                A, distance = self.model.design(self.X), point - self.point
                w = self.model.weights(distance)
                return np.mean((A @ distance) ** 2) / 2 + self.model.alpha * (w @ w) / 2
            return loss - self.loss

    """#

  private static let search = #"""

    def centered(values, has_intercept):
        """Values less their mean, twice since a mean is rounded, and the mean."""
        if not has_intercept:
            return values, np.zeros(values.shape[1:])
        first = values.mean(axis=0)
        rest = (values - first).mean(axis=0)
        return values - first - rest, first + rest


    def column_norms(A):
        """The norms of columns of any size, 1 for those that are zero."""
        size = np.max(np.abs(A), axis=0, initial=0.0)
        size[size == 0] = 1
        norms = size * np.linalg.norm(A / size, axis=0)
        return np.where(norms > 0, norms, 1)


    def least_squares(model, X, y):
        """SciPy's least squares of columns centered and of unit norm: point, slack and rank."""
        A, free = model.design(X), int(model.fit_intercept)
        W, center = centered(A[:, free:], free)
        t, level = centered(y, free)
        if model.alpha > 0:
            W = np.vstack([W, np.sqrt(model.alpha * len(y)) * np.eye(W.shape[1])])
            t = np.concatenate([t, np.zeros(W.shape[1])])
        size = column_norms(W)
        w, _, rank, roots = linalg.lstsq(W / size, t, cond=max(W.shape) * np.finfo(float).eps)
        w = w / size
        theta = np.append(level - center @ w, w) if free else w
        kappa = roots[0] / roots[rank - 1] if rank else 1.0
        return theta, (ROUNDING * kappa) ** 2 * model.loss(theta, X, y), rank + free


    def damped_newton(model, X, y, classes):
        """Levenberg's and Marquardt's damped Newton steps on centered columns: point and slack."""
        free = int(model.fit_intercept)
        W, center = centered(X, free)
        A = model.design(W)
        count = A.shape[1] * (classes if model.is_of_classes else 1)
        size = np.sqrt(np.diag(model.bound(A)))
        size[size == 0] = 1
        theta, damping = np.zeros(count), 1e-3
        loss = start = model.loss(theta, W, y)

        def slopes(theta):
            H = model.hessian(theta, W, y) / np.outer(size, size)
            return model.gradient(theta, W, y) / size, H

        for _ in range(500):
            g, H = slopes(theta)
            while damping < 1e12:
                step = np.linalg.solve(H + damping * np.eye(count), g) / size
                ahead = model.loss(theta - step, W, y)
                if ahead < loss:
                    break
                damping *= 4
            else:
                break
            theta, loss, damping = theta - step, ahead, damping / 8
        g, H = slopes(theta)
        if not np.all(np.isfinite(H)):
            return None
        # What a gradient that is not zero stands for: half the Newton decrement.
        slack = abs(g @ np.linalg.lstsq(H, g, rcond=1e-13)[0]) / 2
        if not slack <= 1e-9 * start:
            return None
        rows = theta.reshape(-1, A.shape[1])
        if free:
            rows[:, 0] -= rows[:, 1:] @ center
        return rows.ravel(), slack, None


    def coordinate_descent(model, X, y):
        """Lasso's minimum, coordinate by coordinate, until the duality gap is closed."""
        free, count = int(model.fit_intercept), len(y)
        W, center = centered(X, free)
        t, level = centered(y, free)
        squares, w, r = np.sum(W * W, axis=0) / count, np.zeros(W.shape[1]), t
        for _ in range(20_000):
            for j in np.flatnonzero(squares > 0):
                last, pull = w[j], W[:, j] @ r / count + squares[j] * w[j]
                w[j] = np.sign(pull) * max(abs(pull) - model.l1, 0) / squares[j]
                r = r + (last - w[j]) * W[:, j]
            r = t - W @ w
            pull = np.max(np.abs(W.T @ r), initial=0.0) / count
            u = r * (min(1, model.l1 / pull) if pull > 0 else 1)
            dual = (2 * t @ u - u @ u) / (2 * count)
            gap = r @ r / (2 * count) + model.l1 * np.sum(np.abs(w)) - dual
            if gap <= 1e-14 * (t @ t) / count:
                break
        # Of the samples alone: the penalty has no curvature.
        rank = least_squares(model, X, y)[2]
        return np.append(level - center @ w, w) if free else w, abs(gap), rank

    """#

  private static let certificate = #"""

    def is_separable(model, X, y, classes):
        """Whether linear functions tell the classes apart, ties allowed: no loss is the least then."""
        W, _ = centered(X, model.fit_intercept)
        A = model.design(W / column_norms(W))
        if model.is_of_classes:
            others = [(i, k) for i in range(len(y)) for k in range(classes) if k != y[i]]
            rows = np.zeros((len(others), classes, A.shape[1]))
            for row, (i, k) in zip(rows, others):
                row[y[i]], row[k] = A[i], -A[i]
            rows = rows.reshape(len(others), -1)
        else:
            rows = A * (2 * y - 1)[:, None]
        found = optimize.linprog(
            -rows.sum(axis=0), A_ub=-rows, b_ub=np.zeros(len(rows)), bounds=(-1, 1))
        return found.status == 0 and -found.fun > 1e-6

    """#
}
