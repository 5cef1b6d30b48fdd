import Options

extension OptionValue {
  /// The value at a path of keys, and of indices as decimal text.
  func value(at path: some Collection<String>) -> OptionValue? {
    guard let key = path.first else { return self }
    let rest = path.dropFirst()
    switch self {
    case .mapping: return self[key]?.value(at: rest)
    case .list(let values):
      guard let index = Int(key), values.indices.contains(index) else { return nil }
      return values[index].value(at: rest)
    default: return nil
    }
  }

  /// The same tree with another value at a path of keys; unchanged where the path leads nowhere.
  func replacing(_ path: some Collection<String>, with value: OptionValue) -> OptionValue {
    guard let key = path.first else { return value }
    guard case .mapping(var entries) = self,
      let place = entries.firstIndex(where: { $0.key == key })
    else { return self }
    entries[place].value = entries[place].value.replacing(path.dropFirst(), with: value)
    return .mapping(entries)
  }

  /// The same experiment with one label only.
  func keeping(label: String) -> OptionValue {
    guard case .mapping(var entries) = self else { return self }
    for index in entries.indices where ["optimizers", "estimators"].contains(entries[index].key) {
      guard case .mapping(let labels) = entries[index].value else { continue }
      entries[index].value = .mapping(labels.filter { $0.key == label })
    }
    return .mapping(entries)
  }

  /// The same tree without the entry at a path of keys.
  package func removing(_ path: some Collection<String>) -> OptionValue {
    guard let key = path.first, case .mapping(var entries) = self,
      let place = entries.firstIndex(where: { $0.key == key })
    else { return self }
    if path.count == 1 {
      entries.remove(at: place)
    } else {
      entries[place].value = entries[place].value.removing(path.dropFirst())
    }
    return .mapping(entries)
  }
}
