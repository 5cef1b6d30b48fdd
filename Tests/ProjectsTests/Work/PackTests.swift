import Foundation
import TestSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Projects
@testable import Reports
@testable import Values

@Suite struct PackTests {
  private func folder(_ temporary: TemporaryFolder) throws -> WorkFolder {
    try WorkFolder(at: temporary.file("work"), making: true)
  }

  private func key(_ name: String) -> RecordKey { RecordKey(of: [name]) }

  @Test func aKeyIsItsDigits() {
    let key = key("a")
    #expect(key.text == Digest(of: ["a"]).text)
    #expect(RecordKey(hexadecimal: key.text) == key)
    #expect(RecordKey(key.bytes[...]) == key)
    #expect(RecordKey(hexadecimal: String(key.text.dropLast())) == nil)
    #expect(RecordKey(hexadecimal: String(repeating: "g", count: 64)) == nil)
    #expect(key.beside("history") != key)
    #expect(key.beside("history") == RecordKey(of: ["a"]).beside("history"))
  }

  @Test func whatIsWrittenIsFoundByOthers() throws {
    let temporary = try TemporaryFolder()
    let folder = try folder(temporary)
    let (one, other) = (try folder.results(writer: "one"), try folder.results(writer: "other"))
    try one.write([key("a"): [1, 2], key("b"): []], surviving: .process)
    #expect(other.record(key("a")) == nil)
    other.refresh()
    #expect(other.contains(key("a")) && other.contains(key("b")))
    #expect(other.record(key("a")) == [1, 2])
    #expect(other.record(key("b")) == [])
    #expect(other.record(key("c")) == nil)
    #expect(temporary.files.filter { $0.hasSuffix(".pack") } == ["work/results/one-1.pack"])
  }

  @Test func aPackIsTheSameWhateverTheOrder() {
    let records = (0..<20).map { (key("\($0)"), [UInt8($0)]) }
    let one = Pack.bytes(of: Dictionary(uniqueKeysWithValues: records))
    let other = Pack.bytes(of: Dictionary(uniqueKeysWithValues: records.reversed()))
    #expect(one == other)
  }

  /// Whatever happens to a file's bytes: its records are as they were, or not there.
  @Test func aDamagedPackHasNothingThatIsWrong() throws {
    let temporary = try TemporaryFolder()
    let records = [key("a"): Array("first".utf8), key("b"): Array("second".utf8)]
    let whole = Pack.bytes(of: records)
    let folder = try folder(temporary)
    for place in 0..<whole.count {
      var bytes = whole
      bytes[place] ^= 0x10
      try folder.write(bytes, as: "x.pack", in: "results")
      let found = try folder.results()
      for (key, record) in records {
        let read = found.record(key)
        #expect(read == nil || read == record, "byte \(place)")
      }
    }
    for count in 0..<whole.count {
      try folder.write(Array(whole[..<count]), as: "x.pack", in: "results")
      #expect(try folder.results().record(key("a")) == nil, "\(count) bytes")
    }
    try folder.write(whole, as: "x.pack", in: "results")
    #expect(try folder.results().record(key("a")) == records[key("a")])
  }

  @Test func manySmallPacksBecomeOne() throws {
    let temporary = try TemporaryFolder()
    let folder = try folder(temporary)
    let packs = try folder.results(writer: "w")
    for number in 0..<9 {
      packs.merge()
      #expect(temporary.files.count { $0.hasSuffix(".pack") } == number)
      try packs.write([key("\(number)"): [UInt8(number)]], surviving: .process)
    }
    packs.merge()
    #expect(temporary.files.count { $0.hasSuffix(".pack") } == 1)
    for others in [packs, try folder.results()] {
      for number in 0..<9 { #expect(others.record(key("\(number)")) == [UInt8(number)]) }
    }
  }

  @Test func aFolderThatOthersMayWriteIsRefused() throws {
    let temporary = try TemporaryFolder()
    _ = try folder(temporary)
    chmod(temporary.file("work"), 0o777)
    let refused = #expect(throws: FileProblem.self) { try folder(temporary) }
    #expect(refused?.id == "shared-folder")
    _ = try WorkFolder(at: temporary.file("work"), isShared: true)
    chmod(temporary.file("work"), 0o755)
    _ = try folder(temporary)
  }
}
