import { scanBlock } from "../scan.ts";
import type { Answer, Order } from "./work.ts";
import { workWith } from "./work.ts";

const work: (order: Order) => Answer = workWith(scanBlock);
export default work;
