import type { Bank } from './bank.ts';
import { generic } from './generic.ts';

export const finance: Bank = {
  ...generic,
  brands: ['Grootboek', 'Evenly', 'Second Column', 'Tally & Co'],
  hours: ['08:30', '17:30'],
  headlines: [
    'Know what you can spend.',
    'Figures you can read aloud.',
    'No surprises in April.',
    'Money, in plain columns.',
  ],
  ledes: [
    '{brand} keeps the books for {subject} {in place} and tells you once a month, on one page, how it stands. From {price}.',
    'No percentages of anything. A fixed fee, a name, and an answer within a day.',
  ],
  action: 'Talk it through',
  second: 'See the fees',
  facts: [
    ['Answer within', '1 day'],
    ['Your report', '1 page'],
    ['Clients', '186'],
    ['From', '{price}'],
  ],
  items: {
    title: 'Fees',
    intro: 'Fixed, a month, and changed once a year at most.',
    list: [
      ['Books', 'Receipts in, columns out', '€65'],
      ['Tax', 'Filed early, explained first', '€40'],
      ['Wages', 'Up to ten people', '€55'],
      ['Page', 'How it stands, each month', '€20'],
      ['Hour', 'With somebody who decides things', '€95'],
      ['Plan', 'Three years ahead, in pencil', '€240'],
      ['Rescue', 'A shoebox, put in order', '€380'],
      ['Sale', 'Of a company, start to end', '€1,900'],
    ],
  },
  features: {
    title: 'What you get',
    list: [
      ['One page a month', 'What came, what went, what is yours.'],
      ['A name', 'The same person picks up each time.'],
      ['Early warnings', 'You hear of tax in October, not in April.'],
      ['Fixed fees', 'A question never costs extra.'],
      ['Open books', 'Everything in a format you can take with you.'],
      ['A no', 'When something is a bad idea, we say it.'],
    ],
  },
  schedule: {
    title: 'The year ahead',
    columns: ['Month', 'What', 'From you', 'From us'],
    rows: [
      ['January', 'Closing the year', 'Last receipts', 'Draft in ten days'],
      ['March', 'Tax return', 'A signature', 'A page that explains it'],
      ['May', 'Mid-year look', 'An hour', 'What changed'],
      ['July', 'Quiet', 'Nothing', 'Nothing'],
      ['September', 'Plan', 'Two wishes', 'Three numbers'],
      ['October', 'Warning', 'A decision', 'What April will cost'],
    ],
    note: 'Monthly pages come on the fifth.',
  },
  quotes: {
    title: 'From clients',
    list: [
      ['I read it aloud to my partner and we both understood it.', 'Jolanda Prins', 'florist'],
      ['They said no, and I still have a company.', 'Ahmed Salah', 'builder'],
      ['April was boring. I cannot recommend it enough.', 'Nele Maes', 'illustrator'],
      ['The shoebox is now used for shoes.', 'Rik Haan', 'musician'],
    ],
  },
  faq: [
    ['What if I am behind?', 'Bring it as it is. Rescue is a fixed fee.'],
    ['Do you take small clients?', 'Most of them are one person.'],
    ['Can I use my own software?', 'If it can export, yes.'],
    ['How do I leave?', 'With a month’s notice and all your columns.'],
    ['Is my data safe?', 'It stays in the country, encrypted, and you have a copy.'],
    ['What is not included?', 'Court. Everything else is on the list.'],
  ],
  plans: {
    title: 'Three sizes',
    list: [
      ['Solo', '€65', 'a month', 'One person, tidy.', ['Books', 'One page a month']],
      ['Shop', '€125', 'a month', 'A counter and some staff.', ['Books', 'One page a month', 'Tax', 'Wages']],
      [
        'House',
        '€240',
        'a month',
        'Several companies, one head.',
        ['Books', 'One page a month', 'Tax', 'Wages', 'A plan', 'An hour a month'],
      ],
      ['Rescue', '€380', 'once', 'The shoebox.', ['Everything in order']],
    ],
  },
  chart: {
    title: 'Where a hundred euros go',
    unit: 'euros',
    list: [
      ['Wages', 41],
      ['Goods', 24],
      ['Rent', 13],
      ['Tax', 12],
      ['Yours', 10],
    ],
    note: 'Mean of our shops last year. Yours is on page one.',
  },
  stats: [
    ['186', 'clients'],
    ['1', 'page a month'],
    ['1 day', 'to an answer'],
    ['0', 'percentages'],
  ],
  story: {
    title: 'Why one page',
    text: [
      'Our first client could not read, and ran the best fish stall on the market. So we drew the month for him: what came, what went, what was his.',
      'The drawing turned out to be what everybody wanted. It has been one page ever since.',
      'Behind the page there are all the columns anyone could ask for. They are yours too.',
    ],
  },
  place: {
    title: 'At the table',
    street: 'Beursplein 6',
    ways: [
      ['Train', 'Three minutes from Central'],
      ['Telephone', 'From {open} to {close}'],
      ['By post', 'Shoeboxes welcome'],
    ],
  },
  news: {
    title: 'In October',
    text: 'What April will bring, while something can still be done.',
    button: 'Warn me early',
  },
  closing: ['Bring the shoebox.', 'The first hour is free and usually enough.'],
  gallery: 'On paper',
  order: ['features', 'chart', 'steps', 'pricing', 'stats', 'quotes', 'faq', 'contact'],
  drawing: 'book',
  palettes: ['salmon', 'forest', 'cobalt', 'stone'],
  compositions: ['broadsheet', 'spec', 'ledger', 'horizon'],
};
