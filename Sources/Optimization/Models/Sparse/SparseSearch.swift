/// The minimum of `½‖Aw − z‖² + Σ κⱼ|wⱼ|`: coordinate by coordinate, then exactly on its support.
///
/// Friedman, Hastie, Tibshirani 2010, "Regularization paths for generalized linear models via
/// coordinate descent"; signs and support as in Lee, Battle, Raina, Ng 2007, "Efficient sparse coding
/// algorithms".
struct SparseSearch {
  private let columns: [[Double]]
  private let target: [Double]
  /// κ.
  private let weights: [Double]
  private let norms: [Double]
  private(set) var point: [Double]
  private var residual: [Double]
  /// What may still be spent on factors.
  private var allowance = 4 * SolutionCost.most

  init(columns: [[Double]], target: [Double], weights: [Double]) {
    self.columns = columns
    self.target = target
    self.weights = weights
    norms = columns.map { Norm.euclidean($0) }
    point = Array(repeating: 0, count: columns.count)
    residual = target
  }

  /// Runs to the minimum; false where it was not reached.
  mutating func run() -> Bool {
    approach()
    var (least, idle) = (Double.infinity, 0)
    // Each change lowers the sum, but where rounding leads round in a circle.
    while allowance > 0, idle <= 1000 + 20 * point.count {
      guard let isDone = improve() else { return false }
      if isDone { return true }
      let sum = sum
      idle = sum < least ? 0 : idle + 1
      least = min(least, sum)
    }
    return false
  }

  /// What is minimized.
  private var sum: Double {
    let penalty = zip(point, weights).reduce(0) { $0 + $1.1 * abs($1.0) }
    return 0.5 * Norm.product(residual, residual) + penalty
  }

  /// Minimizes along each coordinate until changes are small: the support is then nearly right.
  private mutating func approach() {
    for _ in 0..<200 {
      var largest = 0.0
      for j in point.indices where norms[j] > 0 {
        let square = norms[j] * norms[j]
        let pull = Norm.product(columns[j], residual) + square * point[j]
        let next = LassoObjective.soft(pull, weights[j]) / square
        largest = max(largest, abs(next - point[j]) * norms[j])
        move(j, by: next - point[j])
      }
      if largest <= 1e-9 * Norm.euclidean(target) { break }
    }
  }

  private mutating func move(_ j: Int, by change: Double) {
    guard change != 0 else { return }
    point[j] += change
    for i in residual.indices { residual[i] -= change * columns[j][i] }
  }

  /// One change of support or signs that lowers the sum; true where there is none, nil on failure.
  private mutating func improve() -> Bool? {
    var support = point.indices.filter { norms[$0] > 0 && (weights[$0] == 0 || point[$0] != 0) }
    var signs = support.map { weights[$0] == 0 ? 0 : point[$0] < 0 ? -1.0 : 1 }
    // A round takes up to two factors, of whole blocks of rows.
    let order = support.count + 1
    let rows = max(target.count, TriangularFactor.blockRows)
    let products: Int = 2 * rows * order * order
    allowance -= Double(products) + 1e4
    guard let solved = solve(support, signs) else { return leaveDependence(support, signs) }
    if keepsSigns(support, solved) {
      set(support, solved)
      guard let (entering, sign) = violated() else { return true }
      support.append(entering)
      signs.append(sign)
      guard let wider = solve(support, signs) else {
        return leaveDependence(support, signs)
      }
      // Nothing to gain but rounding.
      guard let last = wider.last, last * sign > 0 else { return true }
      return step(support, to: wider)
    }
    return step(support, to: solved)
  }

  private func keepsSigns(_ support: [Int], _ solved: [Double]) -> Bool {
    zip(support, solved).allSatisfy { weights[$0] == 0 || $1 * point[$0] > 0 }
  }

