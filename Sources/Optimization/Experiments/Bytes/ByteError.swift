/// Bytes that don't hold the value that was looked for: cut off, damaged, or of another version.
package struct ByteError: Error, Sendable, Equatable {
  package init() {}
}
