"""Changes bytes as a typing error, a bad merge or a stranger would."""

import re

WORDS = [
    b"\0", b"\xff", b"\xef\xbb\xbf", b"\r", b"\n", b"\t", b" ", b"`", b"```", b"~~~", b"$", b"$$",
    b"<!--=", b"<!--?", b"<!--~", b"-->", b"{", b"}", b"[", b"]", b"(", b")", b"*", b"_", b"|",
    b"---", b"#", b">", b"- ", b"1. ", b"\\", b"&", b"*a", b"&a", b"!!int ", b"<<: ", b"? ",
    b": ", b", ", b'"', b"'", b"%", b"-1", b"0", b"1e308", b"1e-320", b"9223372036854775807",
    b"9223372036854775808", b"-9223372036854775808", b"99999999999999999999999", b"nan", b".inf",
    b"-.inf", b"null", b"true", b"~", b"1/L", b"optimal", b"${lr}", b"${x}", b"${", b"every seed:",
    b"count seed:", b"min(", b"^", b"+-", b" as .2e", b" exact", b"\xc2\xb15%", b"\xe2\x88\x92",
    b"\xd7\x90", b"\xe2\x80\xae", b"\xf0\x9f\x91\xa9\xe2\x80\x8d", b"e\xcc\x81", b"\xe4\xb8\xad",
    b"@x", b"@article{x,", b"[^1]", b"[^2]:", b'![](', b"<script>", b"<b>", b".mean", b".best",
    b"{.run #x}", b"{.figure}", b"epochs: 0", b"seeds: 3", b"from: 0", b"count: 0",
    b"count: 10000", b"scale: log", b"|\n", b"\n\n", b"\n    ", b"{{", b"}}", b"{{{", b"{{#a}}",
    b"{{/a}}", b"{{>a}}", b"</style>", b"../", b"/dev/zero", b"symbol: f", b"python: compare",
    b"kind: contour", b"kind: sweep", b"kind: heat_map", b"\\frac{", b"\\def\\a{\\a}", b"\x1b[31m",
    b"::error::", b"%0A", b"javascript:",
]
TOKEN = re.compile(rb"[A-Za-z_]{3,}|\d+\.?\d*(?:e-?\d+)?")


class Mutation:
    """Draws changes from a seed; what is put in comes from all the files of a project."""

    def __init__(self, draw, texts):
        self.draw = draw
        every = b"\n".join(texts)
        self.tokens = sorted(set(TOKEN.findall(every)))
        self.lines = every.split(b"\n")

    def of(self, content):
        """The bytes with one change or some."""
        changed = bytearray(content)
        for _ in range(self.draw.choice([1, 1, 1, 2, 3, 5, 12])):
            if not changed:
                changed = bytearray(b"x")
            change = self.draw.choice([
                self._byte, self._word, self._cut, self._repeat, self._move, self._token,
                self._token, self._line, self._lose, self._indent, self._flood])
            changed = bytearray(change(changed, self.draw.randrange(len(changed))))
        return bytes(changed)

    def _byte(self, content, place):
        content[place] = self.draw.randrange(256)
        return content

    def _word(self, content, place):
        return content[:place] + self.draw.choice(WORDS) + content[place:]

    def _flood(self, content, place):
        times = self.draw.choice([2, 10, 200, 3000])
        return content[:place] + self.draw.choice(WORDS) * times + content[place:]

    def _cut(self, content, place):
        return content[:place] + content[place + self.draw.choice([1, 2, 5, 20, 100]):]

    def _repeat(self, content, place):
        part = content[place:place + self.draw.choice([1, 5, 20, 100, 400])]
        return content[:place] + part * self.draw.choice([1, 2, 10]) + content[place:]

    def _move(self, content, place):
        start, width = self.draw.randrange(len(content)), self.draw.choice([5, 20, 80])
        return content[:place] + content[start:start + width] + content[place + width:]

    def _token(self, content, _):
        found = list(TOKEN.finditer(bytes(content)))
        if not found:
            return content
        old = self.draw.choice(found)
        new = self.draw.choice(self.draw.choice([self.tokens, WORDS]))
        return content[:old.start()] + new + content[old.end():]

    def _line(self, content, _):
        lines = bytes(content).split(b"\n")
        new = self.draw.choice(self.draw.choice([lines, self.lines]))
        lines.insert(self.draw.randrange(len(lines) + 1), new)
        return b"\n".join(lines)

    def _lose(self, content, _):
        lines = bytes(content).split(b"\n")
        lines.pop(self.draw.randrange(len(lines)))
        return b"\n".join(lines)

    def _indent(self, content, _):
        lines = bytes(content).split(b"\n")
        place = self.draw.randrange(len(lines))
        lines[place] = self.draw.choice([b" ", b"  ", b"\t", b"> ", b"- "]) + lines[place]
        return b"\n".join(lines)
