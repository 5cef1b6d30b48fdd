"""The benchmark's notebooks: a tutorial of 8 sections, 24 formulas, 3 trainings, one figure."""

SECTIONS = [
    ("The problem", "A model predicts ${h}$ from ${x}$. How wrong it is on all samples, ${J}$ says."),
    ("The loss", "We fit $h_\\theta(x) = \\theta_{k} + \\theta_1 x$ by least squares:\n\n"
     "$$J(\\theta) = \\frac{1}{2m} \\sum_{i=k}^{m} \\bigl(h_\\theta(x^{(i)}) - y^{(i)}\\bigr)^2$$\n\n"
     "It is convex, since $\\nabla^2 J = \\tfrac{1}{m} X_{k}^\\top X_{k} \\succeq 0$."),
    ("Gradient descent", "Each step goes downhill, $\\theta \\leftarrow \\theta - \\alpha_{k} \\nabla J(\\theta)$:\n\n"
     "$$\\nabla J(\\theta) = \\frac{1}{m} X_{k}^\\top (X_{k}\\theta - y)$$\n\n"
     "with a step size $0 < \\alpha_{k} < 2/L_{k}$."),
    ("Stochastic gradients", "A batch $B_{k} \\subset \\{1, \\dots, m\\}$ gives a noisy slope,\n\n"
     "$$g_{k} = \\frac{1}{|B_{k}|} \\sum_{i \\in B_{k}} \\nabla \\ell_i(\\theta), \\qquad \\mathbb{E}\\, g_{k} = \\nabla J$$\n\n"
     "whose variance is $\\sigma_{k}^2 / |B_{k}|$."),
    ("Momentum", "A ball remembers its way:\n\n"
     "$$v_{t+k} = \\gamma v_t + (1 - \\gamma) \\nabla J(\\theta_t), \\qquad \\theta_{t+k} = \\theta_t - \\alpha v_{t+k}$$\n\n"
     "With $\\gamma_{k} = 0$ it is gradient descent, with $\\gamma_{k} \\to 1$ it never stops."),
    ("The rate", "The error shrinks by $\\rho_{k} = \\max_i |1 - \\alpha \\lambda_{i,k}|$ a step, best at\n\n"
     "$$\\alpha^*_{k} = \\frac{2}{L_{k} + \\mu_{k}}, \\qquad \\rho^*_{k} = \\frac{\\kappa_{k} - 1}{\\kappa_{k} + 1}$$\n\n"
     "where $\\kappa_{k} = L_{k}/\\mu_{k}$: quick for $\\kappa_{k} \\approx 1$."),
    ("The experiment", ""),
    ("What we saw", "All three end near $\\theta^*_{k} = (X_{k}^\\top X_{k})^{-1} X_{k}^\\top y$, "
     "where $J(\\theta^*_{k}) \\approx \\tfrac12 \\sigma_{k}^2$, and $\\nabla J(\\theta^*_{k}) = 0$."),
]

EXPERIMENT = """```yaml {.run #compare}
data:
  make_regression: {n_samples: 100, n_features: 1, noise: 0.1, random_state: 42}
standardize: true
epochs: 200
tolerance: 1.0e-6
optimizers:
  gradient_descent:
    learning_rate: ${rate}
  sgd: {learning_rate: 0.05, batch_size: 10}
  momentum: {learning_rate: 0.1, momentum: 0.9}
```

```yaml {.figure #loss}
of: compare
kind: loss
y: log
caption: "Loss per epoch of $J_{k}$."
```

Gradient descent needs ?<!--= compare.gradient_descent.epochs_to_tolerance --> epochs, momentum
?<!--= compare.momentum.epochs_to_tolerance -->, and SGD ends at a loss of
?<!--= compare.sgd.final_loss as .3e -->.
"""


def tutorial(number, formulas=0):
    """A notebook that differs from another one in a parameter, a word, and perhaps its formulas."""
    text = f"---\ntitle: Three ways downhill ({number})\nparams: {{rate: {0.1 + number / 1e6:.6f}}}\n---\n\n"
    for title, body in SECTIONS:
        body = body.replace("${h}$", "$h_{k}(x)$").replace("${x}$", "$x_{k}$")
        body = body.replace("${J}$", "$J_{k}(\\theta)$") or EXPERIMENT
        text += f"## {title}\n\n{body}\n\n"
    text = text.replace("{k}", f"{{{formulas}}}").replace("=k}", f"={formulas}}}")
    return text.replace("+k}", f"+{formulas}}}").replace(",k}", f",{formulas}}}")


def small(number):
    """A notebook of three pins."""
    return f"""# Notebook {number}

```yaml {{.run #line}}
data:
  make_regression: {{n_samples: 50, n_features: 1, noise: 0.1, random_state: {number}}}
epochs: 20
optimizers:
  gradient_descent: {{learning_rate: 0.1}}
```

It starts at ?<!--= line.gradient_descent.initial_loss as .3f -->, ends at
?<!--= line.gradient_descent.final_loss as .3f --> after ?<!--= line.gradient_descent.epochs --> epochs.
"""
