"""Draws cases, runs them, and says which laws they break; see --help."""

import argparse
import collections
import importlib
import os
import pathlib
import random
import sys
import tempfile
import time

from . import laws
from .project import Project
from .tool import Tool

# Each area with its cases in a run without options: about a minute together.
AREAS = {"files": 220, "experiments": 160, "paths": 120, "kills": 8}


def arguments():
    parser = argparse.ArgumentParser(
        prog="Scripts/fuzz", description=(
            "Feeds the tool with damaged files, drawn experiments, hostile paths and kills. "
            "Exit status 1: a law is broken."))
    parser.add_argument("--minutes", type=float, help="go on for so long; fixed cases without it")
    parser.add_argument("--seed", default="0", help="other cases; 'random' draws one")
    parser.add_argument("--area", action="append", choices=AREAS, help="an area alone; repeatable")
    parser.add_argument("--cases", type=int, help="so many cases of each area")
    parser.add_argument("--case", type=int, help="one case alone, by its number")
    parser.add_argument("--keep", help="a folder for the files of broken cases")
    parser.add_argument("--tool", default=os.environ.get("TANGENT", ".build/release/tangent"))
    return parser.parse_args()


class Run:
    """The areas side by side, a case of one after a case of the other."""

    def __init__(self, options, seed, root):
        self.options, self.seed, self.root = options, seed, root
        self.endings = collections.Counter()
        self.broken = []
        self.memory, self.seconds = 0.0, 0.0

    def all(self):
        """Runs areas until their cases, or the minutes, are used up."""
        names = self.options.area or list(AREAS)
        end = time.monotonic() + 60 * self.options.minutes if self.options.minutes else None
        for name in names:
            share = (end - time.monotonic()) / (len(names) - names.index(name)) if end else None
            self._area(name, share)

    def _area(self, name, share):
        start, number = time.monotonic(), self.options.case or 0
        limit = self.options.cases or AREAS[name]
        if self.options.case is not None:
            limit = number + 1
        while (time.monotonic() - start < share) if share else number < limit:
            self._block(name, number, start, share, limit)
            number += BLOCK - number % BLOCK

    def _block(self, name, number, start, share, limit):
        """Some cases in one project; each draws from its own number, so that it can be had alone."""
        project = Project(os.path.join(self.root, name))
        tool = Tool(self.options.tool, project.folder)
        area = importlib.import_module(f".areas.{name}", __package__).Area(
            project, tool, random.Random(f"{self.seed} {name}"))
        outside = project.surroundings()
        for case in range(number, number + BLOCK - number % BLOCK):
            if (time.monotonic() - start >= share) if share else case >= limit:
                return
            area.draw.seed(f"{self.seed} {name} {case}")
            ending, files, found = area.case()
            self.endings[name, ending.arguments[0], ending.status] += 1
            self.memory = max(self.memory, ending.memory)
            self.seconds = max(self.seconds, ending.seconds)
            found = laws.broken(ending) + found
            if project.surroundings() != outside:
                found.append("written outside of the project")
                outside = project.surroundings()
            if found:
                self._tell(name, case, ending, files, found)

    def _tell(self, name, case, ending, files, found):
        self.broken.append((name, case))
        words = " ".join(ending.arguments)
        print(f"{name} {case}: {'; '.join(found)}: tangent {words}", flush=True)
        print(ending.errors[:300].decode(errors="replace"))
        print(f"  again: Scripts/fuzz --seed {self.seed} --area {name} --case {case} --keep found")
        if self.options.keep:
            folder = pathlib.Path(self.options.keep, f"{name}-{self.seed}-{case}")
            for path, content in files.items():
                file = folder / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
            (folder / "command").write_text(words + "\n" + "\n".join(found) + "\n")
            (folder / "errors").write_bytes(ending.errors)


# Cases that share a project.
BLOCK = 50


def main():
    options = arguments()
    seed = str(random.SystemRandom().randrange(10**6)) if options.seed == "random" else options.seed
    print(f"seed {seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="tangent-fuzz-") as root:
        run = Run(options, seed, os.path.realpath(root))
        run.all()
    for (area, verb, status), count in sorted(run.endings.items()):
        print(f"{area:12} {verb:8} status {status:3}: {count}")
    print(f"{sum(run.endings.values())} cases, {len(run.broken)} broken; "
          f"at most {run.memory:.0f} MB and {run.seconds:.1f} s of processor time")
    sys.exit(1 if run.broken else 0)


if __name__ == "__main__":
    main()
