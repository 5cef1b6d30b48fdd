import Options

extension Setup {
  /// What is minimized, as statements that leave `problem` behind; nil where Python has no form.
  package func python(of problem: Problem) -> PythonStatement? {
    if let objective {
      guard let call = PythonCall(objective.python, objective.optionEntries) else { return nil }
      return PythonStatement(forms: [call.form], lines: ["problem = Problem(\(call.text()))"])
    }
    let model = problem.model ?? model
    guard let data, let source = PythonCall(data.python, data.optionEntries),
      let model = PythonCall(model.python, model.optionEntries)
    else { return nil }
    var statement = PythonStatement(
      forms: [source.form, model.form], lines: [source.text(assigning: "X, y")])
    statement.addParts(split)
    if let polynomial {
      statement.forms.append(
        .imported("PolynomialFeatures", from: "sklearn.preprocessing"))
      let arguments = PythonArguments(polynomial.optionEntries) ?? PythonArguments()
      let features = arguments.text(calling: "X = PolynomialFeatures")
      statement.lines.append("\(features).fit_transform(X)")
    }
    if standardizes {
      statement.forms.append(.imported("StandardScaler", from: "sklearn.preprocessing"))
      statement.lines.append("X = StandardScaler().fit(X[train]).transform(X)")
    }
    if !columnScales.isEmpty {
      statement.lines.append("X = X * np.array(\(columnScales.python))")
    }
    if problem.predictsClasses, writtenModel == nil {
      // Whole numbers are classes to a classifier.
      statement.lines.append(
        "y = np.unique(y, return_inverse=True)[1] if y.dtype.kind == \"f\" else y")
    }
    if !problem.predictsClasses, let numbers = problem.dataset?.classNumbers {
      // A loss over numbers takes a class for the number that its label is.
      statement.lines.append("y = np.array(\(numbers.python))[y]")
    }
    statement.lines.append("problem = Problem(\(model.text()), X, y, train, test)")
    return statement
  }
}

extension PythonStatement {
  /// The rows of both parts; without a split all samples are trained on.
  fileprivate mutating func addParts(_ split: TrainTestSplit?) {
    guard let split else {
      lines.append("train, test = np.arange(len(y)), None")
      return
    }
    forms.append(.imported("train_test_split", from: "sklearn.model_selection"))
    var arguments = PythonArguments()
    arguments.add("np.arange(len(y))")
    let options = split.optionEntries.filter { $0.key != "stratify" }
    arguments.add(PythonArguments(options) ?? PythonArguments())
    if split.stratifies { arguments.add("y", as: "stratify") }
    lines.append(arguments.text(calling: "train, test = train_test_split"))
  }
}
