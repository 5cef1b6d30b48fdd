/// Why a font file cannot be used.
enum FontError: Error, Equatable {
  case damaged
  case missingTable(String)
}
