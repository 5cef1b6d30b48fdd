"""Light and dark: the button, the system's wish, and contrast computed from what is shown."""

import pytest
from conftest import PAGES

# Texts and lines that stand out too little from what is behind them.
LOW_CONTRAST = """
() => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", {willReadFrequently: true})
  const colors = new Map()
  const rgb = color => {
    if (!colors.has(color)) {
      canvas.clearRect(0, 0, 1, 1)
      canvas.fillStyle = color
      canvas.fillRect(0, 0, 1, 1)
      colors.set(color, [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3))
    }
    return colors.get(color)
  }
  const linear = c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  const luminance = color => {
    const [r, g, b] = rgb(color).map(linear)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (a, b) => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y)
    return (high + 0.05) / (low + 0.05)
  }
  const page = getComputedStyle(document.body).backgroundColor
  // The filled shape of a chart that was painted last below the middle of a text.
  const ground = text => {
    const box = text.getBoundingClientRect()
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    return [...text.ownerSVGElement.querySelectorAll("rect, path")]
      .filter(shape => shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)
      .filter(shape => {
        const style = getComputedStyle(shape)
        const point = new DOMPoint(x, y).matrixTransform(shape.getScreenCTM().inverse())
        return style.fill.startsWith("rgb(") && style.fillOpacity > 0.9 && shape.checkVisibility()
          && shape.isPointInFill(point)
      }).map(shape => getComputedStyle(shape).fill).at(-1) ?? page
  }
  const found = new Set()
  const expect = (least, color, behind, name) => {
    const ratio = contrast(color, behind)
    if (ratio < least) found.add(`${name}: ${color} on ${behind}, ${ratio.toFixed(2)}`)
  }
  for (const text of document.querySelectorAll("svg.chart text"))
    if (text.checkVisibility())
      expect(4.5, getComputedStyle(text).fill, ground(text), `text '${text.textContent}'`)
  for (const line of document.querySelectorAll("svg.chart [class^=s] path")) {
    const style = getComputedStyle(line)
    // A halo in the page's own color parts a line from what lies below it.
    if (style.stroke === page) continue
    if (parseFloat(style.strokeWidth) >= 2 && style.strokeOpacity == 1) expect(3, style.stroke, page, "line")
  }
  for (const selector of ["h1", "h2", "p", "a", "figcaption", "summary", "th", "td", "code", "dt"])
    for (const element of document.querySelectorAll(`main ${selector}, body > section ${selector}`))
      expect(4.5, getComputedStyle(element).color, page, selector)
  return [...found]
}
"""


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_texts_and_lines_stand_out(visit, name, theme):
    assert visit(name, theme=theme).evaluate(LOW_CONTRAST) == []


def background(page):
    return page.evaluate("() => getComputedStyle(document.body).backgroundColor")


@pytest.mark.parametrize("scripts", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("name", PAGES)
def test_the_page_follows_the_system(visit, name, scripts):
    page = visit(name, scripts=scripts)
    assert background(page) == "rgb(255, 255, 255)"
    page.emulate_media(color_scheme="dark")
    assert background(page) == "rgb(13, 17, 23)"
    ground = "() => getComputedStyle(document.querySelector('svg.chart rect')).fill"
    if page.locator("svg.chart rect").count():
        assert page.evaluate(ground) == "rgb(13, 17, 23)"


@pytest.mark.parametrize("name", ["tour", "index"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_button_goes_through_three_states_and_is_remembered(visit, name, theme):
    page = visit(name, theme=theme)
    button = page.locator("button.theme")
    own, first = background(page), button.inner_text()
    button.click()
    other = background(page)
    assert other != own
    if name == "tour":
        fill = "() => getComputedStyle(document.querySelector('svg.chart rect')).fill"
        assert page.evaluate(fill) == other
    page.reload()
    assert background(page) == other
    # The system's own theme by name: it stays when the system changes.
    button.click()
    assert background(page) == own and button.inner_text() != first
    page.emulate_media(color_scheme={"light": "dark", "dark": "light"}[theme])
    assert background(page) == own
    # And back to whatever the system has.
    page.emulate_media(color_scheme=theme)
    page.reload()
    for _ in range(3):
        if button.inner_text() == first:
            break
        button.click()
    assert button.inner_text() == first
    page.emulate_media(color_scheme={"light": "dark", "dark": "light"}[theme])
    assert background(page) == other


def test_the_states_of_the_button_differ(visit):
    page = visit("tour")
    button = page.locator("button.theme")
    seen = []
    for _ in range(3):
        seen.append(button.inner_text())
        button.click()
    assert len(set(seen)) == 3 and button.inner_text() == seen[0]


def test_without_script_there_is_no_button(visit):
    assert not visit("tour", scripts=False).locator("button.theme").is_visible()
