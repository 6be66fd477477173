/** What the server asks: a key, derived from a counter, that begins with `keyPrefix` (ALTCHA, PBKDF2/SHA-256). */
type Challenge = {
  parameters: {
    algorithm: string;
    nonce: string;
    salt: string;
    cost: number;
    keyLength: number;
    keyPrefix: string;
  };
  signature: string;
};

/**
 * Does the work that the server asks for and returns the headers to send the same request with again. The browser does
 * it off the main thread, so that the page stays alive meanwhile; a person has nothing to do, read or see.
 */
export async function prove(
  { challenge }: { challenge: Challenge },
  headers?: Record<string, string>,
): Promise<Record<string, string>> {
  const { nonce, salt, cost, keyLength, keyPrefix } = challenge.parameters;
  const password = new Uint8Array([...fromHex(nonce), 0, 0, 0, 0]);
  const view = new DataView(password.buffer);
  const derivation = { name: "PBKDF2", hash: "SHA-256", salt: fromHex(salt), iterations: cost };
  for (let counter = 0; ; counter += 1) {
    view.setUint32(password.length - 4, counter);
    const key = await crypto.subtle.importKey("raw", password, "PBKDF2", false, ["deriveBits"]);
    const derivedKey = toHex(new Uint8Array(await crypto.subtle.deriveBits(derivation, key, keyLength * 8)));
    if (derivedKey.startsWith(keyPrefix))
      return {
        ...headers,
        "Aimant-Proof": btoa(JSON.stringify({ challenge, solution: { counter, derivedKey } })),
      };
  }
}

function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array((hex.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16)));
}

function toHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
