"""One random case: what was compared, and what disagreed."""

import math

import numpy as np

from .tool import Crashed, Refused


class Case:
    """What a check draws from, drives, and tells its findings."""

    def __init__(self, draw, tool, number=0):
        self.draw, self.tool, self.number = draw, tool, number
        # Of each comparison its name and the difference; of each disagreement name and words.
        self.compared, self.disagreements, self.notes = [], [], []

    def agree(self, what, ours, theirs, within=0.0, size=None):
        """Compares numbers; `within` is relative to `size`, by default to the largest of theirs."""
        distance = difference(ours, theirs, size)
        self.compared.append((what, distance))
        if not distance <= within:
            self.disagree(
                what, f"off by {distance:.3g}, allowed {within:.3g}: "
                f"ours {_short(ours)}, theirs {_short(theirs)}")

    def holds(self, what, condition, words=""):
        """Asserts what must be true."""
        self.compared.append((what, 0.0 if condition else math.inf))
        if not condition:
            self.disagree(what, str(words))

    def disagree(self, what, words):
        self.disagreements.append((what, words))

    def note(self, what):
        """Counts something that is neither agreement nor disagreement."""
        self.notes.append(what)

    def both(self, ours, theirs):
        """What both give; None if one refuses, which is agreement if the other one does, too."""
        their_error, our_error, answer, reference = None, None, None, None
        try:
            reference = theirs()
        except Exception as error:  # Any error of a library is a refusal.
            their_error = error
        try:
            answer = ours()
        except Refused as error:
            our_error = error
        except Crashed as error:
            self.disagree("crash", str(error))
            return None
        if their_error is None and our_error is None:
            return answer, reference
        if their_error is not None and our_error is not None:
            self.compared.append(("refused by both", 0.0))
        else:
            self.disagree("one refuses", f"ours: {our_error}; theirs: {their_error!r:.300}")
        return None


def difference(ours, theirs, size=None):
    """The largest difference over `size`; 0 for the same bits, infinite for another shape."""
    if ours is None or theirs is None:
        return 0.0 if ours is theirs else math.inf
    a, b = np.ravel(np.asarray(ours, float)), np.ravel(np.asarray(theirs, float))
    if a.shape != b.shape:
        return math.inf
    same = (a == b) | (np.isnan(a) & np.isnan(b))
    if same.all():
        return 0.0
    finite = np.isfinite(a) & np.isfinite(b)
    if not (finite | same).all():
        return math.inf
    if size is None:
        size = np.max(np.abs(b[finite]))
    with np.errstate(over="ignore"):
        largest = np.max(np.abs(a - b)[finite])
    return float(largest / size) if size > 0 else math.inf


def _short(value):
    array = np.asarray(value)
    text = np.array2string(array.ravel()[:6], precision=17) if array.size > 1 else repr(value)
    return text.replace("\n", " ")[:200]
