"""Every optimizer on every kind of objective against its formula in NumPy, and PyTorch's own."""

import numpy as np

from .. import loops, pytorch, problems, rules
from ..conditioning import norm
from ..models import EPSILON
from ..tool import Refused

CASES = 130
# Points that rounding moves by more than this share of their size can't be compared.
CHAOS = 1e-3
# A run beyond this is on its way to infinity, and loses its digits there.
LARGEST = 1e120


def check(case):
    draw = case.draw
    name = draw.one(*OPTIONS)
    options = OPTIONS[name](draw)
    if draw.chance(0.8):
        options["learning_rate"] = draw.one(1e-3, 1e-2, 0.1, 0.3, 1.0)
    epochs, seed, is_function = draw.one(1, 5, 20), draw.seed(), draw.chance(0.25)
    problem, f = problems.function(draw) if is_function else problems.fit(case)
    loop = {} if is_function else drawn_loop(draw, name, f.count)
    start = draw.normal(f.dimension)
    written = options | loop
    # A sweep is a list: pairs are lists, too, but of options that take them.
    specification = problem | {
        "steps" if is_function else "epochs": epochs, "initial": list(start),
        "random_state": seed, "divergence": 1e300, "optimizers": {name: written}}
    try:
        run = case.tool.run(specification)["runs"][name]
    except Refused as error:
        if name in RATES or "learning_rate" in options or "unknown-curvature" not in str(error):
            raise
        case.note("no default rate: the curvature is not known")
        return
    ours = np.array(run["history"]["parameters"][1:], float)
    rate = options.pop("learning_rate", RATES.get(name))
    if rate is None:
        rate = run["options"]["learning_rate"]
    steps = list(loops.batches(f.count, loop, seed, epochs))

    def following(objective):
        return loops.points(
            lambda: getattr(rules, name)(start, objective, lambda k: rate, **options), steps)

    theirs = following(loops.Plain(f))
    # What ends with a test of its size has two sides, of which few repeats see one.
    noisy = [following(loops.Noisy(f, seed)) for seed in range(16 if name == "lbfgs" else 3)]
    compare(case, name, ours, theirs, noisy)
    torch_points = pytorch.points(name, options | {"lr": rate}, start, loops.Plain(f), steps)
    if torch_points is not None:
        compare(case, f"{name}, PyTorch", ours, torch_points, noisy)
    compare_losses(case, run, ours, f)


def compare(case, what, ours, theirs, noisy):
    """Points while they are finite, within what rounding does to the reference itself."""
    count = min(len(ours), len(theirs))
    for k in range(count):
        size = np.max(np.abs(theirs[k]))
        if not np.all(np.isfinite(theirs[k])) or not size < LARGEST:
            case.note("left out: points beyond 1e120")
            return
        spread = max(np.max(np.abs(other[k] - theirs[k])) for other in noisy)
        if not spread <= CHAOS * size:
            case.note("left out: rounding decides where the reference goes")
            return
        within, known = 1e-12 + 50 * spread / (size or 1), len(case.disagreements)
        case.agree(what, ours[k], theirs[k], within, size or 1)
        if len(case.disagreements) > known:
            case.disagreements[-1] = (what, f"epoch {k + 1}: {case.disagreements[-1][1]}")
            return


def compare_losses(case, run, ours, f):
    """Loss and gradient norm of the tool's own points."""
    for k, point in enumerate(ours[:8]):
        if not np.all(np.abs(point) < 1e40):
            return
        loss, gradient = f.loss(point), f.gradient(point)
        size = norm(f.rounding(point))
        if not np.isfinite(size):
            case.note("left out: a gradient overflows")
            return
        # Near its least value, a loss is what is left of larger terms.
        within = 1e-12 * abs(loss) + 20 * (EPSILON + size) * (1 + np.max(np.abs(point)))
        case.agree("loss", run["history"]["loss"][k + 1], loss, within, 1.0)
        if f.l1 == 0 or np.all(point != 0):
            case.agree(
                "gradient norm", run["history"]["gradient_norm"][k + 1],
                norm(gradient), 1e-11 + 20 * size / (norm(gradient) or 1))


def drawn_loop(draw, name, count):
    """Mini-batches where a method allows them."""
    full = name in ("lbfgs", "rprop") or draw.chance(0.5)
    loop = {"batch_size": "all" if full else min(count, draw.one(1, 2, 3, 7, count))}
    if not full:
        loop |= draw.one({}, {}, {"shuffle": False}, {"replacement": True})
    return loop


