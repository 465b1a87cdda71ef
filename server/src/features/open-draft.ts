/** A document that is open in the editor, with all that features need to know of it. */
import type { Facts } from '../analysis/index.ts';
import { FRONT_MATTER_KEY, analyse } from '../analysis/index.ts';
import { parseDraft } from '../draft/index.ts';
import type { Settings } from '../protocol.ts';
import type { Problem } from '../rules/index.ts';
import { problemsOf } from '../rules/index.ts';
import type { Strategy } from '../strategy/index.ts';
import { strategyOf } from '../strategy/index.ts';
import type { Language } from '../text/language.ts';

/** A document as the editor holds it. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

/** A document that was taken for a strategy and checked. */
export interface OpenDraft extends OpenDocument {
  readonly strategy: Strategy;
  readonly problems: readonly Problem[];
  readonly settings: Settings;
  /** Language of messages. */
  readonly language: Language;
  /** Names content and settings: equal ids, equal answers. */
  readonly id: string;
}

/** The facts of the document that is open, which may be any of its strategy's. */
export function openFacts({ uri, strategy }: Pick<OpenDraft, 'uri' | 'strategy'>): Facts {
  return strategy.documents.find(({ draft }) => draft.uri === uri) ?? strategy.main;
}

/** What came of looking at a document: a draft, nothing where it is no strategy, or what went wrong. */
export type Outcome =
  | { readonly kind: 'draft'; readonly draft: OpenDraft; readonly facts: Facts }
  | { readonly kind: 'other'; readonly facts: Facts | undefined }
  | { readonly kind: 'failed' }
  | { readonly kind: 'too-large' };

/** Beyond this many characters a document takes longer than anybody waits. */
export const LARGEST = 3_000_000;

const OPENING = 2000;
const DECLARATION = new RegExp(`^${FRONT_MATTER_KEY}[ \\t]*:`, 'mu');

interface Entry {
  readonly text: string;
  readonly settings: Settings;
  readonly language: Language;
  readonly today: string | undefined;
  readonly outcome: Outcome;
}

/** What is told to whoever keeps the cache. */
export interface CacheEvents {
  /** Once for each content and settings. */
  readonly onAnalysed: (document: OpenDocument, outcome: Outcome, settings: Settings) => void;
  readonly onFailure: (what: string, error: unknown) => void;
  /** How a document is analysed; for tests. */
  readonly analyse?: (document: OpenDocument) => Facts;
  /** Which day it is, `YYYY-MM-DD`; where absent, rules take nothing for over. */
  readonly today?: () => string;
}

/** Keeps what is known of each open document for as long as neither its content nor its settings change. */
export class DraftCache {
  readonly #events: CacheEvents;
  readonly #entries = new Map<string, Entry>();
  #count = 0;

  constructor(events: CacheEvents) {
    this.#events = events;
  }

  /** Whether nothing has to be worked out for this content. */
  has({ uri, text }: OpenDocument): boolean {
    return this.#entries.get(uri)?.text === text;
  }

  /** What is known of a document; worked out now where it is not known yet. Never throws. */
  get(document: OpenDocument, settings: Settings, language: Language): Outcome {
    const known = this.#entries.get(document.uri);
    const today = this.#events.today?.();
    const isSame = known?.text === document.text && known.settings === settings && known.language === language && known.today === today;
    if (isSame) return withVersion(known.outcome, document.version);
    const outcome = this.#work(document, settings, language, known?.text === document.text ? known.outcome : undefined);
    this.#entries.set(document.uri, { text: document.text, settings, language, today, outcome });
    this.#events.onAnalysed(document, outcome, settings);
    return outcome;
  }

  forget(uri: string): void {
    this.#entries.delete(uri);
  }

  #work(document: OpenDocument, settings: Settings, language: Language, before: Outcome | undefined): Outcome {
    if (settings.detect === 'off') return { kind: 'other', facts: undefined };
    // Of a file that nobody called a strategy there is nothing to say, however large it is.
    if (document.text.length > LARGEST) return DECLARATION.test(document.text.slice(0, OPENING)) ? { kind: 'too-large' } : { kind: 'other', facts: undefined };
    try {
      const facts = (before && 'facts' in before ? before.facts : undefined) ?? this.#analyse(document);
      const isStrategy = settings.detect === 'configured' ? facts.declarations.declared === true : facts.recognised;
      return isStrategy ? { kind: 'draft', facts, draft: this.#check(document, facts, settings, language) } : { kind: 'other', facts };
    } catch (error) {
      this.#events.onFailure(document.uri, error);
      return { kind: 'failed' };
    }
  }

  #analyse(document: OpenDocument): Facts {
    return this.#events.analyse?.(document) ?? analyse(parseDraft(document.uri, document.text));
  }

  #check(document: OpenDocument, facts: Facts, settings: Settings, language: Language): OpenDraft {
    const strategy = strategyOf(facts, settings.stage, this.#events.today?.());
    const problems = problemsOf(strategy, { severities: settings.rules, onRuleFailure: (rule, error) => { this.#events.onFailure(`${rule} in ${document.uri}`, error); } });
    this.#count += 1;
    return { ...document, strategy, problems, settings, language, id: `${started}-${this.#count}` };
  }
}

/** Ids must not repeat after a restart. */
const started = Date.now().toString(36);

function withVersion(outcome: Outcome, version: number): Outcome {
  return outcome.kind === 'draft' && outcome.draft.version !== version ? { ...outcome, draft: { ...outcome.draft, version } } : outcome;
}
