import Options
import TestSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Projects
@testable import Reports
@testable import Values

@Suite("Tables of files")
struct ValuesTableTests {
  /// The cases of real tools' files: criterion, google-benchmark, lm-eval, training logs, a search.
  static let project = Result {
    let folder = try TemporaryFolder([
      "target/criterion/parse/new/estimates.json": "{\"mean\": {\"point_estimate\": 93245.2}}",
      "target/criterion/render/new/estimates.json": "{\"mean\": {\"point_estimate\": 680115.8}}",
      "bench/google.json": """
      {"benchmarks": [
        {"run_name": "BM_Sort/1000", "run_type": "iteration", "real_time": 2.0},
        {"run_name": "BM_Sort/1000", "run_type": "iteration", "real_time": 2.1},
        {"run_name": "BM_Sort/1000", "run_type": "iteration", "real_time": 2.4},
        {"run_name": "BM_Sort/1000", "run_type": "aggregate", "real_time": 9.9}]}
      """,
      "runs/base/results_1.json": "{\"results\": {\"gsm8k\": {\"exact_match,strict\": 0.721}}}",
      "runs/tuned/results_1.json": "{\"results\": {\"gsm8k\": {\"exact_match,strict\": 0.844}}}",
      "logs/adam/seed0.csv": "epoch,val_acc\n1,0.5\n2,0.88\n",
      "logs/adam/seed1.csv":
        "epoch,val_acc\n1,0.6\n2,0.86\n", "logs/sgd/seed0.csv": "epoch,val_acc\n1,0.4\n2,0.7\n",
      "logs/sgd/seed1.csv": "epoch,val_acc\n1,0.71\n2,0.6\n",
      "logs/few/seed1.csv":
        "epoch,val_acc\n2,0.1\n",
      "tangent.yaml": """
      values:
        bench: {file: "target/criterion/{bench}/new/estimates.json", name: bench}
        sort: {file: bench/google.json, rows: 'benchmarks[run_type = "iteration"]', name: run_name}
        eval: {file: "runs/{model}/results_*.json", rows: "results[]", name: [model, key]}
        training: {file: "logs/{optimizer}/seed{seed}.csv", where: epoch = 2, name: optimizer, over: seed}
        best: {file: "logs/{optimizer}/seed{seed}.csv", take: max val_acc, name: optimizer, over: seed,
          columns: {error: 1 - val_acc}, tolerance: {val_acc: 0.05}}
        twice: {file: "logs/{optimizer}/seed{seed}.csv", name: optimizer, over: seed}
        nothing: {file: "nowhere/*.csv", name: a}
        loose: {file: "logs/{optimizer}/seed*.csv", where: epoch = 2, name: optimizer}
      """,
    ])
    let workspace = try Workspace(around: folder.path)
    var settings = Project.Settings()
    settings.tables = try Configuration.read(in: workspace).configuration.values
    return FileProject(
      folder: folder, project: Project(workspace: workspace, cache: .off, settings: settings))
  }

  @Test(
    "have named rows",
    arguments: [
      ("bench.parse.mean.point_estimate / 1000", "93.2"),
      ("sort.`BM_Sort/1000`.real_time.median", "2.10"),
      ("sort.`BM_Sort/1000`.real_time.count", "3"),
      ("eval.base.gsm8k.`exact_match,strict`", "0.721"),
      ("training.adam.val_acc.mean", "0.870"), ("training.adam.count", "2"),
      ("training.adam.seed[1].val_acc", "0.86"), ("best.sgd.val_acc.mean", "0.705"),
      ("best.sgd.error.min", "0.290"), ("best.adam.epoch.max", "2"),
      ("count seed: training.adam.val_acc > 0.87", "1"),
    ])
  func rows(expression: String, worth: String) throws {
    #expect(try Self.project.get().value(expression) == worth)
  }

  @Test(
    "say what is not there",
    arguments: [
      (
        "training.adma.val_acc.mean",
        "1 missing-row 'adma': no row 'adma' in 'training' "
          + "(did you mean 'adam'?)"
      ),
      (
        "training.adam.val_ac.mean",
        "2 unknown-column 'val_ac': no column 'val_ac' "
          + "(did you mean 'val_acc'?)"
      ),
      ("training.adam.val_acc", "2 type-mismatch"), ("training.adam", "2 unknown-address"),
      (
        "eval.base",
        "2 unknown-address 'eval.base': 'eval.base' is not a value "
          + "(add one of '.gsm8k')"
      ),
      (
        "trainin.adam.val_acc",
        "2 unknown-address 'trainin': unknown address "
          + "'trainin.adam.val_acc' (did you mean 'training'?)"
      ),
      (
        "twice.adam.val_acc.mean",
        "2 duplicate-row 'twice': table 'twice': seed 0 of 'adam' twice: "
          + "in 'logs/adam/seed0.csv' and 'logs/adam/seed0.csv'"
      ),
      ("nothing.a.b", "2 missing-file 'nothing': table 'nothing': no file fits"),
      ("training.adam.seed[7].val_acc", "1 missing-row 'seed'"),
      (
        "sort.count",
        "1 missing-row 'count': no row 'count' in 'sort' (rows are counted in their file: "
          + #"bench/google.json#benchmarks[run_type = "iteration"].count)"#
      ),
      (
        "training.mean",
        "1 missing-row 'mean': no row 'mean' in 'training' "
          + "(a statistic stands behind the name of a row and of a column)"
      ),
    ])
  func faults(expression: String, message: String) throws {
    let found = try Self.project.get().value(expression)
    #expect(found.hasPrefix(message), "\(found)")
  }

