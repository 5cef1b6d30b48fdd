"""PyTorch's optimizers on gradients of NumPy, where PyTorch is installed."""

import numpy as np

NAMES = {
    "sgd": "SGD", "adam": "Adam", "adamw": "AdamW", "rmsprop": "RMSprop", "adagrad": "Adagrad",
    "adadelta": "Adadelta", "adamax": "Adamax", "nadam": "NAdam", "radam": "RAdam",
    "rprop": "Rprop", "asgd": "ASGD", "lbfgs": "LBFGS",
}

try:
    import torch
except ImportError:
    torch = None
else:
    torch.set_num_threads(1)


def points(name, options, start, objective, steps):
    """The point after each epoch; None without PyTorch, or where it has no such method."""
    if torch is None or name not in NAMES:
        return None
    x = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    more = {} if name == "lbfgs" else {"foreach": False}
    options = {key: tuple(v) if isinstance(v, list) else v for key, v in options.items()}
    optimizer = getattr(torch.optim, NAMES[name])([x], **options, **more)
    found = []
    for rows_of_epoch in steps:
        for rows in rows_of_epoch:
            def closure():
                point = x.detach().numpy().copy()
                x.grad = torch.tensor(objective.gradient(point, rows))
                return torch.tensor(objective.loss(point, rows))

            optimizer.step(closure)
        answer = optimizer.state[x]["ax"] if name == "asgd" else x.detach()
        found.append(np.array(answer.numpy()))
    return found
