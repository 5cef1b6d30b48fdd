"""The pages that the tool renders, opened in headless Chromium without a network."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[2]
TOUR = Path(__file__).parent / "notebooks"
BROWSERS = ["chromium", "chromium-browser", "google-chrome"]

# The reports of this repository, and one that has everything, wrong numbers too.
REPORTS = sorted(path.stem for path in (ROOT / "notebooks").glob("*.md"))
TOURS = sorted(path.stem for path in TOUR.glob("*.md"))
PAGES = ["index", *REPORTS, *TOURS]


def pytest_addoption(parser):
    parser.addoption("--pages", help="a folder of pages, laid out as these tests render them")


@pytest.fixture(scope="session")
def tangent():
    """Runs the tool in a folder."""
    tool = Path(os.environ.get("TANGENT", ROOT / ".build/release/tangent")).absolute()

    def run(*words, folder=ROOT, status=0):
        done = subprocess.run(
            [tool, *map(str, words)], cwd=folder, capture_output=True, text=True, check=False
        )
        assert done.returncode == status, done.stdout + done.stderr
        return done.stdout

    return run


@pytest.fixture(scope="session")
def site(request, tmp_path_factory, tangent):
    """The folder with every page, rendered once."""
    if request.config.getoption("--pages"):
        return Path(request.config.getoption("--pages")).resolve()
    folder = tmp_path_factory.mktemp("site")
    # Pages lead to files beside their notebooks, and tangent.yaml names other texts.
    for name in ["notebooks", "docs"]:
        shutil.copytree(ROOT / name, folder / name)
    for name in ["tangent.yaml", "README.md"]:
        shutil.copy(ROOT / name, folder)
    tangent("render", "notebooks", "--no-cache", folder=folder)
    shutil.copytree(TOUR, folder / "tour/notebooks")
    (folder / "tour/tangent.yaml").write_text("")
    tangent("render", "--no-cache", "--keep-going", folder=folder / "tour", status=1)
    return folder


@pytest.fixture(scope="session")
def page_file(site):
    """Where the page of a name is."""

    def find(name):
        if name == "index":
            return site / "output/index.html"
        return site / ("tour/output" if name in TOURS else "output") / name / "report.html"

    return find


@pytest.fixture(scope="session")
def playwright():
    """Only one may run in a process: every browser comes from it."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright):
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    browser = playwright.chromium.launch(
        executable_path=found,
        # A test's own server is the only one that is found.
        args=["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
    )
    yield browser
    browser.close()


@pytest.fixture
def visit(browser, page_file):
    """Opens a page; whatever it asks of a network or complains about fails the test."""
    contexts, trouble = [], []

    def note(request):
        if not request.url.startswith(("file:", "data:")):
            trouble.append(f"request for {request.url}")

    def failed(request):
        # The page itself gives up a picture of the theme that it has just left.
        if request.failure != "net::ERR_ABORTED":
            trouble.append(f"no answer from {request.url}: {request.failure}")

    def open_page(name, width=1280, height=900, theme="light", scripts=True, touch=False, at=""):
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=theme,
            java_script_enabled=scripts,
            has_touch=touch,
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.on("request", note)
        page.on("requestfailed", failed)
        page.on("pageerror", lambda error: trouble.append(f"error in a script: {error}"))
        page.on(
            "console",
            lambda line: line.type in ("error", "warning")
            and trouble.append(f"console: {line.text}"),
        )
        file = name if isinstance(name, Path) else page_file(name)
        page.goto(file.as_uri() + at)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not trouble


@pytest.fixture
def pdf_text():
    """The text of a PDF file as pdftotext finds it."""

    def read(path):
        return subprocess.run(
            ["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True
        ).stdout

    return read
