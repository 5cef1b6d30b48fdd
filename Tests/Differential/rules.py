"""Optimizers in NumPy, each from its paper's or PyTorch's formula.

A rule is a generator: it is sent rows, and yields the point after a step on them. `rate(k)` is the
learning rate of step k from 0; `f` has gradient(point, rows), and rounded(value, size).
"""

import numpy as np


def gradient_descent(x, f, rate):
    rows, k = (yield), 0
    while True:
        x = x - rate(k) * f.gradient(x, rows)
        rows, k = (yield x), k + 1


def sgd(x, f, rate, momentum=0.0, dampening=0.0, nesterov=False, weight_decay=0.0):
    rows, k, buffer = (yield), 0, None
    while True:
        g = f.gradient(x, rows) + weight_decay * x
        mu = momentum(k) if callable(momentum) else momentum
        if mu != 0:
            buffer = g if buffer is None else mu * buffer + (1 - dampening) * g
            g = g + mu * buffer if nesterov else buffer
        x = x - rate(k) * g
        rows, k = (yield x), k + 1


def momentum(x, f, rate, momentum=0.9):
    rows, k, v = (yield), 0, np.zeros_like(x)
    while True:
        v = momentum * v + (1 - momentum) * f.gradient(x, rows)
        x = x - rate(k) * v
        rows, k = (yield x), k + 1


def heavy_ball(x, f, rate, momentum=0.9):
    rows, k, last = (yield), 0, x
    while True:
        x, last = x - rate(k) * f.gradient(x, rows) + momentum * (x - last), x
        rows, k = (yield x), k + 1


def nesterov(x, f, rate, momentum=0.9):
    rows, k, last, t = (yield), 0, x, 1.0
    while True:
        beta = momentum
        if momentum == "convex":
            following = (1 + np.sqrt(1 + 4 * t * t)) / 2
            beta, t = (t - 1) / following, following
        y = x + beta * (x - last)
        x, last = y - rate(k) * f.gradient(y, rows), x
        rows, k = (yield x), k + 1


def adam(
    x, f, rate, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0, amsgrad=False, decoupled=False
):
    rows, k, m, v, largest = (yield), 0, 0 * x, 0 * x, 0 * x
    while True:
        g = f.gradient(x, rows)
        beta = betas[0](k) if callable(betas[0]) else betas[0]
        if decoupled:
            x = x * (1 - rate(k) * weight_decay)
        else:
            g = g + weight_decay * x
        m = beta * m + (1 - beta) * g
        v = betas[1] * v + (1 - betas[1]) * g * g
        largest = np.maximum(largest, v)
        corrected = np.sqrt((largest if amsgrad else v) / (1 - betas[1] ** (k + 1)))
        x = x - rate(k) * (m / (1 - beta ** (k + 1))) / (corrected + eps)
        rows, k = (yield x), k + 1


def adamw(x, f, rate, weight_decay=0.01, **options):
    return adam(x, f, rate, weight_decay=weight_decay, decoupled=True, **options)


def adamax(x, f, rate, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0):
    rows, k, m, u = (yield), 0, 0 * x, 0 * x
    while True:
        g = f.gradient(x, rows) + weight_decay * x
        m = betas[0] * m + (1 - betas[0]) * g
        u = np.maximum(betas[1] * u, np.abs(g) + eps)
        x = x - rate(k) / (1 - betas[0] ** (k + 1)) * m / u
        rows, k = (yield x), k + 1


def nadam(
    x, f, rate, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0, momentum_decay=4e-3,
    decoupled_weight_decay=False
):
    rows, k, m, v, product = (yield), 0, 0 * x, 0 * x, 1.0
    while True:
        g, t = f.gradient(x, rows), k + 1
        if decoupled_weight_decay:
            x = x * (1 - rate(k) * weight_decay)
        else:
            g = g + weight_decay * x
        mu = betas[0] * (1 - 0.5 * 0.96 ** (t * momentum_decay))
        following = betas[0] * (1 - 0.5 * 0.96 ** ((t + 1) * momentum_decay))
        product = product * mu
        m = betas[0] * m + (1 - betas[0]) * g
        v = betas[1] * v + (1 - betas[1]) * g * g
        mean = following * m / (1 - product * following) + (1 - mu) * g / (1 - product)
        x = x - rate(k) * mean / (np.sqrt(v / (1 - betas[1] ** t)) + eps)
        rows, k = (yield x), k + 1


