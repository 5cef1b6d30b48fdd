/// How the numbers of one column of a table write their signs.
package struct ColumnSigns {
  /// Whether numbers above 0 have a plus.
  private let hasPlus: Bool
  /// The minus of the first number that has one.
  private let minus: String?

  package init(_ numbers: [NumberToken]) {
    let worths = numbers.compactMap(\.value)
    let plain = numbers.contains { ($0.value ?? 0) > 0 && !$0.notation.hasPlus }
    hasPlus = !worths.isEmpty && !plain && numbers.contains(where: \.notation.hasPlus)
    minus = numbers.first { ($0.value ?? 0) < 0 }?.notation.minus
  }

  /// A number of the column, so that another in its place has the column's signs.
  package func applied(to number: NumberToken) -> NumberToken {
    var number = number
    if hasPlus { number.notation.hasPlus = true }
    if let minus, (number.value ?? 0) >= 0, number.notation.exponent == nil {
      number.notation.minus = minus
    }
    return number
  }
}
