import axe from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** Faults of an accessible page, each with where it stands; of all rules, or of those named. */
export async function barriers(page: Page, rules?: string[]): Promise<string[]> {
  // Half a megabyte of script: a document that has it is not handed it again.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (only) =>
      window.axe.run(document, { resultTypes: ['violations'], ...(only && { runOnly: only }) }),
    rules,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 2).map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}

/** What reaches beyond the window, or, on a phone, beyond the cards of a list. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const phone = window.matchMedia('(max-width: 44em)').matches;
    const frames = phone ? [...document.querySelectorAll('.table-frame')] : [];
    const cut = frames
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .flatMap((one) => [...one.querySelectorAll('*')])
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1)
      .slice(-3)
      .map((one) => `cut: ${one.tagName}.${one.className} ${one.textContent?.slice(0, 60)}`);
    const root = document.scrollingElement;
    if (!root || root.scrollWidth <= window.innerWidth) return cut;
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1)
      .slice(0, 3)
      .map((one) => `too wide: ${one.tagName}.${one.className}`);
  });
}
