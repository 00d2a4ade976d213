import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs, setIds, setsOf, someDossier, theSet } from '../../../test/support/dossiers.ts';
import { parseDossier } from './parse-dossier.ts';
import { printDossier } from './print-dossier.ts';

describe.each(setIds)('a dossier under %s', (id) => {
  const set = theSet(id);

  test('is read back from its file as the same dossier', () => {
    fc.assert(
      fc.property(someDossier(set), (dossier) => {
        const parsed = parseDossier(printDossier(dossier), setsOf(set));
        expect(parsed).toMatchObject({ ok: true });
        expect(parsed.ok && parsed.value.dossier).toEqual(dossier);
      }),
      runs(200),
    );
  });
});
