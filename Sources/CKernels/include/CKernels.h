#ifndef TANGENT_CKERNELS_H
#define TANGENT_CKERNELS_H

// Loops over rows of a matrix in row-major order, four rows at a time.
//
// They add in one order whatever the processor: where it has vectors of four doubles they are used,
// and each lane does what a lane of two does elsewhere. No multiplication is fused with an addition.
//
// `rows` lists the rows, all of which the matrix has; NULL: `first`, `first + 1`, … `count` is a
// multiple of four.

/// The products of rows with `weights`; `listed` rows are in the list, of which later ones may be
/// fetched ahead.
void tangent_row_products(
    const double *elements, long columns, const long *rows, long first, long count, long listed,
    const double *weights, double *products);

/// Adds rows to `sums`, each times its factor.
void tangent_add_rows(
    const double *elements, long columns, const long *rows, long first, long count,
    const double *factors, double *sums);

/// The same on processors without vectors of four; tests compare the two.
void tangent_narrow_row_products(
    const double *elements, long columns, const long *rows, long first, long count, long listed,
    const double *weights, double *products);
void tangent_narrow_add_rows(
    const double *elements, long columns, const long *rows, long first, long count,
    const double *factors, double *sums);

#endif
