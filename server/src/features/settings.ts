/** The editor's settings, whatever it sent. */
import * as v from 'valibot';
import { STAGES } from '../analysis/index.ts';
import type { Settings } from '../protocol.ts';
import { DEFAULT_SETTINGS } from '../protocol.ts';
import { LANGUAGES } from '../text/language.ts';

const severity = v.picklist(['off', 'hint', 'information', 'warning', 'error']);

const schema = v.object({
  detect: v.fallback(v.picklist(['auto', 'configured', 'off']), DEFAULT_SETTINGS.detect),
  stage: v.fallback(v.picklist(STAGES), DEFAULT_SETTINGS.stage),
  messageLanguage: v.fallback(v.picklist(['auto', ...LANGUAGES]), DEFAULT_SETTINGS.messageLanguage),
  rules: v.fallback(v.record(v.string(), v.unknown()), {}),
  codeLens: v.fallback(v.boolean(), DEFAULT_SETTINGS.codeLens),
  highlightParts: v.fallback(v.boolean(), DEFAULT_SETTINGS.highlightParts),
});

/** Settings with the default in place of every value that is missing or makes no sense. */
export function readSettings(value: unknown): Settings {
  const result = v.safeParse(schema, value);
  if (!result.success) return DEFAULT_SETTINGS;
  const rules = Object.entries(result.output.rules).flatMap(([rule, chosen]) => (v.is(severity, chosen) ? [[rule, chosen] as const] : []));
  return { ...result.output, rules: Object.fromEntries(rules) };
}
