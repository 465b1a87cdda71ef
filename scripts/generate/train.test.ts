import { describe, expect, it } from 'vitest';
import { readModel, scores } from '../../server/src/analysis/models.ts';
import type { Example, Training } from './train.ts';
import { train } from './train.ts';

const TRAINING: Training = { dimensions: 3, rounds: 20, rate: 0.3, dropout: 0, fewestExamples: () => 2 };
const example = (traits: readonly string[], outcomes: readonly string[]): Example => ({ traits: new Set(traits), outcomes: new Set(outcomes) });
/** Whoever speaks of a laboratory speaks of trials, whoever of a tender of buying; "agency" says nothing. */
const EXAMPLES = Array.from({ length: 40 }, () => [
  example(['laboratory', 'agency'], ['trials']), example(['tender', 'agency'], ['buying']), example(['agency', 'road'], []), example(['laboratory', 'tender'], ['trials', 'buying']),
]).flat();
const model = readModel(train(EXAMPLES, ['trials', 'buying'], TRAINING));

describe('a trained model', () => {
  it.each([
    [['laboratory'], [true, false]], [['tender', 'agency'], [false, true]], [['laboratory', 'tender'], [true, true]], [['agency', 'road'], [false, false]], [['unheard of'], [false, false]],
  ] as const)('tells what %j is about', (traits, wanted) => {
    expect([...scores(model, traits)].map(score => score > 0)).toEqual(wanted);
  });

  it('has no more dimensions than there are outcomes to tell apart', () => expect(model.dimensions).toBe(2));

  it('is the same whenever it is trained, whatever the order of the traits', () => {
    const turned = EXAMPLES.map(({ traits, outcomes }) => ({ traits: new Set([...traits].reverse()), outcomes }));
    expect(train(turned, ['trials', 'buying'], { ...TRAINING, dropout: 0.5 })).toEqual(train(EXAMPLES, ['trials', 'buying'], { ...TRAINING, dropout: 0.5 }));
  });
});
