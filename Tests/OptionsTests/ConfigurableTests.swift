import Options
import Testing

/// A type with one option of each kind.
private struct Kettle: Named {
  static let name = "kettle"
  static let summary = "boils water"
  static let options: [Option<Kettle>] = [
    Option("liters", \.liters, "how much water", range: .positive),
    Option("cups", \.cups, "for how many", range: .atLeast(1), required: true),
    Option("whistle", \.whistle, "whether it sings"),
    Option("color", \.color, "what it looks like"),
    Option("weights", \.weights, "of the parts", range: .nonNegative),
    Option("lid", \.lid, from: .lids, "what closes it"),
  ]

  enum Color: String, OptionChoice { case red, green }

  var liters = 1.5
  var cups = 1
  var whistle = false
  var color = Color.red
  var weights: [Double] = []
  var lid: Lid?

  static func hint(forUnknown key: String) -> String? {
    key == "temperature" ? "water boils at 100 °C" : nil
  }
}

private struct Lid: Named {
  static let name = "lid"
  static let summary = "closes the kettle"
  static let options: [Option<Lid>] = [Option("width", \.width, "in cm", range: .closed(5, 20))]
  var width = 10
}

private struct Rule: Named {
  static let name = "rule"
  static let summary = "goes downhill"
  static let options: [Option<Rule>] = [Option("learning_rate", \.rate, "the step")]
  var rate = 0.1
}

extension Catalogue where Member == Lid {
  fileprivate static var lids: Catalogue {
    Catalogue("lid", written: { $0.namedOptionValue }, [.init(Lid.self) { $0 }])
  }
}

@Suite struct ConfigurableTests {
  @Test func aNameThatOthersUseIsSaidInOurs() {
    let error = #expect(throws: OptionErrors.self) {
      try Rule(decoding: .mapping([OptionEntry("lr", .number(0.1))]))
    }
    #expect(error?.errors.map(\.hint) == ["'lr' is 'learning_rate' here"])
  }

  @Test func `a missing option of text says what it is for, one of another type its type`() {
    struct Letter: Configurable {
      static let options: [Option<Letter>] = [
        Option("to", \.to, "who gets it", required: true),
        Option("sheets", \.sheets, "how long it is", required: true),
      ]
      var to = ""
      var sheets = 1
    }
    let error = #expect(throws: OptionErrors.self) { try Letter(decoding: .mapping([])) }
    #expect(error?.errors.map(\.hint) == ["expected text: who gets it", "expected an integer"])
  }

  @Test func `every kind of option is decoded`() throws {
    let kettle = try Kettle(
      decoding: .mapping([
        .init("liters", .integer(2)), .init("cups", .number(4)), .init("whistle", .boolean(true)),
        .init("color", .string("green")), .init("weights", .list([.integer(1), .number(0.5)])),
        .init("lid", .mapping([.init("lid", .mapping([.init("width", .integer(7))]))])),
      ]))
    #expect(kettle.liters == 2)
    #expect(kettle.cups == 4)
    #expect(kettle.whistle)
    #expect(kettle.color == .green)
    #expect(kettle.weights == [1, 0.5])
    #expect(kettle.lid?.width == 7)
  }

  @Test func `all errors come at once, each at the smallest wrong thing`() {
    let value = OptionValue.mapping([
      .init("litres", .integer(2)), .init("whistle", .string("loud")),
      .init("color", .string("gren")), .init("weights", .list([.integer(1), .integer(-1)])),
      .init("lid", .mapping([.init("lid", .mapping([.init("width", .integer(70))]))])),
    ])
    let errors = #expect(throws: OptionErrors.self) { try Kettle(decoding: value) }
    let lines = errors?.errors.map { "\($0.path.joined(separator: ".")) \($0.part): \($0.message)" }
    #expect(
      lines == [
        "litres key: unknown option 'litres'",
        "whistle value: invalid value 'loud' for 'whistle'",
        "color value: invalid value 'gren' for 'color'",
        "weights.1 value: invalid value '-1'",
        "lid.lid.width value: invalid value '70' for 'width'",
        " key: missing option 'cups'",
      ])
    #expect(errors?.errors[0].hint == "did you mean 'liters'?")
    #expect(errors?.errors[2].hint == "did you mean 'green'?")
    #expect(errors?.errors[4].hint == "must be ≥ 5 and ≤ 20")
  }

  @Test func `a type can say what to write instead of an option that it never had`() {
    let value = OptionValue.mapping([
      .init("cups", .integer(1)), .init("temperature", .integer(90)), .init("lidd", .null),
    ])
    let errors = #expect(throws: OptionErrors.self) { try Kettle(decoding: value) }
    #expect(errors?.errors.map(\.hint) == ["water boils at 100 °C", "did you mean 'lid'?"])
  }

  @Test func `a member may be a name alone`() throws {
    let kettle = try Kettle(
      decoding: .mapping([.init("cups", .integer(1)), .init("lid", .string("lid"))]))
    #expect(kettle.lid?.width == 10)
  }

  @Test func `defaults are what a new value has`() {
    let defaults = Kettle.optionDescriptions.map { "\($0.name)=\($0.defaultValue.text)" }
    #expect(
      defaults == [
        "liters=1.5", "cups=null", "whistle=false", "color=red", "weights=[]", "lid=null",
      ])
  }
}
