#ifndef TANGENT_DUKTAPE_H
#define TANGENT_DUKTAPE_H

#include <duktape.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

// Duktape throws by longjmp, which must not cross a Swift frame. So whatever can throw happens
// here, inside duk_safe_call, and Swift sees results only.

/// What stands before each block: its size, and its neighbours in the list of all blocks.
typedef struct script_block {
  size_t size;
  struct script_block *next, *previous;
  size_t padding;
} script_block;

/// A Duktape heap with what it may take of the machine's memory.
typedef struct script_heap {
  duk_context *context;
  /// Bytes in use now, and how many may be.
  size_t live, live_limit;
  /// Bytes asked for since the operation began, and how many may be: a clock that no machine bends.
  size_t spent, spent_limit;
  /// Where a fatal error goes, after which the heap is not to be touched any more.
  jmp_buf escape;
  int dead;
  /// All blocks in use: what a dead heap holds can be given back all the same.
  script_block *blocks;
} script_heap;

/// What an operation gave: text or bytecode, or the message of what went wrong.
typedef struct script_result {
  int failed;
  const unsigned char *bytes;
  size_t length;
} script_result;

/// What an operation is given.
typedef struct script_input {
  const char *name;
  const unsigned char *bytes;
  size_t length;
} script_input;

static inline void script_link(script_heap *heap, script_block *block) {
  block->previous = NULL;
  block->next = heap->blocks;
  if (heap->blocks) heap->blocks->previous = block;
  heap->blocks = block;
}

static inline void script_unlink(script_heap *heap, script_block *block) {
  if (block->previous) block->previous->next = block->next;
  else heap->blocks = block->next;
  if (block->next) block->next->previous = block->previous;
}

/// Ends the operation under way at once: Duktape would look for garbage again and again first.
static inline void script_stop(script_heap *heap) {
  heap->dead = 1;
  longjmp(heap->escape, 1);
}

static inline void *script_reallocate(void *udata, void *memory, duk_size_t size) {
  script_heap *heap = (script_heap *)udata;
  script_block *old = memory ? (script_block *)memory - 1 : NULL;
  size_t old_size = old ? old->size : 0;
  if (size > heap->spent_limit || heap->spent > heap->spent_limit - size) script_stop(heap);
  if (heap->live - old_size + size > heap->live_limit) return NULL;
  if (old) script_unlink(heap, old);
  script_block *grown = (script_block *)realloc(old, size + sizeof(script_block));
  if (!grown) {
    if (old) script_link(heap, old);
    return NULL;
  }
  grown->size = size;
  script_link(heap, grown);
  heap->live += size - old_size;
  heap->spent += size;
  return grown + 1;
}

static inline void *script_allocate(void *udata, duk_size_t size) {
  return script_reallocate(udata, NULL, size);
}

static inline void script_release(void *udata, void *memory) {
  if (!memory) return;
  script_heap *heap = (script_heap *)udata;
  script_block *block = (script_block *)memory - 1;
  script_unlink(heap, block);
  heap->live -= block->size;
  free(block);
}

static inline void script_fatal(void *udata, const char *message) {
  (void)message;
  script_stop((script_heap *)udata);
}

/// Gives every block back without asking the engine, and the heap itself.
static inline void script_heap_free(script_heap *heap) {
  while (heap->blocks) {
    script_block *block = heap->blocks;
    heap->blocks = block->next;
    free(block);
  }
  free(heap);
}

/// A heap that may hold `live_limit` bytes, or NULL where there is no memory.
static inline script_heap *script_heap_create(size_t live_limit) {
  script_heap *heap = (script_heap *)calloc(1, sizeof(script_heap));
  if (!heap) return NULL;
  heap->live_limit = live_limit;
  heap->spent_limit = live_limit;
  if (setjmp(heap->escape) == 0) {
    heap->context = duk_create_heap(
      script_allocate, script_reallocate, script_release, heap, script_fatal);
  }
  if (heap->context && !heap->dead) return heap;
  script_heap_free(heap);
  return NULL;
}

/// Gives the heap's memory back; scripts have nothing to finalize.
static inline void script_heap_destroy(script_heap *heap) { script_heap_free(heap); }

static inline duk_ret_t script_compile_step(duk_context *context, void *udata) {
  const script_input *input = (const script_input *)udata;
  duk_push_string(context, input->name);
  duk_compile_raw(
    context, (const char *)input->bytes, input->length, 1 | DUK_COMPILE_NOSOURCE);
  duk_dump_function(context);
  return 1;
}

static inline duk_ret_t script_run_step(duk_context *context, void *udata) {
  const script_input *input = (const script_input *)udata;
  void *copy = duk_push_buffer_raw(context, input->length, 0);
  if (input->length > 0) memcpy(copy, input->bytes, input->length);
  duk_load_function(context);
  duk_call(context, 0);
  return 0;
}

static inline duk_ret_t script_call_step(duk_context *context, void *udata) {
  const script_input *input = (const script_input *)udata;
  duk_get_global_string(context, input->name);
  duk_push_lstring(context, (const char *)input->bytes, input->length);
  duk_call(context, 1);
  duk_require_string(context, -1);
  return 1;
}

static inline duk_ret_t script_message_step(duk_context *context, void *udata) {
  (void)udata;
  duk_safe_to_lstring(context, -1, NULL);
  return 1;
}

/// One operation, protected; the result's bytes live until the next one.
static inline script_result script_perform(
  script_heap *heap, duk_safe_call_function step, script_input input, size_t spent_limit
) {
  if (heap->dead || setjmp(heap->escape) != 0) return (script_result){1, NULL, 0};
  script_result result;
  duk_context *context = heap->context;
  heap->spent = 0;
  heap->spent_limit = spent_limit;
  duk_set_top(context, 0);
  int failed = duk_safe_call(context, step, &input, 0, 1) != DUK_EXEC_SUCCESS;
  heap->spent = 0;
  if (failed) duk_safe_call(context, script_message_step, NULL, 1, 1);
  result.failed = failed;
  if (duk_is_string(context, -1)) {
    result.bytes = (const unsigned char *)duk_get_lstring(context, -1, &result.length);
  } else {
    result.bytes = (const unsigned char *)duk_get_buffer(context, -1, &result.length);
  }
  return result;
}

/// The bytecode of a script.
static inline script_result script_compile(
  script_heap *heap, script_input input, size_t spent_limit
) {
  return script_perform(heap, script_compile_step, input, spent_limit);
}

/// Runs bytecode, which must come from `script_compile`: Duktape does not check it.
static inline script_result script_run(
  script_heap *heap, script_input input, size_t spent_limit
) {
  return script_perform(heap, script_run_step, input, spent_limit);
}

/// Calls the global function `name` with one text and gives the text that it returns.
static inline script_result script_call(
  script_heap *heap, script_input input, size_t spent_limit
) {
  return script_perform(heap, script_call_step, input, spent_limit);
}

#endif
