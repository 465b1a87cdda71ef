/** What client and server say to each other beyond the Language Server Protocol. Declared once, imported by both. */
import type { Stage } from './analysis/types.ts';
import type { RegisterFormat } from './report/register/formats.ts';
import type { Language } from './text/language.ts';

export type { Stage };
export type { RegisterFormat };
export { FRONT_MATTER_KEY } from './analysis/types.ts';
export { REGISTER_FORMATS } from './report/register/formats.ts';

/** Name of the settings section, prefix of commands and custom requests. */
export const SECTION = 'aiStrategy';


/** Settings of the section `aiStrategy`, as `workspace/configuration` returns them. */
export interface Settings {
  /** Which Markdown files are checked: those recognised as strategies or declared so, only those declared so, or none. */
  readonly detect: 'auto' | 'configured' | 'off';
  readonly stage: Stage;
  /** Language of messages; `auto` follows the editor. */
  readonly messageLanguage: 'auto' | Language;
  /** Severity by rule id; `off` silences the rule. */
  readonly rules: Readonly<Record<string, 'off' | 'hint' | 'information' | 'warning' | 'error'>>;
  readonly codeLens: boolean;
  /** Whether who, by when, how much and measured by what is coloured in the text. */
  readonly highlightParts: boolean;
}

export const DEFAULT_SETTINGS: Settings = { detect: 'auto', stage: 'draft', messageLanguage: 'auto', rules: {}, codeLens: true, highlightParts: false };

/** What a client may hand over at `initialize`. */
export interface InitializationOptions {
  /** Address of the folder that holds the rules' pages (`<rule>.md`), so that they open offline. */
  readonly docsUri?: string;
  /** Whether the client answers `aiStrategy/readFile` and `aiStrategy/listFiles`. */
  readonly files?: boolean;
}

// ---- From client to server

/** What an item of the framework is. */
export interface ItemInfo {
  readonly id: string;
  readonly kind: 'theme' | 'aspect' | 'element' | 'message' | 'area';
  /** Name in the display language. */
  readonly name: string;
  /** The theme of an aspect, the message of an area. */
  readonly parent: string | undefined;
}

/** State of one item in a document. */
export interface ItemState extends ItemInfo {
  /** Elements: absent, partial, present. All others: absent, mentioned, addressed. Any: not-applicable. Messages have none. */
  readonly status: 'absent' | 'partial' | 'present' | 'mentioned' | 'addressed' | 'not-applicable' | undefined;
  /** Status in words, in the display language. */
  readonly statusText: string;
  readonly evidence: readonly { readonly range: ProtocolRange; readonly text: string }[];
}

/** LSP range: 0-based lines, UTF-16 columns. */
export interface ProtocolRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** `aiStrategy/items`, no parameters: every item in the report's order, for choosing one where no strategy is open. */
export const ItemsRequest = 'aiStrategy/items';
export interface ItemsResult { readonly items: readonly ItemInfo[] }

/** `aiStrategy/coverage`: the state of every item in an open document, in the report's order; `null` where it is not recognised as a strategy. */
export const CoverageRequest = 'aiStrategy/coverage';
export interface CoverageParams { readonly uri: string }
export interface CoverageResult { readonly items: readonly ItemState[] }

/** `aiStrategy/insertMissing`: an LSP `WorkspaceEdit` that inserts skeletons for all that is missing, `null` where nothing is. */
export const InsertMissingRequest = 'aiStrategy/insertMissing';
export interface InsertMissingParams { readonly uri: string }

/** `aiStrategy/explain`: what an item asks for, as Markdown in the display language; with the status when a document is named. */
export const ExplainRequest = 'aiStrategy/explain';
export interface ExplainParams { readonly item: string; readonly uri?: string }
export interface ExplainResult { readonly markdown: string }

/** `aiStrategy/template`: the text of a new strategy in one language, with snippet tab stops. */
export const TemplateRequest = 'aiStrategy/template';
export interface TemplateParams { readonly language: Language }
export interface TemplateResult { readonly snippet: string }

