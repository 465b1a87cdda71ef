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

  // Why a passage counts for an item, and what left it open. `told` is what a commitment says, in brackets, or nothing.
  thisPassage: 'This passage',
  countsFor: 'This passage counts for',
  comesNear: 'This passage comes near, without clearly naming it',
  reasons: {
    marked: 'counts: its section is marked as covering this',
    commitment: (told: string) => `counts: somebody commits to act${told}`,
    near: (told: string) => `comes near: somebody commits to act${told}, but in words that do not clearly name this`,
    heading: 'names this in a heading',
    speaks: 'speaks of this',
    mention: 'named here, but without saying that anything will be done',
    diagnosis: 'named here, but in a section that describes today’s situation',
    principles: 'named here, but only as a principle',
    abroad: 'named here, but as something that others do',
  },
  told: {
    actor: (text: string) => `who: ${text}`,
    quantity: (text: string) => `how much: ${text}`,
    deadline: (text: string) => `when: ${text}`,
    money: (text: string) => `at what cost: ${text}`,
  },
  verdicts: {
    uncommitted: 'These passages name it, but none says that anything will be done about it.',
    unnamed: 'There are commitments close to it, but too few that are clearly about it.',
  },
  counts: {
    objectives: (_count: number, _total: number) => 'Objectives are mentioned, but not set out.',
    actions: (count: number, _total: number) => `Specific actions found: ${count}.`,
    goals: (count: number, total: number) => `${count} of ${total} actions state a quantity with a date or an indicator.`,
    actors: (count: number, total: number) => `${count} of ${total} actions name a responsible body.`,
    timeline: (count: number, total: number) => `${count} of ${total} actions say by when.`,
    financing: (count: number, total: number) => `${count} of ${total} actions say how much money.`,
    monitoring: (_count: number, _total: number) => 'Follow-up is announced, but not set up.',
  },
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
    'not-about': 'Says that the section in which it stands, with all below it, is not about one or more items, whatever its words: `<!-- ai-strategy not-about procurement -->`',
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
  itIsThere: (passage: string, item: string) => `It is there: “${passage}” covers “${item}”`,
  notAbout: (item: string) => `This section is not about “${item}”`,
  notApplicable: (item: string) => `“${item}” does not apply, because …`,
  notApplicableSome: 'One of these areas does not apply, because …',
  ignoreHere: (rule: string) => `Ignore ${rule} here, because …`,
  ignoreFile: (rule: string) => `Ignore ${rule} in this file, because …`,
  replaceWith: (word: string) => `Replace with “${word}”`,
  fillCell: (blank: string, header: string) => `Write “${blank}” in the column “${header}”`,
  addColumn: (header: string) => `Add the column “${header}” to the table`,
  addLine: (line: string) => `Add the line “${line}”`,
  addClause: (words: string) => `Add “${words}” to the sentence`,
  fillPlaces: (blank: string, count: number) => `Write “${blank}” in the ${count} places where it is missing`,
  toTable: 'Turn into an action-plan table',
  toList: 'Turn into a list of actions',
  giveIds: (count: number) => (count === 1 ? 'Give an id to 1 action' : `Give ids to ${count} actions`),
  useName: (name: string, count: number) => (count === 1 ? `Use “${name}”` : `Use “${name}” in all ${count} places`),
  listBody: (name: string) => `Add “${name}” to the list of bodies`,
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

  // Hovers on commitments, lenses over plans.
  partColumn: 'Part',
  textColumn: 'In this draft',
  placeColumn: 'Where',
  here: 'here',
  comesFrom: (line: string) => `from ${line}`,
  definedIn: (line: string) => `defined in ${line}`,
  partVague: 'names nobody in particular',
  partUnreadable: 'could not be read',
  notStated: 'Not stated',
  lensActions: (count: number) => (count === 0 ? 'no action yet' : count === 1 ? '1 action' : `${count} actions`),
  lensDeadlines: (count: number, all: number) => (count === 0 ? 'none with a deadline' : count === all && all > 1 ? 'all with a deadline' : `${count} with a deadline`),
  lensUnfunded: (count: number) => `${count} without funding`,

  // Renaming.
  renameNothing: 'Only the id of an action, objective or indicator or the name of a public body can be renamed here. Put the cursor on one.',
  renameUnknown: (id: string) => `“${id}” cannot be renamed: nothing in the draft has this id.`,
  renameNoId: (id: string) => `“${id}” cannot be an id here. Write capital letters and a number, such as A3.2.`,
  renameOtherKind: (id: string) => `“${id}” would change an action into an objective, or the other way round. Choose letters of the same kind.`,
  renameTaken: (id: string, title: string) => (title === '' ? `“${id}” is already an id in the draft. Choose another one.` : `“${id}” is already the id of “${title}”. Choose another one.`),
  renameNoName: 'Write a name on one line, without “|”.',
};

export type Messages = typeof en;
