extension Expression {
  /// Why a claim holds whatever any value is: `a.b <= a.b`, `1 < 2`; nil where it can fail.
  package var reasonItCannotFail: String? {
    if isConstant { return "it names no value" }
    return comparesTheSame ? "both sides are the same" : nil
  }

  private var comparesTheSame: Bool {
    switch kind {
    case .comparison(let first, let links):
      let sides = ([first] + links.map(\.right)).map(\.description)
      return zip(sides, sides.dropFirst()).allSatisfy { $0 == $1 }
    case .and(let left, let right): return left.comparesTheSame && right.comparesTheSame
    case .or(let left, let right): return left.comparesTheSame || right.comparesTheSame
    case .every(let body, _): return body.comparesTheSame
    default: return false
    }
  }
}
