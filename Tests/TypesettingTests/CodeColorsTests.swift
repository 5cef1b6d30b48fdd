import Testing

@testable import Typesetting

@Suite struct CodeColorsTests {
  @Test(arguments: CodeColors.roles.indices)
  func isReadableInBothThemes(index: Int) throws {
    let role = CodeColors.roles[index]
    let background = role.background ?? .init(light: "#f6f8fa", dark: "#161b22")
    #expect(try contrast(role.ink.light, background.light) >= 4.5)
    #expect(try contrast(role.ink.dark, background.dark) >= 4.5)
  }

  @Test func knowsTheContrastOfBlackAndGreyOnWhite() throws {
    #expect(try contrast("#000000", "#ffffff") == 21)
    #expect(try abs(contrast("#777777", "#ffffff") - 4.48) < 0.005)
  }

  @Test func givesEachClassOneColour() {
    let classes = CodeColors.roles.flatMap(\.classes)
    #expect(Set(classes).count == classes.count)
  }

  @Test func staysSmall() {
    #expect(CodeColors.css.utf8.count < 1500)
    #expect(CodeColors.css.contains(".hljs-comment,.hljs-quote{color:light-dark(#59636e,#9198a1)"))
  }

  /// The contrast ratio of WCAG 2.2.
  private func contrast(_ ink: String, _ background: String) throws -> Double {
    let lights = try [luminance(ink), luminance(background)].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  /// The relative luminance of WCAG 2.2.
  private func luminance(_ color: String) throws -> Double {
    let number = try #require(Int(color.dropFirst(), radix: 16))
    let linear = [16, 8, 0].map { shift in
      let value = Double(number >> shift & 255) / 255
      return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// x to the power of 2.4, by Newton's method for the fifth root of x¹².
  private func power(_ base: Double) -> Double {
    let target = (0..<12).reduce(1) { product, _ in product * base }
    return (0..<60).reduce(1.0) { root, _ in
      root - (root * root * root * root * root - target) / (5 * root * root * root * root)
    }
  }
}
