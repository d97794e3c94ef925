// Searches for a number whose hash begins with enough zero bits, while the person fills in the page. Without this script
// the page works as well; the server then allows fewer tries.
const proof = document.getElementById("captcha-proof");

// How many hashes are asked for at once: few enough for the page to stay lively.
const BATCH = 64;

function leadingZeroBits(hash) {
  const bytes = new Uint8Array(hash);
  const first = bytes.findIndex(byte => byte !== 0);
  return first < 0 ? bytes.length * 8 : first * 8 + Math.clz32(bytes[first]) - 24;
}

async function search(question, bits) {
  const text = new TextEncoder();
  for (let from = 0; ; from += BATCH) {
    const hashes = await Promise.all(
      Array.from({ length: BATCH }, (_, i) => crypto.subtle.digest("SHA-256", text.encode(`${question}:${from + i}`))));
    const found = hashes.findIndex(hash => leadingZeroBits(hash) >= bits);
    if (found >= 0) {
      return from + found;
    }
  }
}

// Browsers offer it on encrypted pages only (and on this very machine).
if (proof && globalThis.crypto?.subtle) {
  const begun = performance.now();
  search(proof.dataset.question, Number(proof.dataset.bits)).then(number => {
    proof.value = number;
    proof.dataset.milliseconds = Math.round(performance.now() - begun);
  });
}