/** `aiStrategy/exportRegister`: the commitments of an open draft as the content of a file, `null` where it is not recognised as a strategy. */
export const ExportRegisterRequest = 'aiStrategy/exportRegister';
export interface ExportRegisterParams { readonly uri: string; readonly format: RegisterFormat }
export interface ExportRegisterResult { readonly base64: string }

/** `aiStrategy/importPlan`: an action plan from the bytes of a CSV file or an Excel workbook, as a table for the draft that is named. */
export const ImportPlanRequest = 'aiStrategy/importPlan';
export interface ImportPlanParams { readonly uri: string; readonly base64: string }
export interface ImportPlanResult {
  /** A table in the language of the draft; `null` where the file cannot be read. */
  readonly markdown: string | null;
  readonly rows: number;
  /** Why it cannot be read, or what was left out, one sentence each in the display language; of many the first, and how many more there are. */
  readonly messages: readonly string[];
}

/** `aiStrategy/corrections`: what drafters told the linter against its own answers, in the Markdown files of some folders and in those that are open. */
export const CorrectionsRequest = 'aiStrategy/corrections';
export interface CorrectionsParams { readonly folders: readonly string[] }
export interface CorrectionsResult { readonly version: string; readonly corrections: readonly Correction[] }

/** One correction, as a comment or the front matter says it. Texts have at most 300 characters. */
export interface Correction {
  /** The file's name, without its folder. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** Language of the document; `undefined` where it is none of the supported ones. */
  readonly language: Language | undefined;
  readonly says: 'covers' | 'not-about' | 'not-applicable' | 'ignore' | 'ignore-file';
  readonly items: readonly string[];
  /** The rule that is ignored. */
  readonly rule: string | undefined;
  readonly reason: string | undefined;
  /** What the linter answers by itself, as if nobody had corrected anything in the file. */
  readonly linter: readonly CorrectionAnswer[];
  readonly heading: string;
  /** The passage that the answer rests on, or else the beginning of the section. */
  readonly passage: string;
}

/** How an item stands, whether the section serves it and how sure that is; or the message of a problem, in the display language. */
export type CorrectionAnswer =
  | { readonly item: string; readonly status: string; readonly section?: boolean; readonly strength?: number }
  | { readonly message: string };

/** `aiStrategy/status`, a notification: sent after each analysis of an open document. */
export const StatusNotification = 'aiStrategy/status';
export interface StatusParams {
  readonly uri: string;
  readonly recognised: boolean;
  readonly language: Language | undefined;
  readonly stage: Stage;
  /** How many are present or addressed, of how many that apply. */
  readonly elements: readonly [number, number];
  readonly themes: readonly [number, number];
  readonly problems: number;
}

// ---- From server to client: the files port

/** `aiStrategy/readFile`: the text of a file in UTF-8, `null` where it cannot be read. */
export const ReadFileRequest = 'aiStrategy/readFile';
export interface ReadFileParams { readonly uri: string }
export type ReadFileResult = string | null;

/** `aiStrategy/listFiles`: addresses of the Markdown files below a folder, at most `limit`. */
export const ListFilesRequest = 'aiStrategy/listFiles';
export interface ListFilesParams { readonly folder: string; readonly limit: number }
export type ListFilesResult = readonly string[];

// ---- Commands that code lenses and code actions name; the client implements them

/** Arguments: document uri, item id and, optionally, the LSP position where the list of places opens. Shows the passages that count for the item. */
export const SHOW_EVIDENCE_COMMAND = 'aiStrategy.showEvidence';
/** Arguments: document uri, the LSP position where the list opens, and the LSP locations that it shows. */
export const SHOW_PLACES_COMMAND = 'aiStrategy.showPlaces';
/** Arguments: item id, document uri, both optional. Shows what the item asks for. */
export const EXPLAIN_COMMAND = 'aiStrategy.explainItem';
