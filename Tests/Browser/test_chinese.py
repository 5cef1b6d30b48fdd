"""Chinese pages say so, and every character has a glyph."""

import pytest
from conftest import PAGES, REPORTS

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


# Characters that begin a line though they close what is before them, each with what stood there.
BEGINNINGS = """() => {
  const closing = /[，。、；：！？）》」』】”’…,.;:!?)\\]%]/u, found = []
  const blocks = "p, li, td, th, figcaption, h1, h2, h3, dd"
  for (const block of document.querySelectorAll(`main :is(${blocks})`)) {
    if (!block.checkVisibility()) continue
    const left = block.getBoundingClientRect().left + parseFloat(getComputedStyle(block).paddingLeft)
    const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    let bottom = null, text = ""
    while (walk.nextNode()) {
      const {data, parentElement} = walk.currentNode
      if (parentElement.closest("[popover], .katex, pre, svg") || parentElement.closest(blocks) != block) continue
      for (let i = 0; i < data.length; i++) {
        if (/\\s/.test(data[i])) continue
        const range = document.createRange()
        range.setStart(walk.currentNode, i)
        range.setEnd(walk.currentNode, i + 1)
        const box = range.getBoundingClientRect()
        if (!box.width) continue
        const begins = bottom != null && box.left <= left + 3 && box.top >= bottom - 4
        if (begins && closing.test(data[i])) found.push(text.slice(-12) + " | " + data[i])
        bottom = box.bottom
        text += data[i]
      }
    }
  }
  return found
}"""


@pytest.mark.parametrize("width", [320, 360, 412, 768])
@pytest.mark.parametrize("name", REPORTS)
def test_no_line_begins_with_a_mark_that_closes(visit, name, width):
    assert visit(name, width=width).evaluate(BEGINNINGS) == []
