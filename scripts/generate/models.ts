// The models, trained from the passages in server/training: what the words of a passage say, and whether they commit.
import { deedTraits } from '../../server/src/analysis/deed-traits.ts';
import type { Trait } from '../../server/src/analysis/traits.ts';
import { subjectTraits } from '../../server/src/analysis/traits.ts';
import type { ItemId } from '../../server/src/framework/index.ts';
import { AREA_IDS, ASPECT_IDS, ELEMENT_IDS, ITEM_IDS, THEME_IDS, item, parentOf } from '../../server/src/framework/index.ts';
import { LANGUAGES } from '../../server/src/text/language.ts';
import { tokenize } from '../../server/src/text/tokens.ts';
import type { GeneratedFile } from './file.ts';
import type { TrainingPassage } from './passages.ts';
import { trainingPassages } from './passages.ts';
import type { Example, Training } from './train.ts';
import { train } from './train.ts';

/** Pairs of concepts are many; those that hardly ever meet are not worth their place. */
const fewestSubjects = (trait: Trait) => typeof trait === 'number' ? 10 : 3;

/** Chosen by cross-validation on the passages themselves (docs/quality.md). */
const DEEDS: Training = { dimensions: 4, rounds: 12, rate: 0.15, dropout: 0, fewestExamples: () => 4 };

const SUBJECTS: Training = { dimensions: 24, rounds: 20, rate: 0.15, dropout: 0.5, fewestExamples: fewestSubjects };

/** What the model of subjects tells apart. Actions are told by their form. */
const SUBJECT_IDS: readonly ItemId[] = [...THEME_IDS, ...ASPECT_IDS, ...AREA_IDS, ...ELEMENT_IDS.filter(id => id !== 'actions')];

/** Headings are judged by other means, and rows of tables by their columns. */
const isProse = ({ says, text }: TrainingPassage) => says !== 'heading' && !text.includes(' | ');

function deedExample({ text, language, says }: TrainingPassage): Example {
  return { traits: deedTraits({ text, language, tokens: tokenize(text, language) }), outcomes: new Set(says === 'commits' ? ['commits'] : []) };
}

type Text = Pick<TrainingPassage, 'text' | 'language' | 'about' | 'trap'>;

function subjectExample({ text, language, about, trap }: Text): Example {
  // What is about an aspect is about its theme; areas have messages for parents, which are no subjects.
  const outcomes = new Set(about.flatMap(id => [id, ...ASPECT_IDS.some(aspect => aspect === id) ? [parentOf(id) ?? id] : []]));
  const traits = new Set(subjectTraits(tokenize(text, language), language).flatMap(window => [...window]));
  return { traits, outcomes, ...(trap === undefined ? {} : { trap }) };
}

/** The framework's own names and example sentences teach too. */
function frameworkTexts(): Text[] {
  return LANGUAGES.flatMap(language => ITEM_IDS.flatMap(id => {
    const { name, strong, weak } = item(id)[language];
    return [name, strong, weak].map(text => ({ text, language, about: [id], trap: undefined }));
  }));
}

/** The file with all models. */
export function modelFiles(): GeneratedFile[] {
  const passages = trainingPassages();
  const subjects = train([...passages, ...frameworkTexts()].map(subjectExample), SUBJECT_IDS, SUBJECTS);
  const deeds = train(passages.filter(isProse).map(deedExample), ['commits'], DEEDS);
  return [{ path: 'server/src/analysis/models.generated.json', content: `${JSON.stringify({ deeds, subjects })}\n` }];
}
