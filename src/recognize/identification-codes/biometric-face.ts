import type { Recognizer } from "../define.ts";
import { defineBiometric } from "./biometric.ts";

/**
 * 顔の特徴 — a face template, vector or hash that a machine can tell a person by.
 *
 * Format   A vector of floats, hex, base64 or a data URI; some begin with magic bytes.
 * Alike    Embeddings of documents have the same sizes; fonts (font-face), avatars; passkeys name faceId alone.
 * Law      個人識別符号 — Cabinet Order Art. 1(i)ロ.
 */
export const biometricFace: Recognizer = defineBiometric({
  entityType: "BIOMETRIC_FACE",
  group: "biometric-face",
  examples: [
    "顔特徴量：⟦[0.0123, -0.4411, 0.3920, 0.0078]⟧",
    '{"face_template": "⟦RkFDADAxMAAAWQy9ZO256+xuFNlYqoBQ⟧"}',
    "顔認証チェックイン\n天野 めい ⟦11fa8f9b6ebebaee1c288d3d8749625a⟧",
    '{"text": "顔認証の説明", "embedding": [0.0123, -0.4411, 0.3920, 0.0078]}',
    "[passkey] touchId=ok faceId=n/a ctap=50374e1a02cbd1728a7e7aca79356e88",
    "顔認証ログインを修正\n\nchecksum (md5)\n50374e1a02cbd1728a7e7aca79356e88",
  ],
});