def sgd(draw):
    options = draw.options(momentum=[0.0, 0.5, 0.9, 0.99], weight_decay=[0.0, 0.1, 1e-3])
    if options.get("momentum", 0) > 0 and draw.chance(0.3):
        return options | {"nesterov": True}
    return options | draw.options(dampening=[0.0, 0.3, 0.9, 1.0, -0.5])


def moments(draw, **more):
    return draw.options(
        betas=[[0.9, 0.999], [0.0, 0.0], [0.5, 0.9], [0.9, 0.5], [0.0, 0.99], [0.99, 0.9999]],
        eps=[1e-8, 1e-3, 1.0], weight_decay=[0.0, 0.1, 1e-2, 1.0], **more)


def coefficient(draw):
    return draw.options(0.8, momentum=[0.0, 0.5, 0.9, 0.99])


OPTIONS = {
    "gradient_descent": lambda draw: {},
    "sgd": sgd,
    "momentum": coefficient,
    "heavy_ball": coefficient,
    "nesterov": lambda draw: draw.options(0.8, momentum=[0.0, 0.5, 0.9, "convex"]),
    "adam": lambda draw: moments(draw, amsgrad=[True, False]),
    "adamw": lambda draw: moments(draw, amsgrad=[True, False]),
    "adamax": moments,
    "nadam": lambda draw: moments(
        draw, momentum_decay=[4e-3, 0.0, 0.1, 1.0], decoupled_weight_decay=[True, False]),
    "radam": lambda draw: moments(draw, decoupled_weight_decay=[True, False]),
    "rmsprop": lambda draw: draw.options(
        alpha=[0.99, 0.9, 0.5], eps=[1e-8, 1e-3, 1.0], momentum=[0.0, 0.9, 0.5],
        centered=[True, False], weight_decay=[0.0, 0.1]),
    "adagrad": lambda draw: draw.options(
        lr_decay=[0.0, 0.1, 1.0], weight_decay=[0.0, 0.1],
        initial_accumulator_value=[0.0, 0.1, 5.0], eps=[1e-10, 1e-3]),
    "adadelta": lambda draw: draw.options(
        rho=[0.9, 0.0, 0.5, 0.99], eps=[1e-6, 1e-3, 1e-12], weight_decay=[0.0, 0.1]),
    "rprop": lambda draw: draw.options(
        etas=[[0.5, 1.2], [0.1, 3.0], [0.9, 1.01]],
        step_sizes=[[1e-6, 50.0], [1e-2, 0.1], [1e-9, 1e3]]),
    "asgd": lambda draw: draw.options(
        lambd=[1e-4, 0.0, 0.1, 1.0], alpha=[0.75, 0.0, 1.0, 0.5], t0=[1e6, 0.0, 1.0, 3.0, 2.5],
        weight_decay=[0.0, 0.1]),
    "lion": lambda draw: draw.options(
        betas=[[0.9, 0.99], [0.0, 0.5], [0.95, 0.98]], weight_decay=[0.0, 0.1, 1.0]),
    "adabelief": lambda draw: draw.options(
        betas=[[0.9, 0.999], [0.5, 0.9]], eps=[1e-16, 1e-8, 1e-3]),
    "ista": lambda draw: {},
    "fista": lambda draw: {},
    "svrg": lambda draw: draw.options(update_frequency=[1, 2, 7, None]),
    "saga": lambda draw: {},
    "lbfgs": lambda draw: draw.options(
        max_iter=[20, 1, 2, 5], max_eval=[1, 2, 5, 25], tolerance_grad=[1e-7, 0.0, 1e-2],
        tolerance_change=[1e-9, 0.0, 1e-3], history_size=[100, 1, 2, 5]),
}
# Learning rates where none is given, in PyTorch's or the paper's words; else the run tells it.
RATES = {
    "gradient_descent": 0.1, "sgd": 1e-3, "momentum": 0.1, "heavy_ball": 0.1, "nesterov": 0.1,
    "adam": 1e-3, "adamw": 1e-3, "adamax": 2e-3, "nadam": 2e-3, "radam": 1e-3, "rmsprop": 1e-2,
    "adagrad": 1e-2, "adadelta": 1.0, "rprop": 1e-2, "asgd": 1e-2, "lbfgs": 1.0,
}
