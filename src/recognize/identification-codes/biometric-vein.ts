import type { Recognizer } from "../define.ts";
import { defineBiometric } from "./biometric.ts";

/**
 * 静脈の形状 — a vein pattern of palm or finger that a machine can tell a person by.
 *
 * Format   A vector of floats, hex, base64 or a data URI; some begin with magic bytes.
 * Alike    Injections (静脈注射), varicose veins.
 * Law      個人識別符号 — Cabinet Order Art. 1(i)ヘ.
 */
export const biometricVein: Recognizer = defineBiometric({
  entityType: "BIOMETRIC_VEIN",
  group: "biometric-vein",
  examples: [
    "静脈テンプレート:⟦Xy0AFgSo9vAWe5jHYmqrgFwhluhq1p2Qh1xaubSkd⟧|端末:de01aa71e92a",
    "手のひら静脈で借りる図書\n4年 鳥居 波　⟦VkVJTgIAPsFGhkUDOu9fLE6JuN9yY8g8l3th⟧",
    "静脈注射 ロット Xy0AFgSo9vAWe5jHYmqrgFwhluhq1p2Qh1xaubSkd",
  ],
});
