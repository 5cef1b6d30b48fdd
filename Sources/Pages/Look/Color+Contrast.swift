import Charting

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Color {
  /// The contrast of two colors, from 1 to 21 (WCAG 2.2, contrast ratio).
  package func contrast(with other: Color) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// Relative luminance (WCAG 2.2).
  private var luminance: Double {
    let channels = [red, green, blue].map { channel -> Double in
      let share = Double(channel) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}
