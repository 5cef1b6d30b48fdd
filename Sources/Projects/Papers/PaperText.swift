import Files
import Notebooks
import Reports
import Values

/// The pins, claims and exemptions of a paper in LaTeX or Typst.
package struct PaperText: Sendable {
  /// A pin with its number, and how places in its expression lie in the file.
  struct PinnedNumber: Sendable {
    var number: Annotations.PinnedNumber
    var places: SourcePlaces
  }

  struct PlacedClaim: Sendable {
    var claim: Claim
    var places: SourcePlaces
  }

  package let file: SourceFile
  private(set) var pins: [PinnedNumber] = []
  private(set) var claims: [PlacedClaim] = []
  private(set) var problems: [Diagnostic] = []
  private(set) var exemptions = 0

  /// Whether a path is that of a paper.
  package static func isPaper(_ path: String) -> Bool {
    path.hasSuffix(".tex") || path.hasSuffix(".typ")
  }

  package init(_ file: SourceFile) {
    self.file = file
    let isTeX = file.path.hasSuffix(".tex")
    let found =
      isTeX ? TeXAnnotations(file.bytes).found : TypstAnnotations(file.bytes).found
    for annotation in found {
      do throws(ValueError) {
        try add(annotation)
      } catch {
        var placed = error
        placed.range = annotation.places.inFile(error.range)
        problems.append(placed.diagnostic(in: file))
      }
    }
  }

  private mutating func add(_ found: PaperAnnotation) throws(ValueError) {
    if let problem = found.problem { throw problem }
    let content = found.places.bytes[...]
    let whole = content.startIndex..<content.endIndex
    let body = AnnotationBody(found.marker, at: whole, content: content)
    switch found.marker {
    case .pin:
      var pin = try Pin(body)
      pin.range = found.range
      let token: NumberToken
      do throws(ValueError) {
        token = try found.token(in: file.bytes)
      } catch {
        // The number stands in the file itself, and not in the expression.
        problems.append(error.diagnostic(in: file))
        return
      }
      pins.append(
        PinnedNumber(
          number: Annotations.PinnedNumber(token: token, pin: pin), places: found.places))
    case .claim: claims.append(PlacedClaim(claim: try Claim(body), places: found.places))
    case .exemption:
      _ = try Exemption(body)
      exemptions += 1
    }
  }

  /// What the pins and claims come to.
  func checks(in source: any ValueSource) -> Checks {
    Checks(
      pins: pins.map { pin in
        var outcome = pin.number.pin.check(pin.number.token, in: source)
        if case .undecided(var error) = outcome {
          error.range = pin.places.inFile(error.range)
          outcome = .undecided(error)
        }
        return Checks.PinCheck(number: pin.number, outcome: outcome)
      },
      claims: claims.map { placed in
        var claim = placed.claim
        var outcome = claim.check(in: source)
        if case .undecided(var error) = outcome {
          error.range = placed.places.inFile(error.range)
          outcome = .undecided(error)
        }
        claim.expression.range = placed.places.inFile(claim.expression.range)
        claim.range = placed.places.inFile(claim.range)
        return Checks.ClaimCheck(claim: claim, outcome: outcome)
      })
  }
}

/// The bytes of an expression without what a language around it needs, and where each stands.
struct SourcePlaces: Sendable {
  private(set) var bytes: [UInt8] = []
  private var offsets: [Int] = []
  private var end = 0

  mutating func add(_ byte: UInt8, at offset: Int) {
    bytes.append(byte)
    offsets.append(offset)
    end = offset + 1
  }

  /// Where bytes of the expression stand in the file.
  func inFile(_ range: Range<Int>) -> Range<Int> {
    let start = range.lowerBound < offsets.count ? offsets[range.lowerBound] : end
    let last = range.upperBound - 1
    let stop = last >= 0 && last < offsets.count ? offsets[last] + 1 : end
    return start..<max(start, stop)
  }
}

/// A command or comment that ties a number or sentence of a paper to values.
struct PaperAnnotation: Sendable {
  var marker: AnnotationBody.Marker
  /// All of it.
  var range: Range<Int>
  var places: SourcePlaces
  /// The argument that holds the number; nil where the number stands before.
  var number: Range<Int>?
  var problem: ValueError?

  /// The number that it is about.
  func token(in bytes: [UInt8]) throws(ValueError) -> NumberToken {
    guard let number else {
      return try NumberToken(before: bytes[..<range.lowerBound], formula: .typst)
    }
    guard let token = TeXNumber.token(in: bytes, number) else {
      let text = String(decoding: bytes[number], as: UTF8.self)
      throw ValueError(
        "missing-number", "no number in '\\pin{\(text)}'", at: number,
        hint: "the first argument is the number alone: \\pin{0.879}{…}")
    }
    return token
  }
}