  private mutating func set(_ support: [Int], _ solved: [Double]) {
    for (j, x) in zip(support, solved) { point[j] = x }
    residual = target
    for j in support { for i in residual.indices { residual[i] -= point[j] * columns[j][i] } }
  }

  /// The coordinate at zero that the sum pulls away most, and where to; nil where none does.
  private func violated() -> (Int, Double)? {
    var worst: (Int, Double)?
    var most = 0.0
    for j in point.indices where point[j] == 0 && weights[j] > 0 && norms[j] > 0 {
      let pull = Norm.product(columns[j], residual)
      let rounding = 0x1p-46 * norms[j] * Norm.euclidean(residual)
      let excess = (abs(pull) - weights[j] - rounding) / norms[j]
      if excess > most { (most, worst) = (excess, (j, pull < 0 ? -1 : 1)) }
    }
    return worst
  }

  /// Moves towards a solution, up to where the first sign would change: that one leaves.
  private mutating func step(_ support: [Int], to solved: [Double]) -> Bool {
    var length = 1.0
    var leaving: Int?
    for (j, x) in zip(support, solved) where weights[j] > 0 && point[j] != 0 && x * point[j] <= 0 {
      let share = point[j] / (point[j] - x)
      if share < length { (length, leaving) = (share, j) }
      if leaving == nil { leaving = j }
    }
    let next = zip(support, solved).map { j, x in
      j == leaving ? 0 : point[j] + length * (x - point[j])
    }
    set(support, next)
    return false
  }

  /// Moves along a direction that changes no prediction, until a coordinate is zero.
  private mutating func leaveDependence(_ support: [Int], _ signs: [Double]) -> Bool? {
    let factor = RowSpace.factor(of: support.map { columns[$0] }, rows: target.count)
    guard
      let last = support.indices.first(where: { isDependent(factor, $0, support) })
    else { return nil }
    var direction = [Double](repeating: 0, count: support.count)
    direction[last] = 1
    for k in (0..<last).reversed() {
      var sum = -factor[k, last]
      for i in k + 1..<max(last, k + 1) { sum -= factor[k, i] * direction[i] }
      direction[k] = sum / factor[k, k]
    }
    // The way on which the penalty does not grow.
    let slope = support.indices.reduce(0) {
      $0 + weights[support[$1]] * signs[$1] * direction[$1]
    }
    if slope > 0 { direction = direction.map { -$0 } }
    var length = Double.infinity
    var leaving: Int?
    for (k, j) in support.enumerated() where weights[j] > 0 && direction[k] * point[j] < 0 {
      let share = -point[j] / direction[k]
      if share < length { (length, leaving) = (share, j) }
    }
    guard let leaving else { return nil }
    set(
      support,
      support.indices.map { k in
        support[k] == leaving ? 0 : point[support[k]] + length * direction[k]
      })
    return false
  }

  private func isDependent(_ factor: TriangularFactor, _ k: Int, _ support: [Int]) -> Bool {
    abs(factor[k, k]) <= 0x1p-44 * norms[support[k]]
  }

  /// The minimum on a support with these signs; nil where its columns are dependent.
  private func solve(_ support: [Int], _ signs: [Double]) -> [Double]? {
    let count = support.count
    let factor = RowSpace.factor(of: support.map { columns[$0] } + [target], rows: target.count)
    guard !support.indices.contains(where: { isDependent(factor, $0, support) }) else {
      return nil
    }
    // RᵀR·x = Rᵀ(Qᵀz) − κ·s.
    var pull = support.indices.map { -weights[support[$0]] * signs[$0] }
    for k in 0..<count {
      for i in 0..<k { pull[k] -= factor[i, k] * pull[i] }
      pull[k] /= factor[k, k]
    }
    var x = (0..<count).map { factor[$0, count] + pull[$0] }
    for k in (0..<count).reversed() {
      x[k] /= factor[k, k]
      for i in 0..<k { x[i] -= factor[i, k] * x[k] }
    }
    return x
  }
}
