"""Writes the tables of weights into docs/peers.md."""

import gzip
import re
import sys
from pathlib import Path

ROOT = Path(sys.argv[1])
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
        folder.name, str(figures), str(formulas), kilobytes(len(data)),
        kilobytes(compressed(data)), str(budget),
        kilobytes(max(pictures)) if pictures else "—",
    ]


def table(heads, rows):
    lines = ["| " + " | ".join(heads) + " |"]
    lines.append("|---" + "|--:" * (len(heads) - 1) + "|")
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


tables = {
    "pages": table(
        ["page", "KB", "KB gzipped", "KB of script", "requests to others"],
        [page_row(*page) for page in PAGES],
    ),
    "pictures": table(
        ["picture", "pixels", "KB"], [picture_row(*picture) for picture in PICTURES]
    ),
    "reports": table(
        ["report", "figures", "formulas", "KB", "KB gzipped", "budget, KB", "heaviest picture, KB"],
        [own_row(path.parent) for path in sorted(Path("reports").glob("*/report.html"))],
    ),
}
text = TEXT.read_text()
for name, rows in tables.items():
    text = re.sub(
        f"(<!-- {name} -->\n).*?(<!-- /{name} -->)", rf"\1\n{rows}\n\n\2", text, flags=re.DOTALL
    )
TEXT.write_text(text)
