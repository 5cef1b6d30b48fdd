import Testing

@Suite("Another distribution's libraries")
struct OtherLibrariesTests {
  private static let text = PinnedNotebook.text(
    PinnedNotebook.standardProse + "\nA formula $\\frac{a}{b}$ and code:\n\n```python\nx = 1\n```\n"
  )

  /// Runs the tool where KaTeX and highlight.js are of other versions.
  private func run(_ command: String, in project: TangentProcess) throws -> TangentProcess.Result {
    try project.shell(
      """
      for name in katex highlight.js; do
        folder=$(readlink -f /usr/share/javascript/$name)
        rm -rf other-$name
        cp -rL "$folder" other-$name
        mount --bind other-$name "$folder"
      done
      sed -i 's/\\.katex \\.mfrac/.katex  .mfrac/; s/1\\.21em/1.2em/' other-katex/katex.min.css
      sed -i 's/"mord"/"mord other"/g; s/version:"0/version:"9/' other-katex/katex.min.js
      sed -i 's/hljs-/hljs-/; s/"number"/"literal"/g' other-highlight.js/highlight.min.js
      "$TANGENT" \(command)
      """)
  }

  @Test(
    "change no report that says the same",
    .enabled(if: Mounts.areAllowed, "only root may mount, on Linux"))
  func areNoFinding() throws {
    let project = try PinnedNotebook.updatedProject(Self.text)
    let page = try project.text("output/steps/report.html")
    let checked = try run("check --no-cache", in: project)
    #expect(checked.status == 0, "\(checked.errors)")
    #expect(try project.text("output/steps/report.html") == page)
    // What they make is another page, or the test would show nothing.
    try project.delete("output/steps/report.html")
    #expect(try run("render --no-cache", in: project).status == 0)
    #expect(try project.text("output/steps/report.html") != page)
    #expect(try project.run("check", "--no-cache").status == 0)
  }

  /// A C library that rounds every second `log`, `exp` and `pow` the other way.
  private static let otherLibrary = """
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <math.h>
    #include <stdint.h>
    #include <string.h>
    static double nudged(double value, double input) {
      uint64_t bits; memcpy(&bits, &input, 8);
      bits *= 0x9E3779B97F4A7C15ull; bits ^= bits >> 29;
      if (value == 0 || value == 1 || !isfinite(value)) return value;
      switch (bits % 4) {
        case 0: return nextafter(value, INFINITY);
        case 1: return nextafter(value, -INFINITY);
        default: return value;
      }
    }
    #define FUNCTION(name) double name(double x) { \\
      double (*library)(double) = (double (*)(double))dlsym(RTLD_NEXT, #name); \\
      return nudged(library(x), x); }
    FUNCTION(log) FUNCTION(log1p) FUNCTION(log10) FUNCTION(exp) FUNCTION(expm1) FUNCTION(tanh)
    FUNCTION(sin) FUNCTION(cos)
    double pow(double x, double y) {
      double (*library)(double, double) = (double (*)(double, double))dlsym(RTLD_NEXT, "pow");
      return nudged(library(x, y), x);
    }
    """

  /// Runs that end in rounding, a sweep by equal ratios, figures and tables of all that.
  private static let rounded = """
    # Rounded

    ```yaml {.run #narrow}
    data: {make_regression: {n_samples: 40, n_features: 3, noise: 4, random_state: 1}}
    epochs: 200
    optimizers: {heavy_ball: {learning_rate: optimal, momentum: optimal}, adam: {learning_rate: 0.3}}
    ```

    ```yaml {.run #swept}
    data: {make_classification: {n_samples: 60, random_state: 3}}
    model: logistic_regression
    epochs: 30
    optimizers: {gradient_descent: {learning_rate: {from: 0.003, to: 0.7, count: 9, scale: log}}}
    ```

    ```yaml {.figure #norms}
    kind: gradient_norm
    of: narrow
    ```

    ```yaml {.table #all}
    of: [narrow, swept]
    columns: [final_loss, gradient_norm]
    ```

    The best loss is 0<!--= swept.gradient_descent.best.final_loss as .9f -->.

    """

  @Test("change no report whose last digits they round otherwise")
  func roundOtherwise() throws {
    let project = try PinnedNotebook.updatedProject(Self.rounded)
    try project.write(Self.otherLibrary, to: "other.c")
    let built = try project.shell("clang -shared -fPIC -O1 -o other.so other.c -ldl -lm")
    try #require(built.status == 0, "\(built.errors)")
    let run = { (command: String) in
      try project.shell("LD_PRELOAD=$PWD/other.so \"$TANGENT\" \(command) --no-cache")
    }
    let record = try project.text("output/steps/results.json")
    let checked = try run("check")
    #expect(checked.status == 0, "\(checked.errors)")
    #expect(try run("render").status == 0)
    #expect(try project.text("output/steps/results.json") == record)
    // Its numbers are others, or the test would show nothing.
    try project.delete("output/steps/results.json")
    #expect(try run("render").status == 0)
    #expect(try project.text("output/steps/results.json") != record)
    #expect(try project.run("check", "--no-cache").status == 0)
    // A picture that is cut is still seen there, and so is an edit.
    let picture = "output/steps/figures/norms.png"
    _ = try project.shell("cp \(picture) whole.png; head -c 60 whole.png > \(picture)")
    #expect(try run("check").errors.contains("changed-output"))
    _ = try project.shell("cp whole.png \(picture)")
    #expect(try run("check").status == 0)
    try project.write(
      Self.rounded.replacing("# Rounded", with: "# Round"), to: "notebooks/steps.md")
    #expect(try run("check").errors.contains("changed-output"))
  }

  @Test(
    "are looked at by a check that was clean before",
    .enabled(if: Mounts.areAllowed, "only root may mount, on Linux"))
  func areSeen() throws {
    let project = try PinnedNotebook.updatedProject(Self.text)
    for _ in 0..<2 { #expect(try project.run("check").status == 0) }
    func withoutKaTeX(_ command: String) throws -> TangentProcess.Result {
      try project.shell(
        """
        mount -t tmpfs none "$(readlink -f /usr/share/javascript/katex)"
        "$TANGENT" \(command)
        """)
    }
    let fresh = try withoutKaTeX("check --no-cache")
    #expect(fresh.status != 0)
    #expect(try withoutKaTeX("check") == fresh)
    #expect(try project.run("check").status == 0)
  }

  @Test("let no edit of a page pass")
  func seeEdits() throws {
    let project = try PinnedNotebook.updatedProject(Self.text)
    let page = try project.text("output/steps/report.html")
    try project.write(page.replacing("Steps", with: "Stops"), to: "output/steps/report.html")
    let checked = try project.run("check")
    #expect(checked.status == 1)
    #expect(checked.errors.contains("changed-output"))
  }
}
