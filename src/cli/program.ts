import { createRequire } from "node:module";
import type * as commander from "commander";
import type { Command, Option } from "commander";
import type { Locale } from "../policy/locale.ts";
import { laterCommandNames } from "./commands.ts";
import {
  description,
  headings,
  helpHelp,
  lessons,
  pathHelp,
  scanUsage,
  typesHelp,
  versionHelp,
} from "./help.ts";
import type { Flags } from "./flag-values.ts";
import { localeFlag, scanFlags } from "./scan-flags.ts";
import type { Flag } from "./scan-flags.ts";
import { version } from "./version.ts";

// Imported, a CommonJS package is first read for the names of its exports, which takes as long as running it.
const library = createRequire(import.meta.url)("commander") as typeof commander;

/** What each command does with its parsed arguments; flags are as they were typed. */
export interface Actions {
  readonly scan: (paths: readonly string[], flags: Flags) => Promise<void>;
  readonly types: (flags: Flags) => Promise<void>;
  readonly later: (command: string) => never;
}

/** The commander program: it knows the words of the command line and nothing of what they do. */
export function buildProgram(locale: Locale, actions: Actions): Command {
  const program = prepared(new library.Command("suminuri"), locale)
    .version(version(), "-V, --version")
    .helpCommand("help [command]", helpHelp[locale])
    .showSuggestionAfterError(false);

  const scan = prepared(new library.Command("scan"), locale)
    .usage(scanUsage)
    .description(description[locale])
    .version(version(), "-V, --version", versionHelp[locale])
    .argument("[path...]", pathHelp[locale])
    .addHelpText("after", lessons[locale])
    .action((paths: string[], flags: Flags) => actions.scan(paths, flags));
  for (const flag of scanFlags) scan.addOption(optionOf(flag, locale));
  program.addCommand(scan, { isDefault: true });

  const types = prepared(new library.Command("types"), locale)
    .description(typesHelp[locale])
    .addOption(optionOf(localeFlag, locale))
    .action((flags: Flags) => actions.types(flags));
  program.addCommand(types);

  for (const name of laterCommandNames) {
    const later = prepared(new library.Command(name), locale)
      .helpOption(false)
      .allowUnknownOption()
      .allowExcessArguments()
      .action(() => actions.later(name));
    program.addCommand(later, { hidden: true });
  }

  // Who asks for help without a command wants that of the command that runs without one.
  program.outputHelp = () => scan.outputHelp();
  return program;
}

function prepared(command: Command, locale: Locale): Command {
  return command
    .exitOverride()
    .helpOption("-h, --help", helpHelp[locale])
    .configureOutput({ writeErr: () => undefined })
    .configureHelp({
      styleTitle: (title) => (locale === "ja" ? (headings[title] ?? title) : title),
      commandUsage: (shown) =>
        `suminuri ${shown.name() === "scan" ? shown.usage() : `${shown.name()} ${shown.usage()}`}`,
    });
}

function optionOf(flag: Flag, locale: Locale): Option {
  const option = new library.Option(flag.syntax, flag.help[locale]);
  if (flag.isList !== true) return option;
  return option.argParser((value: string, earlier: readonly string[] | undefined) => [
    ...(earlier ?? []),
    value,
  ]);
}
