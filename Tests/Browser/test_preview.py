"""`tangent preview` in a browser: each save is a new page at the same place."""

import os
import re
import shutil
import signal
import socket
import statistics
import subprocess
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BROWSERS = ["chromium", "chromium-browser", "google-chrome"]
TOOL = Path(os.environ.get("TANGENT", ROOT / ".build/release/tangent")).absolute()
# Milliseconds that anything may take on a busy machine.
PATIENCE = 30000

NOTEBOOK = """---
title: Long
---

```yaml {.run #line}
data:
  make_regression: {n_samples: 20, n_features: 1, noise: 0.1, random_state: 1}
epochs: 5
optimizers:
  gradient_descent: {learning_rate: 0.1}
```

MARK

SECTIONS
"""


def text(mark, epochs=5, count=40):
    """A notebook of many sections; the mark stands above all of them."""
    sections = "\n\n".join(
        f"## Section {number}\n\n" + "Some words that fill a line or two. " * 20
        for number in range(count)
    )
    notebook = NOTEBOOK.replace("MARK", mark).replace("SECTIONS", sections)
    return notebook.replace("epochs: 5", f"epochs: {epochs}")


class Preview:
    """A running preview of a folder."""

    def __init__(self, folder, port):
        self.folder = folder
        self.file = folder / "notebooks/long.md"
        self.address = f"http://127.0.0.1:{port}/"
        self.port = port
        self.start()

    def start(self):
        self.process = subprocess.Popen(
            [TOOL, "preview", "--port", str(self.port)], cwd=self.folder, stderr=subprocess.PIPE
        )
        end = time.monotonic() + PATIENCE / 1000
        while time.monotonic() < end:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.02)
        raise AssertionError("the preview does not answer")

    def save(self, words):
        """Writes as editors do: beside the file, then over it."""
        beside = self.file.with_name(".long.md.new")
        beside.write_text(words, encoding="utf-8")
        beside.replace(self.file)

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=PATIENCE / 1000)


@pytest.fixture
def preview(tmp_path):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "tangent.yaml").touch()
    (tmp_path / "notebooks/long.md").write_text(text("First."), encoding="utf-8")
    preview = Preview(tmp_path, port)
    yield preview
    if preview.process.poll() is None:
        preview.process.kill()
        preview.process.wait()


@pytest.fixture
def page(playwright):
    """A page that may talk to this machine and to nobody else."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    rules = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
    browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", rules])
    page = browser.new_page(viewport={"width": 1000, "height": 700})
    page.set_default_timeout(PATIENCE)
    trouble = []
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on(
        "console",
        lambda line: line.type == "error"
        and "ERR_" not in line.text
        and trouble.append(line.text),
    )
    yield page
    browser.close()
    assert not trouble


def shown(page, version):
    """Waits for a version of the report, and gives the frame that shows it."""
    page.wait_for_function("v => document.body.dataset.version >= v", arg=version)
    return page.frame_locator("iframe")


def scroll(page):
    return page.evaluate("document.querySelector('iframe').contentWindow.scrollY")


def top_of(page, id):
    return page.evaluate(
        "id => document.querySelector('iframe').contentDocument.getElementById(id)"
        ".getBoundingClientRect().top",
        id,
    )


def scroll_to(page, id):
    page.evaluate(
        "id => { const w = document.querySelector('iframe').contentWindow;"
        " w.scrollTo({top: w.document.getElementById(id).getBoundingClientRect().top + w.scrollY"
        " + 40, behavior: 'instant'}) }",
        id,
    )


def test_a_save_reloads_the_report_at_the_same_place(page, preview):
    page.goto(preview.address)
    page.get_by_role("link", name="Long").click()
    frame = shown(page, 1)
    assert page.title() == "Long"
    scroll_to(page, "section-20")
    before, place = scroll(page), top_of(page, "section-20")
    assert before > 1000
    # What is new stands above the reader: the section stays where the eye is.
    preview.save(text("Second. " + "More words than before. " * 200))
    frame = shown(page, 2)
    assert frame.get_by_text("Second.").count() == 1
    assert abs(top_of(page, "section-20") - place) < 2
    assert scroll(page) > before + 100
    assert page.locator("iframe").count() == 1


def test_a_fault_lies_over_the_last_good_report_until_it_is_mended(page, preview):
    page.goto(preview.address + "view/long")
    shown(page, 1)
    scroll_to(page, "section-10")
    before = scroll(page)
    preview.save(text("Broken.").replace("epochs:", "epohcs:"))
    panel = page.locator("#problems")
    panel.wait_for(state="visible")
    assert "has errors" in panel.inner_text()
    assert re.search(r"unknown option 'epohcs'.*\n.*\n.*\| \^\^\^\^\^\^\n", panel.inner_text())
    assert scroll(page) == before
    assert page.frame_locator("iframe").get_by_text("First.").count() == 1
    preview.save(text("Mended."))
    shown(page, 2)
    panel.wait_for(state="hidden")
    assert page.frame_locator("iframe").get_by_text("Mended.").count() == 1


def test_a_notebook_that_goes_and_comes_back(page, preview):
    page.goto(preview.address + "view/long")
    shown(page, 1)
    preview.file.unlink()
    panel = page.locator("#problems")
    panel.wait_for(state="visible")
    assert "is gone" in panel.inner_text()
    preview.save(text("Back."))
    panel.wait_for(state="hidden")
    shown(page, 2)


def test_a_preview_that_ends_and_starts_again(page, preview):
    page.goto(preview.address + "view/long")
    shown(page, 1)
    assert preview.stop() == 0
    page.locator("#lost").wait_for(state="visible")
    preview.save(text("Later."))
    preview.start()
    page.locator("#lost").wait_for(state="hidden")
    page.frame_locator("iframe").get_by_text("Later.").wait_for()


def test_the_index_follows_the_notebooks(page, preview):
    page.goto(preview.address)
    page.get_by_role("link", name="Long").wait_for()
    (preview.folder / "notebooks/other.md").write_text("# Another\n\nWords.\n", encoding="utf-8")
    page.get_by_role("link", name="Another").wait_for()
    preview.save("---\ntitle: [1\n---\n")
    page.get_by_text("has errors").wait_for()


def test_every_save_of_twenty_is_seen_and_timed(page, preview):
    page.goto(preview.address + "view/long")
    shown(page, 1)
    times = []
    for number in range(20):
        begin = time.perf_counter()
        preview.save(text(f"Save {number}.", epochs=6 + number))
        shown(page, 2 + number)
        times.append(time.perf_counter() - begin)
        time.sleep(0.05)
    print(f"saved to shown: median {statistics.median(times) * 1000:.0f} ms of {len(times)}")
