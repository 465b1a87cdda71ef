/** The calendar day where the engine runs, `YYYY-MM-DD`: the only place that looks at a clock for the rules. */
export function today(now = new Date()): string {
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  return `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1, 2)}-${pad(now.getDate(), 2)}`;
}
