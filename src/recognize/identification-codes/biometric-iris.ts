import type { Recognizer } from "../define.ts";
import { defineBiometric } from "./biometric.ts";

/**
 * 虹彩の特徴 — an iris code or template that a machine can tell a person by.
 *
 * Format   A vector of floats, hex, base64 or a data URI; some begin with magic bytes.
 * Alike    The iris flower and its data set.
 * Law      個人識別符号 — Cabinet Order Art. 1(i)ハ.
 */
export const biometricIris: Recognizer = defineBiometric({
  entityType: "BIOMETRIC_IRIS",
  group: "biometric-iris",
  examples: [
    "虹彩（左右）：⟦SUlSADAyMAAAZqqP9bMZtUBNL1rzMGcm⟧",
    "eye=R;iriscode=⟦b64f1c27a7714deb051530f5c2658e81⟧;hd=0.516",
    "iris dataset setosa [5.1, 3.5, 1.4, 0.2]",
  ],
});
