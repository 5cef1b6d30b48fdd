import CKernels

/// Sums of losses and their gradients over rows of a linear model, in one pass over the data.
///
/// Four rows go together, so that the gradient's sums are loaded and stored once for all four. Some
/// such groups get their slopes before the first of them adds to the gradient: the memory is read
/// ahead without waiting for slopes, and the rows are still in the first-level cache when they come
/// again. Products are added in an order that depends on the shape of the data alone.
struct LinearKernel<Loss: SampleLoss> {
  private let loss: Loss
  private let data: LinearData
  private let columns: Int

  /// Rows that get their slopes together: a few kilobytes.
  private static var mostRows: Int { 32 }
  private var rowsTogether: Int { 4 * max(1, min(Self.mostRows / 4, 256 / max(1, columns))) }

  init(_ loss: Loss, _ data: LinearData) {
    self.loss = loss
    self.data = data
    columns = data.features.columns
  }

  /// Adds the losses and gradients of some rows to `sums`.
  @inline(__always)
  func accumulate(_ order: some RowOrder, at point: [Double], to sums: inout LinearSums) {
    precondition(order.isWithin(data.features.rows) && sums.gradient.count == columns)
    let whole = order.count / 4 * 4
    withUnsafeTemporaryAllocation(of: Double.self, capacity: Self.mostRows) { slopes in
      // The weights come after the intercept, if there is one.
      point[data.offset...].withUnsafeBufferPointer { weights in
        data.features.elements.withUnsafeBufferPointer { features in
          let rows = Rows(order: order, features: features, weights: weights, slopes: slopes)
          add(rows, whole, intercept: data.offset > 0 ? point[0] : 0, to: &sums)
        }
      }
    }
    for index in whole..<order.count { add(row: order.row(index), at: point, to: &sums) }
  }

  /// What the loops over rows look at.
  private struct Rows<Order: RowOrder> {
    let order: Order
    let features: UnsafeBufferPointer<Double>
    let weights: UnsafeBufferPointer<Double>
    /// Predictions, then slopes, of the rows that go together.
    let slopes: UnsafeMutableBufferPointer<Double>
  }

  /// Adds the first `count` rows, a multiple of four.
  @inline(__always)
  private func add(
    _ rows: Rows<some RowOrder>, _ count: Int, intercept: Double, to sums: inout LinearSums
  ) {
    let targets = data.targets.span
    var (lossSum, slopeSum) = (sums.loss, sums.slope)
    guard let features = rows.features.baseAddress, let weights = rows.weights.baseAddress,
      let slopes = rows.slopes.baseAddress
    else { return }
    var index = 0
    while index < count {
      let together = min(rowsTogether, count - index)
      rows.order.withRows(from: index) { list, first, listed in
        tangent_row_products(features, columns, list, first, together, listed, weights, slopes)
      }
      for place in stride(from: 0, to: together, by: 4) {
        let predictions =
          intercept
          + SIMD4(
            slopes[place], slopes[place + 1], slopes[place + 2], slopes[place + 3])
        let (values, four) = loss.evaluate(
          predictions, rows.order.four(of: targets, at: index + place))
        lossSum += (values.x + values.y) + (values.z + values.w)
        slopeSum += (four.x + four.y) + (four.z + four.w)
        for lane in 0..<4 { slopes[place + lane] = four[lane] }
      }
      rows.order.withRows(from: index) { list, first, _ in
        tangent_add_rows(features, columns, list, first, together, slopes, &sums.gradient)
      }
      index += together
    }
    (sums.loss, sums.slope) = (lossSum, slopeSum)
  }

  /// Adds one row that is left over.
  @inline(__always)
  private func add(row: Int, at point: [Double], to sums: inout LinearSums) {
    let x = data.features.elements.span.extracting(row * columns..<(row + 1) * columns)
    var prediction = data.offset > 0 ? point[0] : 0
    for j in 0..<columns { prediction += x[j] * point[data.offset + j] }
    let slope = loss.derivative(prediction, data.targets[row])
    sums.loss += loss.value(prediction, data.targets[row])
    sums.slope += slope
    for j in 0..<columns { sums.gradient[j] += slope * x[j] }
  }
}
