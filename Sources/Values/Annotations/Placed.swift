/// A thing with the bytes that write it.
package struct Placed<Content: Sendable & Equatable>: Sendable, Equatable {
  package var value: Content
  package var range: Range<Int>

  init(_ value: Content, at range: Range<Int>) {
    self.value = value
    self.range = range
  }
}
