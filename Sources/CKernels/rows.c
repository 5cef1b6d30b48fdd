#include "CKernels.h"

#include <stddef.h>

#pragma STDC FP_CONTRACT OFF
// All functions that take or give vectors are inlined.
#pragma clang diagnostic ignored "-Wpsabi"

typedef double two __attribute__((vector_size(16)));
typedef double four __attribute__((vector_size(32)));
// Elements lie anywhere, not only where vectors should.
typedef double loose_two __attribute__((vector_size(16), aligned(8)));
typedef double loose_four __attribute__((vector_size(32), aligned(8)));

#define INLINE static inline __attribute__((always_inline))

INLINE two load_two(const double *place) { return *(const loose_two *)place; }
INLINE four load_four(const double *place) { return *(const loose_four *)place; }
INLINE four both(two a, two b) { return __builtin_shufflevector(a, b, 0, 1, 2, 3); }
INLINE four all(double value) { return (four){value, value, value, value}; }

INLINE const double *row_at(
    const double *elements, long columns, const long *rows, long first, long index) {
  return elements + (rows ? rows[index] : first + index) * columns;
}

// Asks for the rows that will be read while others are added up: the memory would wait meanwhile.
INLINE void fetch_ahead(
    const double *elements, long columns, const long *rows, long first, long index, long listed) {
  const long distance = 16384, line = 64;
  if (!rows) {
    const char *place = (const char *)(elements + (first + index) * columns) + distance;
    for (long l = 0; l < 4 * columns * 8; l += line) __builtin_prefetch(place + l);
  } else if (index + 36 <= listed) {
    for (long i = index + 32; i < index + 36; i++) {
      const char *place = (const char *)(elements + rows[i] * columns);
      for (long l = 0; l < columns * 8; l += line) __builtin_prefetch(place + l);
    }
  }
}

// Four short rows at once, two columns at a time: lanes hold two sums of one row and two of the next.
INLINE void short_products(
    const double *a, const double *b, const double *c, const double *d, long columns,
    const double *weights, double *products) {
  four ab = all(0), cd = all(0);
  long j = 0;
  for (; j + 4 <= columns; j += 4) {
    two w = load_two(weights + j), v = load_two(weights + j + 2);
    four ww = both(w, w), vv = both(v, v);
    ab += both(load_two(a + j), load_two(b + j)) * ww;
    cd += both(load_two(c + j), load_two(d + j)) * ww;
    ab += both(load_two(a + j + 2), load_two(b + j + 2)) * vv;
    cd += both(load_two(c + j + 2), load_two(d + j + 2)) * vv;
  }
  double p = ab[0] + ab[1], q = ab[2] + ab[3], r = cd[0] + cd[1], s = cd[2] + cd[3];
  for (; j < columns; j++) {
    p += a[j] * weights[j];
    q += b[j] * weights[j];
    r += c[j] * weights[j];
    s += d[j] * weights[j];
  }
  products[0] = p;
  products[1] = q;
  products[2] = r;
  products[3] = s;
}

// A long row by itself, eight columns at a time: memory is read ahead of one stream better than of four.
INLINE double long_product(const double *row, long columns, const double *weights) {
  four start = all(0), end = all(0);
  long j = 0;
  for (; j + 8 <= columns; j += 8) {
    start += load_four(row + j) * load_four(weights + j);
    end += load_four(row + j + 4) * load_four(weights + j + 4);
  }
  double x = (start[0] + start[2]) + (end[0] + end[2]);
  double y = (start[1] + start[3]) + (end[1] + end[3]);
  double product = x + y;
  for (; j < columns; j++) product += row[j] * weights[j];
  return product;
}

INLINE void row_products(
    const double *elements, long columns, const long *rows, long first, long count, long listed,
    const double *weights, double *products) {
  for (long i = 0; i + 4 <= count; i += 4) {
    fetch_ahead(elements, columns, rows, first, i, listed);
    const double *a = row_at(elements, columns, rows, first, i);
    const double *b = row_at(elements, columns, rows, first, i + 1);
    const double *c = row_at(elements, columns, rows, first, i + 2);
    const double *d = row_at(elements, columns, rows, first, i + 3);
    if (columns < 32) {
      short_products(a, b, c, d, columns, weights, products + i);
    } else {
      products[i] = long_product(a, columns, weights);
      products[i + 1] = long_product(b, columns, weights);
      products[i + 2] = long_product(c, columns, weights);
      products[i + 3] = long_product(d, columns, weights);
    }
  }
}

INLINE void add_rows(
    const double *elements, long columns, const long *rows, long first, long count,
    const double *factors, double *sums) {
  for (long i = 0; i + 4 <= count; i += 4) {
    const double *a = row_at(elements, columns, rows, first, i);
    const double *b = row_at(elements, columns, rows, first, i + 1);
    const double *c = row_at(elements, columns, rows, first, i + 2);
    const double *d = row_at(elements, columns, rows, first, i + 3);
    four s = all(factors[i]), t = all(factors[i + 1]);
    four u = all(factors[i + 2]), v = all(factors[i + 3]);
    long j = 0;
    for (; j + 4 <= columns; j += 4) {
      four sum = (load_four(a + j) * s + load_four(b + j) * t) +
                 (load_four(c + j) * u + load_four(d + j) * v);
      *(loose_four *)(sums + j) = load_four(sums + j) + sum;
    }
    for (; j < columns; j++) {
      sums[j] += (a[j] * s[0] + b[j] * t[0]) + (c[j] * u[0] + d[j] * v[0]);
    }
  }
}

void tangent_narrow_row_products(
    const double *elements, long columns, const long *rows, long first, long count, long listed,
    const double *weights, double *products) {
  row_products(elements, columns, rows, first, count, listed, weights, products);
}

void tangent_narrow_add_rows(
    const double *elements, long columns, const long *rows, long first, long count,
    const double *factors, double *sums) {
  add_rows(elements, columns, rows, first, count, factors, sums);
}

#if defined(__x86_64__)

#define WIDE __attribute__((target("avx2")))

WIDE static void wide_row_products(
    const double *elements, long columns, const long *rows, long first, long count, long listed,
    const double *weights, double *products) {
  row_products(elements, columns, rows, first, count, listed, weights, products);
}

WIDE static void wide_add_rows(
    const double *elements, long columns, const long *rows, long first, long count,
    const double *factors, double *sums) {
  add_rows(elements, columns, rows, first, count, factors, sums);
}

#define IS_WIDE __builtin_cpu_supports("avx2")

#else

// Vectors of two take three operands there, and nothing is gained by another copy.
#define wide_row_products tangent_narrow_row_products
#define wide_add_rows tangent_narrow_add_rows
#define IS_WIDE 1

#endif

void tangent_row_products(
    const double *elements, long columns, const long *rows, long first, long count, long listed,
    const double *weights, double *products) {
  if (IS_WIDE) {
    wide_row_products(elements, columns, rows, first, count, listed, weights, products);
  } else {
    tangent_narrow_row_products(elements, columns, rows, first, count, listed, weights, products);
  }
}

void tangent_add_rows(
    const double *elements, long columns, const long *rows, long first, long count,
    const double *factors, double *sums) {
  if (IS_WIDE) {
    wide_add_rows(elements, columns, rows, first, count, factors, sums);
  } else {
    tangent_narrow_add_rows(elements, columns, rows, first, count, factors, sums);
  }
}
