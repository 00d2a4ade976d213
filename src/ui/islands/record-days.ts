/** Shows the buttons that type a day: today, yesterday. */
export function pickDays(form: HTMLElement): void {
  const picks = form.querySelector<HTMLElement>('[data-record-days]');
  const field = form.querySelector<HTMLInputElement>('input[name="day"]');
  if (!picks || !field) return;
  picks.hidden = false;
  for (const button of picks.querySelectorAll<HTMLButtonElement>('button[data-day]')) {
    button.addEventListener('click', () => {
      field.value = button.dataset.day ?? '';
      // Drafts and the look at where it counts follow what is typed, by whichever hand.
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }
}