  @Test("take the row with the greatest or the least number, which NaN and gaps are not")
  func chosen() throws {
    let lines = [
      #"{"epoch": 1, "v": NaN}"#, #"{"epoch": 2, "v": 0.5}"#, #"{"epoch": 3, "v": 0.7}"#,
      #"{"epoch": 4, "v": null}"#, #"{"epoch": 5, "v": NaN}"#, #"{"epoch": 6, "v": 0.7}"#,
      #"{"epoch": 7, "v": 0.5}"#,
    ]
    let folder = try TemporaryFolder([
      "n/a.jsonl": lines.joined(separator: "\n"),
      "tangent.yaml": "values:\n"
        + ["max v", "min v", "first", "last"].map {
          "  \($0.prefix(5).filter(\.isLetter)): {file: \"n/{o}.jsonl\", take: \($0), name: o}\n"
        }.joined(),
    ])
    let workspace = try Workspace(around: folder.path)
    var settings = Project.Settings()
    settings.tables = try Configuration.read(in: workspace).configuration.values
    let project = FileProject(
      folder: folder, project: Project(workspace: workspace, cache: .off, settings: settings))
    // Of equal ones the first.
    #expect(try project.value("maxv.a.epoch") == "3")
    #expect(try project.value("minv.a.epoch") == "2")
    #expect(try project.value("first.a.epoch") == "1")
    #expect(try project.value("last.a.epoch") == "7")
  }

