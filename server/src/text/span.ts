/** A half-open range of UTF-16 offsets into a document's text, as unified and JavaScript strings count. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share at least one offset. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A span farther on. */
export function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Whether a cursor at an offset stands in a span or at one of its ends. */
export function holdsCursor({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
