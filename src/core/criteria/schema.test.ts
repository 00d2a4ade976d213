import { toJsonSchema } from '@valibot/to-json-schema';
import { expect, test } from 'vitest';
import { CriteriaSet } from './set.ts';

test('the JSON Schema beside the sets is made from the schema that reads them', async () => {
  const schema = toJsonSchema(CriteriaSet, { errorMode: 'ignore', typeMode: 'input' });
  const page = JSON.stringify({ title: 'Điểm Sáng: criteria set', ...schema }, null, 2);
  // `npx vitest run -u schema` writes it anew after a change of the language of sets.
  await expect(`${page}\n`).toMatchFileSnapshot('../../../criteria/schema.json');
});
