"""A project that uses every kind of file, and what stands on the disk after each run."""

import os
import pathlib
import random
import shutil

NOTEBOOK = """---
title: "T $x$"
author: [A, B]
bibliography: references.bib
params: {lr: 0.1}
---
# Head {#sec-a}

See [@polyak1964] and [](#loss); **b** `c` $\\kappa = 3$.[^1]

[^1]: note

```yaml {.run #compare}
data:
  csv: {file: data/d.csv, target: y}
standardize: true
polynomial: 2
split: {test_size: 0.25, random_state: 0}
epochs: 20
tolerance: 1.0e-3
seeds: 2
optimizers:
  gradient_descent: {learning_rate: '${lr}'}
  sgd: {learning_rate: [0.01, 0.05], batch_size: 4}
  adam: {learning_rate: {from: 1.0e-3, to: 0.1, count: 3, scale: log}}
estimators:
  SGDRegressor: {max_iter: 5}
```

```yaml {.figure #loss}
of: compare.gradient_descent
kind: loss
y: log
caption: "Cap $x$ 20<!--= compare.gradient_descent.epochs.mean -->"
```

```yaml {.table #results}
of: compare
columns: [optimizer, final_loss, mse]
```

```yaml {.listing #l}
file: data/d.csv
lines: 1-3
```

```python
def f(x): return "a" + 1 # c
```

Needs ?<!--= compare.gradient_descent.mse.mean as .2e --> and 20<!--= compare.gradient_descent.epochs.mean ±5% -->.
It is slower.<!--? compare.gradient_descent.mse.mean > 0 and not (1 > 2 + 3 * 4^2) --> in 1986<!--~ history -->

| a | b |
|---|:-:|
| 1<!--= 1 --> | ~~x~~ https://a.b |

- [ ] t
- [x] u
> q

$$\\frac{1}{2m}\\sum_i (h_\\theta(x_i)-y_i)^2$$ {#eq-a}
"""

SPECIFICATION = """data:
  make_regression: {n_samples: 30, n_features: 2, noise: 0.1, random_state: 42}
standardize: true
epochs: 20
optimizers:
  gradient_descent: {learning_rate: 0.1}
  momentum: {learning_rate: 0.1, momentum: 0.9}
  lbfgs: {}
"""

CONFIGURATION = """output: output
formats: [html, md, ipynb]
stylesheet: notebooks/s.css
template: notebooks/t.html
colors: {light: ['#015cbb'], dark: ['#227eec']}
"""

TEMPLATE = (
    '<html lang="{{language}}"><head><title>{{title}}</title><style>{{{styles}}}</style></head>'
    "<body>{{#authors}}{{.}}{{/authors}}{{{text}}}</body></html>")

BIBLIOGRAPHY = """@string{jo = {Journal of Öther} # " Things"}
@article{polyak1964, author = {Polyak, Boris T. and {The Group} and von Neumann, John},
  title = {Some methods of {\\"o}ptimization}, journal = jo, year = 1964, volume = 4, pages = {1--17},
  doi = {10.1016/0041-5553(64)90137-5}, month = jan}
"""


def _table():
    numbers = random.Random(1)
    rows = [",".join(f"{numbers.gauss(0, 1):.6g}" for _ in range(4)) for _ in range(24)]
    return 'x1,x2,"x,3",y\n' + "\n".join(rows) + "\n"


class Project:
    """A folder for the tool, and beside it one that nothing may touch."""

    def __init__(self, root):
        self.root = root
        self.folder = os.path.join(root, "project")
        self.outside = os.path.join(root, "outside")
        self.files = {
            "notebooks/a.md": NOTEBOOK, "notebooks/data/d.csv": _table(),
            "notebooks/references.bib": BIBLIOGRAPHY, "tangent.yaml": CONFIGURATION,
            "notebooks/t.html": TEMPLATE, "notebooks/s.css": "body{color:red}",
            "spec.yaml": SPECIFICATION,
        }
        self.files = {name: text.encode() for name, text in self.files.items()}
        shutil.rmtree(root, ignore_errors=True)
        os.makedirs(self.outside)
        with open(os.path.join(self.outside, "secret.md"), "w", encoding="utf-8") as file:
            file.write("5<!--= 1+1 -->SECRET-OF-OUTSIDE\n")
        self.write(self.files)

    def write(self, files):
        """Writes files, paths to bytes."""
        for name, content in files.items():
            path = os.path.join(self.folder, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as file:
                file.write(content)

    def adopt(self, *names):
        """Takes files as they are now for the project's own."""
        for name in names:
            self.files[name] = pathlib.Path(self.folder, name).read_bytes()

    def surroundings(self):
        """Everything outside of the project, with its bytes."""
        found = {}
        for folder, _, names in os.walk(self.root):
            if folder.startswith(self.folder):
                continue
            for name in names:
                path = os.path.join(folder, name)
                found[path] = pathlib.Path(path).read_bytes()
            found[folder] = b""
        return found

    def sources(self):
        """The files that no command but `update` may change, as they are now."""
        found = {}
        for name in self.files:
            path = os.path.join(self.folder, name)
            if not name.startswith("output/") and os.path.isfile(path):
                found[name] = pathlib.Path(path).read_bytes()
        return found
