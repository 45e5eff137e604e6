import type { Recognizer } from "../define.ts";
import { defineBiometric } from "./biometric.ts";

/**
 * 声紋 — a voice print or speaker vector that a machine can tell a person by.
 *
 * Format   A vector of floats, hex, base64 or a data URI; some begin with magic bytes.
 * Alike    Synthetic voices, sound effects, wave forms of music.
 * Law      個人識別符号 — Cabinet Order Art. 1(i)ニ.
 */
export const biometricVoice: Recognizer = defineBiometric({
  entityType: "BIOMETRIC_VOICE",
  group: "biometric-voice",
  examples: [
    "声紋ベクトル=⟦[0.1075, -0.0210, -0.0981, -0.09354]⟧ th=0.7",
    "合成音声 波形 [0.1075, -0.0210, -0.0981, -0.09354]",
  ],
});
