"""Checked numbers and claims: what opens their explanations, closes them, and stands in them."""

import pytest
from conftest import PAGES


def badge(page, state=""):
    """The first checked number of the prose and its explanation."""
    button = page.locator(f"main p .num{state}").first
    tip = page.locator("#" + button.get_attribute("popovertarget"))
    return button, tip


def test_hovering_opens_and_leaving_closes(visit):
    page = visit("tour")
    button, tip = badge(page)
    assert not tip.is_visible()
    button.hover()
    tip.wait_for(state="visible")
    page.mouse.move(5, 5)
    tip.wait_for(state="hidden")


def test_a_click_keeps_it_open_until_a_click_elsewhere(visit):
    page = visit("tour")
    button, tip = badge(page)
    button.click()
    tip.wait_for(state="visible")
    page.mouse.move(5, 5)
    page.wait_for_timeout(300)
    assert tip.is_visible()
    page.mouse.click(5, 5)
    tip.wait_for(state="hidden")


def test_a_tap_opens_it(visit):
    page = visit("tour", width=390, touch=True)
    button, tip = badge(page)
    button.tap()
    tip.wait_for(state="visible")
    page.touchscreen.tap(5, 300)
    tip.wait_for(state="hidden")


@pytest.mark.parametrize("scripts", [True, False], ids=["script", "no script"])
def test_the_keyboard_opens_it_and_escape_closes_it(visit, scripts):
    page = visit("tour", scripts=scripts)
    button, tip = badge(page)
    button.focus()
    page.keyboard.press("Enter")
    tip.wait_for(state="visible")
    page.keyboard.press("Escape")
    tip.wait_for(state="hidden")
    assert button.evaluate("button => button === document.activeElement")


def test_it_names_the_value_and_its_digits(visit):
    page = visit("tour")
    button, tip = badge(page)
    assert button.inner_text() == "66"
    button.click()
    text = tip.inner_text()
    assert "✓" in text
    assert "compare.gradient_descent.epochs_to_tolerance" in text
    assert "66" in text.replace("compare.gradient_descent", "")


def test_a_stale_number_says_so_in_words_and_in_red(visit):
    page = visit("tour")
    button, tip = badge(page, ".bad")
    mark = button.evaluate("e => getComputedStyle(e, '::after').content")
    assert "✗" in mark
    good = page.locator("main p .num:not(.bad)").first
    color = "e => getComputedStyle(e, '::after').color"
    assert button.evaluate(color) != good.evaluate(color)
    button.click()
    assert "✗" in tip.inner_text()
    assert "compare.momentum.epochs_to_tolerance" in tip.inner_text()
    assert page.locator("header .verdict.bad").is_visible()


def test_it_speaks_in_words_and_leads_to_run_figure_and_line(visit):
    page = visit("tour")
    button, tip = badge(page)
    button.click()
    text = tip.inner_text()
    assert "epochs to tolerance of gradient descent" in text
    assert "notebooks/tour.md, line 9" in text
    links = [link.get_attribute("href") for link in tip.locator("a").all()]
    assert links == ["#compare", "#loss"]
    tip.locator("a").first.click()
    assert page.evaluate("() => document.querySelector(':target').id") == "compare"


@pytest.mark.parametrize("scripts", [True, False], ids=["script", "no script"])
def test_the_marks_of_checks_can_be_hidden(visit, scripts):
    page = visit("tour", scripts=scripts)
    claim, number = page.locator("main .claim").first, page.locator("main p .num").first
    after = "e => getComputedStyle(e, '::after').display"
    assert claim.is_visible() and number.evaluate(after) != "none"
    page.locator(".hide input").check()
    assert not claim.is_visible() and number.is_visible() and number.evaluate(after) == "none"
    page.locator(".hide input").uncheck()
    assert claim.is_visible()


def test_claims_explain_themselves(visit):
    page = visit("tour")
    for mark, text in [("✓", "compare.momentum.epochs > 1"), ("✗", "compare.momentum.epochs < 1")]:
        claim = page.locator("main .claim", has_text=mark).first
        claim.click()
        tip = page.locator("#" + claim.get_attribute("popovertarget"))
        tip.wait_for(state="visible")
        assert text in tip.inner_text()
        page.keyboard.press("Escape")


@pytest.mark.parametrize("place", ["start", "center", "end"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_every_explanation_fits_into_the_window(visit, name, width, place):
    page = visit(name, width=width)
    outside = page.evaluate(
        """place => [...document.querySelectorAll("[popovertarget]")].flatMap(button => {
          button.scrollIntoView({block: place})
          const tip = button.popoverTargetElement
          tip.showPopover({source: button})
          const {left, right, top, bottom, height} = tip.getBoundingClientRect()
          const fits = left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight
            && tip.scrollWidth <= tip.clientWidth
          const found = fits && height > 20 && tip.innerText.trim() ? [] : [
            `${tip.id} at ${left}…${right}, ${top}…${bottom}: ${tip.innerText}`]
          tip.hidePopover()
          return found
        })""",
        place,
    )
    assert outside == []
