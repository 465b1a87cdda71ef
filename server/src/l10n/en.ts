/** Every text of the language server that is no rule's, in English. The other languages have the same keys. */
export const en = {
  kinds: { theme: 'theme', aspect: 'aspect', element: 'element', message: 'message', area: 'area' },

  // What an item asks for: hovers, explanations, documentation of completions.
  partOf: (kind: string, parent: string) => `${kind} of ${parent}`,
  report: 'What the report asks',
  why: 'Why it matters (our reading)',
  questions: 'Guiding questions',
  strong: 'Says enough',
  weak: 'Says too little',
  inDraft: 'In this draft',
  line: (line: number) => `line ${line}`,
  noEvidence: 'No passage on it was found.',
  because: (reason: string) => `Reason given: ${reason}`,
  awaiting: (line: string) => `A section for it is there and waits to be written: ${line}.`,
  more: (count: number) => `and ${count} more`,
  parts: 'Its parts',
  related: 'Related',
  source: 'Source',
  also: 'This section also serves',

  // The title's hover.
  overview: 'What this strategy covers',
  covered: (done: number, all: number) => `${done} of ${all}`,
  elements: 'Elements',
  themes: 'Themes',
  areas: 'Areas of the messages',
  open: 'Still open',
  problems: (count: number) => (count === 0 ? 'No problems.' : count === 1 ? '1 problem.' : `${count} problems.`),

  // Directives and front matter.
  verbs: {
    covers: 'Marks the section in which it stands as covering one or more items: `<!-- ai-strategy covers financing, timeline -->`',
    'not-applicable': 'Records that items do not apply to this strategy, and why: `<!-- ai-strategy not-applicable procurement: bought centrally -->`',
    ignore: 'Ignores a rule, for the whole section when it stands right below the heading, otherwise for the block that follows: `<!-- ai-strategy ignore placeholder: the table is an example -->`',
    'ignore-file': 'Ignores a rule in the whole file: `<!-- ai-strategy ignore-file area-missing: covered in the sector plans -->`',
  },
  keys: {
    'ai-strategy': '`true`: this file is an AI strategy and is checked. `false`: it is none and is left alone. Or settings for this file: `stage`, `language`, `not-applicable`.',
    stage: 'How far the draft is: `draft`, `consultation` or `final`. The further, the more severe an open point.',
    language: 'The language of the draft, where it is not recognised rightly: `en`, `es` or `pt`.',
    lang: 'The language of the draft: `en`, `es` or `pt`.',
    'not-applicable': 'Items that do not apply to this strategy, each with the reason.',
    title: 'The title of the document.',
  },
  values: {
    draft: 'A working draft: most open points are only information.',
    consultation: 'Out for consultation: what is missing is a warning.',
    final: 'About to be approved: what is missing is an error.',
    true: 'This file is an AI strategy.',
    false: 'This file is no AI strategy.',
    en: 'English',
    es: 'Spanish',
    pt: 'Portuguese',
  },

  // Code actions.
  insertOne: (heading: string, after: string | undefined) => `Insert the section “${heading}”${after === undefined ? '' : ` after “${after}”`}`,
  insertThese: (count: number) => `Insert these ${count} missing sections`,
  insertAll: (count: number) => (count === 1 ? 'Insert the missing section' : `Insert all ${count} missing sections`),
  covers: (section: string, item: string) => `The section “${section}” covers “${item}”`,
  coversSome: (section: string) => `The section “${section}” covers …`,
  notApplicable: (item: string) => `“${item}” does not apply, because …`,
  notApplicableSome: 'One of these areas does not apply, because …',
  ignoreHere: (rule: string) => `Ignore ${rule} here, because …`,
  ignoreFile: (rule: string) => `Ignore ${rule} in this file, because …`,
  replaceWith: (word: string) => `Replace with “${word}”`,
  explain: (item: string) => `Explain “${item}”`,

  // Diagnostics.
  relatedEvidence: 'This passage comes nearest.',
  relatedHeading: 'This heading comes nearest.',
  relatedPlace: 'This belongs to it too.',
  failed: 'AI Strategy Linter could not check this file because of an error of its own. The output channel has the details.',
  tooLarge: (limit: string) => `This file has more than ${limit} characters and is not checked.`,

  // Code lenses, completion, template.
  lens: (item: string, status: string) => `${item}: ${status}`,
  section: 'Section',
  templateTitle: 'Name of the AI strategy',
};

export type Messages = typeof en;
