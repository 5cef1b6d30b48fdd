"""Without script a page can be read and unfolded like any other."""

import pytest
from conftest import PAGES


@pytest.mark.parametrize("name", PAGES)
def test_it_has_the_same_words(visit, name):
    words = [visit(name, scripts=on).evaluate("""() => {
      const shown = e => e.checkVisibility() && !e.closest(".controls, .explore, .search")
      return [...document.querySelectorAll("p, h1, h2, h3, li, td, th, figcaption, text")]
        .filter(shown).map(e => e.textContent)
    }""") for on in (True, False)]
    assert len(words[0]) > 5
    assert words[0] == words[1]


@pytest.mark.parametrize("name", PAGES)
def test_what_is_folded_unfolds(visit, name):
    page = visit(name, scripts=False)
    # What is open from the start, such as the source of a figure, a click would fold.
    closed = page.locator("details:not([open]) > summary")
    for _ in range(closed.count()):
        closed.first.click()
    assert closed.count() == 0
