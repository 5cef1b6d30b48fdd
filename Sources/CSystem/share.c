// For realpath and its like.
#define _GNU_SOURCE
#include "CSystem.h"

#include <limits.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#if defined(__APPLE__)
#include <mach-o/dyld.h>
#else
#include <sys/auxv.h>
#endif

// A program in `bin` of some folder has its files in `share/tangent` of the same folder.
static const char below[] = "/share/tangent";
static char folder[PATH_MAX + sizeof below];
static int is_found = 0;
static pthread_once_t once = PTHREAD_ONCE_INIT;

// Where the program lies, all links resolved; the caller frees it.
static char *program(void) {
#if defined(__APPLE__)
  return realpath(_dyld_get_image_name(0), NULL);
#else
  char *path = realpath("/proc/self/exe", NULL);
  if (path) return path;
  // Where /proc is not mounted, the kernel has said it too.
  const char *started = (const char *)getauxval(AT_EXECFN);
  return started ? realpath(started, NULL) : NULL;
#endif
}

static void find(void) {
  char *path = program();
  if (!path) return;
  char *slash = strrchr(path, '/');
  if (slash) *slash = 0;
  if (slash && (slash = strrchr(path, '/')) && strcmp(slash, "/bin") == 0) {
    *slash = 0;
    struct stat found;
    strcpy(folder, path);
    strcat(folder, below);
    is_found = stat(folder, &found) == 0 && S_ISDIR(found.st_mode);
  }
  free(path);
}

const char *tangent_share(void) {
  pthread_once(&once, find);
  return is_found ? folder : NULL;
}
