import Foundation

/// The reader that `TANGENT_READER` names.
private let reader = ProcessInfo.processInfo.environment["TANGENT_READER"]
  .flatMap { readers[$0] }

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let reader else { fatalError("TANGENT_READER names no reader") }
  reader(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// What is given to each reader, by the reader's name.
private let readers: [String: @Sendable ([UInt8]) -> Void] = [
  "markdown": MarkdownReading.read, "annotations": AnnotationReading.read,
  "expressions": ExpressionReading.read, "yaml": YAMLReading.read,
  "bibtex": BibTeXReading.read, "csv": CSVReading.read, "json": JSONReading.read,
]

/// Ends the process, so that libFuzzer keeps the input, unless a law holds.
func require(_ holds: Bool, _ law: @autoclosure () -> String) {
  if !holds { fatalError(law()) }
}

/// Requires that a range lies inside a text.
func requireInside(_ range: Range<Int>, _ bytes: [UInt8], of reader: String) {
  require(
    range.lowerBound >= 0 && range.upperBound <= bytes.count,
    "\(reader): \(range) is not inside of \(bytes.count) bytes")
}
