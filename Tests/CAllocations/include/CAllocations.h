#ifndef C_ALLOCATIONS_H
#define C_ALLOCATIONS_H

#include <stdint.h>

/// The memory that the calling thread has asked for so far, in calls.
uint64_t allocations_count(void);

/// The memory that the calling thread has asked for so far, in bytes.
uint64_t allocations_bytes(void);

#endif
