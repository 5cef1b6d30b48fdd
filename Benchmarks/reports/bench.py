"""Times whole processes of Tangent on tutorials, beside peers in the same run, and prints a table."""

import argparse
import json
import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

from process import measure, median
from tutorial import small, tutorial

HERE = Path(__file__).parent
PYTHON = sys.executable


class Project:
    """A temporary project with a cache of its own."""

    def __init__(self, tangent):
        self.folder = Path(tempfile.mkdtemp(prefix="tangent-bench-"))
        self.tangent = tangent
        self.environment = dict(os.environ, XDG_CACHE_HOME=str(self.folder / "cache"))
        (self.folder / "notebooks").mkdir()
        (self.folder / "tangent.yaml").touch()

    def write(self, name, text):
        (self.folder / "notebooks" / name).write_text(text)

    def run(self, *arguments):
        return measure([self.tangent, *arguments], self.folder, self.environment)

    def forget(self, *names):
        for name in names:
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def repeat(self, rounds, before, *arguments):
        """The median of a command, with something done before each time."""
        measures = []
        for number in range(rounds):
            before(number)
            measures.append(self.run(*arguments))
        return median(measures)

    def close(self):
        shutil.rmtree(self.folder)


def nothing(_):
    pass


def numbers(tangent):
    """What the tutorial's pins say; so small a change of the step size moves none of them."""
    project = Project(tangent)
    project.write("tutorial.md", tutorial(0))
    project.run("update")
    text = (project.folder / "notebooks/tutorial.md").read_text()
    project.close()
    return re.findall(r"(\S+)<!--=", text)


def filled(text, values):
    """The text with its pins filled in, in their order."""
    for value in values:
        text = text.replace("?<!--=", f"{value}<!--=", 1)
    return text


def tutorials(tangent, rounds):
    """The jobs on one tutorial, each with its budget in seconds."""
    project = Project(tangent)
    notebook = "notebooks/tutorial.md"
    values = numbers(tangent)

    def first(_):
        project.forget("cache", "output")
        project.write("tutorial.md", filled(tutorial(0), values))

    def unseen(formulas):
        def change(number):
            # A number of its own: each round is new to the cache.
            unseen.count += 1
            text = tutorial(unseen.count, unseen.count * formulas)
            project.write("tutorial.md", filled(text, values))
        return change

    unseen.count = 0
    yield "render, first run", 0.25, project.repeat(rounds, first, "render", notebook)
    yield "render, new text", None, project.repeat(rounds, unseen(0), "render", notebook)
    yield "render, all new", 0.15, project.repeat(rounds, unseen(1), "render", notebook)
    yield "render again", 0.03, project.repeat(rounds, nothing, "render", notebook)
    yield "check", 0.05, project.repeat(rounds, nothing, "check", notebook)

    def forget_checks(_):
        project.forget("cache/tangent/checks")

    yield "check, anew", 0.05, project.repeat(rounds, forget_checks, "check", notebook)
    yield "check --no-cache", None, project.repeat(
        rounds, nothing, "check", "--no-cache", notebook)
    yield "check --frozen", 0.02, project.repeat(rounds, nothing, "check", "--frozen", notebook)
    yield "check --frozen, anew", 0.02, project.repeat(
        rounds, forget_checks, "check", "--frozen", notebook)
    project.close()


def fifty(tangent, rounds):
    """Fifty tutorials and an empty cache: with the same formulas, and with 1,200 different ones."""
    project = Project(tangent)
    values = numbers(tangent)

    def write(formulas):
        for number in range(50):
            text = filled(tutorial(number, number * formulas), values)
            project.write(f"tutorial-{number}.md", text)

    def forget(_):
        project.forget("cache", "output")

    write(formulas=0)
    yield "50 notebooks", 2, project.repeat(rounds, forget, "render")
    write(formulas=1)
    yield "50, 1,200 formulas", None, project.repeat(rounds, forget, "render")
    yield "50 notebooks again", None, project.repeat(rounds, nothing, "render")
    project.close()


def many(tangent, count):
    """Notebooks of three pins: linear time and flat memory show in half as many beside them."""
    for size in (count // 2, count):
        project = Project(tangent)
        for number in range(size):
            project.write(f"small-{number}.md", small(number))
        yield f"update {size} of 3 pins", None, project.run("update")
        yield f"check {size}, again", None, project.run("check")
        project.forget("cache/tangent/checks")
        yield f"check {size}, anew", None, project.run("check")
        yield f"check {size} --no-cache", None, project.run("check", "--no-cache")
        project.forget("cache/tangent/checks")
        yield f"check {size} --frozen", None, project.run("check", "--frozen")
        project.close()


def peers(rounds):
    """What readers would use instead, by the job that it does; what is not installed is left out."""
    folder = Path(tempfile.mkdtemp(prefix="tangent-peers-"))
    scripts = Path(PYTHON).parent
    script = [PYTHON, str(HERE / "script.py"), str(folder)]
    code = (HERE / "script.py").read_text().replace("sys.argv[1]", repr(str(folder)))
    cells = [{"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None,
              "id": "code", "source": code}]
    (folder / "tutorial.ipynb").write_text(json.dumps({
        "cells": cells, "nbformat": 4, "nbformat_minor": 5,
        "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3"}}}))
    (folder / "tutorial.md").write_text(
        "<!-- [[[cog\nimport sys\nsys.argv = ['', '.']\n" + code
        + "\ncog.out('41')\n]]] -->\n41\n<!-- [[[end]]] -->\n")
    jobs = [
        ("render", "script", script),
        ("render", "nbconvert", [str(scripts / "jupyter"), "nbconvert", "--execute", "--to", "html",
                                 "tutorial.ipynb"]),
        ("check", "cog", [str(scripts / "cog"), "--check", "tutorial.md"]),
    ]
    found = {}
    for job, name, command in jobs:
        if Path(command[0]).exists():
            try:
                measures = [measure(command, folder, dict(os.environ)) for _ in range(rounds)]
                found.setdefault(job, []).append((name, median(measures)))
            except SystemExit as problem:
                print(f"{name}: {problem}", file=sys.stderr)
    shutil.rmtree(folder)
    return found


def show(job, budget, ours, theirs):
    limit = f"{budget:.2f}" if budget else "—"
    ratios = "  ".join(f"{name} {peer.wall / ours.wall:.0f}×" for name, peer in theirs)
    print(f"{job:<26}{ours.wall:>8.3f}{ours.cpu:>8.3f}{ours.megabytes:>7.0f}{limit:>8}  {ratios}",
          flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tangent", type=Path)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--many", type=int, default=1000, help="notebooks of three pins")
    parser.add_argument("--only", choices=["tutorial", "fifty", "many"])
    options = parser.parse_args()
    tangent = str(options.tangent.resolve())
    theirs = {} if options.only == "many" else peers(3)
    print(f"{'job':<26}{'wall s':>8}{'cpu s':>8}{'MB':>7}{'budget':>8}  peers take")
    for job, found in theirs.items():
        for name, peer in found:
            show(f"{job} by {name}", None, peer, [])
    parts = {
        "tutorial": lambda: tutorials(tangent, options.rounds),
        "fifty": lambda: fifty(tangent, 3), "many": lambda: many(tangent, options.many),
    }
    for name, part in parts.items():
        if options.only in (None, name):
            for job, budget, ours in part():
                same = theirs.get(re.match(r"\w+", job)[0], []) if name == "tutorial" else []
                show(job, budget, ours, same)


if __name__ == "__main__":
    main()
