"""Every learning rate schedule: the rate of each epoch, and the points that it leads to."""

import numpy as np

from .. import loops, notation, problems, rates, rules

CASES = 80


def check(case):
    draw = case.draw
    name = draw.one(*OPTIONS)
    options = OPTIONS[name](draw)
    if name not in ("one_cycle", "sequential"):
        options["base"] = draw.one(0.1, 0.01, 0.3)
    method = draw.one("sgd", "adam", "rmsprop")
    written = {"momentum": draw.one(0.0, 0.9)} if method == "sgd" else {}
    loop = {"batch_size": draw.one("all", 1, 3), "shuffle": False}
    epochs, per = draw.one(1, 5, 12, 40), draw.one("step", "step", "epoch")
    X, y = draw.normal(4, 2), draw.normal(4)
    case.tool.write("d.csv", notation.table(X, y))
    rate = {name: options} if name == "reduce_on_plateau" else {name: options, "per": per}
    specification = {
        "data": {"csv": {"file": "d.csv"}},
        "model": {"linear_regression": {"fit_intercept": False}}, "epochs": epochs,
        "divergence": 1e300, "optimizers": {method: written | loop | {"learning_rate": rate}}}
    run = case.tool.run(specification)["runs"][method]
    history = run["history"]
    steps = list(loops.batches(4, loop, 0, epochs))
    per_epoch = len(steps[0])
    if name == "reduce_on_plateau":
        following = plateau_rates(options, history["loss"])
        per = "epoch"
    elif name == "one_cycle":
        following = rates.OneCycle(**options)
    else:
        def following(k):
            return getattr(rates, name)(k, **options)
    compare(case, name, run, epochs, per, per_epoch, following)
    compare_points(case, name, method, written, run, steps, per, per_epoch, following)


def compare(case, name, run, epochs, per, per_epoch, following):
    """The rate of the last step of each epoch."""
    function = (lambda k: following.both(k)[0]) if name == "one_cycle" else following
    last = [epoch if per == "epoch" else (epoch + 1) * per_epoch - 1 for epoch in range(epochs)]
    ours = run["history"]["learning_rate"][1:]
    if not ours:
        case.note("left out: a run that diverges at once")
        return
    theirs = [function(k) for k in last[:len(ours)]]
    case.agree(f"{name} rate", ours, theirs, 1e-12, max(map(abs, theirs)) or 1)


def compare_points(case, name, method, written, run, steps, per, per_epoch, following):
    options, form = dict(written), following
    X, y = read_back(case)
    f = problems.objective("linear_regression", {"fit_intercept": False}, X, y)

    def place(k):
        return k // per_epoch if per == "epoch" else k

    if name == "one_cycle":
        form = lambda k: following.both(k)[0]
        if following.cycles and method != "rmsprop" and written.get("momentum") != 0:
            momentum = lambda k: following.both(place(k))[1]
            options |= {"betas": (momentum, 0.999)} if method == "adam" else {"momentum": momentum}
        elif following.cycles:
            return

    def points(objective):
        rule = getattr(rules, method)
        return loops.points(
            lambda: rule(np.zeros(2), objective, lambda k: form(place(k)), **options), steps)

    theirs, noisy = points(loops.Plain(f)), [points(loops.Noisy(f, s)) for s in range(3)]
    for ours, point, *others in zip(run["history"]["parameters"][1:], theirs, *noisy):
        size = np.max(np.abs(point))
        spread = max(np.max(np.abs(other - point)) for other in others)
        if not size < 1e100 or not spread < 1e-3 * size:
            return
        case.agree(f"{name} points", ours, point, 1e-12 + 50 * spread / size, size)


def read_back(case):
    rows = [line.split(",") for line in case.tool.files["d.csv"].split()[1:]]
    table = np.array(rows, float)
    return table[:, :-1], table[:, -1]


