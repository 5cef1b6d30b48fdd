"""Weighs what docs/peers.md compares, into weights.json, which the tables of that page are tied to.

`weigh.py`: what lies in this repository; `weigh.py check`: whether the file still says so;
`weigh.py all`: the other tools' pages as well, where Scripts/peers has made them.
"""

import gzip
import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WEIGHTS = ROOT / "docs/peers/weights.json"
PAGES = [
    ("Tangent", "output/article/report.html"),
    ("R Markdown html_document", "rmd.html"),
    ("R Markdown html_vignette", "vignette.html"),
    ("nbconvert lab (its default)", "nb-lab.html"),
    ("nbconvert classic", "nb-classic.html"),
    ("nbconvert basic (a fragment without styles)", "nb-basic.html"),
]
PICTURES = [
    ("Tangent, light", "tangent.png"),
    ("Tangent, dark", "tangent-dark.png"),
    ("matplotlib", "matplotlib.png"),
    ("ggplot2", "ggplot2.png"),
    ("gnuplot", "gnuplot.png"),
]
RESOURCE = r"""<(?:script|link|img|iframe)\b[^>]*?(?:src|href)\s*=\s*["'](?:https?:)?//"""
DYNAMIC = r"""script\.src\s*=\s*["']https?://"""


def compressed(data):
    return len(gzip.compress(data, 9, mtime=0))


def page(name, path):
    data = Path(path).read_bytes()
    text = data.decode()
    outside = len(re.findall(RESOURCE, text)) + len(re.findall(DYNAMIC, text))
    code = re.findall(r"<script(?![^>]*json)[^>]*>(.*?)</script>", text, re.DOTALL)
    # What is packed into an address is script too.
    packed = re.findall(r'<script[^>]*src="data:[^"]*"', text)
    script = sum(len(part.encode()) for part in code + packed)
    return {
        "page": name, "bytes": len(data), "compressed": compressed(data), "script": script,
        "requests": outside,
    }


def picture(name, path):
    data = (ROOT / "docs/peers" / path).read_bytes()
    width, height = (int.from_bytes(data[at : at + 4], "big") for at in (16, 20))
    return {"picture": name, "pixels": f"{width} × {height}", "bytes": len(data)}


def report(folder):
    html = (folder / "report.html").read_text()
    figures = len(re.findall(r'<svg[^>]* class="chart"', html))
    formulas = html.count('<span class="katex">')
    budget = 25 + 24 * figures + (125 + 4 * formulas if formulas else 0)
    if figures <= 5:
        budget = min(budget, 300)
    pictures = [path.stat().st_size for path in folder.glob("figures/*.png")]
    # Without what gzip makes of it: that differs from one zlib to the next.
    return {
        "report": folder.name, "figures": figures, "formulas": formulas, "bytes": len(html.encode()),
        "budget": budget, "heaviest": max(pictures, default=None),
    }


def own():
    reports = sorted((ROOT / "output").glob("*/report.html"))
    return {
        "pictures": [picture(*each) for each in PICTURES],
        "reports": [report(path.parent) for path in reports],
    }


mode = sys.argv[1] if len(sys.argv) > 1 else "own"
known = json.loads(WEIGHTS.read_text())
weights = known | own() | ({"pages": [page(*each) for each in PAGES]} if mode == "all" else {})
if mode != "check":
    WEIGHTS.write_text(json.dumps(weights, indent=1, ensure_ascii=False) + "\n")
elif weights != known:
    sys.exit("error: docs/peers/weights.json differs from the files that it weighs: run 'make docs'")
