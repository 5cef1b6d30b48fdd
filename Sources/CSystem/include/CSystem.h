#ifndef TANGENT_CSYSTEM_H
#define TANGENT_CSYSTEM_H

#include <stddef.h>

/// The SHA-256 digest of bytes, as 64 hexadecimal digits and a zero.
void tangent_sha256(const unsigned char *bytes, size_t count, char digits[65]);

/// The same on processors without instructions for it; tests compare the two.
void tangent_plain_sha256(const unsigned char *bytes, size_t count, char digits[65]);

/// Opens a path below a folder: nothing above it, and no link on the way or at the end.
///
/// Returns a descriptor, or -1 with `errno`; `ENOSYS` where the system has no such call.
int tangent_open_beneath(int folder, const char *path, int flags);

/// The words that the program was started with, the program's name first; null after the last.
const char *tangent_argument(int place);

/// The folder of the files that a release brings along; null where the program came without.
const char *tangent_share(void);

/// How a folder is opened only to go on from it.
int tangent_folder_flags(void);

/// Whether the system makes an open file's bytes up when it is read, as those of `/proc`.
int tangent_is_made_up(int file);

/// The C library and its version, as `glibc 2.36`; null where it does not say.
const char *tangent_c_library(void);

#endif
