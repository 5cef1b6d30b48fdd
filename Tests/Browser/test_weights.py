"""Pages and pictures stay light."""

import re

import pytest
from conftest import PAGES

KB = 1000


@pytest.mark.parametrize("name", PAGES)
def test_the_page_keeps_its_budget(page_file, name):
    html = page_file(name).read_text()
    figures = len(re.findall(r'<svg[^>]* class="chart"', html))
    # Controls come with a second drawing and the numbers of the read-out.
    controls = html.count('<fieldset class="controls"')
    formulas = html.count('<span class="katex">')
    budget = 25 * KB + (figures + controls) * 12 * KB
    if formulas:
        budget += 125 * KB + formulas * 4 * KB
    size = len(html.encode())
    assert figures > 5 or size <= 300 * KB
    assert size <= budget, f"{figures} figures, {formulas} formulas"


@pytest.mark.parametrize("name", PAGES)
def test_the_script_is_small(page_file, name):
    scripts = re.findall(r"<script>(.*?)</script>", page_file(name).read_text(), re.DOTALL)
    assert sum(len(script.encode()) for script in scripts) <= 2.6 * KB


@pytest.mark.parametrize("name", PAGES)
def test_pictures_are_small(page_file, name):
    sizes = {path.name: path.stat().st_size for path in page_file(name).parent.glob("figures/*.png")}
    assert {name: size for name, size in sizes.items() if size > 60 * KB} == {}
