import { Command, CommanderError, Option } from 'commander';
import { isLang, type Lang } from '../core/text.ts';
import { parseDay } from '../core/vietnamese/day.ts';
import { type Messages, messages } from '../i18n/index.ts';
import { BrokenCriteriaSet } from '../platform/criteria-folder.ts';
import { checkCriteria } from './criteria-check.ts';
import { criteriaPage } from './criteria-show.ts';
import { evaluateFiles } from './evaluate.ts';
import { faultText } from './faults.ts';
import type { World } from './world.ts';

/**
 * Runs the command line and returns the exit status: 0 done, 2 bad input or arguments. What is
 * wrong is said in one line of standard error; nothing bad ever prints a stack trace.
 */
export async function runProgram(args: readonly string[], world: World): Promise<number> {
  const lang = wantedLang(args);
  const say = messages(lang);
  let status = 0;
  const program = buildProgram(lang, say, world, (outcome) => {
    status = outcome;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof BrokenCriteriaSet) {
      world.stderr.write(faultText(error.file, error.trouble, lang));
      return 2;
    }
    if (error instanceof Misuse) {
      world.stderr.write(`diem-sang: ${error.message}\n`);
      return 2;
    }
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    // Called without a command: the help itself has just been printed.
    if (error.code === 'commander.help') return 2;
    const command = ['diem-sang', ...commandOf(program, args)].join(' ');
    const what = misuse(error, say);
    world.stderr.write(`diem-sang: ${what}. ${say.usage.seeHelp(command)}\n`);
    return 2;
  }
}

/** Arguments that make no sense; the message is for the person who typed them. */
class Misuse extends Error {}

function buildProgram(
  lang: Lang,
  say: Messages,
  world: World,
  done: (status: number) => void,
): Command {
  const { help } = say;
  const titles: Readonly<Record<string, string>> = {
    'Usage:': help.usage,
    'Arguments:': help.arguments,
    'Options:': help.options,
    'Commands:': help.commands,
  };
  const dress = (command: Command): Command =>
    command
      .exitOverride()
      .helpOption('-h, --help', help.help)
      .helpCommand(false)
      .configureHelp({
        styleTitle: (title) => titles[title] ?? title,
        helpWidth: 80,
        optionDescription: ({ description, argChoices }) =>
          argChoices ? `${description} (${argChoices.join(', ')})` : description,
      })
      .configureOutput({
        writeOut: (text) => world.stdout.write(text),
        writeErr: (text) => world.stderr.write(text),
        outputError: () => undefined,
      });
  const langOption = () => new Option('--lang <vi|en>', help.lang).default(lang);
  const examples = (...lines: string[]) =>
    `\n${help.examples}\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`;

  const program = dress(new Command('diem-sang'))
    .description(help.program)
    .version(world.version, '-V, --version', help.version)
    .usage('evaluate FILE… | criteria check FOLDER | criteria show ID | verify')
    .addHelpText(
      'after',
      examples(
        'diem-sang evaluate samples/truong-thpt-2026.yaml',
        'diem-sang criteria show dien-hinh-2023',
      ),
    );

  dress(program.command('evaluate'))
    .description(help.evaluate)
    .argument('<FILE...>', help.evaluateFiles)
    .option('--as-of <YYYY-MM-DD>', help.asOf)
    .option('--final', help.final, false)
    .option('--json', help.json, false)
    .addOption(langOption())
    .addHelpText(
      'after',
      `${examples(
        'diem-sang evaluate samples/truong-thpt-2026.yaml',
        'diem-sang evaluate samples/truong-thpt-2026.yaml --as-of 2026-06-12',
        'diem-sang evaluate ho-so/*.yaml --final --json > ket-qua.ndjson',
      )}\n${help.exitCodes}\n`,
    )
    .action(
      (
        files: string[],
        options: { asOf?: string; final: boolean; json: boolean; lang: string },
      ) => {
        checkLang(options.lang, say);
        const asOf = options.asOf === undefined ? world.today() : parseDay(options.asOf);
        if (asOf === undefined) throw new Misuse(say.usage.badAsOf(options.asOf ?? ''));
        const { final, json } = options;
        done(evaluateFiles({ files, asOf, final, json, lang }, world));
      },
    );

  const criteria = dress(program.command('criteria')).description(help.criteria);
  dress(criteria.command('check'))
    .description(help.check)
    .argument('<FOLDER>', help.checkFolder)
    .addOption(langOption())
    .addHelpText('after', examples('diem-sang criteria check criteria/dien-hinh-2023'))
    .action((folder: string, options: { lang: string }) => {
      checkLang(options.lang, say);
      done(checkCriteria(folder, lang, world));
    });
  dress(criteria.command('show'))
    .description(help.show)
    .argument('<ID>', help.showId)
    .addOption(langOption())
    .addHelpText('after', examples('diem-sang criteria show dien-hinh-2023 --lang en'))
    .action((id: string, options: { lang: string }) => {
      checkLang(options.lang, say);
      const set = world.sets.get(id);
      if (!set) throw new Misuse(say.usage.unknownSet(id, world.sets.ids.join(', ')));
      world.stdout.write(criteriaPage(set, lang, world.paint));
      done(0);
    });

  dress(program.command('verify'))
    .description(`${help.verify} ${help.verifyWhere}`)
    .option('--no-files', help.noFiles)
    .addOption(langOption())
    .addHelpText('after', `${examples('diem-sang verify')}\n${help.verifyExit}\n`)
    .action(async (options: { files: boolean; lang: string }) => {
      checkLang(options.lang, say);
      // The database's client is loaded for this command alone: the others start without it.
      const { verify } = await import('./verify.ts');
      done(await verify({ lang, files: options.files }, world));
    });
  return program;
}

/** The language is needed before the arguments are parsed: help and complaints speak it too. */
function wantedLang(args: readonly string[]): Lang {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const given = args[at]?.includes('=') ? args[at]?.slice('--lang='.length) : args[at + 1];
  return at >= 0 && isLang(given) ? given : 'vi';
}

function checkLang(given: string, say: Messages): void {
  if (!isLang(given)) throw new Misuse(say.usage.badLang(given));
}

/** The commands that the arguments reached, for the hint where to find help. */
function commandOf(program: Command, args: readonly string[]): string[] {
  const [first, second] = args;
  const command = program.commands.find((one) => one.name() === first);
  if (!command) return [];
  const below = command.commands.find((one) => one.name() === second);
  return [command.name(), ...(below ? [below.name()] : [])];
}

function misuse(error: CommanderError, { usage }: Messages): string {
  const what = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption':
      return usage.unknownOption(what);
    case 'commander.unknownCommand':
      return usage.unknownCommand(what);
    case 'commander.missingArgument':
      return usage.missingArgument;
    case 'commander.excessArguments':
      return usage.excessArguments;
    default:
      return usage.badOption(what);
  }
}
