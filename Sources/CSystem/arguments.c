#include "CSystem.h"

// The first tells which C library this is.
#include <limits.h>
#include <stddef.h>

static int count = 0;
static char **words = NULL;

// The loader hands a program's words to what runs before it: Swift reads /proc for them, which may
// not be there.
__attribute__((constructor)) static void keep_words(int number, char **list) {
#if defined(__GLIBC__) || defined(__APPLE__)
  count = number;
  words = list;
#else
  (void)number;
  (void)list;
#endif
}

const char *tangent_argument(int place) {
  return place >= 0 && place < count ? words[place] : NULL;
}
