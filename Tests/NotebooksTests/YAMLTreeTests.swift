import Options
import ReportSupport
import TestSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Values

@Suite struct YAMLTreeTests {
  private static let parameters = Parameters([
    OptionEntry("epochs", .integer(20)), OptionEntry("rate", .number(0.1)),
    OptionEntry("n_samples", .integer(100)), OptionEntry("label", .string("7")),
    OptionEntry("sizes", .list([.integer(1), .integer(2)])),
  ])

  private func tree(_ text: String) throws -> YAMLTree {
    try YAMLTree(parsing: SourceFile(path: "a.yaml", text: text), parameters: Self.parameters)
  }

  @Test(arguments: Golden.names(in: "source/yaml", ending: ".yaml"))
  func faultsAreShownWhereTheyAre(name: String) throws {
    let file = SourceFile(
      path: "\(name).yaml", bytes: Array(try Fixture.data("source/yaml/\(name).yaml")))
    let (_, problems) = YAMLTree.read(SourcePieces(file), parameters: Self.parameters)
    let printed = DiagnosticPrinter().text(of: problems)
    #expect(!problems.isEmpty)
    #expect(try Golden.difference(of: printed, from: "source/yaml/\(name).expected") == nil)
  }

  @Test(
    arguments: [
      ("1", .integer(1)), ("-7", .integer(-7)), ("+7", .integer(7)), ("007", .integer(7)),
      ("0x1F", .integer(31)), ("0o17", .integer(15)), ("1e-3", .number(0.001)),
      ("1.0e-6", .number(1e-6)), ("1.", .number(1)), (".5", .number(0.5)), ("-.5E+1", .number(-5)),
      (".inf", .number(.infinity)), ("-.inf", .number(-.infinity)),
      ("99999999999999999999", .number(1e20)), ("1_000", .string("1_000")),
      ("1,000", .string("1,000")), ("0x", .string("0x")), ("0x-1", .string("0x-1")),
      ("e5", .string("e5")), ("1e", .string("1e")), (".", .string(".")), ("-", .string("-")),
      ("１２", .string("１２")), ("true", .boolean(true)), ("False", .boolean(false)),
      ("yes", .string("yes")), ("on", .string("on")), ("~", .null), ("null", .null), ("", .null),
      ("inf", .string("inf")), ("nan", .string("nan")), ("2024-05-01", .string("2024-05-01")),
      ("1/L", .string("1/L")),
    ] as [(String, OptionValue)])
  func plainWordsMeanWhatTheCoreSchemaSays(word: String, value: OptionValue) throws {
    #expect(YAMLScalar.value(ofPlain: word) == value)
  }

  @Test(
    arguments: [
      ("'1'", .string("1")), ("\"true\"", .string("true")), ("''", .string("")),
      ("\"a\\tb\\u4e2d\"", .string("a\tb中")), ("'it''s'", .string("it's")),
      ("a\n  b\n\n  c", .string("a b\nc")), ("|\n  a\n  b\n", .string("a\nb\n")),
      (">-\n  a\n  b\n", .string("a b")), ("[1, a, [2]]", .list([1, "a", .list([2])])),
      ("{b: 1, a: }", .mapping([OptionEntry("b", 1), OptionEntry("a", .null)])),
      ("\n- 1\n-\n- x # no", .list([1, .null, "x"])), ("${epochs}", 20),
      ("\"${rate}\"", .number(0.1)),
      ("${label}", "7"), ("x${epochs}", "x20"), ("1${epochs}", 120), ("'1${epochs}'", "120"),
      ("${sizes}", .list([1, 2])), ("'in ${sizes}'", "in [1, 2]"), ("'${\\kappa}$'", "${\\kappa}$"),
      ("$5 and $6", "$5 and $6"),
    ] as [(String, OptionValue)])
  func valuesKeepTheirTypes(text: String, value: OptionValue) throws {
    #expect(try tree("key: " + text).optionValue["key"] == value)
  }

  @Test(
    arguments: [
      ([], .value, "data:…"), (["data"], .key, "data"),
      (["data", "csv", "file"], .value, "'数据.csv'"),
      (["data", "csv", "file"], .key, "file"), (["rates"], .value, "[0.1,  1e-3 ]"),
      (["rates", "1"], .value, "1e-3"), (["rates", "9"], .value, "rates"),
      (["text"], .value, ">\n  一\n  二"), (["adam"], .value, "adam"),
      (["adam", "beta"], .key, "adam"),
      (["list", "1"], .value, "乙 丙"), (["none"], .value, ""), (["none"], .key, ""),
    ] as [([String], OptionError.Part, String)], ["\n", "\r\n"])
  func everyOptionHasAPlace(
    place: (path: [String], part: OptionError.Part, text: String), lineEnd: String
  ) throws {
    let text = """
      data:
        csv: {file: '数据.csv'}  # 文件
      rates: [0.1,  1e-3 ]
      text: >
        一
        二

      adam:
      list:
      - 甲
      - 乙 丙

      """.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
    let tree = try tree(text)
    let slice = tree.file.slice(tree.range(of: place.path, part: place.part))
      .split(separator: lineEnd).joined(separator: "\n")
    if place.text == "data:…" {
      #expect(slice.hasPrefix("data:") && slice.hasSuffix("乙 丙"))
    } else {
      #expect(slice == place.text)
    }
  }

  @Test func aBlockInAQuoteIsReadWithoutItsMarks() throws {
    let file = SourceFile(path: "a.md", text: "x\n> a:\n>   - 一\n>   - 二二\n> b: 1\n")
    let starts = [4, 9, 19, 32]
    let tree = try YAMLTree(parsing: SourcePieces(file, linesFrom: starts))
    #expect(tree.optionValue["a"] == .list(["一", "二二"]))
    #expect(file.slice(tree.range(of: ["a", "1"])) == "二二")
    #expect(file.slice(tree.range(of: ["b"], part: .key)) == "b")
  }

  @Test func errorsInOptionsAreShownWhereTheyAre() throws {
    let tree = try tree("sgd:\n  rate: x\n")
    let error = OptionError("wrong", "no", hint: "yes", at: ["sgd", "rate"])
    let diagnostics = tree.diagnostics(for: OptionErrors(error))
    #expect(diagnostics.list.map(\.place) == [.init(line: 2, column: 9)])
    #expect(diagnostics.exitStatus == 2)
  }

  @Test(arguments: [
    ("[", 20_000, "yaml-depth"), ("{a: ", 20_000, "yaml-depth"), ("- ", 20_000, "yaml-depth"),
    ("? ", 20_000, "yaml-depth"), ("- 1\n", 100_001, "yaml-size"), ("a", 1_048_577, "yaml-size"),
    ("\"", 99_999, "yaml-syntax"), ("a: ", 99_999, "yaml-syntax"),
  ])
  func hostileTextIsRefusedSoon(part: String, count: Int, id: String) {
    let text = String(repeating: part, count: count)
    let (tree, problems) = YAMLTree.read(SourcePieces(SourceFile(path: "a.yaml", text: text)))
    #expect(tree == nil)
    #expect(problems.list.map(\.id) == [id])
  }
}
