import type { Recognizer } from "../define.ts";
import { biometricDna } from "./biometric-dna.ts";
import { biometricFace } from "./biometric-face.ts";
import { biometricFingerprint } from "./biometric-fingerprint.ts";
import { biometricGait } from "./biometric-gait.ts";
import { biometricIris } from "./biometric-iris.ts";
import { biometricVein } from "./biometric-vein.ts";
import { biometricVoice } from "./biometric-voice.ts";

/** The seven kinds of bodily features, in the order of the taxonomy. */
export const biometrics: readonly Recognizer[] = [
  biometricDna,
  biometricFace,
  biometricIris,
  biometricVoice,
  biometricGait,
  biometricVein,
  biometricFingerprint,
];
