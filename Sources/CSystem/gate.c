// For O_CLOEXEC and its like, and for syscall.
#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>

#if defined(__linux__)

#include <stdint.h>
#include <unistd.h>
#include <sys/syscall.h>
#include <sys/vfs.h>

// Headers that are older than the kernel know neither the number nor the structure: both are part
// of the system's stable interface, and the number is the same on all architectures.
#ifndef SYS_openat2
#define SYS_openat2 437
#endif

struct open_how_1 {
  uint64_t flags;
  uint64_t mode;
  uint64_t resolve;
};

enum {
  resolve_no_magic_links = 0x02,
  resolve_no_links = 0x04,
  resolve_beneath = 0x08,
};

int tangent_open_beneath(int folder, const char *path, int flags) {
  struct open_how_1 how = {
      .flags = (uint64_t)(unsigned)flags,
      .resolve = resolve_no_magic_links | resolve_no_links | resolve_beneath,
  };
  // A rename somewhere on the disk while the path is walked asks for another try.
  for (int tries = 0; tries < 100; tries++) {
    long file = syscall(SYS_openat2, folder, path, &how, sizeof how);
    if (file >= 0 || errno != EAGAIN) return (int)file;
  }
  return -1;
}

int tangent_is_made_up(int file) {
  struct statfs disk;
  if (fstatfs(file, &disk) != 0) return 0;
  switch ((unsigned long)disk.f_type) {
    case 0x9fa0:      // /proc
    case 0x62656572:  // /sys, and what is mounted below it:
    case 0x64626720:  // debug,
    case 0x74726163:  // tracing,
    case 0x73636673:  // security,
    case 0x62656570:  // configuration,
    case 0x27e0eb:    // control groups, old
    case 0x63677270:  // and new
      return 1;
    default:
      return 0;
  }
}

#else

int tangent_open_beneath(int folder, const char *path, int flags) {
  (void)folder;
  (void)path;
  (void)flags;
  errno = ENOSYS;
  return -1;
}

int tangent_is_made_up(int file) {
  (void)file;
  return 0;
}

#endif

int tangent_folder_flags(void) {
#ifdef O_PATH
  return O_PATH | O_DIRECTORY | O_CLOEXEC;
#else
  return O_RDONLY | O_DIRECTORY | O_CLOEXEC;
#endif
}
