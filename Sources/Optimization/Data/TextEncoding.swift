import Options

/// How the bytes of a data file stand for letters.
public struct TextEncoding: Sendable, Equatable {
  /// The name that notebooks and error messages use, in small letters: `windows-1252`.
  public let name: String
  /// Other names of the same.
  private let aliases: [String]

  private init(_ name: String, _ aliases: String...) {
    self.name = name
    self.aliases = aliases
  }

  /// UTF-8, with or without a byte order mark.
  public static let utf8 = TextEncoding("utf-8", "utf8", "utf-8-sig", "ascii", "us-ascii")
  /// UTF-16 in the order that its byte order mark says.
  public static let utf16 = TextEncoding("utf-16", "utf16", "unicode")
  static let utf16LittleEndian = TextEncoding("utf-16le", "utf-16-le", "utf16le")
  static let utf16BigEndian = TextEncoding("utf-16be", "utf-16-be", "utf16be")
  static let latin1 = TextEncoding("latin1", "latin-1", "iso-8859-1", "iso8859-1", "l1")

  /// All encodings that are known by name, whatever else the system could read.
  static let all = [
    utf8, utf16, utf16LittleEndian, utf16BigEndian, latin1,
    TextEncoding("windows-1252", "cp1252", "1252", "ansi"),
    TextEncoding("iso-8859-15", "latin9", "latin-9"),
    TextEncoding("iso-8859-2", "latin2", "latin-2"),
    TextEncoding("windows-1250", "cp1250"), TextEncoding("windows-1251", "cp1251"),
    TextEncoding("koi8-r"), TextEncoding("gb18030", "gb-18030"),
    TextEncoding("gbk", "cp936", "936"), TextEncoding("gb2312", "euc-cn"),
    TextEncoding("big5", "big-5"), TextEncoding("shift-jis", "shift_jis", "sjis"),
    TextEncoding("euc-jp"), TextEncoding("euc-kr"),
  ]

  /// The encoding of a name, in small or capital letters.
  init?(named word: String) {
    let word = String(word.lowercased().map { $0 == "_" ? "-" : $0 })
    guard
      let known = Self.all.first(where: { $0.name == word || $0.aliases.contains(word) })
    else { return nil }
    self = known
  }
}

extension TextEncoding: OptionConvertible {
  public static var optionType: OptionType { .form("the name of an encoding", .string) }

  public init(_ value: OptionValue) throws(OptionErrors) {
    let word = try String(value)
    guard let encoding = TextEncoding(named: word) else {
      throw OptionErrors(
        OptionError(
          "invalid-value", "unknown encoding '\(word)'",
          hint: "known: " + Self.all.map(\.name).joined(separator: ", ")))
    }
    self = encoding
  }

  public var optionValue: OptionValue { .string(name) }
}
