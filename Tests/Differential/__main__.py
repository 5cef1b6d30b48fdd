"""Runs random cases against the tool; see --help."""

import argparse
import importlib
import itertools
import multiprocessing
import os
import shutil
import sys
import tempfile
import time
import traceback
import warnings
from dataclasses import dataclass, field

# One thread a process: cases run side by side, and sums keep their order.
for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(_name, "1")

from . import report  # noqa: E402
from .case import Case  # noqa: E402
from .draw import Draw  # noqa: E402
from .tool import Crashed, Refused, Tool  # noqa: E402

AREAS = [
    "datasets", "preparation", "files", "regressor", "classifier", "optimizers", "schedules",
    "optimum", "theory", "noise", "seeds", "sweeps", "scripts",
]


@dataclass
class Outcome:
    """What one case came to, as one process tells another."""

    area: str
    compared: list
    disagreements: list
    notes: list
    command: str
    specification: str
    files: dict = field(default_factory=dict)


def arguments():
    parser = argparse.ArgumentParser(
        prog="Scripts/fuzz-numerics", description=(
            "Compares the tool with NumPy, SciPy, scikit-learn and, where it is installed, "
            "PyTorch on random specifications. Exit status 1: something disagrees."))
    parser.add_argument("--minutes", type=float, help="go on for so long; fixed cases without it")
    parser.add_argument("--seed", help="another seed, other cases; 'random' draws one", default="0")
    parser.add_argument("--area", action="append", choices=AREAS, help="an area alone; repeatable")
    parser.add_argument("--case", type=int, help="one case of an area alone, by its number")
    parser.add_argument("--cases", type=int, help="so many cases of each area")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="processes")
    parser.add_argument("--shown", type=int, default=3, help="disagreements printed of each kind")
    parser.add_argument("--keep", help="a folder for specification and files of disagreements")
    parser.add_argument("--agreement", help="a page whose table counts the cases")
    parser.add_argument("--quiet", action="store_true", help="the table and disagreements alone")
    parser.add_argument("--tool", default=os.environ.get("TANGENT", ".build/release/tangent"))
    return parser.parse_args()


def plan(options):
    """Area and number of each case, in order; without end where time decides."""
    areas = options.area or AREAS
    if options.case is not None:
        return [(area, options.case) for area in areas]
    counts = {area: options.cases or module(area).CASES for area in areas}
    rounds = itertools.count() if options.minutes else range(1)
    return (
        (area, turn * counts[area] + number)
        for turn in rounds for area in areas for number in range(counts[area]))


def module(area):
    return importlib.import_module(f"{__package__}.areas.{area}")


def check(job):
    """Runs one case in a folder of its own."""
    (area, number), seed, program, folder = job
    place = os.path.join(folder, f"{os.getpid()}")
    tool = Tool(program, place)
    case = Case(Draw(f"{seed}/{area}/{number}"), tool, number)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            module(area).check(case)
        except (Crashed, Refused) as error:
            case.disagree("crash" if isinstance(error, Crashed) else "refused", str(error))
        except Exception:  # A mistake of a check is told like one of the tool.
            case.disagree("this check failed", traceback.format_exc(limit=-2))
    shutil.rmtree(place, ignore_errors=True)
    command = f"Scripts/fuzz-numerics --seed {seed} --area {area} --case {number}"
    files = tool.files if case.disagreements else {}
    specification = tool.specification if case.disagreements else ""
    return Outcome(
        area, case.compared, case.disagreements, case.notes, command, specification, files)


def keep(outcome, folder):
    """Leaves what reproduces a disagreement in a folder."""
    words = outcome.command.split()
    place = os.path.join(folder, f"{outcome.area}-{words[2]}-{words[-1]}")
    for name, text in {"specification.yaml": outcome.specification, **outcome.files}.items():
        path = os.path.join(place, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(text if isinstance(text, bytes) else text.encode())


def main():
    options = arguments()
    seed = str(int.from_bytes(os.urandom(4))) if options.seed == "random" else options.seed
    program, begin = os.path.abspath(options.tool), time.monotonic()
    end = begin + 60 * options.minutes if options.minutes else None
    tallies = {area: report.Tally(area) for area in options.area or AREAS}
    with tempfile.TemporaryDirectory() as folder:
        jobs = ((item, seed, program, folder) for item in plan(options))
        jobs = itertools.takewhile(lambda _: end is None or time.monotonic() < end, jobs)
        with multiprocessing.Pool(options.jobs) as pool:
            # A bounded queue: the plan may have no end.
            while batch := list(itertools.islice(jobs, 32 * options.jobs)):
                for outcome in pool.imap(check, batch, chunksize=4):
                    tallies[outcome.area].add(outcome)
                    if outcome.disagreements and options.keep:
                        keep(outcome, options.keep)
    found = list(tallies.values())
    if not options.quiet:
        print("\n".join(report.details(tally) for tally in found) + "\n")
    print(report.summary(found))
    print(f"seed {seed}, {time.monotonic() - begin:.0f} s")
    if importlib.util.find_spec("torch") is None:
        print("PyTorch is not installed: its optimizers and schedules were not compared")
    if any(tally.disagreements for tally in found):
        print(report.disagreements(found, options.shown))
        sys.exit(1)
    if not all(tally.compared for tally in found):
        sys.exit("error: an area compared nothing")
    if options.agreement:
        with open(options.agreement, encoding="utf-8") as page:
            stale = report.stale_rows(found, page.read())
        if stale:
            sys.exit(f"error: {options.agreement} is stale: " + "; ".join(stale))


if __name__ == "__main__":
    main()
