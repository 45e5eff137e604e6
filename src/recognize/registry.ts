import type { Recognizer } from "./define.ts";
import { jpMyNumber } from "./identification-codes/jp-my-number.ts";

/** Every recognizer, in the order of the taxonomy. */
export const recognizers: readonly Recognizer[] = [jpMyNumber];
