"""The page that lists all reports: order, languages, search, and what other sites see of it."""

import re
import shutil
import struct
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def home(tmp_path_factory, tangent):
    """A project with a home page, groups, an article in two languages, and an address."""
    folder = tmp_path_factory.mktemp("home")
    shutil.copytree(HERE / "notebooks", folder / "notebooks")
    tour = folder / "notebooks/tour.md"
    tour.unlink()
    explorable = (folder / "notebooks/explorable.md").read_text()
    chinese = explorable.replace("title: A figure to play with\nlang: en", "title: 可以动手的图\nlang: zh")
    (folder / "notebooks/explorable.zh.md").write_text(chinese)
    (folder / "notebooks/short.md").write_text(
        "---\ntitle: Short\ndescription: One line about it\n---\n\n"
        "The factor $\\gamma^2$ of $\\frac{\\kappa - 1}{\\kappa + 1}$ in words, needle.\n\n"
        "```yaml {.run #r}\nobjective: rosenbrock\nsteps: 3\n"
        "optimizers: {gradient_descent: {learning_rate: 0.001}}\n```\n"
    )
    (folder / "tangent.yaml").write_text(
        "title: Notes on descent\nlede: What *steps* do.\nsite: https://example.org/notes/\n"
        "groups:\n  - {title: To play, reports: [explorable]}\n"
    )
    tangent("render", "--no-cache", folder=folder)
    return folder / "output"


def test_title_lede_groups_and_languages(visit, home):
    page = visit(home / "index.html")
    assert page.locator("h1").inner_text() == "Notes on descent"
    assert page.locator(".subtitle em").inner_text() == "steps"
    assert page.locator("h2").all_inner_texts() == ["To play", "More reports"]
    cards = page.locator(".reports > li")
    assert cards.count() == 2
    other = cards.first.locator("p[lang] a")
    assert other.inner_text() == "中文：可以动手的图"
    assert other.get_attribute("hreflang") == "zh-CN"
    assert (home / other.get_attribute("href")).exists()


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_it_fits(visit, home, width):
    page = visit(home / "index.html", width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_the_text_of_small_pictures_is_read(visit, home, width):
    page = visit(home / "index.html", width=width)
    shares = page.evaluate(
        """async () => Promise.all([...document.querySelectorAll(".reports img")].map(async (image) => {
            image.loading = "eager";
            await image.decode();
            return image.clientWidth / image.naturalWidth;
        }))"""
    )
    # Labels have 12 pixels as they are drawn.
    assert shares and all(12 * share >= 11 for share in shares)


def test_the_search_speaks_in_words_and_has_its_hit(visit, home):
    page = visit(home / "index.html")
    field = page.locator(".search input")
    field.fill("needle")
    page.locator(".search li").first.wait_for()
    line = page.locator(".search li p").first
    assert "γ² of (κ − 1)/(κ + 1)" in line.inner_text()
    assert line.locator("mark").inner_text() == "needle"
    assert not page.locator(".groups").is_visible()
    field.fill("拖")
    field.fill("play")
    # The article in the other language is found as well, under its own title.
    field.fill("quadratic")
    titles = page.locator(".search li a").all_inner_texts()
    assert any("A figure to play with" in title for title in titles)
    assert any("可以动手的图" in title for title in titles)
    field.fill("nowhere to be found")
    assert "Nothing found" in page.locator(".search [role=status]").inner_text()


def test_what_other_sites_see(home):
    for path, address in [("index.html", ""), ("short/report.html", "short/")]:
        page = (home / path).read_text()
        seen = dict(re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)">', page))
        assert seen["og:image"] == f"https://example.org/notes/{address}card.png"
        assert seen["og:url"] == f"https://example.org/notes/{path}"
        assert seen["twitter:card"] == "summary_large_image"
        picture = (home / address / "card.png").read_bytes()
        assert struct.unpack(">II", picture[16:24]) == (1200, 630)
    assert seen["description"] == "One line about it" == seen["og:description"]


def test_without_an_address_there_is_no_card(page_file):
    page = page_file("tour").read_text()
    assert "og:" not in page and "canonical" not in page
    assert not (page_file("tour").parent / "card.png").exists()
    assert '<meta name="description" content="Everything that a page can have, small">' in page
