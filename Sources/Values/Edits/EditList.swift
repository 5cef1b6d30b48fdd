/// Edits of one file, which touch nothing but their own bytes.
package struct EditList: Sendable, Equatable {
  package private(set) var edits: [Edit]

  package init(_ edits: [Edit] = []) {
    self.edits = edits
  }

  /// Whether any edit changes anything.
  package var isEmpty: Bool { !edits.contains(where: \.isNeeded) }

  /// The bytes with all edits made; all of them or none.
  package func apply(to bytes: [UInt8]) throws(EditError) -> [UInt8] {
    let sorted = edits.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var end = 0
    for edit in sorted {
      guard edit.range.lowerBound >= end else { throw .overlap(edit.range) }
      guard edit.range.upperBound <= bytes.count, bytes[edit.range].elementsEqual(edit.old) else {
        throw .changed(edit.range)
      }
      result += bytes[end..<edit.range.lowerBound]
      result += edit.new
      end = edit.range.upperBound
    }
    result += bytes[end...]
    return result
  }
}

/// Why edits cannot be made.
package enum EditError: Error, Sendable, Equatable {
  /// The file has changed since it was read.
  case changed(Range<Int>)
  /// Two edits want the same bytes.
  case overlap(Range<Int>)

  package var message: String {
    switch self {
    case .changed: "file changed while it was being checked"
    case .overlap: "two edits of the same bytes"
    }
  }
}
