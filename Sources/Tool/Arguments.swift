import CSystem

/// The words that the program was started with.
enum Arguments {
  /// All of them, the program's name first; Swift's own list needs `/proc`.
  static let all: [String] = {
    var words: [String] = []
    while let word = tangent_argument(Int32(words.count)) { words.append(String(cString: word)) }
    return words.isEmpty ? CommandLine.arguments : words
  }()
}
