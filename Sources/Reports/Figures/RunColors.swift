/// Gives runs their places in the palette: by method, and apart where they are shown together.
struct RunColors: Sendable {
  /// The methods that have one color in every report, in the order of the palette.
  static let methods = [
    "gradient_descent", "sgd", "momentum", "heavy_ball", "nesterov", "adam",
  ]
  /// What other methods wear unless a run beside them has it.
  private static let wishes = [
    "adagrad": 1, "rmsprop": 2, "adadelta": 3, "adamw": 4, "nadam": 2, "lbfgs": 1, "newton": 2,
    "fista": 2, "ista": 1, "svrg": 2, "saga": 3, "lion": 3, "lars": 4, "radam": 3, "adamax": 4,
  ]

  private let places: [String: Int]

  /// The colors of labels that are shown together in groups, such as those of one figure.
  ///
  /// A label keeps its color in all of them; only what never meets shares one, so that two runs
  /// that stand alone have the two strongest.
  init(groups: [[String]]) {
    var places: [String: Int] = [:]
    var neighbors: [String: Set<String>] = [:]
    for label in groups.joined() {
      places[label] = Self.methods.firstIndex(of: label)
    }
    for group in groups {
      for label in group { neighbors[label, default: []].formUnion(group) }
    }
    for label in groups.joined() where places[label] == nil {
      let taken = Set(neighbors[label, default: []].compactMap { places[$0] })
      let wish = Self.wishes[label].flatMap { taken.contains($0) ? nil : $0 }
      places[label] = wish ?? Self.free(besides: taken)
    }
    self.places = places
  }

  subscript(label: String) -> Int { places[label] ?? 0 }

  /// The first place of the palette that is not taken.
  private static func free(besides taken: Set<Int>) -> Int {
    (0...taken.count).first { !taken.contains($0) } ?? 0
  }

  /// The same colors, each that stands there a second time made another.
  static func apart(_ colors: [Int]) -> [Int] {
    var taken = Set(colors)
    var seen: Set<Int> = []
    return colors.map { color in
      guard !seen.insert(color).inserted else { return color }
      let other = free(besides: taken)
      taken.insert(other)
      seen.insert(other)
      return other
    }
  }
}
