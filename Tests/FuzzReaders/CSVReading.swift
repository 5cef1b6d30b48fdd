@testable import Optimization

/// Comma-separated values become a whole data set of finite features, or one error.
enum CSVReading {
  private static let delimiters = [",", ";", "\t", "|"]

  static func read(_ bytes: [UInt8]) {
    // The first byte chooses how the others are read.
    let manner = Int(bytes.first ?? 0)
    var file = CSVFile()
    file.delimiter = delimiters[manner % 4]
    file.header = manner & 4 == 0
    file.hasClasses = manner & 8 != 0
    let text = Array(bytes.dropFirst())
    guard let data = try? file.makeDataset(readFile: { _ in text }) else { return }
    let features = data.features
    require(features.rows == data.targets.count, "csv: a sample without a target")
    require(features.elements.allSatisfy(\.isFinite), "csv: a feature that is not finite")
  }
}
