import Charting

/// Lines over common places, which a reader can read off one by one and switch off.
package struct Readout: Sendable {
  /// One line with what it says at a place; nil where it has no value.
  struct Line: Sendable {
    var name: String
    var color: Int
    var text: @Sendable (Double) -> String?
  }

  /// What the places count.
  var axis: String
  var places: [Double]
  var lines: [Line]
  /// What a place is called.
  var placeText: @Sendable (Double) -> String = { SweptRun.text(ofPlace: $0) }

  init(_ axis: String, places: [Double], lines: [Line]) {
    self.axis = axis
    self.places = places
    self.lines = lines
  }

  /// The columns of numbers that lines were drawn from.
  init(_ axis: String, _ columns: [(name: String, color: Int, x: [Double], y: [Double])]) {
    let lines = columns.map { column in
      let values = Dictionary(zip(column.x, column.y), uniquingKeysWith: { first, _ in first })
      return Line(name: column.name, color: column.color) { place in
        values[place].flatMap { $0.isFinite ? NumberText.reading($0) : nil }
      }
    }
    self.init(axis, places: Set(columns.flatMap(\.x)).sorted(), lines: lines)
  }
}
