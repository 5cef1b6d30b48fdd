/// The part of a script that compares, says by how much values agree, and fails where it must.
enum PythonComparison {
  static let text = #"""

    # Sums are taken in another order here, so that the last digits differ.
    TOLERANCE = 1e-9
    # How often a run is done again with its data rounded once more before it counts as wrong.
    REPEATS = 40
    # From here on a difference is no multiple of a rounding: the run has gone another way.
    CHAOS = 1e-3
    results, carried, missing = [], [], set()


    def difference(computed, expected, size, scale=None):
        """The largest difference as a share of the largest value, but of `size` at least.

        Where a `scale` is given, it is as a share of that instead.
        """
        if computed is None or expected is None:
            return 0.0 if computed is expected else np.inf
        a, b = np.ravel(computed).astype(float), np.ravel(expected).astype(float)
        if a.shape != b.shape:
            return np.inf
        if np.array_equal(a, b, equal_nan=True):
            return 0.0
        largest = np.max(np.abs(b if scale is None else np.ravel(scale).astype(float)))
        return np.max(np.abs(a - b)) / max(largest, size)


    def allowed(values, key, expected, size):
        """What rounding may do to a value, as a share like `difference`."""
        margin = getattr(values, "margins", {}).get(key)
        if margin is not None and expected is not None:
            return margin / max(np.max(np.abs(expected), initial=0.0), size)
        # The condition number is by how much a problem magnifies what was rounded.
        return max(TOLERANCE, 1e-15 * getattr(values, "condition", 1.0))


    def carries(values, key, expected, found, size):
        """Whether rounding carries the library's own run as far, and how far it does."""
        effect = 0.0
        for seed in range(REPEATS if hasattr(values, "again") else 0):
            other = values.again(seed)
            if key not in other:
                continue
            # As shares of the same value as what was found.
            moved = difference(other[key], values[key], size, scale=expected)
            if np.isfinite(moved) or np.isinf(found):
                effect = max(effect, moved)
            if found <= (10 * effect if effect < CHAOS else 2 * effect):
                return True, effect
        return False, effect


    def check(name, values, **expected):
        """Asserts that values agree, and says by how much they do."""
        found, note = {}, ""
        for key in [key for key in expected if key in values]:
            value, margin = expected[key], getattr(values, "margins", {}).get(key)
            size = 1e-6 * max(1.0, abs(values.get("initial_loss", 1.0)))
            # A value near zero is a share of what its margin is small beside.
            size = size if margin is None else max(1e-300, margin / TOLERANCE)
            found[key] = difference(values[key], value, size)
            if found[key] <= allowed(values, key, value, size):
                continue
            is_carried, effect = carries(values, key, value, found[key], size)
            note += f"; {key} differs by {found[key]:.1e}, rounding moves it by {effect:.1e}"
            assert is_carried, (name, key, values[key], value)
            if effect >= CHAOS:
                carried.append(f"{name}, {key}")
                found[key] = 0.0
        worst = max(found, key=found.get, default=None)
        absent = [key for key in expected if key not in values]
        missing.update(absent)
        note += "; not computed: " + ", ".join(absent) if absent else ""
        if worst is not None:
            results.append((len(found), found[worst], f"{name}, {worst}"))
            note = f", largest difference {found[worst]:.1e} ({worst})" + note
        print(f"{name}: {len(found)} values" + note)


    def report(left_out):
        """Says how many values agree; ends in failure where there were none to compare."""
        count = sum(count for count, _, _ in results)
        rest = f"; {left_out} runs left out" if left_out else ""
        if count == 0:
            sys.exit("error: nothing was compared" + rest)
        _, worst, name = max(results, key=lambda result: result[1])
        text = f"{count} values agree, largest relative difference {worst:.1e} ({name})"
        if carried:
            text += "; as far as rounding carries the library itself: " + "; ".join(carried)
        if missing:
            text += "; not computed here where named above: " + ", ".join(sorted(missing))
        print(text + rest)

    """#
}
