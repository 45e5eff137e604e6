import type { Recognizer } from "../define.ts";
import { defineBiometric } from "./biometric.ts";

/**
 * 指紋・掌紋 — a finger or palm print that a machine can tell a person by.
 *
 * Format   A vector of floats, hex, base64 or a data URI; some begin with magic bytes.
 * Alike    Fingerprints of keys, certificates, TLS clients and browsers.
 * Law      個人識別符号 — Cabinet Order Art. 1(i)ト.
 */
export const biometricFingerprint: Recognizer = defineBiometric({
  entityType: "BIOMETRIC_FINGERPRINT",
  group: "biometric-fingerprint",
  examples: [
    "指紋テンプレート（右示指）\n⟦Rk1SACAyMAAAAADkxs9ZnTsGkawE4C0ccfer6id⟧",
    '{"fingerprint_template": "⟦AAFBcgAAFPxtFvFmRvxzCVna8nesjrwT5x⟧"}',
    "SSH key fingerprint SHA256:AAFBcgAAFPxtFvFmRvxzCVna8nesjrwT5x",
    "公開鍵の指紋 05e7e6f66c9e29a862f50c791de31e0c",
    '{"fingerprint": "05e7e6f66c9e29a862f50c791de31e0c"}',
  ],
});
