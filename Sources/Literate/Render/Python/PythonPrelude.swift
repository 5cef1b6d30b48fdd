/// What every Python script begins with: linear models, the loop, and the comparison.
enum PythonPrelude {
  static let text = models + problem + loop + comparison

  private static let models = """


    class LinearModel:
        \"""The mean of a loss over samples, and ½α‖w‖²; the intercept is free.\"""

        is_quadratic = False

        def __init__(self, fit_intercept=True, alpha=0.0):
            self.fit_intercept, self.alpha = fit_intercept, alpha

        def design(self, X):
            return np.column_stack([np.ones(len(X)), X]) if self.fit_intercept else X

        def weights(self, theta):
            return np.concatenate([[0.0], theta[1:]]) if self.fit_intercept else theta

        def loss(self, theta, X, y):
            w = self.weights(theta)
            return np.mean(self.value(self.design(X) @ theta, y)) + self.alpha * (w @ w) / 2

        def gradient(self, theta, X, y):
            A = self.design(X)
            return A.T @ self.slope(A @ theta, y) / len(y) + self.alpha * self.weights(theta)

        def predict(self, theta, X):
            return self.design(X) @ theta

    """

  private static let problem = """

    class Problem:
        \"""What is minimized: a model's loss over the training rows, or a function by itself.\"""

        def __init__(self, model, X=None, y=None, train=None, test=None):
            self.model, self.rows, self.test = model, slice(None), None
            self.X, self.y = (None, None) if X is None else (X[train], y[train])
            if test is not None:
                self.test = X[test], y[test]

        def batch(self):
            return () if self.X is None else (self.X[self.rows], self.y[self.rows])

        def loss(self, theta):
            return self.model.loss(theta, *self.batch())

        def gradient(self, theta):
            return self.model.gradient(theta, *self.batch())

        def hessian(self):
            \"""The Hessian of a quadratic loss; None for any other.\"""
            if not getattr(self.model, "is_quadratic", False):
                return None
            A = self.model.design(self.X)
            ridge = np.diag(self.model.weights(np.full(A.shape[1], self.model.alpha)))
            return A.T @ A / len(self.y) + ridge

        def optimum(self):
            A, ridge = self.model.design(self.X), np.sqrt(self.model.alpha * len(self.y))
            penalty = np.diag(self.model.weights(np.full(A.shape[1], ridge)))
            target = np.concatenate([self.y, np.zeros(A.shape[1])])
            # What counts as zero among the Hessian's eigenvalues, which are squares.
            zero = np.sqrt(np.finfo(float).eps * A.shape[1])
            return np.linalg.lstsq(np.vstack([A, penalty]), target, rcond=zero)[0]

        def values(self):
            if self.X is None:
                return {}
            tests = 0 if self.test is None else len(self.test[1])
            found = {"n_samples": len(self.y) + tests, "n_train": len(self.y), "n_test": tests}
            if (hessian := self.hessian()) is not None:
                eigenvalues = np.linalg.eigvalsh(hessian)
                zero = np.finfo(float).eps * len(eigenvalues) * eigenvalues[-1]
                positive = eigenvalues[eigenvalues > zero]
                found["largest_eigenvalue"] = eigenvalues[-1]
                found["condition_number"] = eigenvalues[-1] / positive[0]
                found["optimal_loss"] = self.loss(self.optimum())
            return found

    """

