import Testing

/// What a stranger's notebook may cost, through every command that works on it.
@Suite("The budget")
struct BudgetTests {
  static let specifications = [
    "data: {make_blobs: {n_features: 100000000}}\npolynomial: 1\noptimizers: {adamw: {}}",
    "data: {make_blobs: {n_features: 1000000000}}\npolynomial: 64\noptimizers: {adamw: {}}",
    """
    data: {make_regression: {n_samples: 1, n_features: 1}}
    epochs: 0
    seeds: 10000
    optimizers: {sgd: {learning_rate: {from: 0.001, to: 1, count: 1000, scale: log}}}
    """,
    """
    objective: {rosenbrock: {dimension: 10000}}
    seeds: 10000
    steps: 1
    optimizers: {lbfgs: {}}
    """,
    "data: {make_regression: {n_samples: 1, n_features: 1000000000}}\nepochs: 0\noptimizers: {sgd: {}}",
    "data: {make_moons: {n_samples: 1000000000}}\nepochs: 0\nmodel: logistic_regression\noptimizers: {sgd: {}}",
  ]

  @Test("is kept by every command, without a signal", arguments: specifications)
  func isKept(specification: String) throws {
    let notebook = "# A\n\n```yaml {.run #a}\n\(specification)\n```\n"
    let project = try TangentProcess(["a.yaml": specification, "notebooks/a.md": notebook])
    for command in [["run", "a.yaml"], ["render"], ["check"], ["check", "--no-cache"]] {
      let result = try project.run(command)
      #expect(result.status == 3, "\(command): \(result)")
      #expect(result.errors.contains("over-budget") && result.errors.contains("--budget"))
      #expect(result.output.isEmpty || command[0] != "run")
    }
  }

  @Test(
    "says which option costs",
    arguments: [
      (0, "n_features: 100000000"), (2, "seeds: 10000"), (4, "n_features: 1000000000"),
    ])
  func namesTheOption(index: Int, line: String) throws {
    let project = try TangentProcess(["a.yaml": Self.specifications[index]])
    let result = try project.run("run", "a.yaml")
    #expect(result.errors.contains(line), "\(result.errors)")
  }

  @Test("is kept by `data`", arguments: [4, 5])
  func isKeptByData(index: Int) throws {
    let project = try TangentProcess(["a.yaml": Self.specifications[index]])
    let result = try project.run("data", "a.yaml")
    #expect(result.status == 3)
    #expect(result.errors.contains("data set is over its budget"))
    #expect(result.output.isEmpty)
  }

  @Test("pays for all runs of a notebook")
  func isShared() throws {
    let run = """
      data: {make_regression: {n_samples: 10, n_features: 2}}
      epochs: 3
      seeds: 10
      optimizers: {sgd: {}}
      """
    let cells = (1...3).map { "```yaml {.run #a\($0)}\n\(run)\n```\n\n" }.joined()
    let project = try TangentProcess(["notebooks/a.md": "# A\n\n" + cells])
    #expect(try project.run("check", "--no-cache").status == 1)
    // Two of the three fit, and one alone does by far.
    let bytes = 0.00006
    let result = try project.run("check", "--no-cache", "--budget", "\(bytes)")
    #expect(result.status == 3)
    #expect(result.errors.contains("of the notebook's others"))
  }

  @Test("counts formulas, code and tables before they are made")
  func countsPages() throws {
    let bombs = (0..<120).map { "$\\def\\a{\\frac{x}{\($0)}}" + "\\a\\a$\n\n" }.joined()
    let project = try TangentProcess(["notebooks/a.md": "# A\n\n" + bombs])
    let result = try project.run("render", "--no-cache")
    #expect(result.status == 3)
    #expect(result.errors.contains("page is over its budget"))
    let table =
      String(repeating: "|a", count: 1000) + "|\n" + String(repeating: "|-", count: 1000) + "|\n"
      + String(repeating: "|x|\n", count: 5000)
    try project.write(table, to: "notebooks/a.md")
    for command in ["render", "check"] {
      let result = try project.run([command])
      #expect(result.status == 3)
      #expect(result.errors.contains("tables are over their budget"))
    }
  }

  @Test("is no more than the memory that there is")
  func heedsLimits() throws {
    let specification = """
      data: {make_regression: {n_samples: 1000000, n_features: 20}}
      epochs: 1
      optimizers: {gradient_descent: {}}
      """
    let project = try TangentProcess(["a.yaml": specification])
    for limit in [240_000, 260_000, 500_000] {
      let result = try project.shell(
        "ulimit -v \(limit); \"$TANGENT\" run a.yaml", isUnshared: false)
      #expect([3, 4].contains(result.status), "\(limit): \(result)")
    }
  }
}
