"""The figure that a reader changes: start, step, momentum and steps, by mouse, keys and touch."""

import json
import re

import pytest

PAGE = "explorable"


def parts(page, name="ways"):
    """The figure, its group of controls, and the data behind it."""
    figure = page.locator(f"figure#{name}")
    box = figure.locator(".explore")
    return figure, box, json.loads(box.locator("script").text_content())


def paths(figure):
    """The paths that the script draws, one a panel."""
    return [
        group.locator("path").first.get_attribute("d")
        for group in figure.locator(".scroll svg > g.walk").all()
        if group.locator("path").count()
    ]


def own_paths(figure):
    """Whether the drawing's own paths are shown."""
    return [group.is_visible() for group in figure.locator(".scroll svg > g[class^=s]").all()]


def result(box):
    return box.locator("p output").inner_text()


@pytest.mark.parametrize("name", ["ways", "one"])
def test_at_rest_it_is_the_checked_picture(visit, name):
    page = visit(PAGE)
    figure, box, data = parts(page, name)
    assert box.is_visible() and paths(figure) == [] and all(own_paths(figure))
    assert box.locator("button").last.is_disabled()
    # What the script works out itself is what the drawing says.
    said = re.sub(r"\s", " ", figure.locator(".scroll desc").text_content())
    stated = re.sub(r"\s", " ", result(box))
    value = stated.split()[-1] if name == "one" else stated.partition("excess ")[2]
    assert value and value in said


def test_without_script_nothing_is_offered(visit):
    page = visit(PAGE, scripts=False)
    figure, box, _ = parts(page)
    assert not box.is_visible() and not page.locator(".grip").count()
    assert all(own_paths(figure))


