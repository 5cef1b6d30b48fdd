"""Every width: nothing makes the page itself scroll sideways, and what scrolls can be reached."""

import pytest
from conftest import PAGES


WIDTHS = [320, 375, 768, 1000, 1280, 2560]
UNFOLD = "() => document.querySelectorAll('details').forEach(box => { box.open = true })"


@pytest.mark.parametrize("name", PAGES)
def test_the_page_never_scrolls_sideways(visit, name):
    page = visit(name)
    page.evaluate(UNFOLD)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert too_wide(page) == [], f"{width} pixels"


def too_wide(page):
    """The elements that make the page scroll sideways."""
    return page.evaluate(
        """() => {
          if (document.documentElement.scrollWidth <= innerWidth) return []
          const inside = e => e.closest(".scroll, .math, .katex-display, [popover]")
          return [...document.body.querySelectorAll("*")]
            .filter(e => !inside(e) && e.getBoundingClientRect().right > innerWidth)
            .map(e => `${e.tagName} ${e.id} ${e.className}`).concat("the page")
        }"""
    )


@pytest.mark.parametrize("name", PAGES)
def test_what_scrolls_has_a_name_and_takes_the_keyboard(visit, name):
    page = visit(name, width=320)
    page.evaluate(UNFOLD)
    assert page.evaluate(
        """() => [...document.body.querySelectorAll("*")]
          .filter(e => /auto|scroll/.test(getComputedStyle(e).overflowX)
            && e.scrollWidth > e.clientWidth && e.clientWidth > 1)
          .filter(e => e.tabIndex < 0 || !e.ariaLabel)
          .map(e => e.outerHTML.slice(0, 120))"""
    ) == []


@pytest.mark.parametrize("name", PAGES)
def test_with_wider_letters_and_lines_nothing_is_cut(visit, name):
    page = visit(name, width=640)
    page.add_style_tag(
        content="""main * { line-height: 1.5 !important; letter-spacing: .12em !important;
          word-spacing: .16em !important } p { margin-bottom: 2em !important }
          .katex *, svg * { letter-spacing: 0 !important; line-height: 1.2 !important }"""
    )
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate(
        """() => [...document.querySelectorAll("p, li, h1, h2, h3, figcaption, summary, td, th")]
          .filter(e => getComputedStyle(e).overflow == "hidden" && e.scrollHeight > e.clientHeight + 1)
          .map(e => e.innerText)"""
    ) == []


@pytest.mark.parametrize("name", PAGES)
def test_the_tab_key_reaches_everything_and_shows_where_it_is(visit, name):
    page = visit(name)
    # The start of an explorable figure has a handle in each panel, of which the first is enough.
    count = page.evaluate(
        """() => [...document.querySelectorAll(
            "a[href], :is(button, input, select):enabled, summary, [tabindex='0']")]
          .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.matches(".grip[tabindex='-1']"))
          .length"""
    )
    reached = set()
    for _ in range(count + 2):
        page.keyboard.press("Tab")
        state = page.evaluate(
            """() => {
              const e = document.activeElement
              if (e === document.body) return null
              const all = [...document.querySelectorAll("*")]
              const {outlineStyle, outlineWidth} = getComputedStyle(e)
              return [all.indexOf(e), outlineStyle != "none" && parseFloat(outlineWidth) >= 1,
                e.outerHTML.slice(0, 100)]
            }"""
        )
        if state:
            index, outlined, html = state
            assert outlined, html
            reached.add(index)
    assert len(reached) >= count


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_what_is_cut_shows_an_edge(visit, name, theme):
    """Tables, code and formulas that scroll have shades at their sides, which nothing covers."""
    page = visit(name, width=360, theme=theme)
    assert page.evaluate(
        """() => [...document.querySelectorAll(".scroll, .math")]
          .filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1)
          .filter(e => !getComputedStyle(e).backgroundImage.includes("gradient")
            || [...e.children].some(c => getComputedStyle(c).backgroundColor != "rgba(0, 0, 0, 0)"))
          .map(e => e.outerHTML.slice(0, 120))"""
    ) == []


def test_a_table_takes_the_free_room_beside_the_text(visit):
    page = visit("model-training", width=1200)
    assert page.evaluate(
        """() => [...document.querySelectorAll("main > .scroll > table")]
          .filter(e => e.offsetWidth > e.parentElement.clientWidth)
          .map(e => e.textContent.slice(0, 80))"""
    ) == []
