extension Dataset {
  /// The label of each class; of numbers, each different one is a class.
  package var classLabels: [ClassLabel] {
    classes ?? Set(targets).sorted().map { .number($0) }
  }

  /// The same samples with numbers as targets, a class being the number that its label is.
  ///
  /// `method` is what needs numbers.
  func withNumbers(for method: String) throws(DataError) -> Dataset {
    guard let classes else { return self }
    var numbers: [Double] = []
    for label in classes {
      guard case .number(let number) = label else {
        throw DataError(
          "'\(method)' needs numbers as targets",
          hint: "class '\(label.text)' is none: use '\(LogisticRegression.name)' or another "
            + "model of classes")
      }
      numbers.append(number)
    }
    var dataset = self
    dataset.targets = targets.map { numbers[Int($0)] }
    dataset.classes = nil
    return dataset
  }

  /// The numbers that the labels of the classes are; nil where there are none, or one is a text.
  var classNumbers: [Double]? {
    let numbers = classes?.compactMap { label in
      if case .number(let number) = label { number } else { nil }
    }
    return numbers?.count == classes?.count ? numbers : nil
  }

  /// The same samples with classes as targets: each different whole number is one.
  func withClasses() throws(DataError) -> Dataset {
    guard classes == nil else { return self }
    guard targets.allSatisfy({ $0 == $0.rounded() }) else { throw .noClasses }
    let numbers = Set(targets).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(numbers, numbers.indices))
    var dataset = self
    dataset.targets = targets.map { Double(places[$0] ?? 0) }
    dataset.classes = numbers.map { .number($0) }
    return dataset
  }
}

extension DataError {
  /// Targets that are no classes where a classifier needs some.
  static var noClasses: DataError {
    DataError("the targets are no classes", hint: "use an estimator for regression")
  }
}
