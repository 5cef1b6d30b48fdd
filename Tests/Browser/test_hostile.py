"""A stranger's notebook: no script of its runs, and opening its page asks no server for anything."""

import functools
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from hostile import FILES, RUN, SCRIPT, notebooks

# What a page of ours consists of, and what starts a script without being one.
FOREIGN = """() => {
  const sealed = /^(script|iframe|frame|object|embed|base|form|video|audio|portal)$/i
  const inside = e => e.closest("body") && sealed.test(e.tagName) && e.type != "application/json"
  const scripts = [...document.scripts].filter(e => e.type != "application/json").length
  const all = [...document.querySelectorAll("*")]
  return {
    scripts,
    elements: all.filter(inside).filter(e => e.tagName != "SCRIPT").map(e => e.outerHTML),
    handlers: all.flatMap(e => [...e.attributes].filter(a => /^on/i.test(a.name)).map(a => a.value)),
    links: [...document.querySelectorAll("a[href], area[href]")].map(a => a.href)
      .filter(href => !/^(https?|mailto|file):/.test(href)),
  }
}"""

# Every element is pointed at, focused and clicked; links lead nowhere meanwhile.
TOUCHED = """() => {
  addEventListener("click", event => event.target.closest("a") && event.preventDefault(), true)
  for (const box of document.querySelectorAll("details")) box.open = true
  for (const element of document.body.querySelectorAll("*")) {
    for (const type of ["pointerover", "mouseover", "mouseenter", "focus", "pointerdown", "click"])
      element.dispatchEvent(new MouseEvent(type, {bubbles: true, cancelable: true}))
    element.focus?.()
  }
}"""


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """The pages of hostile notebooks on a server that remembers what it was asked for."""
    folder = tmp_path_factory.mktemp("hostile")
    asked = []

    class Handler(SimpleHTTPRequestHandler):
        def log_message(self, *_):
            asked.append(self.path)

    served = functools.partial(Handler, directory=folder)
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), served)
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    yield folder, httpd.server_port, asked
    httpd.shutdown()


@pytest.fixture(scope="module")
def pages(server, tangent):
    folder, port, _ = server
    (folder / "tangent.yaml").write_text("")
    (folder / "notebooks").mkdir()
    for name, text in FILES.items():
        (folder / f"notebooks/{name}").write_text(text)
    made = []
    for name, text in notebooks().items():
        path = folder / f"notebooks/{name}.md"
        path.write_text(text.replace("{port}", str(port)))
        # What TeX refuses has no page, which is right as well.
        try:
            tangent("render", "--no-cache", "--keep-going", path, folder=folder)
            made.append(name)
        except AssertionError as refusal:
            assert name.startswith("formula") and "[invalid-formula]" in str(refusal)
    assert {"prose", "allowed"} <= set(made)
    return made


def opened(browser, address, policy=True):
    """A page with what it asked for, once everything on it was pointed at and clicked."""
    context = browser.new_context(bypass_csp=not policy)
    page = context.new_page()
    requests, refused = [], []
    page.on("request", lambda request: requests.append(request.url))
    # Browsers tell of a request that the page's policy stops, too, as of one that failed.
    page.on("requestfailed", lambda request: request.failure == "csp" and refused.append(request.url))
    page.goto(address)
    page.wait_for_timeout(200)
    page.evaluate(TOUCHED)
    page.wait_for_timeout(100)
    assert page.url.partition("#")[0] == address
    for url in refused:
        requests.remove(url)
    return page, [url for url in requests if not url.startswith(("file:", "data:"))]


def test_no_script_runs_and_no_server_is_asked(browser, server, pages):
    folder, _, asked = server
    before = len(asked)
    for name in pages:
        if name == "allowed":
            continue
        page, requests = opened(browser, (folder / f"output/{name}/report.html").as_uri())
        assert page.evaluate("document.documentElement.dataset.ran") is None, name
        assert requests == [], name
        page.context.close()
    assert asked[before:] == []


def test_no_script_runs_where_the_policy_is_not_heeded_either(browser, server, pages):
    folder, _, _ = server
    ours = None
    for name in pages:
        address = (folder / f"output/{name}/report.html").as_uri()
        page, _ = opened(browser, address, policy=False)
        assert page.evaluate("document.documentElement.dataset.ran") is None, name
        found = page.evaluate(FOREIGN)
        # A page without figures or checks has the same scripts as any other.
        ours = ours or found["scripts"]
        assert found == {"scripts": ours, "elements": [], "handlers": [], "links": []}, name
        page.context.close()


def test_the_index_of_hostile_reports_is_harmless(browser, server, pages):
    folder, _, asked = server
    before = len(asked)
    page, requests = opened(browser, (folder / "output/index.html").as_uri())
    search = page.locator("input[type=search]")
    if search.count():
        search.fill("script")
        page.wait_for_timeout(300)
    assert page.evaluate("document.documentElement.dataset.ran") is None
    assert requests == []
    assert page.evaluate(FOREIGN)["handlers"] == [] and asked[before:] == []
    page.context.close()


def test_pictures_from_elsewhere_are_loaded_where_the_author_allows_it(browser, server, pages):
    folder, _, asked = server
    page, _ = opened(browser, (folder / "output/allowed/report.html").as_uri())
    page.wait_for_timeout(300)
    assert "/allowed.png" in asked
    assert "other servers" in page.locator("footer").text_content()
    page.context.close()


def test_a_script_that_got_into_a_page_does_not_run(browser, server, pages):
    folder, _, _ = server
    text = (folder / "output/prose/report.html").read_text()
    for place in ("</body>", "</head>"):
        changed = folder / "changed.html"
        changed.write_text(text.replace(place, SCRIPT + place))
        page, _ = opened(browser, changed.as_uri())
        assert page.evaluate("document.documentElement.dataset.ran") is None
        # The page's own script does.
        assert page.locator("button.theme").is_visible()
        page.context.close()
