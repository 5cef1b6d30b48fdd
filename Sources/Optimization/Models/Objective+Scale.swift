extension Objective {
  /// Whether a loss is more than so many times the problem's scale: the run diverges.
  ///
  /// The scale is the loss at the start or at zeros, whichever is larger: a run that starts next to
  /// the optimum has hardly any loss to be compared with.
  func isBeyond(_ loss: Double, factor: Double, start: Double) -> Bool {
    guard loss > factor * abs(start) else { return false }
    let zero = abs(self.loss(at: Array(repeating: 0, count: dimension)))
    let scale = zero.isFinite ? max(abs(start), zero) : abs(start)
    return scale > 0 && loss > factor * scale
  }
}
