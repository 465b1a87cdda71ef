/** The ids that actions without one get: they go on with those that the plan has, or begin with A1 or, by objective, A1.1. */
import type { Entry, Objective, Register } from '../../strategy/register.ts';

/** An id taken apart: `A1.2` is "A", [1, 2]; `Acción 3` is "Acción ", [3]. */
interface Shape {
  readonly prefix: string;
  readonly path: readonly number[];
}

const ID = /^(?<prefix>\D*?)(?<path>\d{1,3}(?:\.\d{1,3})*)\.?$/u;

function shapeOf(id: string | undefined): Shape | undefined {
  const { prefix, path } = ID.exec(id ?? '')?.groups ?? {};
  return prefix === undefined || path === undefined ? undefined : { prefix, path: path.split('.').map(Number) };
}

/** Gives out ids one after the other; none twice, none that anything in the plan has. */
export class IdSource {
  readonly #prefix: string;
  readonly #depth: number;
  readonly #taken: Set<string>;
  readonly #objectives: readonly Objective[];
  /** For each parent path the last number in use. */
  readonly #last = new Map<string, number>();
  #parent: readonly number[] = [];

  constructor({ entries, objectives }: Register) {
    const shapes = entries.filter(({ kind }) => kind === 'action').flatMap(({ id }) => shapeOf(id) ?? []);
    const usual = mostFrequent(shapes.map(({ prefix, path }) => `${prefix}|${path.length}`));
    const isByObjective = objectives.length > 1 && entries.some(({ kind, objective }) => kind === 'action' && objective);
    this.#prefix = usual?.slice(0, usual.lastIndexOf('|')) ?? 'A';
    this.#depth = usual === undefined ? isByObjective ? 2 : 1 : Number(usual.slice(usual.lastIndexOf('|') + 1));
    this.#taken = new Set([...entries, ...objectives].flatMap(({ id }) => id ?? []));
    this.#objectives = objectives;
    for (const { prefix, path } of shapes) if (prefix === this.#prefix && path.length === this.#depth) this.#note(path);
  }

  /** The next id for an action; those of one objective stand below its number. `before` is the id of the action above it. */
  next(objective: Objective | undefined, before: string | undefined): string {
    const shape = shapeOf(before);
    const isLike = shape?.prefix === this.#prefix && shape.path.length === this.#depth;
    if (isLike) this.#parent = shape.path.slice(0, -1);
    const number = this.#depth > 1 ? this.#numberOf(objective) : undefined;
    const parent = this.#depth === 1 ? [] : number === undefined || this.#depth > 2 ? this.#padded(this.#parent) : [number];
    for (;;) {
      const path = [...parent, (this.#last.get(parent.join('.')) ?? 0) + 1];
      this.#note(path);
      this.#parent = parent;
      const id = `${this.#prefix}${path.join('.')}`;
      if (!this.#taken.has(id)) return id;
    }
  }

  #note(path: readonly number[]): void {
    const parent = path.slice(0, -1).join('.');
    this.#last.set(parent, Math.max(this.#last.get(parent) ?? 0, path.at(-1) ?? 0));
  }

  /** The number in the id of an objective, or else its place among them. */
  #numberOf(objective: Objective | undefined): number | undefined {
    if (!objective) return undefined;
    return shapeOf(objective.id)?.path.at(-1) ?? this.#objectives.indexOf(objective) + 1;
  }

  #padded(path: readonly number[]): readonly number[] {
    return path.length === this.#depth - 1 ? path : Array.from({ length: this.#depth - 1 }, () => 1);
  }
}

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Whether an action could be given an id: it has none of its own. */
export function lacksId({ kind, id }: Entry): boolean {
  return kind === 'action' && id === undefined;
}
