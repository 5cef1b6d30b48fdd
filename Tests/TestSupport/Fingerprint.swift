/// The 64-bit FNV-1a hash of the little-endian bytes of doubles, as the fixtures state it.
package func fingerprint(_ numbers: [Double]) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for number in numbers {
    for shift in stride(from: 0, to: 64, by: 8) {
      hash ^= (number.bitPattern >> UInt64(shift)) & 0xff
      hash &*= 0x100_0000_01b3
    }
  }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
