"""Contents, cross-references and links between pages."""

from pathlib import Path
from urllib.parse import unquote, urlparse

import pytest
from conftest import PAGES, REPORTS


@pytest.mark.parametrize("name", PAGES)
def test_every_link_within_the_page_has_its_one_target(visit, name):
    page = visit(name)
    assert page.evaluate(
        """() => [...document.querySelectorAll("a[href^='#']")]
          .map(link => decodeURIComponent(link.hash.slice(1)))
          .filter(id => document.querySelectorAll(`[id="${CSS.escape(id)}"]`).length != 1)"""
    ) == []


@pytest.mark.parametrize("name", PAGES)
def test_every_link_to_a_file_finds_it(visit, name):
    page = visit(name)
    links = page.evaluate("() => [...document.links].map(link => link.href)")
    files = {unquote(urlparse(link).path) for link in links if link.startswith("file:")}
    assert [file for file in files if not Path(file).exists()] == []


def test_the_contents_lead_to_their_sections(visit):
    page = visit("tour")
    links = page.locator("nav.toc a")
    assert links.count() >= 5
    for index in range(links.count()):
        link = links.nth(index)
        link.click()
        target = page.locator(link.get_attribute("href"))
        assert target.evaluate(
            "e => e.getBoundingClientRect().top >= -1 && e.getBoundingClientRect().top < innerHeight"
        )
        assert link.inner_text() in target.inner_text()


def test_a_reference_is_named_and_leads_to_its_figure(visit):
    page = visit("tour")
    # The explanations of checked numbers, which are folded, lead there as well.
    link = page.locator("main p a[href='#loss']:visible").first
    assert link.inner_text().lower() == "figure 1"
    link.click()
    assert page.evaluate("() => document.querySelector(':target').id") == "loss"


def test_a_link_unfolds_what_its_target_is_folded_into(visit):
    page = visit("tour")
    checks = page.locator("section.checks details").first
    target = checks.locator("[id]").first
    if target.count() == 0:
        page.evaluate("() => { document.querySelector('.checks td, .checks th').id = 'inside' }")
        target = page.locator("#inside")
    assert not target.is_visible()
    page.evaluate("id => { location.hash = id }", target.get_attribute("id"))
    target.wait_for(state="visible")


def test_the_verdict_leads_to_the_checked_numbers(visit):
    page = visit("tour")
    page.locator(".verdict a").click()
    heading = page.locator("#checked-numbers")
    assert heading.evaluate("e => e.getBoundingClientRect().top < innerHeight")


def test_a_note_leads_there_and_back(visit):
    page = visit("tour")
    page.locator("sup a[role=doc-noteref], a[role=doc-noteref]").first.click()
    assert page.evaluate("() => document.querySelector(':target').innerText").strip()


def test_the_index_lists_every_report(visit):
    page = visit("index")
    text = page.content()
    for name in REPORTS:
        assert f"{name}/report.html" in text
