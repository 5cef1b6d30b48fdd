extension Matrix {
  /// `b + x·w` for each row x; `parameters` holds w, after b if there is one.
  package func linearFunction(_ parameters: [Double], hasIntercept: Bool) -> [Double] {
    let offset = hasIntercept ? 1 : 0
    return (0..<rows).map { row in
      var value = hasIntercept ? parameters[0] : 0
      for j in 0..<columns { value += self[row, j] * parameters[j + offset] }
      return value
    }
  }
}
