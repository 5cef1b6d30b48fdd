#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A function that expressions may call.
package struct MathFunction: Sendable {
  package let name: String
  /// How many arguments it takes.
  let arity: ClosedRange<Int>
  let apply: @Sendable ([Double]) -> Double
  /// What documentation says of it.
  package let summary: String

  private init(
    _ name: String, _ summary: String, _ arity: ClosedRange<Int> = 1...1,
    _ apply: @escaping @Sendable ([Double]) -> Double
  ) {
    self.name = name
    self.summary = summary
    self.arity = arity
    self.apply = apply
  }

  /// All functions, in the order in which messages list them.
  package static let all: [MathFunction] = [
    MathFunction("abs", "the distance from 0") { Swift.abs($0[0]) },
    MathFunction("sqrt", "the square root") { $0[0].squareRoot() },
    MathFunction("log10", "the logarithm to base 10") { log10($0[0]) },
    MathFunction("ln", "the natural logarithm") { log($0[0]) },
    MathFunction("exp", "the exponential") { exp($0[0]) },
    MathFunction("min", "the least of up to 16 numbers", 1...16) {
      $0.dropFirst().reduce($0[0], Swift.min)
    },
    MathFunction("max", "the greatest of up to 16 numbers", 1...16) {
      $0.dropFirst().reduce($0[0], Swift.max)
    },
    MathFunction("round", "to a whole number or to so many decimals, half to even", 1...2, round),
  ]

  static func named(_ name: String) -> MathFunction? { all.first { $0.name == name } }

  /// How many arguments it takes, in words.
  var arityText: String {
    switch arity {
    case 1...1: "1 argument"
    case 1...2: "1 or 2 arguments"
    default: "\(arity.lowerBound) to \(arity.upperBound) arguments"
    }
  }

  /// `round(x)` and `round(x, decimals)`: half to even, on the shortest decimals of the number.
  private static func round(_ arguments: [Double]) -> Double {
    let places = arguments.count > 1 ? arguments[1] : 0
    guard let decimal = DecimalDigits(arguments[0]), abs(places) <= 400 else { return .nan }
    return decimal.rounded(toPlaces: Int(places)).double
  }

  /// A power: exact for small whole exponents, so that every machine agrees.
  static func power(_ base: Double, _ exponent: Double) -> Double {
    guard let whole = Int(exactly: exponent), abs(whole) <= 64 else { return pow(base, exponent) }
    var result = 1.0
    for _ in 0..<abs(whole) { result *= base }
    return whole < 0 ? 1 / result : result
  }
}
