import type { Messages } from './vi.ts';

/** The same words in English. */
export const en: Messages = {
  file: '(file)',
  unreadable: {
    missing: 'there is no such file',
    folder: 'this is a folder, not a file',
    denied: 'no permission to read this file',
    tooLarge: 'the file is too large: a dossier or criteria set has at most 4 MB',
    encoding: 'the file is not UTF-8 text; save it again as UTF-8',
    other: 'this file cannot be read',
  },

  year: (year) => `year ${year}`,
  window: (from, to) => `window ${from} – ${to}`,
  asOf: (day) => `as of ${day}`,
  closed: 'dossier closed',
  nameless: 'Unnamed unit',
  summary: (met, applicable) => `${met} of ${applicable} criteria met`,
  short: (n) => `${n} short`,
  awaiting: (n) => `${n} awaiting results`,
  failed: (n) => `${n} not met`,
  notApplicable: (n) => `${n} not applicable`,
  warning: 'Note: ',

  slip: (printed, reading) => `Printed “${printed}”, read as “${reading}”.`,
  issuer: 'Issued by',
  numberAndDay: 'Number and day',
  windowOfSet: 'Window',
  numberAndDayOf: (number, day) =>
    number === null && day === null
      ? 'left blank in the copy'
      : `${number ?? 'left blank in the copy'}, ${day ?? 'left blank in the copy'}`,
  setDay: ({ day, year }) =>
    `${day.slice(3)}/${day.slice(0, 2)}${year === 'before' ? ' of the year before' : ''}`,
  onlyFor: (label) => `Only for ${label}`,
  ownReading: ' (our reading; the text does not print it)',
  external: 'Decided by another body’s paper',

  setSound: (id, criteria, checks) =>
    `Criteria set ${id} is sound: ${criteria} criteria, ${checks} checks.`,
  examplesPass: (n) => `All ${n} examples come out as written.`,
  noExamples: 'It has no examples (examples.yaml).',
  idUnlikeFolder: (id, folder) => `the id “${id}” must be the folder’s name, “${folder}”`,

  trail: {
    sound: (province, acts, head) =>
      `${province}: trail sound, ${acts} ${acts === 1 ? 'act' : 'acts'}, head ${head}`,
    broken: {
      gap: (province, n) => `${province}: TRAIL ALTERED: act ${n} is missing`,
      detail: (province, n) =>
        `${province}: TRAIL ALTERED: the detail of act ${n} is not as written`,
      chain: (province, n) => `${province}: TRAIL ALTERED: act ${n} is not as written`,
    },
    noProvince: 'The database holds no province yet, and so no trail.',
    noDatabase: (folder) =>
      `there is no database in ${folder}; set DATA_DIR or DATABASE_URL as for the server`,
    notOurs: 'Điểm Sáng has not used this database yet; look at DATABASE_URL again',
    unreachable: (why) => `the database cannot be opened: ${why}`,
  },

  verification: {
    looked: (dossiers, snapshots, files, erased) =>
      `; ${dossiers} ${dossiers === 1 ? 'dossier' : 'dossiers'}, ${snapshots} ${snapshots === 1 ? 'snapshot' : 'snapshots'}, ${files}, ${erased} removed by acts`,
    files: (n) => `${n} ${n === 1 ? 'file' : 'files'}`,
    filesSkipped: 'files not read (--no-files)',
    more: (province, n) => `${province}: … and ${n} more of this kind`,
    line: (province, text) => `${province}: ${text}`,
    fault: (text) => `DIFFERS: ${text}`,
    at: (round, code) => `round “${round}”, dossier ${code}`,
    action: {
      unreadable: (n) => `step ${n} cannot be read`,
      missing: (n) => `step ${n} is missing`,
      impossible: (n) => `step ${n} could not happen then`,
      otherUnit: (n) => `step ${n} is written for another unit`,
      unlikeAct: (n) => `step ${n} is not as the trail tells it`,
      withoutAct: (n) => `step ${n} is not in the trail`,
    },
    act: (act, n) => `act ${act} of the trail tells of step ${n}, which the dossier has not`,
    strayAct: (act) => `act ${act} of the trail tells of a dossier that is not there`,
    column: {
      state: 'the state written down is not what its steps come to',
      stateAt: 'the moment since when it stands so is not what its steps come to',
      late: 'the mark of a late submission is not what its steps come to',
      code: 'the code of its closing is not what its steps come to',
      registeredOn: 'the day of registration is not what its steps come to',
      round: 'its round is not there',
      verdicts: 'the verdicts that lists show are not those of its snapshot',
    },
    record: (name) => `no version of the record ${name} is what was closed`,
    figure: (label) => `nothing that was said of “${label}” is what was closed`,
    snapshot: {
      missing: 'the snapshot that a closing names is missing',
      changed: 'the snapshot is not as it was closed',
      unreadable: 'the snapshot cannot be read',
      otherUnit: 'the snapshot is written for another unit',
      unnamed: 'there is a snapshot that no closing names',
    },
    set: {
      missing: 'the criteria set that the snapshot names is missing',
      changed: 'the criteria set is not as it was published',
      unreadable: 'the criteria set cannot be read',
    },
    check: (criterion, check, was, now) =>
      `criterion ${criterion}, check ${check}: ${was} at the closing, ${now} now`,
    evaluator: (was, now) => ` (closed by version ${was} of the evaluator, now ${now})`,
    verdict: (criterion, was, now) =>
      `${criterion === undefined ? 'verdict of the whole' : `verdict of criterion ${criterion}`}: ${was} at the closing, ${now} now`,
    nothing: 'not there',
    text: {
      changed: (digest) => `text ${digest} is not as it was closed`,
      missing: (digest) => `text ${digest}, which a snapshot names, is missing`,
      erasedWithoutAct: (digest) => `text ${digest} was removed, but no act of the trail tells so`,
    },
    file: {
      missing: (name) => `file ${name} is gone`,
      changed: (name) => `file ${name} is not as it was received`,
      unreadable: (name) => `file ${name} cannot be read in the store`,
      unknown: (name) => `file ${name}, which a closed dossier names, is missing`,
      withoutDigest: (name) => `file ${name} has lost its digest`,
      erasedWithoutAct: (name) => `file ${name} was removed, but no act of the trail tells so`,
    },
    erased: {
      text: (name, act) => `text ${name}: removed by act ${act}`,
      file: (name, act) => `file ${name}: removed by act ${act}`,
    },
  },

  help: {
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    commands: 'Commands:',
    program: 'Điểm Sáng: judges agencies, enterprises and schools against a security criteria set.',
    evaluate:
      'Judge the year of one or more units: what is short, by how much, and on what ground.',
    evaluateFiles: 'dossiers in YAML or JSON; several at once are fine',
    asOf: 'day of looking (YYYY-MM-DD); decides only what is overdue; default: today',
    final: 'the dossier is closed: what is not yet shown is not met',
    json: 'print JSON, one dossier a line',
    lang: 'language',
    criteria: 'Read and check criteria sets.',
    check: 'Check the criteria set in a folder and run its examples.',
    checkFolder: 'a folder with set.yaml and, where there are any, examples.yaml',
    show: 'Read a criteria set: the law’s own words and each check.',
    showId: 'id of the criteria set',
    verify: 'Verify trail, dossiers, snapshots and files of every province of the server.',
    verifyWhere:
      'Reads DATABASE_URL or DATA_DIR from the environment and .env, as the server does. A running server keeps running.',
    noFiles: 'leave the files in the store unread',
    verifyExit:
      'Exit status: 0 sound; 1 something is not as written; 2 the database cannot be opened.',
    help: 'show this help',
    version: 'show the version',
    examples: 'Examples:',
    exitCodes: 'Exit status: 0 evaluated, whatever the verdict; 2 bad input or arguments.',
  },
  usage: {
    unknownOption: (what) => `there is no option ${what}`,
    unknownCommand: (what) => `there is no command ${what}`,
    missingArgument: 'an argument is missing',
    excessArguments: 'too many arguments',
    badOption: (what) => `not a valid option value: ${what}`,
    badAsOf: (what) => `--as-of: “${what}” is not an existing day as YYYY-MM-DD`,
    badLang: (what) => `--lang: “${what}” is not known; use vi or en`,
    unknownSet: (id, ids) => `there is no criteria set “${id}”; known: ${ids}`,
    seeHelp: (command) => `See: ${command} --help`,
  },
};
