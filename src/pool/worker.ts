import { scanBlock } from "../scan.ts";
import type { Part } from "./task.ts";
import type { Answer } from "./work.ts";
import { workWith } from "./work.ts";

const work: (parts: readonly Part[]) => Answer = workWith(scanBlock);
export default work;
