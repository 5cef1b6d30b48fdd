import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

@Suite struct BuildIDTests {
  /// An ELF file of 64 bits with one header, which says where its notes are.
  private func program(note: [UInt8], type: UInt8 = 4) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 120)
    bytes.replaceSubrange(0..<6, with: [0x7F, 0x45, 0x4C, 0x46, 2, 1])
    (bytes[32], bytes[54], bytes[56]) = (64, 56, 1)
    (bytes[64], bytes[72], bytes[96]) = (type, 120, UInt8(note.count))
    return bytes + note
  }

  private let note: [UInt8] =
    [4, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0] + Array("GNU\0".utf8) + [0xAB, 0x01, 0xFF, 0]

  @Test func itIsTheNoteOfTheLinker() {
    #expect(BuildID.find(in: program(note: note)[...]) == "ab01ff")
    let other: [UInt8] = [4, 0, 0, 0, 4, 0, 0, 0, 1, 0, 0, 0] + Array("GNU\0".utf8) + [7, 7, 7, 7]
    #expect(BuildID.find(in: program(note: other + note)[...]) == "ab01ff")
    #expect(BuildID.find(in: program(note: other)[...]) == nil)
    #expect(BuildID.find(in: program(note: note, type: 1)[...]) == nil)
  }

  @Test func damagedFilesHaveNone() {
    let whole = program(note: note)
    for count in 0..<(whole.count - 1) { _ = BuildID.find(in: whole[..<count]) }
    for place in whole.indices {
      var bytes = whole
      bytes[place] = 0xFF
      _ = BuildID.find(in: bytes[...])
    }
    #expect(BuildID.find(in: Array("#!/bin/sh\n".utf8)[...]) == nil)
  }

  @Test func thisProgramHasAnIdentity() {
    #expect((Executable.identity?.count ?? 0) >= 16)
  }
}
