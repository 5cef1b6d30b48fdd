"""Pages and pictures stay light."""

import re

import pytest
from conftest import PAGES

KB = 1000


@pytest.mark.parametrize("name", PAGES)
def test_the_page_keeps_its_budget(page_file, name):
    html = page_file(name).read_text()
    figures = len(re.findall(r'<svg[^>]* class="chart"', html))
    formulas = html.count('<span class="katex">')
    # A drawing is 12 KB at most, and a figure that can be explored has one for each scale.
    budget = 25 * KB + figures * 24 * KB
    if formulas:
        budget += 125 * KB + formulas * 4 * KB
    size = len(html.encode())
    assert figures > 5 or size <= 300 * KB
    assert size <= budget, f"{figures} figures, {formulas} formulas"


@pytest.mark.parametrize("name", PAGES)
def test_the_script_is_small(page_file, name):
    scripts = re.findall(r"<script>(.*?)</script>", page_file(name).read_text(), re.DOTALL)
    # A figure that steps through methods itself takes up to twelve more.
    html = page_file(name).read_text()
    more = 12 * KB if 'class="explore"' in html else 0
    assert sum(len(script.encode()) for script in scripts) <= 3.7 * KB + more


@pytest.mark.parametrize("name", PAGES)
def test_pictures_are_small(page_file, name):
    heavy = {}
    for path in page_file(name).parent.glob("figures/*.png"):
        data = path.read_bytes()
        width, height = (int.from_bytes(data[at : at + 4], "big") for at in (16, 20))
        # A usual picture has 1600 by 1000 pixels; one with several panels may have more of both.
        if len(data) > 60 * KB * max(1, width * height / 1_600_000):
            heavy[path.name] = len(data)
    assert heavy == {}
