"""Small screens: a figure has a drawing of its own, whose text is read and of which nothing is cut."""

import pytest
from conftest import REPORTS

WIDTHS = [320, 360, 414, 600, 768, 1024, 1280]

# What is seen of each figure: the size of its smallest text, and texts that leave its drawing.
# Exponents are set smaller than what they stand beside, as everywhere.
MEASURED = """() => [...document.querySelectorAll("figure:has(svg.chart)")].map(figure => {
  const seen = [...figure.querySelectorAll("svg.chart")].filter(svg => svg.checkVisibility())
  // The views that the script of an explorable figure draws stand below its drawing.
  const drawings = seen.filter(svg => !svg.closest(".views"))
  const texts = seen.flatMap(svg => [...svg.querySelectorAll("text")]
    .filter(text => text.checkVisibility() && text.getBoundingClientRect().width > 0))
  const scale = svg => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width
  const size = text => parseFloat(getComputedStyle(text).fontSize) * scale(text.closest("svg"))
  const cut = texts.filter(text => {
    const box = text.getBoundingClientRect()
    const page = text.closest("svg").getBoundingClientRect()
    return box.left < page.left - 1 || box.right > page.right + 1
      || box.top < page.top - 1 || box.bottom > page.bottom + 1 || box.right > innerWidth + 1
  })
  return {id: figure.id, drawings: drawings.length, least: Math.min(...texts.map(size)),
    cut: cut.map(text => text.textContent)}
})"""


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", REPORTS)
def test_every_text_is_read_and_whole(visit, name, width):
    for figure in visit(name, width=width).evaluate(MEASURED):
        assert figure["drawings"] == 1, figure
        assert figure["least"] >= 11, figure
        assert figure["cut"] == [], figure


def test_a_wide_page_and_paper_have_the_wide_drawing(visit):
    page = visit("quickstart")
    assert page.locator("figure .scroll > svg.chart").first.is_visible()
    assert not page.locator("figure .narrow > svg").first.is_visible()
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.locator("figure .narrow > svg").first.is_visible()
    assert not page.locator("figure .scroll > svg.chart").first.is_visible()
    page.emulate_media(media="print")
    assert page.locator("figure .scroll > svg.chart").first.is_visible()


def test_the_read_out_follows_a_finger_on_the_narrow_drawing(visit):
    page = visit("quickstart", width=360)
    figure = page.locator("figure:has(.readout)").first
    output = figure.locator(".readout output")
    svg = figure.locator(".narrow > svg")
    svg.scroll_into_view_if_needed()
    box = svg.bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.9, box["y"] + box["height"] * 0.7)
    late = int(output.inner_text().split(" · ")[0])
    page.mouse.move(box["x"] + box["width"] * 0.3, box["y"] + box["height"] * 0.7)
    early = int(output.inner_text().split(" · ")[0])
    assert 0 < early < late
    assert svg.locator(":scope > path").last.get_attribute("d").startswith("M")


def test_headings_of_wide_tables_wrap(visit):
    page = visit("model-training", width=360)
    heading = page.locator("#results thead th", has_text="epochs to tolerance")
    lines = heading.evaluate("""e => {
      const range = document.createRange()
      range.selectNodeContents(e)
      return new Set([...range.getClientRects()].map(r => r.top)).size
    }""")
    assert lines > 1
