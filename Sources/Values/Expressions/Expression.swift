import Files

/// What a pin or a claim says of values: `compare.sgd.epochs / compare.momentum.epochs`.
package struct Expression: Sendable, Equatable {
  /// A side of a chain of comparisons and how it relates to the side before it.
  package struct Link: Sendable, Equatable {
    package var relation: Relation
    package var right: Expression
  }

  package indirect enum Kind: Sendable, Equatable {
    /// A number as it is written: `1.0e-6`, `5%`.
    case number(Double, text: String)
    case boolean(Bool)
    case address(PlacedAddress)
    /// A value in a file: `bench/a.json#results[0].mean`.
    case file(FileAddress)
    /// Text between quotes, for conditions on rows.
    case text(String)
    case negative(Expression)
    case arithmetic(Arithmetic, Expression, Expression)
    case call(name: String, [Expression])
    /// `a < b < c`.
    case comparison(Expression, [Link])
    case not(Expression)
    case and(Expression, Expression)
    case or(Expression, Expression)
    /// `every seed: …`.
    case every(Expression, over: Repetition)
    /// `count seed: …`: for how many seeds it holds.
    case count(Expression, over: Repetition)
  }

  package enum Arithmetic: String, Sendable, CaseIterable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
    case power = "^"

    func apply(_ a: Double, _ b: Double) -> Double {
      switch self {
      case .plus: a + b
      case .minus: a - b
      case .times: a * b
      case .divided: a / b
      case .power: MathFunction.power(a, b)
      }
    }
  }

  package var kind: Kind
  package var range: Range<Int>

  init(_ kind: Kind, at range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// The expression that all of `bytes` write; indices are offsets in the file.
  package init(parsing bytes: ArraySlice<UInt8>) throws(ValueError) {
    var parser = try ExpressionParser(ByteCursor(bytes))
    self = try parser.expression()
    try parser.expectEnd()
  }

  /// The expressions that it is made of.
  var parts: [Expression] {
    switch kind {
    case .number, .boolean, .address, .file, .text: []
    case .negative(let part), .not(let part), .every(let part, _), .count(let part, _): [part]
    case .arithmetic(_, let left, let right), .and(let left, let right), .or(let left, let right):
      [left, right]
    case .call(_, let arguments): arguments
    case .comparison(let first, let links): [first] + links.map(\.right)
    }
  }

  /// All addresses in it, from left to right.
  package var addresses: [PlacedAddress] {
    var addresses: [PlacedAddress] = []
    forEachPart { if case .address(let address) = $0.kind { addresses.append(address) } }
    return addresses
  }

  /// All addresses of values in files, from left to right.
  package var files: [FileAddress] {
    var files: [FileAddress] = []
    forEachPart { if case .file(let file) = $0.kind { files.append(file) } }
    return files
  }

  /// Whether it is the same whatever any value is.
  package var isConstant: Bool { addresses.isEmpty && files.isEmpty }

  /// Itself and all that it is made of, once each, from left to right.
  private func forEachPart(_ body: (Expression) -> Void) {
    body(self)
    for part in parts { part.forEachPart(body) }
  }
}