  @Test("pair their repetitions in claims")
  func claims() throws {
    let project = try Self.project.get()
    func findings(_ claim: String) throws -> [String] {
      try project.findings("So it is.<!--? \(claim) -->\n")
    }
    #expect(try findings("every seed: training.adam.val_acc > training.sgd.val_acc").isEmpty)
    #expect(try findings("count seed: best.sgd.val_acc > 0.7 >= 1").isEmpty)
    #expect(
      try findings("every fold: training.adam.val_acc > 0").first?
        .contains("'training.adam.val_acc' is repeated over 'seed', not 'fold'") == true)
    #expect(
      try findings("every seed: loose.adam.val_acc > 0").first?
        .contains(
          "'loose.adam.val_acc' is a column of 2 rows that nothing pairs (name what tells the files "
            + "apart: '{seed}' in place of '*', and 'over: seed')") == true)
    #expect(
      try findings("every seed: training.adam.val_acc > training.few.val_acc").first?
        .contains("'training.few.val_acc' has no seed 0") == true)
    #expect(
      try findings("every seed in common: training.adam.val_acc > training.few.val_acc").isEmpty)
  }

  @Test("say what rows are that one name repeats, and what pairs them")
  func repeatedRows() throws {
    let folder = try TemporaryFolder([
      "a.csv": "method,fold,acc\na,0,0.5\na,1,0.6\nb,0,0.4\nb,1,0.7\n",
      "b.csv": "method,acc\na,0.5\na,0.5\n",
      "tangent.yaml": "values:\n  loose: {file: a.csv, name: method}\n"
        + "  fold: {file: a.csv, name: method, over: fold}\n  same: {file: b.csv, name: method}\n",
    ])
    let workspace = try Workspace(around: folder.path)
    var settings = Project.Settings()
    settings.tables = try Configuration.read(in: workspace).configuration.values
    let project = FileProject(
      folder: folder, project: Project(workspace: workspace, cache: .off, settings: settings))
    for (claim, expected) in [
      (
        "loose.a.acc > 0.1",
        "'loose.a.acc' is a column of 2 rows, not a number (write 'loose.a.acc.mean'; 'every fold: "
          + "…' needs 'over: fold' in the table)"
      ),
      (
        "fold.a.acc > 0.1",
        "'fold.a.acc' is one value a fold, not a number (write 'fold.a.acc.mean', or 'every fold: …' "
          + "before the comparison)"
      ),
      (
        "same.a.acc > 0.1",
        "'same.a.acc' is a column of 2 rows, not a number (write 'same.a.acc.mean')"
      ),
      ("every fold: loose.a.acc > 0.1", "that nothing pairs (give the table 'over: fold')"),
      (
        "every seed: loose.a.acc > 0.1",
        "that nothing pairs (give the table 'over: fold', and write 'fold:')"
      ),
      (
        "every seed: same.a.acc > 0.1",
        "(no column of whole numbers tells the rows apart: compare 'same.a.acc.mean')"
      ),
      (
        "loose.a.fold[1].acc > 0.1",
        "no row is chosen by 'fold': nothing pairs the rows (give the table 'over: fold')"
      ),
      (
        "loose.a[1].acc > 0.1",
        "'a[1]' has the number of a row (rows of one name are told apart by a column: '.fold[0]', "
          + "with 'over: fold' in the table)"
      ),
      ("fold.a[1].acc > 0.1", "(rows of one name are told apart by a column: '.fold[0]')"),
    ] {
      let found = try project.findings("So it is.<!--? \(claim) -->\n")
      #expect(found.first?.hasSuffix(expected) == true, "\(found)")
    }
  }

  @Test("give pins a tolerance, and stand in notebooks too")
  func notebooks() throws {
    let project = try Self.project.get()
    let text = """
      ```yaml {.values #mine}
      file: logs/adam/seed{seed}.csv
      take: last
      over: seed
      ```

      About 0.9<!--= best.adam.val_acc.mean --> or 0.84<!--= best.adam.val_acc.mean -->, and
      0.87<!--= mine.val_acc.mean -->.

      """
    #expect(try project.findings(text).allSatisfy { $0.contains("missing-output") })
    let clash = text.replacing("#mine", with: "#bench")
    #expect(try project.findings(clash).first?.contains("duplicate id 'bench'") == true)
  }

  @Test("are declared with what can be understood")
  func declarations() throws {
    func fault(_ yaml: String) throws -> String? {
      let tree = try YAMLTree(parsing: SourceFile(path: "tangent.yaml", text: yaml))
      do throws(OptionErrors) {
        _ = try Configuration(decoding: tree.optionValue)
        return nil
      } catch {
        return error.errors.map { "\($0.path.joined(separator: ".")): \($0.message)" }
          .joined(separator: "; ")
      }
    }
    #expect(try fault("values: {a: {file: a.csv}}") == nil)
    #expect(try fault("values: {a: {}}") == "values.a: missing option 'file'")
    // YAML takes braces without quotes for a mapping.
    #expect(
      try fault("values: {a: {file: a.csv, command: [python, bench.py, {file}]}}")
        == "values.a.command.2: braces without quotes")
    #expect(try fault("values: {a: {file: a.csv, command: [sh, '{file}']}}") == nil)
    #expect(
      try fault("values: {a: {file: a.csv, take: best, where: 'x >'}}")
        == "values.a.where: unexpected end of the expression; "
        + "values.a.take: invalid value 'best' for 'take'")
    for text in ["wide", "5% or", "digits or 1 or 2%", "-1"] {
      let yaml = "values: {a: {file: a.csv, tolerance: {x: '\(text)'}}}"
      #expect(try fault(yaml)?.contains("invalid tolerance") == true, "\(text)")
    }
    for text in ["0.5", "5%", "5% or digits", "digits or 0.1", "0.1 or 2%"] {
      let yaml = "values: {a: {file: a.csv, tolerance: {x: '\(text)'}}}"
      #expect(try fault(yaml) == nil, "\(text)")
    }
  }

  @Test("may differ by a share or in digits that are not written, whichever is more")
  func shareOrDigits() throws {
    let folder = try TemporaryFolder([
      "a.csv": "name,ms\nshort,1.26\nlong,126\n",
      "tangent.yaml": "values: {t: {file: a.csv, name: name, tolerance: {ms: 2% or digits}}}\n",
    ])
    let workspace = try Workspace(around: folder.path)
    var settings = Project.Settings()
    settings.tables = try Configuration.read(in: workspace).configuration.values
    let project = FileProject(
      folder: folder, project: Project(workspace: workspace, cache: .off, settings: settings))
    // 1 is 21 % off and reads so; 124 is 1.6 % off.
    #expect(try project.findings("1<!--= t.short.ms -->, 124<!--= t.long.ms -->\n") == [])
    #expect(
      try project.findings("2<!--= t.short.ms -->, 123<!--= t.long.ms -->\n").map { $0.prefix(20) }
        == ["1:1 1 stale-pin pinn", "1:24 1 stale-pin pin"])
  }

  @Test("are told of a file of the same name in another folder")
  func namesake() throws {
    let folder = try TemporaryFolder([
      "notebooks/grid.csv": "a,b\n1,2\n",
      "tangent.yaml": "values: {grid: {file: grid.csv, name: a}}\n",
    ])
    let workspace = try Workspace(around: folder.path)
    var settings = Project.Settings()
    settings.tables = try Configuration.read(in: workspace).configuration.values
    let project = FileProject(
      folder: folder, project: Project(workspace: workspace, cache: .off, settings: settings))
    #expect(
      try project.value("grid.`1`.b")
        == "2 missing-file 'grid': table 'grid': missing file 'grid.csv' "
        + "(files of tables are named from the project's folder: 'notebooks/grid.csv')")
  }
}
