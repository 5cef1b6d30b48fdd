/// What a directive becomes in a report.
package enum CellOutput: Sendable {
  case figure(FigureOutput)
  case table(TableOutput)
  case listing(ListingOutput)

  package var caption: Caption? {
    switch self {
    case .figure(let figure): figure.caption
    case .table(let table): table.caption
    case .listing(let listing): listing.caption
    }
  }
}
