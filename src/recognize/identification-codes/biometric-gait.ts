import type { Recognizer } from "../define.ts";
import { defineBiometric } from "./biometric.ts";

/**
 * 歩容の特徴 — a gait signature that a machine can tell a person by.
 *
 * Format   A vector of floats, hex, base64 or a data URI; some begin with magic bytes.
 * Alike    Step counts and walking courses.
 * Law      個人識別符号 — Cabinet Order Art. 1(i)ホ.
 */
export const biometricGait: Recognizer = defineBiometric({
  entityType: "BIOMETRIC_GAIT",
  group: "biometric-gait",
  examples: [
    "歩容コード ⟦05e7e6f66c9e29a862f50c791de31e0cdc08cae2⟧（21歳）",
    "gait_feature ⟦[-0.6921, -0.3919, 0.7495, -0.3301]⟧",
    "ウォーキング 歩数 8120 05e7e6f66c9e29a862f50c791de31e0cdc08cae2",
  ],
});
