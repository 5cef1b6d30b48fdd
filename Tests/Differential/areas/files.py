"""Files of numbers and labels, in the notations that people use."""

import numpy as np

from .. import labels

CASES = 50


def check(case):
    draw = case.draw
    count, features = draw.one(2, 3, 10, 40), draw.one(1, 2, 4)
    X = draw.normal(count, features) * 10.0 ** draw.arrays.randint(-12, 12, (count, features))
    X = np.where(draw.arrays.random_sample(X.shape) < 0.3, np.round(X), X)
    has_classes = draw.chance(0.5)
    if has_classes:
        texts = labels.draw(draw, count)
        targets, y = relabelled(draw, texts), labels.codes(texts)
    else:
        y = draw.normal(count)
        targets = [written(draw, value) for value in y]
    separator = draw.one(",", ",", ";", "\t", "|")
    has_header, place = draw.chance(0.8), draw.random.randrange(features + 1)
    lines = []
    if has_header:
        names = [f"x{j}" for j in range(features)]
        lines.append(separator.join(names[:place] + ["y"] + names[place:]))
    for row, target in zip(X, targets):
        cells = [written(draw, value) for value in row]
        cells = cells[:place] + [target] + cells[place:]
        lines.append(separator.join(quoted(draw, cell, separator) for cell in cells))
    end = draw.one("\n", "\n", "\r\n")
    text = end.join(lines) + draw.one(end, end, "")
    case.tool.write("d.csv", draw.one("", "", "\ufeff") + text)
    source = {"file": "d.csv", "target": "y" if has_header else place}
    source |= {} if separator == "," else {"delimiter": separator}
    source |= {} if has_header else {"header": False}
    options = {"data": {"csv": source}}
    if has_classes:
        source["classes"] = True
        options["model"] = "multinomial_logistic_regression"
    ours = case.tool.data(options)
    case.agree("features", ours["X"], X)
    case.agree("class codes" if has_classes else "targets", ours["y"], y)


def written(draw, value):
    """A number in one of the notations that read as the same float."""
    forms = [repr(float(value)), f"{value:.17g}", f"{value:.16e}", f"{value:.16E}"]
    if value == int(value) and abs(value) < 1e15:
        forms += [str(int(value)), f"{int(value)}.", f"{int(value)}.000"]
    if not np.signbit(value):
        forms.append("+" + forms[0])
    text = draw.one(*forms)
    return text if abs(value) >= 1 or value == 0 or "e" in text.lower() else draw.one(
        text, text.replace("0.", ".", 1) if "0." in text[:3] else text)


def relabelled(draw, texts):
    """The labels; where all are numbers, now and then in another notation of the same value."""
    if labels.values(texts).dtype == object:
        return texts
    return [
        draw.one(text, text, *(["0" + text, text + ".0"] if text.isdigit() else []))
        for text in texts]


def quoted(draw, cell, separator):
    if separator in cell or draw.chance(0.1):
        return '"' + cell.replace('"', '""') + '"'
    return cell
