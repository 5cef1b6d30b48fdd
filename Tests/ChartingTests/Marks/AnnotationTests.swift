import Testing

@testable import Charting

struct AnnotationTests {
  @Test func aNoteStandsAtDataOrAtAShareOfTheFrame() {
    #expect(Annotation("n", at: .data(5, 10)).scene().points == [Point(50, 0)])
    #expect(Annotation("n", at: .share(0.25, 0.5)).scene().points == [Point(25, 50)])
  }
}
