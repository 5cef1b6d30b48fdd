"""Holds the JSON Schemas of `tangent list --schema` against the notebooks and the faulty fixtures.

Usage: schemas.py TANGENT FOLDER; needs jsonschema and ruamel.yaml.
"""

import json
import pathlib
import re
import subprocess
import sys

import jsonschema
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

KINDS = ["run", "figure", "panels", "table", "listing", "values", "front-matter"]
FENCE = re.compile(
    r"^```yaml \{\.(\w+)([^\n]*)\}\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FRONT = re.compile(r"\A---\n(.*?)^---$", re.MULTILINE | re.DOTALL)

# The faults that a schema can't see: they lie in other directives, in files, or in the text.
UNSEEN = {
    "unknown-run", "unknown-label", "unknown-address", "missing-file", "unknown-symbol", "conflict",
    "duplicate-id", "missing-id", "unknown-parameter", "duplicate-key", "yaml-syntax",
    "unknown-directive", "attribute-syntax",
}


def bodies(text):
    """Yields each directive's kind, first line and body, and the front matter's."""
    front = FRONT.match(text)
    if front:
        yield "front-matter", 2, front.group(1)
    for match in FENCE.finditer(text):
        kind, attributes, body = match.groups()
        if kind in KINDS and "<<" not in attributes:
            yield kind, text.count("\n", 0, match.start()) + 2, body


def load(body):
    reader = YAML(typ="safe")
    reader.version = (1, 2)
    return reader.load(body)


def errors(expected):
    """The lines and ids of the errors that the tool finds."""
    for line, name in re.findall(r"\.md:(\d+):\d+: error: .* \[([\w-]+)\]$", expected, re.M):
        yield int(line), name


def main(tangent, folder):
    validators = {}
    for kind in KINDS:
        schema = json.loads(
            subprocess.run([tangent, "list", "--schema", kind], check=True, capture_output=True).stdout)
        jsonschema.Draft7Validator.check_schema(schema)
        validators[kind] = jsonschema.Draft7Validator(schema)
    failures = []
    accepted = rejected = 0
    root = pathlib.Path(folder)
    for path in sorted(root.glob("notebooks/**/*.md")):
        for kind, line, body in bodies(path.read_text(encoding="utf-8")):
            value = load(body)
            for error in validators[kind].iter_errors(value):
                failures.append(f"{path}:{line}: {kind} is refused: {error.message}")
            accepted += 1
    for path in sorted((root / "Tests/Fixtures/faults").glob("*.md")):
        faults = list(errors(path.with_suffix(".expected").read_text(encoding="utf-8")))
        for kind, line, body in bodies(path.read_text(encoding="utf-8")):
            last = line + body.count("\n")
            seen = [n for at, n in faults if line <= at < last or (at == line - 1 and n == "missing-option")]
            if not set(seen) - UNSEEN or "lines" in body and "out-of-range" in seen:
                continue
            try:
                value = load(body)
            except YAMLError:
                continue
            if validators[kind].is_valid(value):
                failures.append(f"{path}:{line}: {kind} is accepted despite {', '.join(seen)}")
            rejected += 1
    print("\n".join(failures + [f"{accepted} bodies accepted, {rejected} faulty ones rejected"]))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
