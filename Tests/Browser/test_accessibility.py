"""axe-core finds nothing on any page, in either theme, wide or narrow."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import PAGES

RULES = {
    "runOnly": [
        "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice",
    ]
}
# What a theme changes, and what a width does; the colors take most of the time.
COLORS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
ALL_BUT_COLORS = {**RULES, "rules": {"color-contrast": {"enabled": False}}}


def violations(page, options):
    """What axe-core finds on a page with everything unfolded."""
    page.evaluate("() => document.querySelectorAll('details').forEach(box => { box.open = true })")
    results = Axe().run(page, options=options).response
    assert results["passes"]
    return [
        f"{violation['id']}: {node['html'][:200]} {node.get('failureSummary', '')[:300]}"
        for violation in results["violations"]
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("name", PAGES)
def test_there_is_no_violation(visit, name):
    assert violations(visit(name), RULES) == []


@pytest.mark.parametrize("name", PAGES)
def test_there_is_none_in_the_dark(visit, name):
    assert violations(visit(name, theme="dark"), COLORS) == []


@pytest.mark.parametrize("name", PAGES)
def test_there_is_none_on_a_phone(visit, name):
    assert violations(visit(name, width=320), ALL_BUT_COLORS) == []


def test_an_open_explanation_has_no_violation_either(visit):
    page = visit("tour")
    page.locator("main p .num").first.click()
    assert Axe().run(page, options=RULES).response["violations"] == []
