#include "CSystem.h"

#include <stdint.h>
#include <string.h>

#if defined(__x86_64__)
  #include <cpuid.h>
  #include <immintrin.h>
  #include <stdatomic.h>
#endif

// FIPS 180-4, section 6.2. The constants are the fractions of the cube roots of the first 64 primes.
static const uint32_t constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static uint32_t turned(uint32_t word, int places) {
  return word >> places | word << (32 - places);
}

// One block of 64 bytes goes into the state.
static void add_block(uint32_t state[8], const unsigned char *block) {
  uint32_t words[64];
  for (int i = 0; i < 16; i++) {
    words[i] = (uint32_t)block[4 * i] << 24 | (uint32_t)block[4 * i + 1] << 16 |
               (uint32_t)block[4 * i + 2] << 8 | block[4 * i + 3];
  }
  for (int i = 16; i < 64; i++) {
    uint32_t a = words[i - 15], b = words[i - 2];
    words[i] = words[i - 16] + (turned(a, 7) ^ turned(a, 18) ^ a >> 3) + words[i - 7] +
               (turned(b, 17) ^ turned(b, 19) ^ b >> 10);
  }
  uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
  uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
  for (int i = 0; i < 64; i++) {
    uint32_t first = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) +
                     constants[i] + words[i];
    uint32_t second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) +
                      ((a & b) ^ (a & c) ^ (b & c));
    h = g, g = f, f = e, e = d + first;
    d = c, c = b, b = a, a = first + second;
  }
  state[0] += a, state[1] += b, state[2] += c, state[3] += d;
  state[4] += e, state[5] += f, state[6] += g, state[7] += h;
}

static void add_blocks(uint32_t state[8], const unsigned char *blocks, size_t count) {
  for (size_t i = 0; i < count; i++) add_block(state, blocks + 64 * i);
}

#if defined(__x86_64__)

// The same with the processor's own instructions, which take two rounds at a time. They want the words
// a, b, e, f in one register and c, d, g, h in the other.
__attribute__((target("sha,sse4.1"))) static void add_blocks_fast(
    uint32_t state[8], const unsigned char *blocks, size_t count) {
  const __m128i bytes = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
  __m128i badc = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xb1);
  __m128i hgfe = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1b);
  __m128i abef = _mm_alignr_epi8(badc, hgfe, 8);
  __m128i cdgh = _mm_blend_epi16(hgfe, badc, 0xf0);
  for (; count > 0; count--, blocks += 64) {
    __m128i words[4], first = abef, second = cdgh;
    for (int i = 0; i < 4; i++) {
      words[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(blocks + 16 * i)), bytes);
    }
    for (int i = 0; i < 16; i++) {
      __m128i sum = _mm_add_epi32(
          words[i % 4], _mm_loadu_si128((const __m128i *)(constants + 4 * i)));
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0e));
      if (i >= 12) continue;
      __m128i last = words[(i + 3) % 4];
      __m128i next = _mm_sha256msg1_epu32(words[i % 4], words[(i + 1) % 4]);
      next = _mm_add_epi32(next, _mm_alignr_epi8(last, words[(i + 2) % 4], 4));
      words[i % 4] = _mm_sha256msg2_epu32(next, last);
    }
    abef = _mm_add_epi32(abef, first);
    cdgh = _mm_add_epi32(cdgh, second);
  }
  __m128i feba = _mm_shuffle_epi32(abef, 0x1b), dchg = _mm_shuffle_epi32(cdgh, 0xb1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(feba, dchg, 0xf0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(dchg, feba, 8));
}

// Whether the processor has them: 1 or 2, 0 before it was asked.
static int is_fast(void) {
  static atomic_int known;
  int answer = atomic_load_explicit(&known, memory_order_relaxed);
  if (answer == 0) {
    unsigned a, b, c, d, ignored;
    int has_sse = __get_cpuid(1, &a, &b, &c, &d) && (c & bit_SSE4_1);
    answer = has_sse && __get_cpuid_count(7, 0, &a, &b, &ignored, &d) && (b & bit_SHA) ? 1 : 2;
    atomic_store_explicit(&known, answer, memory_order_relaxed);
  }
  return answer == 1;
}

#else

#define add_blocks_fast add_blocks
static int is_fast(void) { return 0; }

#endif

static void digest(
    void (*add)(uint32_t[8], const unsigned char *, size_t), const unsigned char *bytes, size_t count,
    char digits[65]) {
  uint32_t state[8] = {
      0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
  };
  size_t whole = count / 64 * 64, rest = count - whole;
  if (whole > 0) add(state, bytes, whole / 64);
  // The rest, a one, zeros, and the count of bits: one block or two.
  unsigned char last[128] = {0};
  if (rest > 0) memcpy(last, bytes + whole, rest);
  last[rest] = 0x80;
  size_t length = rest < 56 ? 64 : 128;
  uint64_t bits = (uint64_t)count * 8;
  for (int i = 0; i < 8; i++) last[length - 1 - i] = (unsigned char)(bits >> (8 * i));
  add(state, last, length / 64);
  static const char alphabet[] = "0123456789abcdef";
  for (int i = 0; i < 64; i++) digits[i] = alphabet[state[i / 8] >> (28 - 4 * (i % 8)) & 15];
  digits[64] = 0;
}

void tangent_sha256(const unsigned char *bytes, size_t count, char digits[65]) {
  digest(is_fast() ? add_blocks_fast : add_blocks, bytes, count, digits);
}

void tangent_plain_sha256(const unsigned char *bytes, size_t count, char digits[65]) {
  digest(add_blocks, bytes, count, digits);
}
