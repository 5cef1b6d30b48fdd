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
            self.count = 1 if X is None else len(self.y)
            if test is not None:
                self.test = X[test], y[test]

        def batch(self, rows=None):
            rows = self.rows if rows is None else rows
            return () if self.X is None else (self.X[rows], self.y[rows])

        def loss(self, theta):
            return self.model.loss(theta, *self.batch())

        def gradient(self, theta, rows=None):
            return self.model.gradient(theta, *self.batch(rows))

        def smooth_gradient(self, theta):
            \"""The gradient of all but a penalty with corners.\"""
            smooth = getattr(self.model, "smooth_gradient", self.model.gradient)
            return smooth(theta, *self.batch())

        def prox(self, theta, rate):
            \"""The proximal step of a penalty with corners.\"""
            return self.model.prox(theta, rate) if hasattr(self.model, "prox") else theta

        def hessian(self):
            \"""The Hessian of a quadratic loss; None for any other.\"""
            if self.X is None:
                return getattr(self.model, "hessian", None)
            if not getattr(self.model, "is_quadratic", False):
                return None
            A = self.model.design(self.X)
            ridge = np.diag(self.model.weights(np.full(A.shape[1], self.model.alpha)))
            return A.T @ A / len(self.y) + ridge

        def optimum(self):
            if self.X is None:
                return self.model.optimum
            A, ridge = self.model.design(self.X), np.sqrt(self.model.alpha * len(self.y))
            penalty = np.diag(self.model.weights(np.full(A.shape[1], ridge)))
            target = np.concatenate([self.y, np.zeros(A.shape[1])])
            # What counts as zero among the Hessian's eigenvalues, which are squares.
            zero = np.sqrt(np.finfo(float).eps * A.shape[1])
            return np.linalg.lstsq(np.vstack([A, penalty]), target, rcond=zero)[0]

        def values(self):
            found = {}
            if self.X is not None:
                tests = 0 if self.test is None else len(self.test[1])
                found = {"n_samples": self.count + tests, "n_train": self.count, "n_test": tests}
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
        \"""A learning rate or momentum that changes, for formulas that take it as a number.\"""

        # Arrays leave their arithmetic with it to the methods below.
        __array_ufunc__ = None

        def __init__(self, rate, period):
            self.rate, self.period, self.count = rate, period, 0

        def __mul__(self, other):
            return self.rate(self.count) * other

        __rmul__ = __mul__

        def __truediv__(self, other):
            return self.rate(self.count) / other

        def __rsub__(self, other):
            return other - self.rate(self.count)

        def __pow__(self, power):
            return self.rate(self.count) ** power

        def __gt__(self, other):
            return self.rate(self.count) > other

        def momentum(self, options):
            \"""The momentum of a schedule that sets it, in the place where an optimizer has its own.\"""
            change = getattr(self.rate, "momentum", None)
            if change is None or not {"betas", "momentum"} & options.keys():
                return None
            momentum = Rate(change, self.period)
            if "betas" in options:
                options["betas"] = (momentum, options["betas"][1])
            else:
                options["momentum"] = momentum
            return momentum


    class Run(dict):
        \"""The values of a run, and how to do it again with its data rounded once more.\"""

        def __init__(self, work, arguments, options):
            # Schedules have a memory, so that they are copied before they are used.
            fresh = copy.deepcopy((arguments[0], options))
            super().__init__(work(*arguments, **options))

            def again(seed):
                random, (method, others) = np.random.RandomState(seed), copy.deepcopy(fresh)
                def rounded(x):
                    if x is None or np.asarray(x).dtype.kind != "f":
                        return x
                    return x * (1 + np.finfo(float).eps * random.choice([-1, 0, 1], np.shape(x)))
                problem = copy.copy(arguments[1])
                problem.X, problem.y = rounded(problem.X), rounded(problem.y)
                return work(method, problem, *map(rounded, arguments[2:]), **others)

            self.again = again


    def repeatable(work):
        return lambda *arguments, **options: Run(work, arguments, options)


    @repeatable
    def minimize(optimizer, problem, start, epochs, tolerance, batch_size=None, order="shuffle",
                 seed=0, **options):
        \"""Runs an optimizer, mini-batches in the order of RandomState's permutations.\"""
        points = [np.array(start, dtype=float)]
        rate, random = options.get("learning_rate"), np.random.RandomState(seed)
        changing = [rate, rate.momentum(options)] if isinstance(rate, Rate) else []
        changing = [number for number in changing if number is not None]
        steps, losses = optimizer(points[0], problem, **options), [problem.loss(points[0])]
        for epoch in range(epochs):
            rows = np.arange(problem.count)
            if batch_size is not None and order != "in_order":
                count = len(rows)
                rows = random.permutation(count) if order == "shuffle" else random.choice(count, count)
            for number in changing:
                number.count = epoch if number.period == "epoch" else number.count
            for first in range(0, len(rows), batch_size or len(rows)):
                if batch_size is not None:
                    problem.rows = rows[first:first + batch_size]
                point = next(steps)
                for number in changing:
                    number.count += number.period == "step"
            problem.rows = slice(None)
            points.append(point)
            losses.append(problem.loss(point))
            if changing and hasattr(rate.rate, "observe"):
                rate.rate.observe(losses[-1])
        values = {"initial_loss": losses[0], "best_loss": np.nanmin(losses)} | problem.values()
        excess = None
        if (hessian := problem.hessian()) is not None:
            best = problem.optimum()
            excess = [(point - best) @ hessian @ (point - best) / 2 for point in points]
        elif hasattr(problem.model, "least"):
            excess = [loss - problem.model.least for loss in losses]
        if excess is not None:
            outside = [k for k, gap in enumerate(excess) if not gap <= tolerance * excess[0]]
            arrival = outside[-1] + 1 if outside else 0
            values["epochs_to_tolerance"] = arrival if arrival < len(points) else None
        return values | fitted(problem, points[-1])


    @repeatable
    def fit(estimator, problem, **options):
        \"""Fits one of scikit-learn's estimators.\"""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            estimator.fit(problem.X, problem.y, **options)
        values = {"n_iter": estimator.n_iter_, "t": estimator.t_}
        if len(estimator.intercept_) > 1:
            values["coef"], values["intercept"] = estimator.coef_, estimator.intercept_
            return values | scores(problem, estimator.predict)
        theta = np.append(estimator.intercept_, estimator.coef_)
        if not isinstance(problem.model, LinearModel):
            return values | scores(problem, estimator.predict)
        if not getattr(problem.model, "fit_intercept", True):
            theta = theta[1:]
        return values | fitted(problem, theta) | scores(problem, estimator.predict)


    def fitted(problem, theta):
        \"""What the final parameters give.\"""
        values = {"final_loss": problem.loss(theta), "coef": theta}
        if problem.X is None:
            return values
        if hasattr(problem.model, "split"):
            values["intercept"], values["coef"] = problem.model.split(theta, problem.X.shape[1])
        elif len(theta) == problem.X.shape[1] + 1:
            values["intercept"], values["coef"] = theta[0], theta[1:]
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
    # A run that a rounding of its data moves by more than this can't be compared.
    CHAOS = 1e-2
    results, chaotic, missing = [], [], set()


    def difference(computed, expected, size):
        \"""The largest difference as a share of the largest value, but of `size` at least.\"""
        if computed is None or expected is None:
            return 0.0 if computed is expected else np.inf
        a, b = np.ravel(computed).astype(float), np.ravel(expected).astype(float)
        if a.shape != b.shape:
            return np.inf
        if np.array_equal(a, b, equal_nan=True):
            return 0.0
        return np.max(np.abs(a - b)) / max(np.max(np.abs(b)), size)


    def effect_of_rounding(values, key, size):
        \"""By how much a value changes if the data are rounded once more, in three ways.\"""
        if not hasattr(values, "again"):
            return 0.0
        return max(difference(values.again(seed)[key], values[key], size) for seed in range(3))


    def check(name, values, **expected):
        \"""Asserts that values agree, and says by how much they do.\"""
        size = 1e-6 * max(1.0, abs(values.get("initial_loss", 1.0)))
        # The condition number is by how much a problem magnifies what was rounded.
        tolerance = max(TOLERANCE, 1e-15 * values.get("condition_number", 1.0))
        found = {
            key: difference(values[key], value, size)
            for key, value in expected.items() if key in values
        }
        note = ""
        for key in [key for key in found if found[key] > tolerance]:
            effect = effect_of_rounding(values, key, size)
            note += f"; {key} differs by {found[key]:.1e}, rounding moves it by {effect:.1e}"
            if effect > CHAOS:
                chaotic.append(f"{name}, {key}")
                del found[key]
                continue
            assert found[key] <= 10 * effect, (name, key, values[key], expected[key])
        worst = max(found, key=found.get, default=None)
        absent = [key for key in expected if key not in values]
        missing.update(absent)
        note += "; not computed: " + ", ".join(absent) if absent else ""
        if worst is not None:
            results.append((len(found), found[worst], f"{name}, {worst}"))
            note = f", largest difference {found[worst]:.1e} ({worst})" + note
        print(f"{name}: {len(found)} values" + note)


    def report(left_out):
        count = sum(count for count, _, _ in results)
        rest = ""
        if results:
            _, worst, name = max(results, key=lambda result: result[1])
            rest = f", largest relative difference {worst:.1e} ({name})"
        if missing:
            rest += "; not computed here where named above: " + ", ".join(sorted(missing))
        if chaotic:
            rest += "; moved too far by rounding to be compared: " + "; ".join(chaotic)
        if left_out:
            rest += f"; {left_out} runs left out"
        print(f"{count} values agree{rest}")

    """
}