def plateau_rates(options, losses):
    """The rates that follow from the run's own losses."""
    plateau, found = rates.Plateau(**options), []
    for loss in losses[1:]:
        found.append(plateau.rate)
        plateau.see(loss)
    return lambda k: found[min(k, len(found) - 1)]


def sequence(draw):
    parts = [
        "constant", "step", "multi_step", "exponential", "polynomial", "linear", "cosine",
        "cosine_restarts"]
    chosen = [draw.one(*parts) for _ in range(draw.one(1, 2, 3))]
    milestones = sorted(draw.random.sample(range(1, 40), len(chosen) - 1))
    return {
        "base": draw.one(0.1, 0.3), "milestones": milestones,
        "schedules": [{part: OPTIONS[part](draw)} for part in chosen]}


def one_cycle(draw):
    three = draw.chance(0.3)
    return dict(
        max_lr=draw.one(0.1, 1.0, 1e-3), total_steps=draw.one(5, 10, 33, 60), three_phase=three,
        # A rise that ends with the first step, or past the last one, has no share to speak of.
        pct_start=draw.one(0.3, 0.4) if three else draw.one(0.0, 0.3, 0.5, 0.9)
    ) | draw.options(
        anneal_strategy=["cos", "linear"], cycle_momentum=[True, False],
        base_momentum=[0.85, 0.5], max_momentum=[0.95, 0.9, 0.6], div_factor=[25.0, 1.0, 10.0],
        final_div_factor=[1e4, 1.0, 100.0])


OPTIONS = {
    "constant": lambda draw: draw.options(
        0.6, factor=[1 / 3, 0.0, 0.5, 1.0], total_iters=[1, 5, 30]),
    "step": lambda draw: {"step_size": draw.one(1, 3, 10, 1000)} | draw.options(
        0.6, gamma=[0.1, 0.0, 0.5, 1.0, 1.5]),
    "multi_step": lambda draw: {
        "milestones": draw.one([0], [2, 5], [5, 2], [3, 3, 7], [100], [1, 2, 3])} | draw.options(
        0.6, gamma=[0.1, 0.0, 0.5, 2.0]),
    "exponential": lambda draw: {"gamma": draw.one(0.9, 0.0, 1.0, 1.05, 0.5)},
    "inverse_scaling": lambda draw: draw.options(0.6, power_t=[0.25, 0.0, 1.0, 0.5]),
    "polynomial": lambda draw: draw.options(
        0.6, total_iters=[1, 5, 30], power=[1.0, 0.0, 2.0, 0.5]),
    "linear": lambda draw: draw.options(
        0.6, start_factor=[1 / 3, 1e-3, 1.0, 0.5], end_factor=[1.0, 0.0, 0.1],
        total_iters=[1, 5, 30]),
    "cosine": lambda draw: {"T_max": draw.one(1, 2, 7, 10, 100)} | draw.options(
        0.6, eta_min=[0.0, 1e-3, 0.05, 0.5]),
    "cosine_restarts": lambda draw: {"T_0": draw.one(1, 2, 5, 10)} | draw.options(
        0.6, T_mult=[1, 2, 3], eta_min=[0.0, 1e-3, 0.05]),
    "warmup_cosine": lambda draw: {
        "warmup": draw.one(0, 1, 3, 10), "total": draw.one(11, 20, 60)} | draw.options(
        0.6, min_factor=[0.0, 0.1, 1.0]),
    "warmup_inverse_sqrt": lambda draw: {"warmup": draw.one(1, 3, 10)},
    "one_cycle": one_cycle,
    "reduce_on_plateau": lambda draw: draw.options(
        0.6, mode=["min", "max"], factor=[0.1, 0.5, 0.9, 0.0], patience=[0, 1, 2, 10],
        threshold=[1e-4, 0.0, 0.1, 1e-2], threshold_mode=["rel", "abs"], cooldown=[0, 1, 3],
        min_lr=[0.0, 1e-3, 0.02], eps=[1e-8, 1e-2, 0.0]),
    "sequential": sequence,
}
