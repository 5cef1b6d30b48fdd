"""Drives the tool: a specification goes in, its JSON comes out."""

import json
import os
import subprocess

from . import notation

# What the tool says when it is broken, and what a shell says of a signal.
CRASHES = {70, 132, 133, 134, 136, 139}
WORDS = {"inf": float("inf"), "-inf": float("-inf"), "nan": float("nan")}


class Refused(Exception):
    """The tool takes a specification for wrong."""


class Crashed(Exception):
    """The tool ended in a way that it never should."""


class Tool:
    """The program, in a folder of its own that holds the files which specifications name."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        # The last specification and the files beside it: what reproduces a disagreement.
        self.specification, self.files = "", {}
        os.makedirs(folder, exist_ok=True)

    def write(self, name, text):
        self.files[name] = text
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(text if isinstance(text, bytes) else text.encode())

    def read(self, name):
        with open(os.path.join(self.folder, name), encoding="utf-8") as file:
            return file.read()

    def call(self, *arguments, text=""):
        """Standard output; refusals and crashes are exceptions."""
        environment = dict(os.environ, XDG_CACHE_HOME=os.path.join(self.folder, ".cache"))
        done = subprocess.run(
            [self.program, *arguments], input=text, capture_output=True, text=True,
            cwd=self.folder, env=environment, timeout=120)
        if done.returncode < 0 or done.returncode in CRASHES:
            raise Crashed(f"exit status {done.returncode}: {done.stderr[:400]}")
        if done.returncode != 0:
            raise Refused(f"exit status {done.returncode}: {done.stderr.strip()[:400]}")
        return done.stdout

    def run(self, options):
        """The values, parameters and history of an experiment."""
        return self._answer("run", options, "--no-cache", "--parameters")

    def data(self, options):
        """The samples of an experiment, as its methods get them."""
        if "optimizers" not in options and "estimators" not in options:
            options = options | {"optimizers": {"gradient_descent": {}}}
        return self._answer("data", options)

    def _answer(self, verb, options, *more):
        self.specification = notation.specification(options)
        text = self.call(verb, "-", "--format", "json", *more, text=self.specification)
        return _numbers(json.loads(text))


def _numbers(value):
    """JSON has no infinities: the tool writes them as words."""
    if isinstance(value, str):
        return WORDS.get(value, value)
    if isinstance(value, list):
        return [_numbers(item) for item in value]
    if isinstance(value, dict):
        return {key: _numbers(item) for key, item in value.items()}
    return value
