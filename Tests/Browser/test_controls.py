"""The controls of a figure: series, scale, read-out and the slider over runs."""

import json

import pytest


def figure_with(page, control):
    """The first figure that has a control."""
    return page.locator(f"figure:has({control})").first


def read_out(figure):
    """The range of a read-out, its text, and the data behind it."""
    box = figure.locator(".readout")
    data = json.loads(box.locator("script").evaluate("script => script.textContent"))
    return box.locator("input"), box.locator("output"), data


def number(text):
    """The worth of a shown number; the table has three digits where the read-out has four."""
    if text in (None, "", "—"):
        return None
    mantissa, _, power = text.replace("−", "-").replace("\u202f", "").replace("\u00a0", " ").partition(" × 10")
    digits = power.translate(str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789"))
    return float(mantissa) * 10 ** int(digits or 0)


def opacity(element):
    return float(element.evaluate("e => getComputedStyle(e).opacity"))


@pytest.mark.parametrize("scripts", [True, False], ids=["script", "no script"])
def test_a_series_is_dimmed_and_comes_back(visit, scripts):
    page = visit("tour", scripts=scripts)
    figure = figure_with(page, ".t2")
    box = figure.locator(".t2")
    lines, others = figure.locator("svg .s2").all(), figure.locator("svg .s1").all()
    assert lines and others and box.is_checked()
    box.focus()
    page.keyboard.press("Space")
    assert {opacity(line) for line in lines} == {0.12}
    assert {opacity(line) for line in others} == {1}
    box.click()
    assert {opacity(line) for line in lines} == {1}


@pytest.mark.parametrize("scripts", [True, False], ids=["script", "no script"])
def test_the_scale_changes_between_logarithmic_and_linear(visit, scripts):
    page = visit("tour", scripts=scripts)
    figure = figure_with(page, ".scale")
    logarithmic, linear = figure.locator(".log").first, figure.locator(".lin").first
    assert logarithmic.is_visible() and not linear.is_visible()
    figure.locator(".scale").click()
    assert linear.is_visible() and not logarithmic.is_visible()
    figure.locator(".scale").click()
    assert logarithmic.is_visible() and not linear.is_visible()


def test_the_read_out_follows_the_keyboard(visit):
    page = visit("tour")
    figure = figure_with(page, ".readout")
    control, output, data = read_out(figure)
    control.focus()
    page.keyboard.press("ArrowRight")
    assert output.inner_text().startswith(f"{data['x'][1]} · ")
    page.keyboard.press("End")
    text = output.inner_text()
    assert text.startswith(f"{data['x'][-1]} · ")
    for name, values in zip(data["names"], data["y"]):
        assert name.endswith(":\u00a0") and " " not in name
        assert name + (values[-1] or "—") in text
    assert control.get_attribute("aria-valuetext") == text
    page.keyboard.press("Home")
    assert output.inner_text().startswith(f"{data['x'][0]} · ")


def test_the_read_out_follows_the_pointer(visit):
    page = visit("tour")
    figure = figure_with(page, ".readout")
    _, output, data = read_out(figure)
    svg = figure.locator("svg").first
    svg.scroll_into_view_if_needed()
    box = svg.bounding_box()
    width = svg.evaluate("svg => svg.viewBox.baseVal.width")
    index = len(data["px"]) // 2
    # A little to the right: the step whose edge was passed last.
    page.mouse.move(box["x"] + (data["px"][index] + 0.5) * box["width"] / width, box["y"] + 200)
    assert output.inner_text().startswith(f"{data['x'][index]} · ")
    rule = svg.locator(":scope > path").last.get_attribute("d")
    assert rule == f"M{data['px'][index]:g} {data['top']:g}V{data['bottom']:g}"
    page.mouse.move(box["x"] + 1, box["y"] + 200)
    assert output.inner_text().startswith(f"{data['x'][0]} · ")


def test_values_stand_beside_the_pointer_and_below_from_the_start(visit):
    page = visit("tour")
    figure = figure_with(page, ".readout")
    _, output, data = read_out(figure)
    assert output.inner_text().startswith(f"{data['x'][0]} · ")
    tip = figure.locator(".read")
    assert not tip.is_visible()
    svg = figure.locator("svg").first
    svg.scroll_into_view_if_needed()
    box = svg.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 100)
    assert tip.is_visible()
    lines = tip.inner_text().split("\n")
    assert lines[1:] == output.inner_text().split(" · ")[1:]
    place = tip.bounding_box()
    assert abs(place["x"] - box["x"] - box["width"] / 2) < 40
    page.mouse.move(5, 5)
    assert not tip.is_visible()


def test_a_series_that_is_off_leaves_the_read_out(visit):
    page = visit("tour")
    figure = figure_with(page, ".readout")
    _, output, data = read_out(figure)
    name = data["names"][1]
    assert name in output.inner_text()
    figure.locator(".t2").click()
    assert name not in output.inner_text() and data["names"][0] in output.inner_text()
    figure.locator(".t2").click()
    assert name in output.inner_text()


def test_the_read_out_says_what_the_table_says(visit):
    page = visit("tour")
    figure = figure_with(page, ".readout")
    _, _, data = read_out(figure)
    shown = {str(x): [series[k] for series in data["y"]] for k, x in enumerate(data["x"])}
    rows = page.evaluate(
        """id => [...document.querySelectorAll(`#${id} + .data tbody tr`)]
          .map(row => [...row.cells].map(cell => cell.textContent))""",
        figure.get_attribute("id"),
    )
    rows = {x: values for x, *values in rows}
    # A long table has some of the steps, and so has the read-out.
    both = shown.keys() & rows.keys()
    assert len(both) > 4
    for x in both:
        for precise, rounded in zip(shown[x], rows[x]):
            digits = len(rounded.partition(" × 10")[0].lstrip("−0.").replace(".", ""))
            assert number(precise) == pytest.approx(number(rounded), rel=5.1 * 10**-digits)


def test_the_slider_shows_one_run_at_a_time(visit):
    page = visit("tour")
    figure = figure_with(page, ".runs")
    control, output = figure.locator(".runs input"), figure.locator(".runs output")
    runs = figure.locator(".scroll .run").all()
    assert len(runs) > 5 and int(control.get_attribute("max")) == len(runs) - 1
    seen = []
    control.focus()
    page.keyboard.press("Home")
    for index, run in enumerate(runs):
        assert [other.is_visible() for other in runs] == [k == index for k in range(len(runs))]
        assert output.inner_text() == run.get_attribute("data-label")
        assert control.get_attribute("aria-valuetext") == output.inner_text()
        seen.append(output.inner_text())
        page.keyboard.press("ArrowRight")
    assert len(set(seen)) == len(runs)


def test_the_button_chooses_the_best_run(visit):
    page = visit("tour")
    figure = figure_with(page, ".runs button")
    best = figure.locator(".runs button")
    best.click()
    assert figure.locator(".runs input").input_value() == best.get_attribute("value")
    run = figure.locator(".scroll .run").nth(int(best.get_attribute("value")))
    assert run.is_visible()
    assert figure.locator(".runs output").inner_text() == run.get_attribute("data-label")


def test_without_script_one_run_stands_and_nothing_is_offered_that_fails(visit):
    page = visit("tour", scripts=False)
    assert not page.locator(".readout:visible, .runs:visible").count()
    figure = figure_with(page, ".runs")
    visible = [run.is_visible() for run in figure.locator(".scroll .run").all()]
    assert visible.count(True) == 1
