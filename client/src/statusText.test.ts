import { describe, expect, test } from 'vitest';
import type { StatusParams } from '../../server/src/protocol.ts';
import { statusView } from './statusText.ts';
import { plain as t } from './translate.fake.ts';

const strategy: StatusParams = { uri: 'file:///draft.md', recognised: true, language: 'es', stage: 'draft', elements: [5, 7], themes: [7, 9], problems: 3 };

describe('the status of a draft', () => {
  test('counts elements and themes, and offers the coverage', () => {
    expect(statusView('running', strategy, 'auto', t)).toEqual({
      text: 'Strategy 5/7 · 7/9 themes', detail: 'Español · first draft · 3 problems', severity: 'information', busy: false, action: 'showCoverage',
    });
  });

  test.each([[0, 'no problems'], [1, '1 problem'], [2, '2 problems']])('words %i problems', (problems, words) => {
    expect(statusView('running', { ...strategy, problems }, 'auto', t).detail).toBe(`Español · first draft · ${words}`);
  });

  test('says so when the language is unknown', () => {
    expect(statusView('running', { ...strategy, language: undefined }, 'auto', t).detail).toMatch(/^language unknown/u);
  });

  test.each([
    ['draft', 3, 'information'], ['consultation', 3, 'information'], ['final', 0, 'information'], ['final', 3, 'warning'],
  ] as const)('at stage %s with %i problems is %s', (stage, problems, severity) => {
    expect(statusView('running', { ...strategy, stage, problems }, 'auto', t).severity).toBe(severity);
  });

  test.each([
    ['not recognised', { ...strategy, recognised: false }, 'auto', 'Not recognised as a strategy', 'checkDraft'],
    ['not checked yet', undefined, 'auto', 'Not checked yet', 'checkDraft'],
    ['switched off', undefined, 'off', 'Checking is switched off', undefined],
  ] as const)('is quiet where the file is %s', (_name, status, detect, detail, action) => {
    expect(statusView('running', status, detect, t)).toEqual({ text: 'AI Strategy', detail, severity: 'information', busy: false, action });
  });

  test('is busy while the server starts', () => {
    expect(statusView('starting', undefined, 'auto', t)).toMatchObject({ busy: true, severity: 'information', action: undefined });
  });

  test('is an error with a way out where the server failed, whatever was known before', () => {
    expect(statusView('failed', strategy, 'auto', t)).toMatchObject({ severity: 'error', action: 'restartServer' });
  });
});
