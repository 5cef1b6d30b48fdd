/// Sums of losses and their gradients over rows of a linear model, in one pass over the data.
///
/// Four rows go together, so that the gradient's sums are loaded and stored once for all four. Some
/// such groups get their slopes before the first of them adds to the gradient: the memory is read
/// without waiting for slopes, and the rows are still in the first-level cache when they come again.
/// Products are added in an order that depends on the shape of the data alone.
struct LinearKernel<Loss: SampleLoss> {
  private let loss: Loss
  private let columns: Int
  /// Where the weights begin: after the intercept, if there is one.
  private let offset: Int

  /// 32 rows: a few kilobytes where rows are short.
  private typealias Slopes = InlineArray<8, SIMD4<Double>>
  private static var groups: Int { 8 }

  init(_ loss: Loss, _ data: LinearData) {
    self.loss = loss
    columns = data.features.columns
    offset = data.offset
  }

  /// Adds the losses and gradients of some rows to `sums`.
  @inline(__always)
  func accumulate(
    _ order: some RowOrder, of data: LinearData, at point: [Double], to sums: inout LinearSums
  ) {
    var (loss, slope) = (sums.loss, sums.slope)
    var gradient = sums.gradient.mutableSpan
    add(order, of: data, at: point.span, to: &gradient, &loss, &slope)
    (sums.loss, sums.slope) = (loss, slope)
  }

  @inline(__always)
  private func add(
    _ order: some RowOrder, of data: LinearData, at point: Span<Double>,
    to gradient: inout MutableSpan<Double>, _ lossSum: inout Double, _ slopeSum: inout Double
  ) {
    let features = data.features.elements.span
    let targets = data.targets.span
    let weights = point.extracting(offset..<point.count)
    let intercept = offset > 0 ? point[0] : 0
    var index = 0
    while index + 4 <= order.count {
      let groups = min(Self.groups, (order.count &- index) / 4)
      var slopes = Slopes(repeating: .zero)
      for group in 0..<groups {
        let first = index &+ group &* 4
        let predictions = intercept + products(order, first, features, weights)
        let (values, four) = loss.evaluate(predictions, order.four(of: targets, at: first))
        lossSum += (values.x + values.y) + (values.z + values.w)
        slopeSum += (four.x + four.y) + (four.z + four.w)
        slopes[group] = four
      }
      for group in 0..<groups {
        addGradient(order, index &+ group &* 4, features, slopes[group], to: &gradient)
      }
      index += groups * 4
    }
    while index < order.count {
      let row = order.row(index)
      let x = features.extracting(range(row))
      var prediction = intercept
      for j in 0..<columns { prediction += x[j] * weights[j] }
      let slope = loss.derivative(prediction, targets[row])
      lossSum += loss.value(prediction, targets[row])
      slopeSum += slope
      for j in 0..<columns { gradient[j] += slope * x[j] }
      index += 1
    }
  }

  /// Where a row is; the arithmetic wraps, as the range is checked where it is used.
  @inline(__always)
  private func range(_ row: Int) -> Range<Int> {
    let first = row &* columns
    return first..<first &+ columns
  }

  /// The products of four rows, from `first` on, with the weights.
  @inline(__always)
  private func products(
    _ order: some RowOrder, _ first: Int, _ features: Span<Double>, _ weights: Span<Double>
  ) -> SIMD4<Double> {
    let a = features.extracting(range(order.row(first)))
    let b = features.extracting(range(order.row(first &+ 1)))
    let c = features.extracting(range(order.row(first &+ 2)))
    let d = features.extracting(range(order.row(first &+ 3)))
    // Long rows one by one: the memory is read ahead of one stream better than of four.
    return columns < 32
      ? products(a, b, c, d, weights)
      : SIMD4(a.product(weights), b.product(weights), c.product(weights), d.product(weights))
  }

  /// Adds four rows, from `first` on, each times its slope.
  @inline(__always)
  private func addGradient(
    _ order: some RowOrder, _ first: Int, _ features: Span<Double>, _ slopes: SIMD4<Double>,
    to gradient: inout MutableSpan<Double>
  ) {
    addGradient(
      features.extracting(range(order.row(first))),
      features.extracting(range(order.row(first &+ 1))),
      features.extracting(range(order.row(first &+ 2))),
      features.extracting(range(order.row(first &+ 3))), slopes, to: &gradient)
  }

  /// The products of four rows of the same count with the weights.
  @inline(__always)
  private func products(
    _ a: Span<Double>, _ b: Span<Double>, _ c: Span<Double>, _ d: Span<Double>,
    _ weights: Span<Double>
  ) -> SIMD4<Double> {
    // Counts known to be equal leave one check of bounds a round in place of ten.
    guard a.count == columns, b.count == columns, c.count == columns, d.count == columns,
      weights.count == columns
    else { return .zero }
    var (p, q, r, s) = (
      SIMD2<Double>.zero, SIMD2<Double>.zero, SIMD2<Double>.zero, SIMD2<Double>.zero
    )
    var j = 0
    while j + 4 <= columns {
      let k = j + 2
      let (w, aEnd, bEnd, cEnd, dEnd) = (
        weights.two(at: k), a.two(at: k), b.two(at: k), c.two(at: k), d.two(at: k)
      )
      let v = weights.two(at: j)
      p += a.two(at: j) * v
      q += b.two(at: j) * v
      r += c.two(at: j) * v
      s += d.two(at: j) * v
      p += aEnd * w
      q += bEnd * w
      r += cEnd * w
      s += dEnd * w
      j += 4
    }
    var sums = SIMD4(p.x + p.y, q.x + q.y, r.x + r.y, s.x + s.y)
    while j < columns {
      sums += SIMD4(a[j], b[j], c[j], d[j]) * weights[j]
      j += 1
    }
    return sums
  }

  /// Adds four rows of the same count, each times its slope.
  @inline(__always)
  private func addGradient(
    _ a: Span<Double>, _ b: Span<Double>, _ c: Span<Double>, _ d: Span<Double>,
    _ slopes: SIMD4<Double>, to gradient: inout MutableSpan<Double>
  ) {
    guard a.count == columns, b.count == columns, c.count == columns, d.count == columns,
      gradient.count == columns
    else { return }
    let (s, t) = (SIMD2(repeating: slopes.x), SIMD2(repeating: slopes.y))
    let (u, v) = (SIMD2(repeating: slopes.z), SIMD2(repeating: slopes.w))
    var j = 0
    while j + 4 <= columns {
      let k = j + 2
      let end = (a.two(at: k) * s + b.two(at: k) * t) + (c.two(at: k) * u + d.two(at: k) * v)
      let start = (a.two(at: j) * s + b.two(at: j) * t) + (c.two(at: j) * u + d.two(at: j) * v)
      let last = gradient[j + 3] + end.y
      gradient[j] += start.x
      gradient[j + 1] += start.y
      gradient[j + 2] += end.x
      gradient[j + 3] = last
      j += 4
    }
    while j < columns {
      gradient[j] += (a[j] * slopes.x + b[j] * slopes.y) + (c[j] * slopes.z + d[j] * slopes.w)
      j += 1
    }
  }
}
