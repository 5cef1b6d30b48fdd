import Testing

@testable import Files
@testable import Values

@Suite("Addresses")
struct AddressTests {
  @Test(
    "are read and printed the same",
    arguments: [
      "compare.sgd.final_loss", "compare.sgd.loss[50]", "compare.sgd.coef[0]",
      "compare.sgd.seed[3].final_loss", "step-size.slow-one.mse", "compare.2nd.mse",
      "notebooks/momentum.md#compare.momentum.epochs_to_tolerance",
      "../docs/guide.md#compare.sgd.mse", "`my notes.md`#compare.sgd.mse",
      "compare.`learning rate 0.1`.mse", "`and`.sgd.mse", "compare.`a``b`.mse", "比较.动量.损失",
    ])
  func roundTrip(text: String) throws {
    #expect(try Address(parsing: text).description == text)
  }

  @Test("know their notebook, names and indices")
  func parts() throws {
    let address = try Address(parsing: "a/b.md#compare.`x y`.loss[50]")
    #expect(address.notebook == "a/b.md")
    #expect(
      address.segments == [
        Address.Segment("compare"), Address.Segment("x y"), Address.Segment("loss", index: 50),
      ])
    #expect(address.local.description == "compare.`x y`.loss[50]")
  }

  @Test("without need lose their backticks")
  func plainest() throws {
    #expect(try Address(parsing: "`compare`.`sgd`.mse").description == "compare.sgd.mse")
  }

  @Test("know the bytes of each name")
  func ranges() throws {
    let bytes = Array("xx n.md#run.sgd[1].mse".utf8)
    let placed = try PlacedAddress(parsing: bytes[3...])
    #expect(placed.range == 3..<22)
    #expect(placed.segmentRanges == [8..<11, 12..<15, 19..<22])
  }

  struct Fault: Sendable {
    var text: String
    var message: String
    var range: Range<Int>
  }

  @Test(
    "that are wrong are placed",
    arguments: [
      Fault(text: "", message: "missing address", range: 0..<0),
      Fault(text: "compare..mse", message: "missing name in an address", range: 8..<9),
      Fault(text: "compare.", message: "missing name in an address", range: 7..<8),
      Fault(text: "loss[x]", message: "invalid index '[x]'", range: 4..<7),
      Fault(text: "loss[-1]", message: "invalid index '[-1]'", range: 4..<8),
      Fault(text: "a.`b", message: "missing closing backtick", range: 2..<4),
      Fault(text: "a.``", message: "empty name in an address", range: 2..<4),
      Fault(text: "a b", message: "unexpected 'b' in an address", range: 2..<3),
    ])
  func faults(fault: Fault) {
    let error = #expect(throws: ValueError.self) { try Address(parsing: fault.text) }
    #expect(error?.message == fault.message)
    #expect(error?.range == fault.range)
  }
}
