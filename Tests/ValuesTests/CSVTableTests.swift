import Testing

@testable import Values

@Suite struct CSVTableTests {
  @Test(
    "begins after remarks, but for a header that is marked as one",
    arguments: [
      ("# cpu=x, 3 GHz\nw,n,t\nseq,3,1\n", ["w", "n", "t"], 1),
      ("# cpu=x\n# governor=y\nw,n\nseq,3\nrnd,4\n", ["w", "n"], 2),
      ("#w,n\nseq,3\n", ["#w", "n"], 1), ("#w,n,t\nseq,3\n", ["#w", "n", "t"], 1),
      ("# made today\n#w,n\nseq,3\n", ["#w", "n"], 1),
      ("# alone\n", ["# alone"], 0), ("w,n\n#seq,3\n", ["w", "n"], 1),
    ] as [(String, [String], Int)])
  func remarks(text: String, names: [String], count: Int) throws {
    let table = try CSVTable(parsing: Array(text.utf8), delimiter: UInt8(ascii: ","))
    #expect(table.names == names)
    #expect(table.count == count)
  }
}
