/** The indicators by which a strategy's entries are measured. */
import type { Entry, Indicator, Located } from './register.ts';
import { titleKey } from './register-keys.ts';

interface OpenIndicator extends Indicator {
  readonly places: Located[];
  readonly entries: Entry[];
}

/** Indicators by name, in the order of their first mention. */
export function indicatorsOf(entries: readonly Entry[]): readonly Indicator[] {
  const byName = new Map<string, OpenIndicator>();
  for (const entry of entries) {
    for (const { facts, commitment: { indicator } } of entry.commitments) {
      const key = indicator && titleKey(indicator.text);
      if (!indicator || key === undefined || key === '') continue;
      const { text, span } = indicator;
      let known = byName.get(key);
      if (!known) byName.set(key, known = { name: text, facts, span, places: [], entries: [] });
      known.places.push({ facts, span });
      if (known.entries.at(-1) !== entry) known.entries.push(entry);
    }
  }
  return [...byName.values()];
}
