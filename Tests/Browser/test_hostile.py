"""A stranger's notebook: no script of its runs, and opening its page asks no server for anything."""

import functools
import json
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

RUN = "document.documentElement.dataset.ran=1"
SCRIPT = f"<script>{RUN}</script>"
TAG = f'"><img src=x onerror="{RUN}"><svg onload="{RUN}">'
SERVER = "http://127.0.0.1:{port}"
ADDRESSES = [
    f"javascript:{RUN}",
    f"JaVaScRiPt:{RUN}",
    f"java\tscript:{RUN}",
    f"&#106;avascript:{RUN}",
    f"javascript&NewLine;:{RUN}",
    f"data:text/html,{SCRIPT}",
    f"data:image/svg+xml,<svg onload={RUN}>",
    f"vbscript:{RUN}",
    "file:///etc/passwd",
    "//127.0.0.1:{port}/slashes",
    SERVER + "/picture.png",
    f'x" onerror="{RUN}',
]
FORMULAS = [
    rf"\href{{javascript:{RUN}}}{{x}}",
    r"\includegraphics{" + SERVER + "/formula}",
    rf"\text{{{SCRIPT}}}",
    r"\color{red;background:url(" + SERVER + "/color)}x",
    rf'\htmlData{{a=b"onclick="{RUN}}}{{x}}',
]


def prose():
    """Every place of a notebook that becomes a part of its page, with something hostile in it."""
    front = {"title": "T" + TAG, "subtitle": SCRIPT, "author": [TAG], "description": SCRIPT}
    yield "".join(["---\n"] + [f"{key}: {json.dumps(value)}\n" for key, value in front.items()])
    yield f"---\n\n# H {SCRIPT}\n\n{SCRIPT}\n\n<div onclick='{RUN}'>x</div>\n\n{TAG}\n\n"
    yield "<style>body{background:url(" + SERVER + "/style)}</style>\n\n"
    yield f'<iframe src="{SERVER}/frame"></iframe> <base href="{SERVER}/">\n\n'
    yield f'<meta http-equiv=refresh content="0;url={SERVER}/meta">\n\n'
    for address in ADDRESSES:
        yield f'[l](<{address}>) ![i"onerror={RUN}](<{address}> "t")\n\n'
    yield f"```{TAG}\n</code></pre>{SCRIPT}\n```\n\n```html\n</script>{SCRIPT}\n```\n\n"
    yield f"| {SCRIPT} | b |\n|---|---|\n| {TAG} | c |\n\nx[^1]\n\n[^1]: {SCRIPT}\n\n"
    labels = {TAG: {"optimizer": "sgd"}, "</script>" + SCRIPT: {"optimizer": "gradient_descent"}}
    data = "{make_regression: {n_samples: 10, n_features: 2}}"
    yield f"```yaml {{.run #c}}\ndata: {data}\nepochs: 3\noptimizers: {json.dumps(labels)}\n```\n\n"
    caption = json.dumps(f"C {SCRIPT} {TAG}")
    yield f"```yaml {{.figure #f}}\nof: c\ncaption: {caption}\nalt: {caption}\n```\n\n"
    yield f"```yaml {{.table #t}}\nof: c\ncolumns: [optimizer, mse]\ncaption: {caption}\n```\n"


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
    texts = {"prose": "".join(prose())}
    texts |= {f"formula-{n}": f"# F\n\nx ${tex}$ y\n" for n, tex in enumerate(FORMULAS)}
    texts["allowed"] = "---\nimages: remote\n---\n\n# A\n\n![i](" + SERVER + "/allowed.png)\n"
    made = []
    for name, text in texts.items():
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


def opened(browser, address):
    """A page with what it asked for, once everything on it was pointed at and clicked."""
    context = browser.new_context()
    page = context.new_page()
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(address)
    page.wait_for_timeout(200)
    return page, [url for url in requests if url != address and not url.startswith("data:")]


def test_no_script_runs_and_no_server_is_asked(browser, server, pages):
    folder, port, _ = server
    for name in pages:
        if name == "allowed":
            continue
        page, requests = opened(browser, (folder / f"output/{name}/report.html").as_uri())
        assert page.evaluate("document.documentElement.dataset.ran") is None, name
        assert [url for url in requests if not url.startswith("file:")] == [], name
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
