"""axe-core finds nothing on any page, in either theme, wide or narrow."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import PAGES

RULES = {
    "runOnly": [
        "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice",
    ]
}


@pytest.mark.parametrize("theme, width", [("light", 1280), ("dark", 1280), ("light", 320)])
@pytest.mark.parametrize("name", PAGES)
def test_there_is_no_violation(visit, name, theme, width):
    page = visit(name, theme=theme, width=width)
    page.evaluate("() => document.querySelectorAll('details').forEach(box => { box.open = true })")
    results = Axe().run(page, options=RULES).response
    assert len(results["passes"]) > 20
    found = [
        f"{violation['id']}: {node['html'][:200]} {node.get('failureSummary', '')[:300]}"
        for violation in results["violations"]
        for node in violation["nodes"]
    ]
    assert found == []


def test_an_open_explanation_has_no_violation_either(visit):
    page = visit("tour")
    page.locator("main p > .num").first.click()
    assert Axe().run(page, options=RULES).response["violations"] == []
