"""Jupyter notebooks that Jupyter reads, and printed pages whose text can be found."""

import re

import nbformat
import pytest
from conftest import ROOT

NAMES = ["quickstart", "model-training.zh"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory, tangent):
    """Two reports in both formats."""
    folder = tmp_path_factory.mktemp("formats")
    notebooks = [f"notebooks/{name}.md" for name in NAMES]
    tangent("render", *notebooks, "--to", "ipynb,pdf", "-o", folder)
    return folder


def title(name):
    text = (ROOT / f"notebooks/{name}.md").read_text()
    return re.search("^title: (.*)$", text, re.MULTILINE)[1].strip("\"'")


@pytest.mark.parametrize("name", NAMES)
def test_jupyter_reads_the_notebook_and_finds_the_pictures(folder, name):
    notebook = nbformat.read(folder / name / "report.ipynb", as_version=nbformat.NO_CONVERT)
    nbformat.validate(notebook)
    pictures = [
        output
        for cell in notebook.cells
        if cell.cell_type == "code"
        for output in cell.outputs
        if "image/png" in output.get("data", {})
    ]
    assert pictures
    assert title(name) in "".join(cell.source for cell in notebook.cells)


@pytest.mark.parametrize("name", NAMES)
def test_the_printed_text_is_found(folder, pdf_text, name):
    text = "".join(pdf_text(folder / name / "report.pdf").split())
    assert "".join(title(name).split()) in text
    page = (ROOT / f"notebooks/{name}.md").read_text()
    headings = re.findall(r"^## ([^#{\n]+)", page, re.MULTILINE)
    for heading in headings:
        assert "".join(re.sub(r"[*`$\\]", "", heading).split()) in text
