"""Experiments drawn over all families from the tool's own JSON Schema."""

import json
import math

# What stands at the edges of numbers.
EDGES = [0, 1, -1, 1e-300, 1e300, 5e-324, 1.7976931348623157e308, math.inf, math.nan, 2**32 - 1]

# Options that a drawn experiment has anyway, or that need samples.
NOT_LOOSE = {"data", "model", "objective", "epochs", "steps", "experiment", "optimizers",
             "estimators"}
OF_DATA = {"split", "polynomial", "standardize", "scale_columns"}


class Area:
    """One specification, or a notebook around it with figures, and a command that runs it."""

    def __init__(self, project, tool, draw):
        self.project, self.tool, self.draw = project, tool, draw
        ending = tool.run(["list", "--schema", "run"])
        self.schema = json.loads(ending.output)
        figures = tool.run(["list", "figures"]).output.decode()
        self.figures = [line.split()[0] for line in figures.splitlines()
                        if line.startswith("  ") and line.split()]
        project.write({"tangent.yaml": b""})

    def case(self):
        """Runs one case: the ending, and the files that reproduce it."""
        draw, specification = self.draw, self._text(self._experiment())
        if draw.random() < 0.5:
            files = {"notebooks/drawn.yaml": specification.encode()}
            arguments = draw.choice([
                ["run", "notebooks/drawn.yaml", "--no-cache"],
                ["run", "notebooks/drawn.yaml", "--format", "json", "--parameters", "--no-cache"],
                ["data", "notebooks/drawn.yaml"]])
        else:
            files = {"notebooks/drawn.md": self._notebook(specification).encode()}
            arguments = draw.choice([
                ["render", "--keep-going", "--to", "html,md,ipynb,py", "--no-cache", "notebooks/drawn.md"],
                ["check", "--no-cache", "notebooks/drawn.md"], ["update", "--no-cache", "notebooks/drawn.md"]])
        self.project.write(files)
        return self.tool.run(arguments), files, []

    def _members(self, family):
        prefix = family + "."
        names = self.schema["definitions"]
        return [name[len(prefix):] for name in names if name.startswith(prefix)]

    def _member(self, family):
        name = self.draw.choice(self._members(family))
        options = self._value({"$ref": f"#/definitions/{family}.{name}"})
        return name, options if isinstance(options, dict) else {}

    def _experiment(self):
        draw, experiment = self.draw, {}
        if draw.random() < 0.2:
            experiment["objective"] = dict([self._member("objective")])
            experiment["steps"] = draw.choice([0, 1, 5, 20])
        else:
            name, options = self._member("data-source")
            if name == "csv":
                options = options | {"file": "data/d.csv"}
            experiment["data"] = {name: self._small(name, options)}
            experiment["model"] = dict([self._member("model")])
            experiment["epochs"] = draw.choice([0, 1, 5, 20])
        loose = [name for name in self.schema["properties"]
                 if name not in experiment and name not in NOT_LOOSE
                 and ("data" in experiment or name not in OF_DATA)]
        for name in loose:
            if draw.random() < 0.1:
                experiment[name] = self._value(self.schema["properties"][name])
        experiment["optimizers"] = {}
        for number in range(draw.choice([1, 1, 2, 3])):
            name, options = self._member("labelled-optimizer")
            experiment["optimizers"][f"l{number}"] = options | {"optimizer": name}
        if "data" in experiment and draw.random() < 0.2:
            name, options = self._member("labelled-estimator")
            experiment["estimators"] = {"e": options | {"estimator": name}}
        return experiment

    def _small(self, name, options):
        """Most data sets are small, so that most cases run to their end."""
        forms = self.schema["definitions"][f"data-source.{name}"]["anyOf"]
        known = next(form["properties"] for form in forms if "properties" in form)
        if self.draw.random() < 0.9:
            for option, least in (("n_samples", 20), ("n_features", 6)):
                if option in known:
                    options[option] = least + self.draw.randrange(10)
        return options

    def _value(self, schema, depth=0):
        draw = self.draw
        if "$ref" in schema:
            return self._value(self.schema["definitions"][schema["$ref"].split("/")[-1]], depth)
        if draw.random() < 0.005:
            return draw.choice([*EDGES, "x", [], {}, None, True])
        if "anyOf" in schema:
            forms = [form for form in schema["anyOf"]
                     if not form.get("$ref", "").endswith(("/parameter", "/sweep"))
                     and form != {"type": "null"}]
            # The first form is the plain one; lists in place of a value are sweeps.
            plain = draw.random() < 0.85 or depth > 3
            return self._value(forms[0] if plain else draw.choice(forms or [{}]), depth + 1)
        if "enum" in schema:
            return draw.choice(schema["enum"])
        kind = schema.get("type")
        if kind == "object":
            names = list(schema.get("properties", {}))
            chosen = [name for name in names if draw.random() < 0.15]
            if schema.get("minProperties") == 1:
                chosen = [draw.choice(names)]
            chosen += [name for name in schema.get("required", []) if name not in chosen]
            return {name: self._value(schema["properties"].get(name, {}), depth + 1)
                    for name in chosen}
        if kind == "array":
            return [self._value(schema["items"], depth + 1) for _ in range(1 + draw.randrange(3))]
        return self._scalar(kind, schema)

    def _scalar(self, kind, schema):
        draw = self.draw
        if kind == "boolean":
            return draw.random() < 0.5
        if kind == "string":
            return draw.choice(["x", "mse", "final_loss", "y"])
        low = schema.get("minimum", schema.get("exclusiveMinimum", 0))
        high = schema.get("maximum", schema.get("exclusiveMaximum", math.inf))
        if draw.random() < 0.03:
            return draw.choice([low, high if high < 1e18 else 1e18, *EDGES])
        if kind == "integer":
            return int(min(low + draw.choice([0, 1, 2, 3, 4, 9, 40]), high))
        if high < math.inf:
            return low + (high - low) * draw.choice([0.001, 0.01, 0.1, 0.5, 0.9, 0.999])
        return low + draw.choice([1e-3, 0.01, 0.1, 1, 1.0001, 10, 1e4])

    def _notebook(self, specification):
        draw = self.draw
        parts = ["# N\n", "```yaml {.run #c}\n" + specification + "```\n"]
        for number in range(draw.choice([1, 2, 4])):
            parts.append(
                f"```yaml {{.figure #f{number}}}\nof: {draw.choice(['c', 'c', 'c.l0'])}\n"
                f"kind: {draw.choice(self.figures or ['loss'])}\n```\n")
        parts.append("```yaml {.table #t}\nof: c\ncolumns: [optimizer, final_loss, epochs]\n```\n")
        parts.append("1<!--= c.l0.final_loss --> a<!--? c.l0.final_loss < c.l0.initial_loss -->\n")
        return "\n".join(parts)

    def _text(self, value):
        """YAML of one top-level key a line; the rest in flow form, which JSON nearly is."""
        return "".join(f"{name}: {self._flow(part)}\n" for name, part in value.items())

    def _flow(self, value):
        if isinstance(value, dict):
            return "{" + ", ".join(f"{k}: {self._flow(v)}" for k, v in value.items()) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(map(self._flow, value)) + "]"
        if isinstance(value, float) and not math.isfinite(value):
            return ".nan" if math.isnan(value) else ".inf"
        if isinstance(value, float):
            text = repr(value)
            # YAML's own numbers want a point in front of an exponent.
            return text if "e" not in text or "." in text else text.replace("e", ".0e")
        return json.dumps(value)
