// What a released program is linked with beside its own sources: see Scripts/dist.

// For getentropy.
#define _GNU_SOURCE

#include <dlfcn.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

// A function of a shared library, as Packaging/lazy-library lays it down.
struct lazy_function {
  void *address;
  const char *name, *library, *package;
};

static void say(const char *text) {
  ssize_t written = write(STDERR_FILENO, text, strlen(text));
  (void)written;
}

// The address of a function that is called for the first time; without its library the program ends
// with the status of a faulty environment.
__attribute__((visibility("hidden"), used)) void *tangent_lazy_find(
    struct lazy_function *function) {
  void *library = dlopen(function->library, RTLD_LAZY | RTLD_LOCAL);
  void *address = library ? dlsym(library, function->name) : NULL;
  if (!address) {
    say("error: missing library '");
    say(function->library);
    say(library ? "' with the function '" : "");
    say(library ? function->name : "");
    say("' [missing-library]\n = hint: on Debian and Ubuntu: apt-get install ");
    say(function->package);
    say("\n");
    _exit(4);
  }
  // Threads may meet here: all of them find the same.
  __atomic_store_n(&function->address, address, __ATOMIC_RELEASE);
  return address;
}

// The first call of a function: all that may hold its arguments is kept for it.
#if defined(__x86_64__)
__asm__(
    "  .text\n"
    "  .globl tangent_lazy_enter\n"
    "  .hidden tangent_lazy_enter\n"
    "  .type tangent_lazy_enter, @function\n"
    "tangent_lazy_enter:\n"
    "  pushq %rbp\n"
    "  movq %rsp, %rbp\n"
    "  pushq %rax\n"
    "  pushq %rdi\n"
    "  pushq %rsi\n"
    "  pushq %rdx\n"
    "  pushq %rcx\n"
    "  pushq %r8\n"
    "  pushq %r9\n"
    "  pushq %r10\n"
    "  subq $128, %rsp\n"
    "  movups %xmm0, (%rsp)\n"
    "  movups %xmm1, 16(%rsp)\n"
    "  movups %xmm2, 32(%rsp)\n"
    "  movups %xmm3, 48(%rsp)\n"
    "  movups %xmm4, 64(%rsp)\n"
    "  movups %xmm5, 80(%rsp)\n"
    "  movups %xmm6, 96(%rsp)\n"
    "  movups %xmm7, 112(%rsp)\n"
    "  movq %r11, %rdi\n"
    "  call tangent_lazy_find\n"
    "  movq %rax, %r11\n"
    "  movups (%rsp), %xmm0\n"
    "  movups 16(%rsp), %xmm1\n"
    "  movups 32(%rsp), %xmm2\n"
    "  movups 48(%rsp), %xmm3\n"
    "  movups 64(%rsp), %xmm4\n"
    "  movups 80(%rsp), %xmm5\n"
    "  movups 96(%rsp), %xmm6\n"
    "  movups 112(%rsp), %xmm7\n"
    "  addq $128, %rsp\n"
    "  popq %r10\n"
    "  popq %r9\n"
    "  popq %r8\n"
    "  popq %rcx\n"
    "  popq %rdx\n"
    "  popq %rsi\n"
    "  popq %rdi\n"
    "  popq %rax\n"
    "  popq %rbp\n"
    "  jmp *%r11\n"
    "  .size tangent_lazy_enter, . - tangent_lazy_enter\n");
#elif defined(__aarch64__)
__asm__(
    "  .text\n"
    "  .globl tangent_lazy_enter\n"
    "  .hidden tangent_lazy_enter\n"
    "  .type tangent_lazy_enter, %function\n"
    "tangent_lazy_enter:\n"
    "  stp x29, x30, [sp, #-224]!\n"
    "  mov x29, sp\n"
    "  stp x0, x1, [sp, #16]\n"
    "  stp x2, x3, [sp, #32]\n"
    "  stp x4, x5, [sp, #48]\n"
    "  stp x6, x7, [sp, #64]\n"
    "  str x8, [sp, #80]\n"
    "  stp q0, q1, [sp, #96]\n"
    "  stp q2, q3, [sp, #128]\n"
    "  stp q4, q5, [sp, #160]\n"
    "  stp q6, q7, [sp, #192]\n"
    "  mov x0, x16\n"
    "  bl tangent_lazy_find\n"
    "  mov x16, x0\n"
    "  ldp x0, x1, [sp, #16]\n"
    "  ldp x2, x3, [sp, #32]\n"
    "  ldp x4, x5, [sp, #48]\n"
    "  ldp x6, x7, [sp, #64]\n"
    "  ldr x8, [sp, #80]\n"
    "  ldp q0, q1, [sp, #96]\n"
    "  ldp q2, q3, [sp, #128]\n"
    "  ldp q4, q5, [sp, #160]\n"
    "  ldp q6, q7, [sp, #192]\n"
    "  ldp x29, x30, [sp], #224\n"
    "  br x16\n"
    "  .size tangent_lazy_enter, . - tangent_lazy_enter\n");
#endif

// The functions that the C library had by these names before 2.35: the same code is behind them there,
// and a program that asks for them starts where the C library is older. They are asked for by the
// way of dlvsym, since gold wraps a versioned name, too, and a wrapper would call itself.
#if defined(__x86_64__)
#define FIRST_VERSION "GLIBC_2.2.5"
#else
#define FIRST_VERSION "GLIBC_2.17"
#endif

static void *first(const char *name) {
  void *function = dlvsym(RTLD_DEFAULT, name, FIRST_VERSION);
  if (!function) _exit(70);
  return function;
}

__attribute__((visibility("hidden"))) double __wrap_hypot(double x, double y) {
  static double (*_Atomic function)(double, double);
  if (!function) function = (double (*)(double, double))first("hypot");
  return function(x, y);
}

__attribute__((visibility("hidden"))) float __wrap_hypotf(float x, float y) {
  static float (*_Atomic function)(float, float);
  if (!function) function = (float (*)(float, float))first("hypotf");
  return function(x, y);
}

// C++'s library asks for it, and finds it from 2.36 on.
__attribute__((visibility("hidden"))) uint32_t __wrap_arc4random(void) {
  uint32_t number;
  if (getentropy(&number, sizeof number) != 0) _exit(70);
  return number;
}
