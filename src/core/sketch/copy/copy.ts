import { isPlural, type Brief } from '../brief/brief.ts';
import type { Random } from '../random.ts';
import type { Bank } from './bank.ts';
import { lengthened } from './more.ts';

/** A bank with every slot filled for one wish: brand, place, hours and prices said the same everywhere. */
export interface Copy extends Omit<Bank, 'brands' | 'headlines' | 'ledes' | 'order' | 'palettes' | 'compositions'> {
  readonly brand: string;
  readonly town: string;
  readonly headline: string;
  readonly lede: string;
  readonly kicker: string;
  readonly extra: readonly string[];
}

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const inWords = (count: number): string => WORDS[count] ?? String(count);
const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function fillCopy(brief: Brief, source: Bank, roll: Random): Copy {
  const { names } = brief;
  const counts = Object.fromEntries(brief.sections.wanted.map(({ kind, count }) => [kind, count]));
  const bank = withWishedFigures(brief, lengthened(source, counts));
  const subject = brief.subject || 'what we do';
  const topic = sentenceCase(subject);
  const headlineWish =
    names.literals.find((literal) => literal.role === 'headline') ??
    names.literals.find((literal) => literal.role === 'text');
  const button = names.literals.find((literal) => literal.role === 'button');
  const brand =
    names.brand ??
    (bank.brands.length > 0 ? roll.pick(bank.brands) : [titleCase(subject), names.place].filter(Boolean).join(' '));
  const town = names.place ?? '';
  const fixed: Readonly<Record<string, string>> = {
    brand,
    place: town || 'town',
    'in place': town ? `in ${town}` : '',
    subject,
    Subject: topic,
    are: isPlural(subject) ? 'are' : 'is',
    price:
      lowest(bank.items.list.map((item) => item[2])) || lowest(bank.plans.list.map((plan) => plan[1])) || 'nothing',
    open: bank.hours[0],
    close: bank.hours[1],
    count: inWords(bank.items.list.length),
  };
  const fill = (text: string): string =>
    text
      .replace(/\{([a-z ]+)\}/gi, (_, key: string) => fixed[key] ?? '')
      .replace(/ +([,.;:])/g, '$1')
      .replace(/ {2,}/g, ' ')
      .trim();
  const filled = deepFill(bank, fill);
  const extra = names.literals
    .filter((literal) => literal !== headlineWish && literal !== button && literal.role !== 'brand')
    .map((literal) => literal.text);
  return {
    ...filled,
    action: button?.text ?? filled.action,
    brand,
    town,
    headline: headlineWish?.text ?? sentenceCase(roll.pick(filled.headlines)),
    lede: sentenceCase(roll.pick(filled.ledes)),
    kicker: [brief.subject ? topic : '', town].filter(Boolean).join(', '),
    extra: [...extra, ...names.dates, ...names.prices.filter((price) => !JSON.stringify(filled).includes(price))],
  };
}

function deepFill<T>(value: T, fill: (text: string) => string): T {
  if (typeof value === 'string') return fill(value) as T;
  if (Array.isArray(value)) return value.map((part: unknown) => deepFill(part, fill)) as T;
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, deepFill<unknown>(part, fill)])) as T;
  return value;
}

/** Times and counts of the wish go into the timetable, and from there into every sentence that names the hours. */
function withWishedFigures(brief: Brief, bank: Bank): Bank {
  const { times } = brief.names;
  const wishedRows = brief.sections.wanted.find((wish) => wish.kind === 'schedule')?.count;
  let { rows } = bank.schedule;
  let hours = bank.hours;
  const timed = rows.every((row) => /^\d\d:\d\d$/.test(row[0] ?? ''));
  if (timed && times.length >= 2) {
    rows = times.map((time, index) => {
      const model = rows[index % rows.length] ?? [];
      return model.map((cell, column) => (column === 0 ? time : /^\d\d:\d\d$/.test(cell) ? later(time, 40) : cell));
    });
    hours = [times[0] ?? hours[0], times.at(-1) ?? hours[1]];
  } else if (wishedRows !== undefined) {
    rows = spread(rows, wishedRows);
    if (timed)
      hours = [
        rows[0]?.[0] ?? hours[0],
        rows.at(-1)?.[1] && /^\d\d:\d\d$/.test(rows.at(-1)?.[1] ?? '') ? (rows.at(-1)?.[1] ?? hours[1]) : hours[1],
      ];
  } else if (times.length >= 2) hours = [times[0] ?? hours[0], times[1] ?? hours[1]];
  else if (times.length === 1)
    hours = [times[0] ?? hours[0], hours[1] > (times[0] ?? '') ? hours[1] : later(times[0] ?? hours[0], 240)];
  return { ...bank, hours, schedule: { ...bank.schedule, rows } };
}

/** `count` of the list, first and last kept, the rest evenly between; a longer wish repeats nothing and gives all there is. */
function spread<T>(list: readonly T[], count: number): T[] {
  if (count >= list.length) return [...list];
  if (count === 1) return list.slice(0, 1);
  return Array.from({ length: count }, (_, i) => list[Math.round((i * (list.length - 1)) / (count - 1))] as T);
}

function later(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const sum = (hour * 60 + minute + minutes) % 1440;
  return `${String(Math.floor(sum / 60)).padStart(2, '0')}:${String(sum % 60).padStart(2, '0')}`;
}

/** The lowest amount of money among the items, else among the plans; times and years are not prices. */
function lowest(prices: readonly string[]): string {
  const numbers = prices
    .filter((price) => /[€$£]/.test(price))
    .map((price) => ({ price, value: Number(price.replace(/[^\d.]/g, '')) }))
    .filter(({ value }) => value > 0);
  numbers.sort((first, second) => first.value - second.value);
  return numbers[0]?.price ?? '';
}

const titleCase = (text: string): string => text.replace(/(^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase());
