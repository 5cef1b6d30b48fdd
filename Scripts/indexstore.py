"""The index that the compiler writes beside a debug build: .build/debug/index/store."""

import ctypes
import os
import pathlib
import re
import shutil
import sys
from collections import defaultdict

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCES = f"{ROOT}/Sources/"

# Kinds and roles of symbols, as indexstore.h numbers them.
ENUM, PROTOCOL, CASE = 5, 8, 15
DECLARED = {ENUM, 6, 7, PROTOCOL, 11, 12, CASE, 16, 18, 19, 21, 22}
DEFINITION, REFERENCE, IMPLICIT = 1 << 1, 1 << 2, 1 << 8
CHILD_OF, OVERRIDE_OF, CONTAINED_BY = 1 << 9, 1 << 11, 1 << 16


class Text(ctypes.Structure):
    """A string that the library lends."""

    _fields_ = [("data", ctypes.c_void_p), ("length", ctypes.c_size_t)]

    def __str__(self) -> str:
        return ctypes.string_at(self.data, self.length).decode() if self.length else ""


VISITOR = ctypes.CFUNCTYPE(ctypes.c_bool, ctypes.c_void_p, ctypes.c_void_p)
NAMES = ctypes.CFUNCTYPE(ctypes.c_bool, ctypes.c_void_p, Text)


class Store:
    """The compiler's index of what is declared and mentioned where."""

    def __init__(self, library: pathlib.Path, folder: str):
        self.library = ctypes.CDLL(str(library))
        self.error = ctypes.c_void_p()
        self.store = self.call("store_create", ctypes.c_void_p, folder.encode(), self.failure)
        if not self.store:
            raise SystemExit(f"error: no index in '{folder}': swift build --build-tests makes one")

    @property
    def failure(self):
        return ctypes.byref(self.error)

    def call(self, name: str, result, *arguments):
        function = getattr(self.library, f"indexstore_{name}")
        function.restype = result
        return function(*(ctypes.c_void_p(a) if isinstance(a, int) else a for a in arguments))

    def visit(self, name: str, reader: int, visitor) -> None:
        keep = VISITOR(lambda _, item: (visitor(item), True)[1])
        self.call(name, ctypes.c_bool, reader, None, keep)

    def records(self) -> set[tuple[str, str]]:
        """The name of what is recorded of each of our files that there still is."""
        units: list[str] = []
        keep = NAMES(lambda _, name: (units.append(str(name)), True)[1])
        self.call(
            "store_units_apply_f", ctypes.c_bool, self.store, ctypes.c_uint(0), None, keep)
        found = set()
        for unit in units:
            reader = self.call(
                "unit_reader_create", ctypes.c_void_p, self.store, unit.encode(), self.failure)
            file = str(self.call("unit_reader_get_main_file", Text, reader)) if reader else ""
            if not file.startswith(f"{ROOT}/") or not os.path.exists(file):
                continue

            def add(dependency: int) -> None:
                path = str(self.call("unit_dependency_get_filepath", Text, dependency))
                kind = self.call("unit_dependency_get_kind", ctypes.c_int, dependency)
                if kind == 2 and path == file:
                    found.add((str(self.call("unit_dependency_get_name", Text, dependency)), path))

            self.visit("unit_reader_dependencies_apply_f", reader, add)
        return found

    def occurrences(self):
        """Every place of a symbol: file, line, id, name, kind, roles and relations."""
        for record, path in sorted(self.records()):
            reader = self.call(
                "record_reader_create", ctypes.c_void_p, self.store, record.encode(), self.failure)
            places: list[int] = []
            found = []

            def add(place: int) -> None:
                line, column = ctypes.c_uint(), ctypes.c_uint()
                self.call(
                    "occurrence_get_line_col", None, place, ctypes.byref(line),
                    ctypes.byref(column))
                symbol = self.call("occurrence_get_symbol", ctypes.c_void_p, place)
                relations = []
                self.visit(
                    "occurrence_relations_apply_f", place,
                    lambda other: relations.append((
                        self.call("symbol_relation_get_roles", ctypes.c_uint64, other),
                        str(self.call(
                            "symbol_get_usr", Text,
                            self.call("symbol_relation_get_symbol", ctypes.c_void_p, other))))))
                found.append((
                    path, line.value, str(self.call("symbol_get_usr", Text, symbol)),
                    str(self.call("symbol_get_name", Text, symbol)),
                    self.call("symbol_get_kind", ctypes.c_int, symbol),
                    self.call("occurrence_get_roles", ctypes.c_uint64, place), relations))

            if reader:
                self.visit("record_reader_occurrences_apply_f", reader, add)
            yield from found


class Index:
    """What the sources declare, and what mentions it."""

    def __init__(self, store: Store):
        # By the compiler's id: path, line, name and kind.
        self.declared: dict[str, tuple[str, int, str, int]] = {}
        self.parents: dict[str, str] = {}
        # Members that a protocol or a class above asks for.
        self.overrides: set[str] = set()
        self.used: set[str] = set()
        self.tested: dict[str, int] = defaultdict(int)
        for occurrence in store.occurrences():
            self.add(*occurrence)
        self.lines = {
            path: open(path).read().split("\n") for path in {d[0] for d in self.declared.values()}}

    def add(self, path, line, usr, name, kind, roles, relations) -> None:
        inside = path.startswith(SOURCES)
        ours = inside and path.endswith(".swift") and not roles & IMPLICIT
        if ours and roles & DEFINITION and kind in DECLARED:
            self.declared.setdefault(usr, (path, line, name, kind))
        for role, other in relations:
            if role & CHILD_OF and roles & DEFINITION:
                self.parents[usr] = other
            if role & OVERRIDE_OF and roles & DEFINITION:
                self.overrides.add(usr)
        if roles & REFERENCE and not any(r & CONTAINED_BY and o == usr for r, o in relations):
            self.used.add(usr) if inside else self.tested.update({usr: self.tested[usr] + 1})

    def parent(self, usr: str):
        """The declaration that one stands in, of ours."""
        return self.declared.get(self.parents.get(usr, ""))

    def text(self, declaration) -> str:
        """The line of a declaration."""
        return self.lines[declaration[0]][declaration[1] - 1]

    def comment(self, declaration) -> list[str]:
        """The lines of the doc comment above a declaration."""
        path, line = declaration[:2]
        above = self.lines[path][: line - 1]
        while above and above[-1].strip().startswith("@"):
            above.pop()
        found: list[str] = []
        while above and above[-1].strip().startswith("///"):
            found.insert(0, above.pop().strip())
        return found


def opened(arguments: list[str], usage: str) -> Index | None:
    """The index that a script was given; none where the toolchain has no library to read it."""
    swift = shutil.which("swift")
    if len(arguments) != 2 or not swift:
        raise SystemExit(usage)
    library = pathlib.Path(swift).resolve().parent.parent / "lib/libIndexStore.so"
    if library.exists():
        return Index(Store(library, arguments[1]))
    print(f"note: no {library.name} beside swift: nothing is looked for")
    return None


def place(declaration) -> str:
    return f"{declaration[0].removeprefix(f'{ROOT}/')}:{declaration[1]}"


def told(said: list[str]) -> int:
    """Prints what is wrong; the exit status."""
    for line in said:
        print(f"error: {line}")
    return 1 if said else 0
