"""What a run of many cases came to."""

import math
from collections import Counter, defaultdict


class Tally:
    """The cases of one area."""

    def __init__(self, area):
        self.area = area
        self.cases = 0
        self.counts, self.identical, self.worst = Counter(), Counter(), defaultdict(float)
        self.notes, self.disagreements = Counter(), []

    def add(self, outcome):
        self.cases += 1
        for what, distance in outcome.compared:
            self.counts[what] += 1
            self.identical[what] += distance == 0
            if math.isfinite(distance):
                self.worst[what] = max(self.worst[what], distance)
        self.notes.update(outcome.notes)
        for what, words in outcome.disagreements:
            self.disagreements.append((what, words, outcome))

    @property
    def compared(self):
        return sum(self.counts.values())


def summary(tallies):
    """Cases by area as a table of Markdown."""
    lines = ["| area | cases | comparisons | identical | disagreements |"]
    lines.append("|---|---:|---:|---:|---:|")
    rows = [
        (t.area, t.cases, t.compared, sum(t.identical.values()), len(t.disagreements))
        for t in tallies
    ]
    rows.append(("all", *(sum(row[k] for row in rows) for k in range(1, 5))))
    lines += ["| " + " | ".join([row[0], *(f"{n:,}" for n in row[1:])]) + " |" for row in rows]
    return "\n".join(lines)


def details(tally):
    """Every comparison of an area: how often, how often with the same bits, and the worst."""
    lines = [f"{tally.area}:"]
    for what in sorted(tally.counts):
        lines.append(
            f"  {what}: {tally.counts[what]} compared, {tally.identical[what]} identical, "
            f"otherwise at most {tally.worst[what]:.1e} apart")
    lines += [f"  {what}: {count}" for what, count in sorted(tally.notes.items())]
    return "\n".join(lines)


def disagreements(tallies, shown):
    """Disagreements by kind, the first ones of each with what reproduces them."""
    kinds = defaultdict(list)
    for tally in tallies:
        for what, words, outcome in tally.disagreements:
            kinds[f"{tally.area}, {what}"].append((words, outcome))
    lines = []
    for kind, found in sorted(kinds.items()):
        lines.append(f"disagreement: {kind}: {len(found)}")
        for words, outcome in found[:shown]:
            lines += [f"  {words}", f"  again: {outcome.command}"]
            lines += ["    " + line[:300] for line in outcome.specification.splitlines()]
    return "\n".join(lines)


def stale_rows(tallies, page):
    """Areas whose number of cases a page's table has not, or has otherwise."""
    counted = {}
    for line in page.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 3 and cells[1].isdigit():
            counted[cells[0]] = int(cells[1])
    return [
        f"{tally.area} has {tally.cases} cases" for tally in tallies
        if counted.get(tally.area) != tally.cases]
