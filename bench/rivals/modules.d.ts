/*
 * What the benchmarks use of their rivals. Declared here, so that the project can be type-checked
 * without installing them; they belong to bench/package.json alone.
 */

declare module 'json-logic-engine' {
  export class LogicEngine {
    build(logic: unknown): (facts: unknown) => number;
  }
}

declare module 'json-rules-engine' {
  export interface Event {
    type: string;
    params?: { criterion: number };
  }
  export class Engine {
    addRule(rule: { conditions: unknown; event: Event }): this;
    run(facts: unknown): Promise<{ events: Event[] }>;
  }
}

declare module '@gorules/zen-engine' {
  export class ZenDecision {
    evaluate(context: unknown): Promise<{ result: { verdicts: number[][] } }>;
  }
  export class ZenEngine {
    createDecision(content: unknown): ZenDecision;
    dispose(): void;
  }
}

declare module 'exceljs' {
  interface Row {
    font: { bold: boolean };
    commit(): void;
    eachCell(each: (cell: { readonly text: string }) => void): void;
  }
  interface Sheet extends AsyncIterable<Row> {
    columns: readonly { header: string; width: number; style?: { numFmt: string } }[];
    autoFilter: Record<'from' | 'to', { row: number; column: number }>;
    getRow(number: number): Row;
    addRow(values: readonly unknown[]): Row;
    commit(): void;
  }
  class WorkbookWriter {
    constructor(
      options: { useStyles: boolean; useSharedStrings: boolean } & (
        | { filename: string }
        | { stream: NodeJS.WritableStream }
      ),
    );
    addWorksheet(
      name: string,
      options: { views: readonly { state: string; ySplit: number }[] },
    ): Sheet;
    commit(): Promise<void>;
  }
  interface WorkbookReader extends AsyncIterable<Sheet> {}
  const stream: {
    xlsx: {
      WorkbookWriter: typeof WorkbookWriter;
      WorkbookReader: new (path: string, options: Record<string, string>) => WorkbookReader;
    };
  };
  const ExcelJS: { stream: typeof stream };
  export default ExcelJS;
}

declare module 'pdfkit' {
  interface Look {
    width?: number;
    align?: 'left' | 'center' | 'right' | 'justify';
    indent?: number;
    lineGap?: number;
    continued?: boolean;
  }
  export default class PDFDocument {
    constructor(options: {
      size: readonly [number, number];
      margins: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>;
      bufferPages: boolean;
      info: { Title: string };
      pdfVersion: string;
      subset: string;
      tagged: boolean;
      lang: string;
      font: null;
    });
    struct(kind: string, draw: () => void): object;
    addStructure(element: object): this;
    y: number;
    page: { margins: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>> };
    registerFont(name: string, file: string): this;
    font(name: string): this;
    fontSize(size: number): this;
    text(text: string, look: Look): this;
    text(text: string, x: number, y: number, look?: Look): this;
    heightOfString(text: string, look: Look): number;
    widthOfString(text: string): number;
    lineWidth(width: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    stroke(): this;
    addPage(): this;
    bufferedPageRange(): { start: number; count: number };
    switchToPage(page: number): this;
    on(event: 'data', heard: (chunk: Buffer) => void): this;
    on(event: 'end', heard: () => void): this;
    end(): void;
  }
}
