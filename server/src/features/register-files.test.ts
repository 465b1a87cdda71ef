import { describe, expect, test } from 'vitest';
import { PLANS, checkedDraft } from '../report/register/testing.ts';
import { exportedRegister, importedPlan } from './register-files.ts';
import { openDraft } from './testing.ts';

describe('a spreadsheet that cannot be read', () => {
  const rows = (count: number) => btoa(`Action;Deadline\n${'Train;#REF!\n'.repeat(count)}`);

  test('is told row by row', async () => {
    const { markdown, messages } = await importedPlan(rows(2), 'en', 'en');
    expect(markdown).toBeNull();
    expect(messages).toEqual([2, 3].map(row => `Row ${row}, column B (Deadline): the cell holds the error #REF!.`));
  });

  test('with thousands of wrong rows fills no screen', async () => {
    const { messages } = await importedPlan(rows(3000), 'en', 'en');
    expect(messages).toHaveLength(16);
    expect(messages.at(-1)).toBe('… and 2985 more.');
  });
});

test('a register is exported in the formats that exist', async () => {
  const open = openDraft(checkedDraft(PLANS.en, 'en').strategy.main.draft.text, { language: 'en' });
  expect(atob((await exportedRegister(open, 'md'))?.base64 ?? '')).toContain('| A1.1 | OE1. Govern the data | Create the register of algorithms |');
  expect(await exportedRegister(open, 'docx')).toBeNull();
});
