/** What the language status item says. Pure: knows nothing of the editor. */
import type { Settings, StatusParams } from '../../server/src/protocol.ts';
import { LANGUAGE_NAMES } from './languages.ts';
import type { Translate } from './translate.ts';

/** Whether the server can answer. */
export type ServerState = 'starting' | 'running' | 'failed';

/** What the status item offers on a click. */
export type StatusAction = 'showCoverage' | 'checkDraft' | 'restartServer';

export interface StatusView {
  readonly text: string;
  readonly detail: string;
  readonly severity: 'information' | 'warning' | 'error';
  readonly busy: boolean;
  readonly action: StatusAction | undefined;
}

/** The view of one document: `status` is what the server last said about it, if anything. */
export function statusView(server: ServerState, status: StatusParams | undefined, detect: Settings['detect'], t: Translate): StatusView {
  if (server === 'failed') {
    return { text: t('AI Strategy'), detail: t('The strategy checker is not running'), severity: 'error', busy: false, action: 'restartServer' };
  }
  if (status?.recognised === true) return recognised(status, t);
  const quiet = { text: t('AI Strategy'), severity: 'information' } as const;
  if (server === 'starting') return { ...quiet, detail: t('Starting'), busy: true, action: undefined };
  if (detect === 'off') return { ...quiet, detail: t('Checking is switched off'), busy: false, action: undefined };
  const detail = status === undefined ? t('Not checked yet') : t('Not recognised as a strategy');
  return { ...quiet, detail, busy: false, action: 'checkDraft' };
}

function recognised(status: StatusParams, t: Translate): StatusView {
  const language = status.language === undefined ? t('language unknown') : LANGUAGE_NAMES[status.language];
  return {
    text: t('Strategy {0}/{1} · {2}/{3} themes', ...status.elements, ...status.themes),
    detail: [language, stageText(status.stage, t), problemsText(status.problems, t)].join(' · '),
    // A draft has gaps by nature; a final text should have none.
    severity: status.stage === 'final' && status.problems > 0 ? 'warning' : 'information',
    busy: false,
    action: 'showCoverage',
  };
}

function stageText(stage: StatusParams['stage'], t: Translate): string {
  switch (stage) {
    case 'draft': return t('first draft');
    case 'consultation': return t('in consultation');
    case 'final': return t('final text');
  }
}

function problemsText(problems: number, t: Translate): string {
  if (problems === 0) return t('no problems');
  return problems === 1 ? t('1 problem') : t('{0} problems', problems);
}
