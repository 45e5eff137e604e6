import { workWith } from "../../src/pool/work.ts";
import { fakeScan } from "./fake-scan.ts";

const work: ReturnType<typeof workWith> = workWith(fakeScan);
export default work;