def test_the_mouse_drags_the_start(visit):
    page = visit(PAGE)
    figure, box, data = parts(page)
    before = result(box)
    grip = figure.locator(".grip").first
    grip.scroll_into_view_if_needed()
    place = grip.bounding_box()
    x, y = place["x"] + place["width"] / 2, place["y"] + place["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 30, y + 20, steps=4)
    page.mouse.up()
    assert len(paths(figure)) == len(data["methods"]) and not any(own_paths(figure))
    assert result(box) != before
    # The grip and the first point of the path stand where the mouse let go.
    moved = grip.bounding_box()
    assert moved["x"] - place["x"] == pytest.approx(30, abs=1.5)
    assert moved["y"] - place["y"] == pytest.approx(20, abs=1.5)
    box.locator("button").last.click()
    assert paths(figure) == [] and all(own_paths(figure)) and result(box) == before


def test_keys_move_the_start_and_the_sliders(visit):
    page = visit(PAGE)
    figure, box, data = parts(page)
    grip = figure.locator(".grip").first
    grip.focus()
    name = grip.get_attribute("aria-label")
    page.keyboard.press("ArrowRight")
    assert grip.get_attribute("aria-label") != name
    assert len(paths(figure)) == len(data["methods"])
    momentum = box.locator(".momentum")
    momentum.focus()
    before, curve = result(box), box.locator(".loss").inner_html()
    page.keyboard.press("PageUp")
    assert result(box) != before and box.locator(".loss").inner_html() != curve
    assert momentum.get_attribute("aria-valuetext") == momentum.locator("+ span").inner_text()
    # The head of the panel says what was chosen, and at rest what was run.
    chosen = f"momentum {momentum.get_attribute('aria-valuetext')}"
    said = [text.text_content() for text in figure.locator(".scroll svg text").all()]
    assert f"learning rate 0.06, {chosen}" in said
    box.locator("button").last.click()
    said = [text.text_content() for text in figure.locator(".scroll svg text").all()]
    assert "learning rate 0.06, momentum 0.5" in said


def test_a_finger_drags_the_start(visit):
    page = visit(PAGE, width=390, touch=True)
    figure, box, data = parts(page)
    # A phone shows the second drawing.
    grip = figure.locator(".narrow .grip").first
    grip.scroll_into_view_if_needed()
    place = grip.bounding_box()
    x, y = place["x"] + place["width"] / 2, place["y"] + place["height"] / 2
    client = page.context.new_cdp_session(page)
    send = lambda kind, points: client.send(
        "Input.dispatchTouchEvent", {"type": kind, "touchPoints": points}
    )
    send("touchStart", [{"x": x, "y": y}])
    send("touchMove", [{"x": x + 10, "y": y + 6}])
    send("touchMove", [{"x": x + 20, "y": y + 12}])
    send("touchEnd", [])
    assert len(paths(figure)) == len(data["methods"])
    assert grip.bounding_box()["x"] - place["x"] == pytest.approx(20, abs=2)


def test_a_click_on_the_map_goes_there(visit):
    page = visit(PAGE)
    _, box, data = parts(page)
    map_view = box.locator(".map")
    map_view.scroll_into_view_if_needed()
    area = map_view.bounding_box()
    page.mouse.click(area["x"] + area["width"] * 0.5, area["y"] + area["height"] * 0.4)
    rate, momentum = (float(box.locator(f".{name}").input_value()) for name in ("rate", "momentum"))
    assert 400 < rate < 600 and 500 < momentum < 750
    ring = map_view.locator("path.walk").last.bounding_box()
    assert ring["x"] + ring["width"] / 2 == pytest.approx(area["x"] + area["width"] * 0.5, abs=2)


def test_a_method_without_momentum_has_no_slider_for_it(visit):
    page = visit(PAGE)
    _, box, _ = parts(page)
    box.locator("select").select_option("0")
    assert box.locator(".momentum").is_disabled()
    box.locator("select").select_option("2")
    assert not box.locator(".momentum").is_disabled()


def test_playing_runs_through_the_steps_and_ends(visit):
    page = visit(PAGE)
    figure, box, data = parts(page)
    play = box.locator("button").first
    word = play.inner_text()
    play.click()
    # The page's policy lets no test wait for a function of its own.
    for _ in range(100):
        if 5 < int(box.locator(".step").input_value()) < data["steps"]:
            break
        page.wait_for_timeout(20)
    assert int(box.locator(".step").input_value()) < data["steps"]
    assert play.inner_text() != word
    play.click()
    stopped = box.locator(".step").input_value()
    page.wait_for_timeout(200)
    assert box.locator(".step").input_value() == stopped and play.inner_text() == word


def test_reduced_motion_has_no_play(visit):
    page = visit(PAGE)
    page.emulate_media(reduced_motion="reduce")
    page.reload()
    _, box, _ = parts(page)
    assert not box.locator("button").first.is_visible()
    box.locator(".step").focus()
    page.keyboard.press("ArrowLeft")
    assert "59" in result(box)


def test_a_step_too_long_diverges_and_says_so(visit):
    page = visit(PAGE)
    _, box, _ = parts(page)
    box.locator("select").select_option("0")
    box.locator(".rate").focus()
    page.keyboard.press("End")
    assert "diverged" in result(box)


@pytest.mark.parametrize("width", [360, 1100])
@pytest.mark.parametrize("name", ["ways", "one"])
def test_the_ring_of_the_start_lies_on_no_words(visit, name, width):
    page = visit(PAGE, width=width)
    figure, _, _ = parts(page, name)
    stage = figure.locator(".scroll svg" if width > 880 else ".narrow svg")
    ring = figure.locator(".grip:visible").first.bounding_box()
    words = [text for text in stage.locator("text").all() if text.text_content() == "start"]
    assert words
    for text in words:
        box = text.bounding_box()
        apart = box["x"] >= ring["x"] + ring["width"] or box["x"] + box["width"] <= ring["x"]
        below = box["y"] >= ring["y"] + ring["height"] or box["y"] + box["height"] <= ring["y"]
        assert apart or below, (box, ring)
        inner = stage.bounding_box()
        assert inner["x"] <= box["x"] and box["x"] + box["width"] <= inner["x"] + inner["width"]


def test_the_map_has_its_note_and_the_lines_their_names(visit):
    page = visit(PAGE, width=1100)
    _, box, data = parts(page)
    map_box, note = box.locator(".map").bounding_box(), box.locator(".map + p").bounding_box()
    assert abs(map_box["x"] - note["x"]) < 1 and note["y"] >= map_box["y"] + map_box["height"] - 1
    names = box.locator(".loss + p span").all_inner_texts()
    assert names == [method["name"] for method in data["methods"]]


def test_a_loss_below_the_axis_leaves_the_frame(visit):
    page = visit(PAGE)
    _, box, _ = parts(page, "fall")
    line, floor = box.locator(".loss path.walk"), 230 - 40
    heights = [float(y) for y in re.findall(r",(-?[\d.]+)", line.get_attribute("d"))]
    # Nothing lies along the axis, as if the loss stopped there.
    assert heights[-1] > floor and heights == sorted(heights)
    assert line.get_attribute("clip-path") and not box.locator(".loss circle").count()
    ticks = box.locator(".loss text").all_text_contents()
    assert any(tick in ticks for tick in ["10⁻²⁴", "10⁻³²"]), ticks


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_is_wider_than_the_page(visit, width):
    page = visit(PAGE, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for view in page.locator(".views svg").all():
        sizes = view.evaluate(
            "view => [...view.querySelectorAll('text')].map(text => {"
            " const box = text.getBoundingClientRect(), all = view.getBoundingClientRect();"
            " return [box.left >= all.left - 1 && box.right <= all.right + 1, parseFloat(getComputedStyle(text).fontSize)] })"
        )
        assert all(inside and size >= 11 for inside, size in sizes), sizes
