/** Changes of a draft: pure functions from a strategy and what a problem says to edits. */
export { applyEdits, lineEnd, lineStart, type Edit } from './edit.ts';
export { awaitsReason, coversEdit, ignoreEdit, ignorePlace, isIgnored, notAboutEdit, notApplicableEdit } from './insert-directive.ts';
export { insertSections, insertable, insertableTogether, sectionTemplate, type HeadingFrame } from './insert-sections.ts';
export { asPlain, asSnippet, countBlanks, skeleton, type Blank, type Template } from './template.ts';
export { addPart, type PartEdits } from './add-part.ts';
export { IdSource, lacksId } from './new-ids.ts';
export { asCell } from './table-edits.ts';
export { idsForTable, idsForText } from './assign-ids.ts';
export { listBodyEdit, renameEdits } from './body-names.ts';
export { planListEdit } from './plan-list.ts';
export { planTableEdit } from './plan-table.ts';
export { isSameRegister } from './same-register.ts';
