import { describe, expect, test } from 'vitest';
import type { ItemId } from '../../framework/index.ts';
import { openDraft, withCursor } from '../testing.ts';
import { applyEdits } from './edit.ts';
import { awaitsReason, coversEdit, ignoreEdit, ignorePlace, isIgnored, notApplicableEdit } from './insert-directive.ts';

const draftOf = (text: string) => openDraft(text).strategy.main.draft;
const STRATEGY = '# AI strategy\n\n## Money\n\nWe will pay.\n\n## Time\n\nSoon.\n';

function covered(text: string, heading: string, id: ItemId): string {
  const draft = draftOf(text);
  const section = draft.sections.find(each => each.heading?.text === heading) ?? draft.root;
  return applyEdits(text, [coversEdit(draft, section, id)]);
}

const exempted = (text: string, id: ItemId) => applyEdits(text, [notApplicableEdit(draftOf(text), id)]);

function ignored(marked: string, rule = 'placeholder', ids: readonly ItemId[] = []): string {
  const { text, offset } = withCursor(marked);
  const draft = draftOf(text);
  return applyEdits(text, [ignoreEdit(draft, ignorePlace(draft, offset), rule, ids)]);
}

describe('marking a section as covering an item', () => {
  test('puts a comment below its heading', () => {
    expect(covered(STRATEGY, 'Money', 'financing')).toBe('# AI strategy\n\n## Money\n\n<!-- ai-strategy covers financing -->\n\nWe will pay.\n\n## Time\n\nSoon.\n');
  });

  test('extends the comment that stands there already', () => {
    expect(covered(covered(STRATEGY, 'Money', 'financing'), 'Money', 'timeline')).toContain('## Money\n\n<!-- ai-strategy covers financing, timeline -->\n\nWe will pay.');
  });

  test('goes below other comments of the heading', () => {
    const text = STRATEGY.replace('## Money\n', '## Money\n\n<!-- to be checked -->\n');
    expect(covered(text, 'Money', 'financing')).toContain('## Money\n\n<!-- to be checked -->\n<!-- ai-strategy covers financing -->\n\nWe will pay.');
  });

  test('leaves a comment within the text where it is', () => {
    const text = STRATEGY.replace('We will', '<!-- who? --> We will');
    expect(covered(text, 'Money', 'financing')).toContain('## Money\n\n<!-- ai-strategy covers financing -->\n\n<!-- who? --> We will pay.');
  });

  test('keeps text apart that follows its heading without a blank line', () => {
    expect(covered('# AI\n## Money\nWe will pay.\n', 'Money', 'financing')).toBe('# AI\n## Money\n\n<!-- ai-strategy covers financing -->\n\nWe will pay.\n');
  });

  test('works at the end of a file, on underlined headings and with CRLF', () => {
    expect(covered('# AI\n\n## Money', 'Money', 'financing')).toBe('# AI\n\n## Money\n\n<!-- ai-strategy covers financing -->');
    expect(covered('# AI\n\nMoney\n-----\n\nText\n', 'Money', 'financing')).toContain('Money\n-----\n\n<!-- ai-strategy covers financing -->\n\nText');
    expect(covered(STRATEGY.replaceAll('\n', '\r\n'), 'Money', 'financing')).toContain('## Money\r\n\r\n<!-- ai-strategy covers financing -->\r\n\r\nWe');
  });

  test('is understood when the draft is read again', () => {
    const { strategy } = openDraft(covered(STRATEGY, 'Money', 'financing'));
    expect(strategy.main.declarations.issues).toEqual([]);
    expect(strategy.coverage.elements.financing.status).toBe('present');
  });
});

