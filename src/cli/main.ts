#!/usr/bin/env node
import { version } from "./version.ts";

const arguments_ = process.argv.slice(2);

if (arguments_.length === 1 && (arguments_[0] === "--version" || arguments_[0] === "-V")) {
  // Answered before anything else is loaded: editors and hooks ask for the version all the time.
  process.stdout.write(`${version()}\n`);
} else {
  const { run } = await import("./run.ts");
  process.exitCode = await run(arguments_);
}
