"""Learning rate schedules as functions of the step, from PyTorch's documentation and the papers."""

import math


def constant(k, base, factor=1 / 3, total_iters=5):
    return base * factor if k < total_iters else base


def step(k, base, step_size, gamma=0.1):
    return base * gamma ** (k // step_size)


def multi_step(k, base, milestones, gamma=0.1):
    return base * gamma ** sum(milestone <= k for milestone in milestones)


def exponential(k, base, gamma):
    return base * gamma**k


def inverse_scaling(k, base, power_t=0.25):
    return base / (k + 1) ** power_t


def polynomial(k, base, total_iters=5, power=1.0):
    return base * (1 - min(k, total_iters) / total_iters) ** power


def linear(k, base, start_factor=1 / 3, end_factor=1.0, total_iters=5):
    return base * (start_factor + (end_factor - start_factor) * min(k, total_iters) / total_iters)


def cosine(k, base, T_max, eta_min=0.0):
    return eta_min + (base - eta_min) * (1 + math.cos(math.pi * k / T_max)) / 2


def cosine_restarts(k, base, T_0, T_mult=1, eta_min=0.0):
    length = T_0
    while k >= length:
        k, length = k - length, length * T_mult
    return eta_min + (base - eta_min) * (1 + math.cos(math.pi * k / length)) / 2


def warmup_cosine(k, base, warmup, total, min_factor=0.0):
    if k < warmup:
        return base * (k + 1) / warmup
    share = min(1, (k - warmup) / (total - warmup))
    return base * (min_factor + (1 - min_factor) * (1 + math.cos(math.pi * share)) / 2)


def warmup_inverse_sqrt(k, base, warmup):
    return base * min((k + 1) / warmup, math.sqrt(warmup / (k + 1)))


def sequential(k, base, schedules, milestones):
    started = sum(milestone <= k for milestone in milestones)
    (name, options), = schedules[started].items()
    return globals()[name](k - ([0] + milestones)[started], base, **options)


class OneCycle:
    """PyTorch's OneCycleLR: the rate and the momentum of a step.

    PyTorch takes one step more than `total_steps`, past the end of the last phase; after it the
    tool is at the end.
    """

    def __init__(
        self, max_lr, total_steps, pct_start=0.3, anneal_strategy="cos", cycle_momentum=True,
        base_momentum=0.85, max_momentum=0.95, div_factor=25.0, final_div_factor=1e4,
        three_phase=False
    ):
        first = max_lr / div_factor
        last = first / final_div_factor
        low, high = base_momentum, max_momentum
        rise = pct_start * total_steps - 1
        self.phases = [(rise, first, max_lr, high, low)]
        if three_phase:
            self.phases.append((2 * rise, max_lr, first, low, high))
            self.phases.append((total_steps - 1, first, last, high, high))
        else:
            self.phases.append((total_steps - 1, max_lr, last, low, high))
        self.total, self.is_cosine = total_steps, anneal_strategy == "cos"
        self.cycles = cycle_momentum

    def between(self, start, end, share):
        if self.is_cosine:
            return end + (start - end) / 2 * (1 + math.cos(math.pi * share))
        return start + (end - start) * share

    def both(self, k):
        k, begin = k if k <= self.total else self.total - 1, 0
        for end, rate, next_rate, momentum, next_momentum in self.phases:
            if k <= end or end == self.phases[-1][0]:
                share = (k - begin) / (end - begin)
                return (
                    self.between(rate, next_rate, share),
                    self.between(momentum, next_momentum, share))
            begin = end


class Plateau:
    """PyTorch's ReduceLROnPlateau."""

    def __init__(
        self, base, mode="min", factor=0.1, patience=10, threshold=1e-4, threshold_mode="rel",
        cooldown=0, min_lr=0.0, eps=1e-8
    ):
        self.rate, self.sign, self.factor, self.patience = base, mode == "min", factor, patience
        self.threshold, self.is_share, self.cooldown = threshold, threshold_mode == "rel", cooldown
        self.least, self.eps = min_lr, eps
        self.best, self.bad, self.resting = math.inf if mode == "min" else -math.inf, 0, 0

    def better(self, loss):
        if self.sign:
            bar = self.best * (1 - self.threshold) if self.is_share else self.best - self.threshold
            return loss < bar
        bar = self.best * (1 + self.threshold) if self.is_share else self.best + self.threshold
        return loss > bar

    def see(self, loss):
        if self.better(loss):
            self.best, self.bad = loss, 0
        else:
            self.bad += 1
        if self.resting > 0:
            self.resting, self.bad = self.resting - 1, 0
        if self.bad > self.patience:
            lower = max(self.rate * self.factor, self.least)
            if self.rate - lower > self.eps:
                self.rate = lower
            self.resting, self.bad = self.cooldown, 0
