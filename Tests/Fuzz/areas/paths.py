"""Names that lead out of the project, to devices, or nowhere, in every option that takes a file."""

import os
import pathlib
import shutil

RUN = ("```yaml {{.run #c}}\ndata: {{csv: {{file: {csv}}}}}\nepochs: 2\n"
       "optimizers: {{sgd: {{}}}}\n```\n")
OPTIONS = {
    "csv": lambda path: RUN.format(csv=path),
    "listing": lambda path: f"```yaml {{.listing #l}}\nfile: {path}\n```\n",
    "lines": lambda path: f"```yaml {{.listing #l}}\nfile: {path}\nlines: 1-2\n```\n",
    "experiment": lambda path: f"```yaml {{.run #c}}\nexperiment: {path}\n```\n",
    "bibliography": lambda path: f"---\nbibliography: {path}\n---\n\n[@a]\n",
    "quoted": lambda path: f"5<!--= {path}#c.sgd.epochs -->\n",
    "link": lambda path: f"[a]({path}) ![b]({path})\n",
}
CONFIGURED = ("output", "stylesheet", "template")
SECRET = b"SECRET-OF-OUTSIDE"


class Area:
    """One option with one name, which may be a link laid out beside it."""

    def __init__(self, project, tool, draw):
        self.project, self.tool, self.draw = project, tool, draw

    def case(self):
        """Runs one case: the ending, and the files that reproduce it."""
        shutil.rmtree(self.project.folder)
        self.project.write(
            {"tangent.yaml": b"", "paths/d.csv": b"x,y\n1,2\n2,4\n3,7\n", ".git/config": SECRET})
        path, words = self._trick()
        option = self.draw.choice([*OPTIONS, *CONFIGURED, "notebook"])
        files = {}
        if option in CONFIGURED:
            files["tangent.yaml"] = f"{option}: {path}\n".encode()
            files["paths/n.md"] = b"# N\n\n5<!--= 2+3 -->\n"
        elif option == "notebook":
            files["paths/n.md"] = b"# N\n"
        else:
            files["paths/n.md"] = OPTIONS[option](path).encode()
        self.project.write(files)
        target = os.path.join("paths", path) if option == "notebook" else "paths"
        # What the user names on the command line he may rewrite, wherever it stands.
        is_named = option == "notebook" and words in ("up", "absolute")
        commands = ["render", "check"] + ([] if is_named else ["update"])
        arguments = [self.draw.choice(commands), target]
        ending = self.tool.run(arguments)
        found = self._leaks(ending, option)
        files["trick"] = f"{option}: {path}: {words}".encode()
        return ending, files, found

    def _trick(self):
        """A name, made on the disk where it has to be."""
        here, outside = os.path.join(self.project.folder, "paths"), self.project.outside
        secret = os.path.join(outside, "secret.md")
        kind = self.draw.choice(
            ["up", "absolute", "link", "folder link", "chain", "device", "process", "git",
             "hidden", "fifo", "loop", "long", "folder", "odd", "inside"])
        link = os.path.join(here, "k.md")
        targets = {"link": secret, "process": "/proc/self/environ", "device": "/dev/zero",
                   "loop": "k.md", "inside": "d.csv"}
        if kind in targets:
            os.symlink(targets[kind], link)
            return "k.md", f"link to {targets[kind]}"
        if kind == "folder link":
            os.symlink(outside, os.path.join(here, "k"))
            return "k/secret.md", kind
        if kind == "chain":
            os.symlink("second.md", link)
            os.symlink("../../outside/secret.md", os.path.join(here, "second.md"))
            return "k.md", kind
        if kind == "fifo":
            os.mkfifo(link)
            return "k.md", kind
        if kind == "hidden":
            pathlib.Path(here, ".hidden.md").write_bytes(SECRET)
            return ".hidden.md", kind
        return {
            "up": "../../outside/secret.md", "absolute": secret, "git": "../.git/config",
            "long": "a" * 300 + ".md", "folder": "../paths",
            "odd": self.draw.choice(["a\\0.md", "'a b#c?.md'", "-rf", "~/x.md", "a//../../b.md"]),
        }[kind], kind

    def _leaks(self, ending, option):
        """Whether what stands outside has come in."""
        found = []
        if option != "notebook" and SECRET in ending.output + ending.errors:
            found.append("the secret is printed")
        for folder, _, names in os.walk(os.path.join(self.project.folder, "output")):
            for name in names:
                if SECRET in pathlib.Path(folder, name).read_bytes():
                    found.append("the secret is in a report")
        return found