  private static let loop = """

    class Rate:
        \"""A learning rate that changes, for formulas that take it as a number.\"""

        def __init__(self, rate, period):
            self.rate, self.period, self.count = rate, period, 0

        def __mul__(self, other):
            return self.rate(self.count) * other

        __rmul__ = __mul__

        def __truediv__(self, other):
            return self.rate(self.count) / other


    def minimize(optimizer, problem, start, epochs, tolerance, batch_size=None, order="shuffle",
                 seed=0, **options):
        \"""Runs an optimizer, mini-batches in the order of RandomState's permutations.\"""
        points = [np.array(start, dtype=float)]
        steps, random = optimizer(points[0], problem, **options), np.random.RandomState(seed)
        rate = options.get("learning_rate")
        for epoch in range(epochs):
            rows = np.arange(1 if problem.y is None else len(problem.y))
            if batch_size is not None and order != "in_order":
                count = len(rows)
                rows = random.permutation(count) if order == "shuffle" else random.choice(count, count)
            if isinstance(rate, Rate) and rate.period == "epoch":
                rate.count = epoch
            for first in range(0, len(rows), batch_size or len(rows)):
                if batch_size is not None:
                    problem.rows = rows[first:first + batch_size]
                point = next(steps)
                if isinstance(rate, Rate) and rate.period == "step":
                    rate.count += 1
            problem.rows = slice(None)
            points.append(point)
        losses = [problem.loss(point) for point in points]
        values = {"initial_loss": losses[0], "best_loss": np.nanmin(losses)} | problem.values()
        if (hessian := problem.hessian()) is not None:
            best = problem.optimum()
            excess = [(point - best) @ hessian @ (point - best) / 2 for point in points]
            outside = [k for k, gap in enumerate(excess) if not gap <= tolerance * excess[0]]
            arrival = outside[-1] + 1 if outside else 0
            values["epochs_to_tolerance"] = arrival if arrival < len(points) else None
        return values | fitted(problem, points[-1])


    def fit(estimator, problem, **options):
        \"""Fits one of scikit-learn's estimators.\"""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            estimator.fit(problem.X, problem.y, **options)
        values = {"n_iter": estimator.n_iter_, "t": estimator.t_}
        if len(estimator.intercept_) > 1:
            return values | scores(problem, estimator.predict)
        theta = np.append(estimator.intercept_, estimator.coef_)
        if not getattr(problem.model, "fit_intercept", True):
            theta = theta[1:]
        return values | fitted(problem, theta) | scores(problem, estimator.predict)


    def fitted(problem, theta):
        \"""What the final parameters give.\"""
        if problem.X is None:
            return {"final_loss": problem.loss(theta), "coef": theta}
        has_intercept = problem.model.fit_intercept
        values = {"final_loss": problem.loss(theta), "coef": theta[1:] if has_intercept else theta}
        if has_intercept:
            values["intercept"] = theta[0]
        if problem.test is not None:
            values["test_loss"] = problem.model.loss(theta, *problem.test)
        return values | scores(problem, lambda X: problem.model.predict(theta, X))


    def scores(problem, predict):
        \"""Scikit-learn's metrics, on both parts.\"""
        values, parts = {}, {"": (problem.X, problem.y)}
        if problem.test is not None:
            parts["test_"] = problem.test
        for prefix, (X, y) in parts.items():
            predicted = predict(X)
            values[prefix + "accuracy"] = np.mean(predicted == y)
            values[prefix + "mse"] = metrics.mean_squared_error(y, predicted)
            values[prefix + "rmse"] = metrics.root_mean_squared_error(y, predicted)
            values[prefix + "mae"] = metrics.mean_absolute_error(y, predicted)
            values[prefix + "r2"] = metrics.r2_score(y, predicted)
        return values

    """

  private static let comparison = """

    # Sums are taken in another order here, so that the last digits differ.
    TOLERANCE = 1e-9
    results = []


    def difference(computed, expected, size):
        \"""The largest difference, as a share of the value or, of tiny values, of `size`.\"""
        if computed is None or expected is None:
            return 0.0 if computed is expected else np.inf
        a, b = np.ravel(computed).astype(float), np.ravel(expected).astype(float)
        if np.array_equal(a, b, equal_nan=True):
            return 0.0
        return np.max(np.abs(a - b) / np.maximum(np.abs(b), size))


    def check(name, values, **expected):
        \"""Asserts that values agree, and says by how much they do.\"""
        size = 1e-6 * max(1.0, abs(values.get("initial_loss", 1.0)))
        # The condition number is by how much a problem magnifies what was rounded.
        tolerance = max(TOLERANCE, 1e-15 * values.get("condition_number", 1.0))
        found = {
            key: difference(values[key], value, size)
            for key, value in expected.items() if key in values
        }
        worst = max(found, key=found.get, default=None)
        if worst is not None:
            print(f"{name}: {len(found)} values, largest difference {found[worst]:.1e} ({worst})")
            assert found[worst] <= tolerance, (name, worst, values[worst], expected[worst])
        results.append((len(found), found.get(worst, 0.0), f"{name}, {worst}"))


    def report(left_out):
        count = sum(count for count, _, _ in results)
        rest = f"; {left_out} runs left out" if left_out else ""
        if results:
            _, worst, name = max(results, key=lambda result: result[1])
            rest = f", largest relative difference {worst:.1e} ({name})" + rest
        print(f"{count} values agree{rest}")

    """
}
