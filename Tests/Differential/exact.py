"""Least squares without rounding: every float is a fraction, and so is all that follows from it."""

from fractions import Fraction


def matrix(rows):
    return [[Fraction(float(entry)) for entry in row] for row in rows]


def vector(entries):
    return [Fraction(float(entry)) for entry in entries]


def dot(a, b):
    return sum((x * y for x, y in zip(a, b)), Fraction(0))


class LeastSquares:
    """½‖Aθ − y‖²/n + ½α‖w‖²: its Hessian, and the minimum of the least norm."""

    def __init__(self, A, y, alpha=0.0, free=0):
        self.A, self.y, self.alpha, self.free = matrix(A), vector(y), Fraction(alpha), free
        self.count, self.dimension = len(A), len(A[0])
        columns = list(zip(*self.A))
        self.hessian = [[dot(a, b) / self.count for b in columns] for a in columns]
        for j in range(free, self.dimension):
            self.hessian[j][j] += self.alpha
        self.right = [dot(a, self.y) / self.count for a in columns]

    def loss(self, point):
        point = [Fraction(x) for x in point]
        squares = sum(((dot(row, point) - t) ** 2 for row, t in zip(self.A, self.y)), Fraction(0))
        return squares / (2 * self.count) + self.alpha * dot(
            point[self.free:], point[self.free:]) / 2

    def excess(self, point, optimum):
        """J(θ) − J*, as the quadratic form of the distance."""
        distance = [Fraction(x) - best for x, best in zip(point, optimum)]
        return dot(distance, [dot(row, distance) for row in self.hessian]) / 2

    def optimum(self):
        """The minimum, and the number of directions in which the loss is flat."""
        solution, flat = solve(self.hessian, self.right)
        if not flat:
            return solution, 0
        # Take from it what lies along the flat directions.
        gram = [[dot(a, b) for b in flat] for a in flat]
        shares, _ = solve(gram, [dot(a, solution) for a in flat])
        for share, direction in zip(shares, flat):
            solution = [x - share * d for x, d in zip(solution, direction)]
        return solution, len(flat)

    def eigenvalues_below(self, bound):
        """How many eigenvalues of the Hessian lie below a bound: Sylvester's law of inertia."""
        bound = Fraction(bound)
        rows = [list(row) for row in self.hessian]
        for j in range(self.dimension):
            rows[j][j] -= bound
        count = 0
        for k in range(self.dimension):
            pivot = rows[k][k]
            if pivot == 0:
                # An eigenvalue of a leading part: another bound, as near as one likes.
                return self.eigenvalues_below(bound * (1 + Fraction(1, 2**80)))
            count += pivot < 0
            for i in range(k + 1, self.dimension):
                factor = rows[i][k] / pivot
                if factor:
                    rows[i] = [a - factor * b for a, b in zip(rows[i], rows[k])]
        return count


def solve(square, right):
    """A solution of consistent equations, and a basis of the kernel; Gauss and Jordan's method."""
    size = len(right)
    rows = [list(row) + [value] for row, value in zip(square, right)]
    pivots, rank = [], 0
    for column in range(size):
        at = next((i for i in range(rank, size) if rows[i][column] != 0), None)
        if at is None:
            continue
        rows[rank], rows[at] = rows[at], rows[rank]
        rows[rank] = [entry / rows[rank][column] for entry in rows[rank]]
        for i in range(size):
            if i != rank and rows[i][column] != 0:
                factor = rows[i][column]
                rows[i] = [a - factor * b for a, b in zip(rows[i], rows[rank])]
        pivots.append(column)
        rank += 1
    solution = [Fraction(0)] * size
    for row, column in zip(rows, pivots):
        solution[column] = row[size]
    kernel = []
    for column in set(range(size)) - set(pivots):
        direction = [Fraction(0)] * size
        direction[column] = Fraction(1)
        for row, pivot in zip(rows, pivots):
            direction[pivot] = -row[column]
        kernel.append(direction)
    return solution, kernel
