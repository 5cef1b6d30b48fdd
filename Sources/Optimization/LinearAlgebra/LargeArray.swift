#if canImport(Glibc)
  import Glibc
#endif

extension [Double] {
  /// Up to `count` numbers that `fill` appends, in memory that suits large arrays.
  ///
  /// Fresh memory comes in pages, and each one costs a fault when it is first written: as in NumPy,
  /// arrays of four megabytes and more ask for pages of two megabytes in place of four kilobytes.
  init(large count: Int, _ fill: (inout OutputSpan<Double>) -> Void) {
    self.init(capacity: count) { output in
      output.withUnsafeMutableBufferPointer { buffer, _ in Self.requestLargePages(for: buffer) }
      fill(&output)
    }
  }

  private static func requestLargePages(for buffer: UnsafeMutableBufferPointer<Double>) {
    #if canImport(Glibc)
      let size = buffer.count * MemoryLayout<Double>.stride
      guard size >= 1 << 22, let base = UnsafeMutableRawPointer(buffer.baseAddress) else { return }
      // Advice is given for whole pages, and it is no harm if it is not taken.
      let start = base.alignedUp(toMultipleOf: 4096)
      _ = madvise(start, size - (start - base), MADV_HUGEPAGE)
    #endif
  }
}
