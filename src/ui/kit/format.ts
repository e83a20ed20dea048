/** Numbers as they stand in the interface. Figures keep their width: a caller sets a minimum for the place they stand in. */

const grouped = new Intl.NumberFormat('en');

export const count = (value: number): string => grouped.format(Math.round(value));

/** 612, 2.0k, 131k, 1.2M. */
export function short(value: number): string {
  if (value < 1000) return String(Math.round(value));
  if (value < 9950) return `${(value / 1000).toFixed(1)}k`;
  if (value < 999_500) return `${Math.round(value / 1000)}k`;
  return `${(value / 1_000_000).toFixed(1)}M`;
}

/** 0.6 s below ten, then whole seconds, then minutes. */
export function seconds(ms: number): string {
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`;
  if (ms < 60_000) return `${Math.floor(ms / 1000)} s`;
  const whole = Math.floor(ms / 1000);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

export const millis = (ms: number): string => (ms < 10_000 ? `${count(ms)} ms` : seconds(ms));

/** US dollars: four places where cents say nothing. */
export const dollars = (value: number): string => (value < 0.1 ? `$${value.toFixed(4)}` : `$${value.toFixed(2)}`);

export function bytes(value: number): string {
  if (value < 1000) return `${value} B`;
  return value < 1_000_000 ? `${(value / 1000).toFixed(1)} kB` : `${(value / 1_000_000).toFixed(1)} MB`;
}

export const plural = (amount: number, one: string, many = `${one}s`): string =>
  `${count(amount)} ${amount === 1 ? one : many}`;

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const year = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

export const timeOfDay = (at: number): string => clock.format(at);

/** Today by the clock, this year by the day, else with its year. */
export function when(at: number, now: number): string {
  const then = new Date(at);
  const today = new Date(now);
  if (then.toDateString() === today.toDateString()) return clock.format(then);
  return then.getFullYear() === today.getFullYear() ? day.format(then) : year.format(then);
}
