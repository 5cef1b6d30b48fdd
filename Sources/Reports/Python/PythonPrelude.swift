/// What every Python script begins with: linear models, the loop, and the comparison.
enum PythonPrelude {
  static let text = models + PythonOptimum.text + problem + loop + PythonComparison.text

  private static let models = """


    class LinearModel:
        \"""The mean of a loss over samples, and ½α‖w‖²; the intercept is free.\"""

        is_quadratic, is_of_classes = False, False

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

        def rounding(self, theta, X, y):
            \"""By how much rounding may move the loss.\"""
            A = self.design(X)
            sizes = np.abs(A) @ np.abs(theta) + np.abs(y)
            terms = np.abs(self.slope(A @ theta, y)) * sizes
            first = np.mean(terms) + abs(self.loss(theta, X, y))
            return ROUNDING * first + ROUNDING**2 * np.mean(sizes**2)

        def solve(self, X, y, classes):
            \"""The point of the least loss, what the search left of it, and the rank.\"""
            if self.is_quadratic:
                return least_squares(self, X, y)
            return damped_newton(self, X, y, classes)

        def penalty(self, count):
            return np.diag(self.weights(np.full(count, self.alpha)))

        def bound(self, A):
            \"""The largest Hessian of all points.\"""
            return self.largest_curve * A.T @ A / len(A) + self.penalty(A.shape[1])

        def hessian(self, theta, X, y):
            A = self.design(X)
            return A.T * self.curve(A @ theta, y) @ A / len(y) + self.penalty(A.shape[1])

    """

  private static let problem = """

    class Problem:
        \"""What is minimized: a model's loss over the training rows, or a function by itself.\"""

        def __init__(self, model, X=None, y=None, train=None, test=None):
            self.model, self.rows, self.test = model, slice(None), None
            self.X, self.y = (None, None) if X is None else (X[train], y[train])
            self.count = 1 if X is None else len(self.y)
            self.classes = int(y.max()) + 1 if X is not None and y.dtype.kind == "i" else 0
            self.solved = None
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

        def solution(self):
            if self.solved is None:
                self.solved = Solution(self)
            return self.solved

        def values(self):
            found = {}
            if self.X is not None:
                tests = 0 if self.test is None else len(self.test[1])
                found = {"n_samples": self.count + tests, "n_train": self.count, "n_test": tests}
            solution = self.solution().values
            return Values(found | solution, solution.margins)

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
            values = work(*arguments, **options)
            super().__init__(values)
            self.margins = getattr(values, "margins", {})
            # What the first test of agreement is relative to.
            self.condition = arguments[1].values().get("condition_number", 1.0)

            def again(seed):
                random, (method, others) = np.random.RandomState(seed), copy.deepcopy(fresh)
                def rounded(x):
                    if x is None or np.asarray(x).dtype.kind != "f":
                        return x
                    x = np.asarray(x)
                    # A sum's rounding goes by its largest term, a sample's by its largest feature.
                    size = np.max(np.abs(x), axis=-1, keepdims=True) if np.ndim(x) > 1 else x
                    return x + np.finfo(float).eps * size * random.choice([-1, 0, 1], np.shape(x))
                problem = copy.copy(arguments[1])
                problem.solved = None
                problem.X, problem.y = rounded(problem.X), rounded(problem.y)
                if hasattr(problem.model, "rounded"):
                    problem.model = problem.model.rounded(random)
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
        values = Values({"initial_loss": losses[0], "best_loss": np.nanmin(losses)})
        add_progress(values, problem, points, losses, tolerance)
        values.update(fitted(problem, points[-1]))
        return values


    def add_progress(values, problem, points, losses, tolerance):
        \"""How near the run came to the least loss, and when; of the gradient where none is known.\"""
        solution, slack = problem.solution(), 0.0
        if solution.loss is None:
            gaps = [np.linalg.norm(problem.gradient(point)) for point in points]
        elif solution.point is None:
            gaps = [loss - solution.loss for loss in losses]
        else:
            gaps = [solution.excess(point, loss) for point, loss in zip(points, losses)]
            slack = solution.slack
            size = problem.model.rounding(points[-1], *problem.batch()) if problem.X is not None else 0
            values.add("optimality_gap", gaps[-1], slack + size + TOLERANCE * abs(gaps[-1]))
        bar = tolerance * gaps[0]
        # A gap at the bar may be found on either side of it.
        if any(abs(gap - bar) <= slack + 1e-9 * bar for gap in gaps[1:]) and bar > 0:
            return
        outside = [k for k, gap in enumerate(gaps) if not gap <= bar]
        arrival = outside[-1] + 1 if outside else 0
        values["epochs_to_tolerance"] = arrival if arrival < len(points) else None


    def is_function_of(model, estimator, X):
        \"""Whether a model has the estimator's function of these features.\"""
        if not isinstance(model, LinearModel):
            return False
        has_room = model.fit_intercept or not estimator.fit_intercept
        return has_room and model.design(X).shape[1] == X.shape[1] + bool(model.fit_intercept)


    @repeatable
    def fit(estimator, problem, **options):
        \"""Fits one of scikit-learn's estimators.\"""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            estimator.fit(problem.X, problem.y, **options)
        values = {"n_iter": estimator.n_iter_, "t": estimator.t_}
        # The one function of two classes is none of a model's that has a function a class.
        if len(estimator.intercept_) > 1 or getattr(problem.model, "is_of_classes", False):
            values["coef"], values["intercept"] = estimator.coef_, estimator.intercept_
            return values | scores(problem, estimator.predict)
        theta = np.append(estimator.intercept_, estimator.coef_)
        if not is_function_of(problem.model, estimator, problem.X):
            # What the model has no parameters for, it has no loss of.
            values["coef"], values["intercept"] = estimator.coef_, estimator.intercept_[0]
            return values | scores(problem, estimator.predict)
        theta = theta if problem.model.fit_intercept else theta[1:]
        return values | fitted(problem, theta) | scores(problem, estimator.predict)


    def fitted(problem, theta):
        \"""What the final parameters give.\"""
        values = {"final_loss": problem.loss(theta), "coef": theta}
        if problem.X is None:
            return values
        if hasattr(problem.model, "split"):
            values["intercept"], values["coef"] = problem.model.split(theta, problem.X.shape[1])
        elif isinstance(problem.model, LinearModel) and problem.model.fit_intercept:
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
}
