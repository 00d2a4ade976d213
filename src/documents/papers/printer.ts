import type { Paper } from './paper.ts';

/** Both come from one layout: people edit the one before signing, and file the other. */
export type PaperFormat = 'docx' | 'pdf';

export interface PrintTask {
  readonly paper: Paper;
  readonly format: PaperFormat;
}

/** Makes files of papers, in processes of their own. */
export interface Printer {
  readonly print: (paper: Paper, format: PaperFormat) => Promise<Uint8Array>;
}

/** A printer over whatever does the tasks of `print-main.ts`. */
export function printerOver(workers: {
  readonly do: (task: PrintTask) => Promise<unknown>;
}): Printer {
  return {
    async print(paper, format) {
      const file = await workers.do({ paper, format });
      if (file instanceof Uint8Array) return file;
      throw new Error('the printer sent no file');
    },
  };
}
