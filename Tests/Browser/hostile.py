"""A stranger's notebooks: every place that becomes a part of a page, with something hostile in it."""

import json

RUN = "document.documentElement.dataset.ran=1"
SCRIPT = f"<script>{RUN}</script>"
TAG = f'"><img src=x onerror="{RUN}"><svg onload="{RUN}">'
# What ends the text, the attribute, the element or the comment that it stands in.
ENDS = "".join(end + SCRIPT for end in ("</title>", "</style>", "</script>", "-->", "]]>", "'>"))
SERVER = "http://127.0.0.1:{port}"

ADDRESSES = [
    f"javascript:{RUN}",
    f"JaVaScRiPt:{RUN}",
    f"java\tscript:{RUN}",
    f"&#106;avascript:{RUN}",
    f"&#x6A;avascript&colon;{RUN}",
    f"\\javascript:{RUN}",
    f"\u0001javascript:{RUN}",
    f"javascript&NewLine;:{RUN}",
    f"java%0ascript:{RUN}",
    f"feed:javascript:{RUN}",
    f"view-source:javascript:{RUN}",
    f"data:text/html,{SCRIPT}",
    f"data:image/svg+xml,<svg onload={RUN}>",
    f"vbscript:{RUN}",
    "blob:x",
    "file:///etc/passwd",
    "ftp://127.0.0.1:{port}/ftp",
    "ws://127.0.0.1:{port}/socket",
    "//127.0.0.1:{port}/slashes",
    "\\\\127.0.0.1\\backslashes",
    SERVER + "/picture.png",
    f'x" onerror="{RUN}',
    f'mailto:a"onclick="{RUN}',
]

FORMULAS = [
    rf"\href{{javascript:{RUN}}}{{x}}",
    rf"\url{{javascript:{RUN}}}",
    r"\includegraphics{" + SERVER + "/formula}",
    rf'\htmlData{{a=b"onclick="{RUN}}}{{x}}',
    r"\htmlStyle{background:url(" + SERVER + "/style)}{x}",
    rf'\htmlId{{">{SCRIPT}}}{{x}}',
    rf'\htmlClass{{">{SCRIPT}}}{{x}}',
    rf"\text{{{SCRIPT}}}",
    r"\color{red;background:url(" + SERVER + "/color)}x",
    rf'\color{{">{SCRIPT}}}x',
    rf'\textcolor{{#fff"onclick="{RUN}}}{{x}}',
    rf"\tag{{<img src=x onerror={RUN}>}}",
    rf"\newcommand{{\b}}{{{SCRIPT}}}\b",
    f"x{SCRIPT}",
    rf"\unknown<img src=x onerror={RUN}>",
    r"\verb|<script>|",
    r'\char"3C script>',
    "\\text{\u202e}",
]

ELEMENTS = [
    SCRIPT,
    f'<div onclick="{RUN}">x</div>',
    f"Text <b onmouseover={RUN}>x</b> <svg/onload={RUN}>",
    "<style>body{background:url(" + SERVER + "/style)}</style>",
    f'<iframe src="{SERVER}/frame"></iframe> <base href="{SERVER}/">',
    f'<meta http-equiv=refresh content="0;url={SERVER}/meta">',
    f'<link rel=stylesheet href="{SERVER}/link"> <object data="{SERVER}/object"></object>',
    f'<form action="{SERVER}/form"><input autofocus onfocus={RUN}></form>',
    f"<details open ontoggle={RUN}><summary>x</summary></details>",
    f'<video poster="{SERVER}/poster" src="{SERVER}/video" onerror={RUN} autoplay></video>',
]

WORKS = f"""\
@article{{e1, title={{{SCRIPT}}}, author={{{TAG}, A}}, year={{<b>}}, url={{javascript:{RUN}}},
  doi={{10.1/">{SCRIPT}}}, journal={{\\href{{javascript:{RUN}}}{{x}}}}}}
@misc{{e2, title={{$\\href{{javascript:{RUN}}}{{x}}$ <svg onload={RUN}>}}, author={{A}}, year={{1}},
  url={{data:text/html,{SCRIPT}}}, note={{</script>}}}}
@misc{{e3, title={{x}}, author={{A}}, year={{1}}, url={{https://a.b/" onclick="{RUN}}},
  doi={{javascript:{RUN}}}}}
"""

LISTED = "x'\"><script>.py"
FILES = {
    "d.csv": '"<script>","</script>""onclick=",y\n1,2,3\n2,3,4\n3,5,6\n4,4,5\n',
    "works.bib": WORKS,
    LISTED: f'x = "</script>{SCRIPT}"\n',
}


def front():
    """The front matter: title, lines below it, and what other sites see."""
    matter = {"title": "T" + TAG + ENDS, "subtitle": "S" + TAG + ENDS, "author": ["A" + TAG + ENDS]}
    matter |= {"date": "2024" + TAG, "description": "D" + TAG + ENDS, "bibliography": "works.bib"}
    matter |= {"toc": True, "number-sections": True}
    return "---\n" + "".join(f"{key}: {json.dumps(value)}\n" for key, value in matter.items()) + "---"


def prose():
    """Headings, raw HTML, links, code, tables, notes, citations."""
    yield f"# H {TAG} {SCRIPT}"
    yield f"## H2 <img src=x onerror={RUN}> `</script>{SCRIPT}`"
    yield from ELEMENTS
    yield f"\u202e\u2066{{{{constructor}}}} {TAG}"
    for address in ADDRESSES:
        bare = address.replace(" ", "").replace("<", "").replace(">", "")
        yield f'[l](<{address}>) ![i"onerror={RUN}](<{address}> "t\\" onerror={RUN}") <{bare}>'
    yield f'[ref]\n\n[ref]: javascript:{RUN} "\\"><script>"'
    yield f"```{TAG}\n</code></pre>{SCRIPT}\n```"
    yield f"```html\n</script>{SCRIPT}<img src=x onerror={RUN}>\n```"
    yield f"| {SCRIPT} | b |\n|---|---|\n| {TAG} | \"onclick={RUN} |"
    note = '"><script>'
    yield f"x[^1] y[^{note}] [@e1] [@e2] [@e3]\n\n[^1]: {SCRIPT}\n\n[^{note}]: {TAG}"


def outputs():
    """Runs with labels, figures, tables and listings with captions."""
    labels = {TAG: {"optimizer": "sgd"}, "</script>" + SCRIPT: {"optimizer": "gradient_descent"}}
    yield (
        "```yaml {.run #c}\ndata: {csv: {file: d.csv, target: y}}\nepochs: 3\n"
        f"optimizers: {json.dumps(labels)}\n```"
    )
    caption = json.dumps(f"C {SCRIPT} {TAG} {ENDS}")
    yield f"```yaml {{.figure #f}}\nof: c\ncaption: {caption}\nalt: {caption}\n```"
    yield f"```yaml {{.table #t}}\nof: c\ncolumns: [optimizer, mse]\ncaption: {caption}\n```"
    yield f"```yaml {{.listing #l}}\nfile: {json.dumps(LISTED)}\ncaption: {caption}\n```"


def notebooks():
    """The texts by name: all places in one, a formula each, and one that loads a picture."""
    texts = {"prose": "\n\n".join([front(), *prose(), *outputs()]) + "\n"}
    for number, tex in enumerate(FORMULAS):
        texts[f"formula-{number}"] = f"# F\n\nx ${tex}$ y\n\n$$\n{tex}\n$$\n"
    texts["allowed"] = f"---\nimages: remote\n---\n\n# A\n\n![i]({SERVER}/allowed.png)\n"
    return texts
