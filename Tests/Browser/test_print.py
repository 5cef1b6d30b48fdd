"""What a printer gets: everything unfolded, no controls, light."""

import pytest
from conftest import PAGES


@pytest.mark.parametrize("name", PAGES)
def test_what_is_folded_prints_and_what_is_for_the_screen_does_not(visit, name):
    page = visit(name, theme="dark")
    page.emulate_media(media="print")
    folded = page.evaluate(
        """() => [...document.querySelectorAll("details > :not(summary)")]
          .filter(e => !e.checkVisibility() || e.getBoundingClientRect().height < 5)
          .map(e => e.outerHTML.slice(0, 100))"""
    )
    assert folded == []
    for selector in [".theme", "fieldset", ".controls", ".anchor", "input[type=range]", "[popover]"]:
        for element in page.locator(selector).all():
            assert not element.is_visible(), selector


def test_paper_is_white_though_the_page_was_dark(visit):
    page = visit("tour")
    page.locator("button.theme").click()
    colors = """() => [getComputedStyle(document.body).color,
      getComputedStyle(document.querySelector("svg.chart rect")).fill]"""
    assert page.evaluate(colors)[1] == "rgb(13, 17, 23)"
    page.emulate_media(media="print")
    assert page.evaluate(colors) == ["rgb(31, 35, 40)", "rgb(255, 255, 255)"]


def test_headings_are_smaller_than_the_title_and_figures_fill_the_sheet(visit):
    page = visit("model-training", width=665)
    page.emulate_media(media="print")
    size = "selector => parseFloat(getComputedStyle(document.querySelector(selector)).fontSize)"
    assert page.evaluate(size, "h1") > page.evaluate(size, "main h2")
    widths = page.evaluate(
        """() => [...document.querySelectorAll("figure > .scroll > svg")]
          .map(e => e.getBoundingClientRect()).filter(box => box.height < 860).map(box => box.width)"""
    )
    # 11.7 cm: the text of an ordinary figure is 5 points high.
    assert widths and min(widths) > 430


def test_the_printed_file_has_the_tables_that_were_folded(visit, tmp_path, pdf_text):
    page = visit("tour")
    page.pdf(path=tmp_path / "tour.pdf", format="A4")
    text = pdf_text(tmp_path / "tour.pdf")
    assert "A tour of the page" in text
    assert "compare.gradient_descent.epochs_to_tolerance" in text
    row = page.locator("details.data table tbody tr").last
    for cell in row.locator("th, td").all():
        assert cell.text_content() in text
    assert "tangent render" in text
