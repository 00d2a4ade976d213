import type { ComponentChildren } from 'preact';

export interface FieldsetProps {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly children: ComponentChildren;
}

/** Fields that belong together, under one heading. */
export function Fieldset({ legend, hint, children }: FieldsetProps) {
  return (
    <fieldset class="fieldset">
      <legend>{legend}</legend>
      {hint && <p class="fieldset-hint">{hint}</p>}
      {children}
    </fieldset>
  );
}
