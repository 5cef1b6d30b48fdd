"""Chinese pages say so, and every character has a glyph."""

import pytest
from conftest import PAGES

CHINESE = [name for name in PAGES if name.endswith(".zh")]


@pytest.mark.parametrize("name", CHINESE)
def test_the_page_says_its_language_and_so_do_its_own_words(visit, name):
    page = visit(name)
    assert page.evaluate("() => document.documentElement.lang").startswith("zh")
    foreign = page.evaluate(
        """() => [...document.querySelectorAll("summary, figcaption > b, nav.toc a, .verdict a, dt")]
          .map(e => e.textContent).filter(text => !/[\\u4e00-\\u9fff]/.test(text) && text != "SHA-256")"""
    )
    assert foreign == []


@pytest.mark.parametrize("name", PAGES)
def test_no_character_is_drawn_as_a_box(visit, name):
    missing = visit(name).evaluate(
        """() => {
          const canvas = new OffscreenCanvas(48, 48).getContext("2d", {willReadFrequently: true})
          const drawn = (character, font) => {
            canvas.clearRect(0, 0, 48, 48)
            canvas.font = `24px ${font}`
            canvas.fillText(character, 8, 34)
            return canvas.getImageData(0, 0, 48, 48).data.join()
          }
          const found = new Set(), seen = new Set()
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
          while (walk.nextNode()) {
            const parent = walk.currentNode.parentElement
            if (parent.closest("script, style, .katex")) continue
            const font = getComputedStyle(parent).fontFamily
            for (const character of walk.currentNode.data) {
              if (/[\\s\\u200b-\\u200f\\u2060-\\u2064\\ufe0e\\ufe0f]/u.test(character)) continue
              if (seen.has(font + character)) continue
              seen.add(font + character)
              // No font has a glyph for a code point that stands for nothing.
              if (drawn(character, font) == drawn("\\u0378", font)) found.add(character)
            }
          }
          return [...found]
        }"""
    )
    assert missing == []
