extension RandomAccessCollection {
  /// The first index whose element belongs to the second part of a list that falls into two.
  ///
  /// For sorted lists: a walk over all of one for each member of another takes the square of both.
  package func partitioningIndex(where belongsToSecond: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = self.count
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if belongsToSecond(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
