"""Processes killed at any moment: every file is whole, and the next update mends all."""

import json
import os
import pathlib
import re
import signal
import time

NOTEBOOK = """# A

```yaml {{.run #c}}
data: {{make_regression: {{n_samples: 200, n_features: 3, noise: 5, random_state: {seed}}}}}
epochs: 40
optimizers: {{sgd: {{}}, gradient_descent: {{}}}}
```

```yaml {{.figure #f}}
of: c
```

Loss 1<!--= c.sgd.final_loss --> and 1<!--= c.sgd.mse -->.
"""
SEALED = re.compile(rb"</html>\n(<!-- typeset from( [0-9a-f]{64}){3} -->\n)?\Z")
NUMBER = re.compile(rb"(Loss|and) \S+?<!")


class Area:
    """One update or render of three notebooks that is ended by a signal."""

    def __init__(self, project, tool, draw):
        self.project, self.tool, self.draw = project, tool, draw
        project.write({"tangent.yaml": b""})
        self.texts = {}
        self._change()
        start = time.monotonic()
        self.tool.run(["update", "--no-cache", "killed"])
        self.longest = time.monotonic() - start

    def case(self):
        """Runs one case: the ending of the update behind the kill, and what was damaged."""
        self._change()
        killer = self.draw.choice([signal.SIGKILL] * 4 + [signal.SIGTERM, signal.SIGINT])
        verb = self.draw.choice(["update", "render"])
        moment = self.draw.random() * self.longest * 1.2
        process = self.tool.start([verb, "--no-cache", "killed"])
        time.sleep(moment)
        process.send_signal(killer)
        process.wait(timeout=60)
        found = self._damaged()
        ending = self.tool.run(["update", "killed"])
        if ending.status not in (0, 1):
            found.append("the update after it fails")
        check = self.tool.run(["check", "killed"])
        if check.status != 0:
            found.append("the check after it fails: " + check.errors.decode(errors="replace")[:200])
        return ending, {"how": f"{verb} {killer.name} after {moment:.3f} s".encode()}, found

    def _change(self):
        for number in range(3):
            text = NOTEBOOK.format(seed=self.draw.randrange(10**6))
            self.texts[f"killed/n{number}.md"] = text.encode()
        self.project.write(self.texts)

    def _damaged(self):
        found = []
        for name, text in self.texts.items():
            now = pathlib.Path(self.project.folder, name).read_bytes()
            if NUMBER.sub(rb"\1 N<!", now) != NUMBER.sub(rb"\1 N<!", text):
                found.append(f"{name} is damaged")
        for folder, _, names in os.walk(os.path.join(self.project.folder, "output")):
            for name in names:
                content = pathlib.Path(folder, name).read_bytes()
                if not _is_whole(name, content):
                    found.append(f"{name} of {len(content)} bytes is cut")
        return found


def _is_whole(name, content):
    if name.startswith(".tangent-") and name.endswith(".tmp"):
        return True
    if name.endswith(".png"):
        return content.endswith(b"IEND\xaeB`\x82")
    if name.endswith(".html"):
        return SEALED.search(content) is not None
    if name.endswith(".json"):
        try:
            json.loads(content)
        except ValueError:
            return False
    return True
