"""Damaged notebooks, data, bibliographies, configurations, templates, style sheets, records."""

import pathlib

from ..mutation import Mutation
from ..project import NOTEBOOK

NOTES, RECORD = "notebooks/a.md", "output/a/results.json"
ALL = [NOTES, NOTES, "notebooks/data/d.csv", "notebooks/references.bib", "tangent.yaml",
       "notebooks/t.html", "notebooks/s.css", RECORD]
CHECKS = ["json", "junit", "sarif", "github", "markdown", "text"]
REPOSITORY = pathlib.Path(__file__).resolve().parents[3]


class Area:
    """One damaged file or two, and a command that reads them."""

    def __init__(self, project, tool, draw):
        self.project, self.tool, self.draw = project, tool, draw
        first = tool.run(["update"])
        assert first.status == 0, first.errors.decode()
        project.adopt(NOTES, RECORD)
        project.write({"second.json": project.files[RECORD]})
        texts = [path.read_bytes() for path in sorted(REPOSITORY.glob("notebooks/*.md"))]
        self.others = texts + [NOTEBOOK.encode()]
        self.mutation = Mutation(draw, list(project.files.values()) + texts)

    def case(self):
        """Runs one case: the ending, and the files that reproduce it."""
        arguments, readable = self._command()
        name = self.draw.choice(readable)
        source = self.project.files[name]
        if name == NOTES and self.draw.random() < 0.25:
            source = self.draw.choice(self.others)
        damaged = {name: self.mutation.of(source)}
        if self.draw.random() < 0.1:
            other = self.draw.choice(readable)
            damaged.setdefault(other, self.mutation.of(self.project.files[other]))
        self.project.write(damaged)
        before = self.project.sources()
        ending = self.tool.run(arguments)
        after = self.project.sources()
        found = []
        if arguments[0] != "update" and after != before:
            found.append("a source was changed")
        self.project.write(self.project.files)
        return ending, damaged, found

    def _command(self):
        draw = self.draw
        return draw.choice([
            (["check", "--frozen"], [NOTES, RECORD]),
            (["check", "--format", draw.choice(CHECKS)], ALL),
            (["check", "--coverage"], [NOTES]),
            (["render", "--keep-going", "--to", draw.choice(["html", "md", "html,md,ipynb,py"])],
             ALL),
            (["run", "spec.yaml", "--format", draw.choice(["text", "json", "csv"])],
             ["spec.yaml"]),
            (["data", "spec.yaml"], ["spec.yaml"]),
            (["diff", RECORD, "second.json"], [RECORD]),
            (["explain", NOTES], [NOTES, RECORD]),
            (["update"], [NOTES, RECORD]),
        ])
