/// The ends of lines, which git may change on the way to a disk.
package enum LineEnds {
  /// A text with `\n` at the end of its lines where a checkout made `\r\n` of it.
  ///
  /// What has a NUL is no text, as git has it, and stays.
  package static func unix(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(13), !bytes.contains(0) else { return bytes }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      let isEnd = byte == 13 && index + 1 < bytes.count && bytes[index + 1] == 10
      if !isEnd { text.append(byte) }
    }
    return text
  }
}
