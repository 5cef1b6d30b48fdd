// For gnu_get_libc_version.
#define _GNU_SOURCE
#include "CSystem.h"

#include <pthread.h>
#include <stdio.h>

#if defined(__GLIBC__)
#include <gnu/libc-version.h>

static char library[32];
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void ask(void) { snprintf(library, sizeof library, "glibc %s", gnu_get_libc_version()); }

const char *tangent_c_library(void) {
  pthread_once(&once, ask);
  return library;
}
#else
const char *tangent_c_library(void) { return NULL; }
#endif
