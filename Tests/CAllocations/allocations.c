#include "CAllocations.h"

#include <stddef.h>

static __thread uint64_t count, bytes;

uint64_t allocations_count(void) { return count; }
uint64_t allocations_bytes(void) { return bytes; }

#ifdef __GLIBC__

/* The library's own functions, which those below stand in front of: what a test does in its thread
   is counted exactly, whatever other tests do in theirs. */
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t number, size_t size);
extern void *__libc_realloc(void *block, size_t size);

void *malloc(size_t size) {
  count += 1;
  bytes += size;
  return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
  count += 1;
  bytes += number * size;
  return __libc_calloc(number, size);
}

void *realloc(void *block, size_t size) {
  count += 1;
  bytes += size;
  return __libc_realloc(block, size);
}

#endif