def radam(
    x, f, rate, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0, decoupled_weight_decay=False
):
    rows, k, m, v = (yield), 0, 0 * x, 0 * x
    limit = 2 / (1 - betas[1]) - 1
    while True:
        g, t = f.gradient(x, rows), k + 1
        if decoupled_weight_decay:
            x = x * (1 - rate(k) * weight_decay)
        else:
            g = g + weight_decay * x
        m = betas[0] * m + (1 - betas[0]) * g
        v = betas[1] * v + (1 - betas[1]) * g * g
        mean, power = m / (1 - betas[0] ** t), betas[1] ** t
        length = limit - 2 * t * power / (1 - power)
        if length > 5:
            r = (length - 4) * (length - 2) * limit / ((limit - 4) * (limit - 2) * length)
            mean = mean * np.sqrt(r) * np.sqrt(1 - power) / (np.sqrt(v) + eps)
        x = x - rate(k) * mean
        rows, k = (yield x), k + 1


def rmsprop(
    x, f, rate, alpha=0.99, eps=1e-8, weight_decay=0.0, momentum=0.0, centered=False
):
    rows, k, v, mean, buffer = (yield), 0, 0 * x, 0 * x, 0 * x
    while True:
        g = f.gradient(x, rows) + weight_decay * x
        mu = momentum(k) if callable(momentum) else momentum
        v = alpha * v + (1 - alpha) * g * g
        mean = alpha * mean + (1 - alpha) * g
        step = g / (np.sqrt(v - mean * mean if centered else v) + eps)
        if mu > 0:
            step = buffer = mu * buffer + step
        x = x - rate(k) * step
        rows, k = (yield x), k + 1


def adagrad(
    x, f, rate, lr_decay=0.0, weight_decay=0.0, initial_accumulator_value=0.0, eps=1e-10
):
    rows, k, s = (yield), 0, np.full_like(x, initial_accumulator_value)
    while True:
        g = f.gradient(x, rows) + weight_decay * x
        s = s + g * g
        x = x - rate(k) / (1 + k * lr_decay) * g / (np.sqrt(s) + eps)
        rows, k = (yield x), k + 1


def adadelta(x, f, rate, rho=0.9, eps=1e-6, weight_decay=0.0):
    rows, k, v, a = (yield), 0, 0 * x, 0 * x
    while True:
        g = f.gradient(x, rows) + weight_decay * x
        v = rho * v + (1 - rho) * g * g
        step = np.sqrt(a + eps) / np.sqrt(v + eps) * g
        a = rho * a + (1 - rho) * step * step
        x = x - rate(k) * step
        rows, k = (yield x), k + 1


def rprop(x, f, rate, etas=(0.5, 1.2), step_sizes=(1e-6, 50.0)):
    rows, k, last, sizes = (yield), 0, 0 * x, np.full_like(x, rate(0))
    while True:
        g = f.gradient(x, rows)
        turn = np.sign(g * last)
        factors = np.where(turn > 0, etas[1], np.where(turn < 0, etas[0], 1.0))
        sizes = np.clip(sizes * factors, *step_sizes)
        g = np.where(turn < 0, 0, g)
        x, last = x - np.sign(g) * sizes, g
        rows, k = (yield x), k + 1


def asgd(x, f, rate, lambd=1e-4, alpha=0.75, t0=1e6, weight_decay=0.0):
    """Yields the average, as PyTorch keeps it: μ and η of a step are set after the last one."""
    rows, k, average, eta, mu = (yield), 0, x, rate(0), 1.0
    while True:
        g = f.gradient(x, rows) + weight_decay * x
        x = x * (1 - lambd * eta) - eta * g
        average = x if mu == 1 else average + (x - average) * mu
        k += 1
        eta = rate(k) / (1 + lambd * rate(k) * k) ** alpha
        mu = 1 / max(1, k - t0)
        rows = yield average


def lion(x, f, rate, betas=(0.9, 0.99), weight_decay=0.0):
    rows, k, m = (yield), 0, 0 * x
    while True:
        g = f.gradient(x, rows)
        direction = np.sign(betas[0] * m + (1 - betas[0]) * g)
        x = x * (1 - rate(k) * weight_decay) - rate(k) * direction
        m = betas[1] * m + (1 - betas[1]) * g
        rows, k = (yield x), k + 1


