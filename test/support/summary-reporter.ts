import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one plain line, and names what was skipped: a silent skip is a defect. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const skipped: string[] = [];
    let passed = 0;
    // A file that cannot be loaded is a failure of its own, though no test of it ran.
    let failed = errors.length;
    for (const module of modules) {
      failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed++;
        else if (state === 'failed') failed++;
        else skipped.push(`${module.relativeModuleId}: ${test.fullName}`);
      }
    }
    for (const test of skipped) console.log(`skipped: ${test}`);
    const tail = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
    console.log(`${passed} passed, ${failed} failed${tail}`);
  }
}
