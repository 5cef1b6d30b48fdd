import Prose

extension Block {
  /// The words of the block, citations as they are written.
  var plainText: String { plainText(citing: { $0.literal }) }
}

extension [Block] {
  /// The words of the blocks, citations as they are written.
  var plainText: String { plainText(citing: { $0.literal }) }
}
