import TestSupport
import Testing

@testable import Optimization

@Suite struct SymmetricEigenTests {
  @Test func `a matrix of two rows has its textbook decomposition`() {
    let eigen = SymmetricEigen(Matrix(rows: 2, columns: 2, elements: [2, 1, 1, 2]))
    #expect(distance(eigen.values, from: [1, 3]) < 1e-15)
    #expect(
      distance(eigen.vectors.row(1).map(abs), from: [0.5, 0.5].map { $0.squareRoot() }) < 1e-15)
  }

  @Test(arguments: [1, 2, 5, 30]) func `vectors times values give the matrix back`(_ n: Int) {
    var random = RandomState(1)
    let half = random.gaussians(rows: n, columns: n)
    var matrix = Matrix(rows: n, columns: n)
    for i in 0..<n {
      for j in 0..<n { matrix[i, j] = half[i, j] + half[j, i] }
    }
    let eigen = SymmetricEigen(matrix)
    var product = Matrix(rows: n, columns: n)
    for k in 0..<n {
      for i in 0..<n {
        for j in 0..<n {
          product[i, j] += eigen.values[k] * eigen.vectors[k, i] * eigen.vectors[k, j]
        }
      }
    }
    #expect(distance(product.elements, from: matrix.elements) < 1e-13)
    #expect(eigen.values == eigen.values.sorted())
  }

  @Test func `small eigenvalues keep their digits`() {
    let eigen = SymmetricEigen(
      Matrix(rows: 3, columns: 3, elements: [1, 1e-6, 0, 1e-6, 1e-10, 1e-12, 0, 1e-12, 1e-14]))
    #expect(eigen.values.count == 3)
    #expect(distance([eigen.values[2]], from: [1.000000000001]) < 1e-15)
  }
}
