/// `<!--? expression -->`: what the sentence before it says must hold.
package struct Claim: Sendable, Equatable {
  /// The bytes of the comment.
  package var range: Range<Int>
  package var expression: Expression

  package init(_ body: AnnotationBody) throws(ValueError) {
    range = body.range
    expression = try Expression(parsing: body.content)
  }

  /// Whether it holds, with the comparisons that decide it.
  package func check(in source: any ValueSource) -> ClaimOutcome {
    do throws(ValueError) {
      let (holds, evidence) = try Evaluator(source).boolean(expression)
      guard holds else { return .fails(evidence) }
      if let thin = evidence.comparisons.first(where: \.isThin) { return .thin(thin, evidence) }
      return .holds(evidence)
    } catch {
      return .undecided(error)
    }
  }
}

/// What became of a claim.
package enum ClaimOutcome: Sendable, Equatable {
  case holds(Evidence)
  /// It holds by less than the precision with which its sides are printed.
  case thin(ComparedSides, Evidence)
  case fails(Evidence)
  /// It cannot be worked out.
  case undecided(ValueError)

  /// Both sides of the closest comparison, and what it holds by: `58 < 70, by 12`.
  package func explanation(_ words: ClaimWords) -> String {
    guard case .holds(let evidence) = self, let closest = evidence.closest, closest.margin != nil
    else { return text(words) }
    return closest.text + words.comma + closest.marginText(words)
  }

  /// What it holds by, or why it doesn't hold, in a few words.
  package var text: String { text(.english) }

  /// The same in the words of a language; what cannot be worked out is said in English.
  package func text(_ words: ClaimWords) -> String {
    switch self {
    case .holds(let evidence): evidence.closest?.marginText(words) ?? ""
    case .thin(let sides, _): sides.marginText(words)
    case .fails(let evidence): evidence.failureText(words)
    case .undecided(let error): error.message
    }
  }
}
