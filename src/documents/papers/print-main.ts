import { renderDocx } from './docx/render-docx.ts';
import { PdfRenderer } from './pdf/render-pdf.ts';
import type { PrintTask } from './printer.ts';

/* The process that prints papers: a message with a task, a message with the file, and so on. */

let pdf: PdfRenderer | undefined;

process.on('message', async ({ task }: { readonly task: PrintTask }) => {
  const megabytes = () => process.memoryUsage().rss / 1024 / 1024;
  try {
    const answer = await print(task);
    process.send?.({ answer, megabytes: megabytes() });
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    process.send?.({ failure, megabytes: megabytes() });
  }
});

async function print({ paper, format }: PrintTask): Promise<Uint8Array> {
  if (format === 'docx') return renderDocx(paper);
  pdf ??= new PdfRenderer();
  return pdf.render(paper);
}
