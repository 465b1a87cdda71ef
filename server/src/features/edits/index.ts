/** Changes of a draft: pure functions from a strategy and what a problem says to edits. */
export { applyEdits, type Edit } from './edit.ts';
export { awaitsReason, coversEdit, ignoreEdit, ignorePlace, isIgnored, notApplicableEdit } from './insert-directive.ts';
export { insertSections, insertable, insertableTogether, sectionTemplate, type HeadingFrame } from './insert-sections.ts';
export { asPlain, asSnippet, countBlanks, type Blank, type Template } from './template.ts';
