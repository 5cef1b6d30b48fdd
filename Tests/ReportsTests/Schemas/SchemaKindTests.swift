import Optimization
import Options
import TestSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

@Suite struct SchemaKindTests {
  private func schema(_ name: String) throws -> JSONValue {
    let kind = try #require(SchemaKind.all.first { $0.name == name })
    return try JSONValue(parsing: kind.text)
  }

  @Test func everyDirectiveHasASchema() {
    #expect(SchemaKind.all.map(\.name) == DirectiveKind.all.map(\.name) + ["front-matter"])
  }

  @Test(arguments: DirectiveKind.all.map(\.name))
  func everyOptionOfADirectiveOccurs(_ name: String) throws {
    let properties = try schema(name)["properties"].members
    let options = try #require(DirectiveKind.all.first { $0.name == name }).options
    #expect(properties.map(\.key) == options.map(\.name))
    for (property, option) in zip(properties, options) {
      #expect(try property.value["description"].string == option.summary)
    }
  }

  @Test func everyOptionOfTheFrontMatterOccurs() throws {
    let properties = try schema("front-matter")["properties"].members
    #expect(properties.map(\.key) == FrontMatter.options.map(\.name))
  }

  /// Families that runs name members of, and what stands before a member in the definitions.
  static let families = [
    ("data", "data-source"), ("models", "model"), ("objectives", "objective"),
    ("schedules", "schedule"), ("optimizers", "labelled-optimizer"),
    ("estimators", "labelled-estimator"),
  ]

  @Test(arguments: families)
  func everyOptionOfEveryMemberOccurs(_ name: String, prefix: String) throws {
    let definitions = try schema("run")["definitions"]
    let family = try #require(ReferenceFamily.all.first { $0.name == name })
    for entry in family.entries {
      let definition = definitions["\(prefix).\(entry.name)"]
      #expect(try definition["description"].string == entry.summary)
      let keys = try definition["anyOf"][0]["properties"].members.map(\.key)
      #expect(keys.starts(with: entry.options.map(\.name)), "\(entry.name)")
    }
    let others = [
      "labelled-optimizer": LoopOptions.names, "labelled-estimator": EstimatorOptions.names,
    ]
    for entry in family.entries {
      let keys = try definitions["\(prefix).\(entry.name)"]["anyOf"][0]["properties"].members
        .map(\.key)
      // What a member has itself is not the loop's.
      let own = Set(entry.options.map(\.name))
      let besides = others[prefix, default: []].filter { !own.contains($0) }
      #expect(Array(keys.suffix(besides.count)) == besides && Set(keys).count == keys.count)
    }
  }

  @Test func everyOptionOfEveryFigureOccurs() throws {
    let rules = try schema("figure")["allOf"].array
    let kinds = Catalogue<any Figure>.figures.entries
    #expect(rules.count == kinds.count)
    for (rule, kind) in zip(rules, kinds) {
      #expect(try rule["if"]["properties"]["kind"]["const"].string == kind.name)
      let keys = try rule["then"]["properties"].members.map(\.key)
      #expect(keys == FigureDirective.optionDescriptions.map(\.name) + kind.options.map(\.name))
    }
  }

  @Test func everyReferenceLeadsSomewhere() throws {
    for kind in SchemaKind.all {
      let names = try JSONValue(parsing: kind.text)["definitions"].members.map(\.key)
      let references = kind.text.split(separator: "\"#/definitions/").dropFirst().map {
        String($0.prefix { $0 != "\"" })
      }
      #expect(Set(references).isSubset(of: names), "\(kind.name)")
    }
  }

  @Test func aLogarithmicSweepBeginsAboveZero() throws {
    let sweep = try schema("run")["definitions"]["sweep"]["anyOf"][0]
    #expect(try sweep["if"]["properties"]["scale"]["const"].string == "log")
    for end in ["from", "to"] {
      #expect(try sweep["then"]["properties"][end]["exclusiveMinimum"].double == 0)
    }
  }

  @Test func rangesAndDefaultsAreKept() throws {
    let properties = try schema("run")["properties"]
    #expect(try properties["tolerance"]["default"].double == 1e-6)
    #expect(try properties["tolerance"]["anyOf"][0]["minimum"].double == 0)
    #expect(try properties["seeds"]["anyOf"][0]["maximum"].int == 10_000)
  }
}