def adabelief(x, f, rate, betas=(0.9, 0.999), eps=1e-16):
    rows, k, m, s = (yield), 0, 0 * x, 0 * x
    while True:
        g, t = f.gradient(x, rows), k + 1
        m = betas[0] * m + (1 - betas[0]) * g
        s = betas[1] * s + (1 - betas[1]) * (g - m) ** 2 + eps
        x = x - rate(k) * (m / (1 - betas[0] ** t)) / (np.sqrt(s / (1 - betas[1] ** t)) + eps)
        rows, k = (yield x), k + 1


def ista(x, f, rate):
    rows, k = (yield), 0
    while True:
        x = f.prox(x - rate(k) * f.smooth_gradient(x, rows), rate(k))
        rows, k = (yield x), k + 1


def fista(x, f, rate):
    rows, k, y, t = (yield), 0, x, 1.0
    while True:
        last, x = x, f.prox(y - rate(k) * f.smooth_gradient(y, rows), rate(k))
        following = (1 + np.sqrt(1 + 4 * t * t)) / 2
        y, t = x + (t - 1) / following * (x - last), following
        rows, k = (yield x), k + 1


def svrg(x, f, rate, update_frequency=None):
    rows, k, left = (yield), 0, 0
    while True:
        if left == 0:
            batch = f.count if rows is None else len(rows)
            left = update_frequency or max(1, 2 * f.count // batch)
            snapshot, full = x, f.gradient(x, slice(None))
        left -= 1
        here = slice(None) if rows is None else rows
        x = x - rate(k) * (f.gradient(x, here) - f.gradient(snapshot, here) + full)
        rows, k = (yield x), k + 1


def saga(x, f, rate):
    rows, k = (yield), 0
    table = np.array([f.gradient(x, [row]) for row in range(f.count)])
    largest = 0 * x
    while True:
        largest = np.maximum(largest, np.abs(table).mean(axis=0))
        # Kept up to date, a mean goes on with the rounding of the largest one.
        mean, steps = f.rounded(table.mean(axis=0), largest), []
        for row in range(f.count) if rows is None else rows:
            # A row that is drawn twice has its new gradient in the table the second time.
            g = f.gradient(x, [row])
            steps.append(g - table[row])
            table[row] = g
        x = x - rate(k) * (np.mean(steps, axis=0) + mean)
        rows, k = (yield x), k + 1


def lbfgs(
    x, f, rate, max_iter=20, max_eval=None, tolerance_grad=1e-7, tolerance_change=1e-9,
    history_size=100
):
    """PyTorch's without a line search, its memory between steps included."""
    max_eval = max_iter * 5 // 4 if max_eval is None else max_eval
    rows, k, steps, changes, iteration = (yield), 0, [], [], 0
    direction, last_gradient, t, scale = None, None, 0.0, 1.0
    while True:
        loss, g = f.loss(x, rows), f.gradient(x, rows)
        evaluations, inner = 1, 0
        done = np.max(np.abs(g)) <= tolerance_grad
        while not done and inner < max_iter:
            inner, iteration = inner + 1, iteration + 1
            if iteration == 1:
                direction, scale = -g, 1.0
            else:
                y, s = g - last_gradient, direction * t
                if y @ s > 1e-10:
                    if len(steps) == history_size:
                        steps.pop(0), changes.pop(0)
                    steps.append(s), changes.append(y)
                    scale = (y @ s) / (y @ y)
                direction = -two_loops(g, steps, changes, scale)
            last_gradient, last_loss = g, loss
            t = min(1.0, 1 / np.sum(np.abs(g))) * rate(k) if iteration == 1 else rate(k)
            slope = g @ direction
            if slope > -tolerance_change:
                break
            x = x + t * direction
            if inner != max_iter:
                loss, g = f.loss(x, rows), f.gradient(x, rows)
                evaluations += 1
                done = np.max(np.abs(g)) <= tolerance_grad
            if evaluations >= max_eval or done:
                break
            if np.max(np.abs(t * direction)) <= tolerance_change:
                break
            if abs(loss - last_loss) < tolerance_change:
                break
        rows, k = (yield x), k + 1


def two_loops(g, steps, changes, scale):
    """The product of the inverse Hessian's approximation with a gradient."""
    q, shares = g, []
    for s, y in zip(reversed(steps), reversed(changes)):
        shares.append((s @ q) / (y @ s))
        q = q - shares[-1] * y
    q = q * scale
    for s, y, share in zip(steps, changes, reversed(shares)):
        q = q + s * (share - (y @ q) / (y @ s))
    return q
