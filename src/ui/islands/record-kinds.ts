import { fold, searchWords } from '../../core/vietnamese/fold.ts';

/** Narrows the kinds of record while one types; those chosen stay in sight. */
export function narrowKinds(form: HTMLElement): void {
  const kinds = form.querySelector<HTMLElement>('[data-kinds]');
  const find = kinds?.querySelector<HTMLInputElement>('input[type="search"]');
  if (!kinds || !find) return;
  // Its button would be the one that Enter presses; now there is nothing left for it to do.
  kinds.querySelector('[data-kinds-button]')?.remove();
  find.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault();
  });
  const groups = [...kinds.querySelectorAll<HTMLDetailsElement>('[data-kinds-group]')].map(
    (group) => ({
      group,
      heading: fold(group.querySelector('summary')?.textContent ?? ''),
      kinds: [...group.querySelectorAll<HTMLElement>('[data-kind]')].map((kind) => ({
        kind,
        box: kind.querySelector<HTMLInputElement>('input'),
        text: fold(kind.querySelector('label')?.textContent ?? ''),
      })),
    }),
  );
  find.addEventListener('input', () => {
    const words = searchWords(find.value);
    let some = false;
    for (const { group, heading, kinds } of groups) {
      let shown = false;
      let chosen = false;
      for (const { kind, box, text } of kinds) {
        const whole = `${heading} ${text}`;
        chosen ||= box?.checked === true;
        kind.hidden = box?.checked !== true && !words.every((word) => whole.includes(word));
        shown ||= !kind.hidden;
      }
      group.hidden = !shown;
      group.open = shown && (words.length > 0 || chosen);
      some ||= shown;
    }
    for (const part of kinds.querySelectorAll<HTMLElement>('[data-kinds-part]')) {
      part.hidden = !part.querySelector('[data-kinds-group]:not([hidden])');
    }
    const none = kinds.querySelector<HTMLElement>('[data-kinds-none]');
    if (none) none.hidden = some;
  });
}
