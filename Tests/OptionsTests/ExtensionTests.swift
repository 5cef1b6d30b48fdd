import Testing

@testable import Options

/// A family of a test: what a kitchen heats with.
private protocol Stove: Named {}

private struct GasStove: Stove {
  static let name = "gas"
  static let summary = "heats with a flame"
  static let options: [Option<GasStove>] = [Option("liters", \.liters, "how much at a time")]
  var liters = 1
}

private struct WoodStove: Stove {
  static let name = "wood"
  static let summary = "heats with logs"
  static let options: [Option<WoodStove>] = [Option("logs", \.logs, "how many")]
  var logs = 3
}

/// Belongs to no family.
private struct Spoon: Named {
  static let name = "spoon"
  static let summary = "stirs"
  static let options: [Option<Spoon>] = []
}

/// Has the name of something built in, and an option that belongs to the caller.
private struct OtherGas: Stove {
  static let name = "gas"
  static let summary = "heats with another flame"
  static let options: [Option<OtherGas>] = [Option("place", \.place, "where it stands")]
  var place = ""
}

private struct NamelessStove: Stove {
  static let name = "my stove"
  static let summary = "heats"
  static let options: [Option<NamelessStove>] = []
}

extension Catalogue where Member == any Stove {
  fileprivate static var stoves: Catalogue {
    Catalogue("stove", written: { $0.namedOptionValue }, [.init(GasStove.self) { $0 }])
  }
}

@Suite("Extensions")
struct ExtensionTests {
  /// What is said of extensions among the test's families.
  private func messages(_ extensions: Extension...) -> [String] {
    do throws(OptionErrors) {
      try ExtensionCheck.validate(
        extensions,
        among: [
          ExtensionFamily(Catalogue<any Stove>.stoves),
          ExtensionFamily("pot", names: ["pan"]) { _ in false },
        ], reserved: ["stove": ["place"]])
      return []
    } catch {
      return error.errors.map { $0.message + ($0.hint.map { " | " + $0 } ?? "") }
    }
  }

  @Test("may add to the families that there are")
  func fitting() {
    #expect(messages(Extension("kitchen", version: "1", adding: [WoodStove.self])).isEmpty)
    #expect(messages().isEmpty)
  }

  @Test("may not take a name that is built in, or an option of all members")
  func builtIn() {
    #expect(
      messages(Extension("kitchen", version: "1", adding: [OtherGas.self])) == [
        "duplicate stove 'gas' | it is built in: extension 'kitchen' needs another name",
        "duplicate option 'place' of stove 'gas' | every stove has it already",
      ])
  }

  @Test("may not add a name twice")
  func twice() {
    let kitchen = Extension("kitchen", version: "1", adding: [WoodStove.self])
    let cellar = Extension("cellar", version: "2", adding: [WoodStove.self])
    #expect(
      messages(kitchen, cellar) == [
        "duplicate stove 'wood' | extensions 'kitchen' and 'cellar' both add it"
      ])
    #expect(
      messages(Extension("kitchen", version: "1", adding: [WoodStove.self, WoodStove.self])) == [
        "duplicate stove 'wood' | extension 'kitchen' adds it twice"
      ])
    #expect(
      messages(kitchen, Extension("kitchen", version: "2", adding: [])) == [
        "duplicate extension 'kitchen'"
      ])
  }

  @Test("say what has no family, and which names can't be written")
  func misfits() {
    #expect(
      messages(Extension("kitchen", version: "1", adding: [Spoon.self])) == [
        "type 'Spoon' has no family | known: stove, pot"
      ])
    let hint = "expected an ASCII letter, then letters, digits, '_' or '-'"
    #expect(
      messages(Extension("1st", version: "1", adding: [NamelessStove.self])) == [
        "invalid name '1st' of an extension | \(hint)",
        "invalid name 'my stove' of a stove | \(hint)",
      ])
  }

  @Test("are listed after what is built in, decoded as it is, and known to hints")
  func registered() async {
    // Another process: what is registered stays so.
    await #expect(processExitsWith: .success) {
      let kitchen = Extension("kitchen", version: "1", adding: [WoodStove.self, Spoon.self])
      #expect(Extensions.register([kitchen]))
      let stoves = Catalogue<any Stove>.stoves
      #expect(stoves.names == ["gas", "wood"])
      let made = try stoves.member(named: "wood", options: .mapping([]))
      #expect(stoves.value(of: made)["wood"]?["logs"] == .integer(3))
      #expect(stoves.unknown("wod").hint == "did you mean 'wood'?")
      #expect(stoves["wood"]?.options.map(\.name) == ["logs"])
      #expect(stoves["spoon"] == nil)
      #expect(!Extensions.register([kitchen]))
      #expect(Extensions.texts == ["kitchen 1"])
    }
  }

  @Test("can't come once names have been looked up")
  func late() async {
    await #expect(processExitsWith: .success) {
      #expect(Catalogue<any Stove>.stoves.names == ["gas"])
      let kitchen = Extension("kitchen", version: "1", adding: [WoodStove.self])
      #expect(!Extensions.register([kitchen]))
    }
  }
}
