import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Faults of an accessible page, each with where it stands. */
export async function barriers(page: Page, rules?: string[]): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'], ...(rules && { runOnly: rules }) })
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 2).map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}

/** How far the page reaches beyond the window, and which elements do. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.scrollingElement;
    if (!root || root.scrollWidth <= window.innerWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1)
      .slice(0, 3)
      .map((one) => `too wide: ${one.tagName}.${one.className}`);
  });
}