describe('recording that an item does not apply', () => {
  test('puts a comment below the title, with the reason left to write', () => {
    expect(exempted(STRATEGY, 'procurement')).toContain('# AI strategy\n\n<!-- ai-strategy not-applicable procurement:  -->\n\n## Money');
  });

  test('puts it into the front matter where such a list exists', () => {
    const text = `---\nai-strategy:\n  not-applicable:\n    timeline: set by law\nlang: en\n---\n\n${STRATEGY}`;
    expect(exempted(text, 'infrastructure/compute')).toContain('    timeline: set by law\n    infrastructure/compute: ""\nlang: en\n');
  });

  test('leaves lists in braces alone and writes a comment instead', () => {
    const text = `---\nai-strategy: { not-applicable: { timeline: set by law } }\n---\n\n${STRATEGY}`;
    expect(exempted(text, 'procurement')).toContain('# AI strategy\n\n<!-- ai-strategy not-applicable procurement:  -->\n\n## Money');
  });

  test('goes to the top of a draft without headings, behind its front matter', () => {
    expect(exempted('Just text.\n', 'procurement')).toBe('<!-- ai-strategy not-applicable procurement:  -->\n\nJust text.\n');
    expect(exempted('---\nlang: en\n---\nJust text.\n', 'procurement')).toBe('---\nlang: en\n---\n\n<!-- ai-strategy not-applicable procurement:  -->\n\nJust text.\n');
    expect(exempted('\uFEFFJust text.\n', 'procurement')).toBe('\uFEFF<!-- ai-strategy not-applicable procurement:  -->\n\nJust text.\n');
  });

  test('settles the item only when the reason is there', () => {
    const unreasoned = exempted(STRATEGY, 'procurement');
    expect(openDraft(unreasoned).strategy.coverage.themes.procurement.status).toBe('absent');
    expect(awaitsReason(draftOf(unreasoned), 'procurement')).toBe(true);
    expect(openDraft(unreasoned.replace(':  -->', ': bought centrally -->')).strategy.coverage.themes.procurement.status).toBe('not-applicable');
  });
});

describe('ignoring a rule', () => {
  test.each([
    ['a paragraph', '# A\n\nFirst.\n\nT‸BD.\n', '# A\n\nFirst.\n\n<!-- ai-strategy ignore placeholder:  -->\n\nTBD.\n'],
    ['a table', '# A\n\nFirst.\n\n| a | b |\n|---|---|\n| TB‸D | 2 |\n', '# A\n\nFirst.\n\n<!-- ai-strategy ignore placeholder:  -->\n\n| a | b |\n|---|---|\n| TBD | 2 |\n'],
    ['a nested list', '# A\n\nFirst.\n\n- one\n  - T‸BD\n', '# A\n\nFirst.\n\n<!-- ai-strategy ignore placeholder:  -->\n\n- one\n  - TBD\n'],
    ['a list right below a paragraph', '# A\n\nFirst:\n- T‸BD\n', '# A\n\nFirst:\n\n<!-- ai-strategy ignore placeholder:  -->\n\n- TBD\n'],
    ['the first block of a section', '# A\n\n## B\n\nT‸BD\n', '# A\n\n## B\n\n<!-- ai-strategy ignore placeholder:  -->\n\nTBD\n'],
  ])('puts a comment before %s', (_, marked, expected) => {
    expect(ignored(marked)).toBe(expected);
  });

  test('on a heading puts it below the heading, with the items that it is about', () => {
    expect(ignored('# A‸I\n\nText.\n', 'area-missing', ['enablers/data', 'enablers/funding'])).toBe('# AI\n\n<!-- ai-strategy ignore area-missing, enablers/data, enablers/funding:  -->\n\nText.\n');
  });

  test('in the front matter ignores it for the whole file', () => {
    expect(ignored('---\nai-strategy:\n  sta‸ge: x\n---\n\n# AI\n', 'front-matter-invalid')).toBe('---\nai-strategy:\n  stage: x\n---\n\n<!-- ai-strategy ignore-file front-matter-invalid:  -->\n\n# AI\n');
  });

  test.each(['# A\n\nFirst.\n\nT‸BD.\n', '# A\n\nFirst.\n\n| a |\n|---|\n| TB‸D |\n', '# A\n\n- T‸BD\n', '# A\n\n## B‸\n\nText\n'])('silences the problem and is not offered again: %j', marked => {
    const { offset } = withCursor(marked);
    const after = ignored(marked);
    const moved = after.indexOf('TBD') < 0 ? offset : after.indexOf('TBD') + 1;
    const draft = draftOf(after);
    expect(isIgnored(draft, 'placeholder', [], ignorePlace(draft, moved))).toBe(true);
    expect(openDraft(after).problems.filter(problem => problem.rule === 'placeholder')).toEqual([]);
  });
});
