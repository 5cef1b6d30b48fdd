"""The tables of weights in docs/peers.md.

`weigh.py`: writes those of the files in this repository; `weigh.py check`: compares them;
`weigh.py all`: writes all, where Scripts/peers has made the other tools' pages.
"""

import gzip
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEXT = ROOT / "docs/peers.md"
PAGES = [
    ("Tangent", "output/article/report.html"),
    ("R Markdown `html_document`", "rmd.html"),
    ("R Markdown `html_vignette`", "vignette.html"),
    ("nbconvert `lab` (its default)", "nb-lab.html"),
    ("nbconvert `classic`", "nb-classic.html"),
    ("nbconvert `basic` (a fragment without styles)", "nb-basic.html"),
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


def kilobytes(count):
    return f"{count / 1000:,.1f}" if count < 100_000 else f"{count / 1000:,.0f}"


def page_row(name, path):
    data = Path(path).read_bytes()
    text = data.decode()
    outside = len(re.findall(RESOURCE, text)) + len(re.findall(DYNAMIC, text))
    code = re.findall(r"<script(?![^>]*json)[^>]*>(.*?)</script>", text, re.DOTALL)
    # What is packed into an address is script too.
    packed = re.findall(r'<script[^>]*src="data:[^"]*"', text)
    script = sum(len(part.encode()) for part in code + packed)
    return [name, kilobytes(len(data)), kilobytes(compressed(data)), kilobytes(script), str(outside)]


def picture_row(name, path):
    data = (ROOT / "docs/peers" / path).read_bytes()
    width, height = (int.from_bytes(data[at : at + 4], "big") for at in (16, 20))
    return [name, f"{width} × {height}", kilobytes(len(data))]


def own_row(folder):
    html = (folder / "report.html").read_text()
    figures = len(re.findall(r'<svg[^>]* class="chart"', html))
    formulas = html.count('<span class="katex">')
    budget = 25 + 24 * figures + (125 + 4 * formulas if formulas else 0)
    if figures <= 5:
        budget = min(budget, 300)
    data = html.encode()
    pictures = [path.stat().st_size for path in folder.glob("figures/*.png")]
    return [
        folder.name, str(figures), str(formulas), kilobytes(len(data)), str(budget),
        kilobytes(max(pictures)) if pictures else "—",
    ]


def table(heads, rows):
    lines = ["| " + " | ".join(heads) + " |"]
    lines.append("|---" + "|--:" * (len(heads) - 1) + "|")
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def own_tables():
    reports = sorted((ROOT / "output").glob("*/report.html"))
    # Without what gzip makes of them: that differs from one zlib to the next.
    heads = ["report", "figures", "formulas", "KB", "budget, KB"]
    return {
        "pictures": table(
            ["picture", "pixels", "KB"], [picture_row(*picture) for picture in PICTURES]
        ),
        "reports": table(
            heads + ["heaviest picture, KB"], [own_row(path.parent) for path in reports]
        ),
    }


def page_tables():
    heads = ["page", "KB", "KB gzipped", "KB of script", "requests to others"]
    return {"pages": table(heads, [page_row(*page) for page in PAGES])}


def filled(text, tables):
    for name, rows in tables.items():
        text = re.sub(
            f"(<!-- {name} -->\n).*?(<!-- /{name} -->)", rf"\1\n{rows}\n\n\2", text, flags=re.DOTALL
        )
    return text


mode = sys.argv[1] if len(sys.argv) > 1 else "own"
tables = own_tables() | (page_tables() if mode == "all" else {})
text = filled(TEXT.read_text(), tables)
if mode != "check":
    TEXT.write_text(text)
elif text != TEXT.read_text():
    sys.exit("error: docs/peers.md differs from the files that it weighs: run 'make docs'")
