import type { Bank } from './bank.ts';
import { generic } from './generic.ts';
import { studio } from './studio.ts';

export const personal: Bank = {
  ...generic,
  brands: ['Nora Velt', 'Elias Brandt', 'June Okafor'],
  hours: ['09:00', '17:00'],
  headlines: [
    'I make difficult things readable.',
    'Curious for a living.',
    'Notes, work, and a way to reach me.',
    'Hello. This is the short version.',
  ],
  ledes: [
    '{brand}, {subject} {in place}. What I do, what I have done, and how to ask me for something.',
    'A page without a feed. It changes four times a year.',
  ],
  action: 'Write to me',
  second: 'Read something',
  facts: [
    ['Based', 'within reach'],
    ['Free from', 'March'],
    ['Languages', '4'],
    ['Answers in', '2 days'],
  ],
  items: {
    title: 'Things I made',
    intro: 'The ones I would show a stranger on a train.',
    list: [
      ['A field guide to queues', 'Essay, 40 pages', '2026'],
      ['Tide clock', 'Object, edition of 30', '2025'],
      ['The long street', 'Photographs, one walk', '2025'],
      ['Ask the baker', 'Radio, six parts', '2024'],
      ['Slow mail', 'A letter club of 200', '2023'],
      ['Index of small fears', 'Book, 96 pages', '2022'],
    ],
  },
  features: {
    title: 'What I am good at',
    list: [
      ['Listening', 'Longer than is comfortable.'],
      ['Cutting', 'Half of it, then a third.'],
      ['Drawing it', 'When words go in circles.'],
      ['Finishing', 'On the day we said.'],
      ['Saying no', 'Early, and with a better name.'],
    ],
  },
  schedule: { ...studio.schedule, title: 'How working together goes' },
  steps: {
    title: 'How to ask',
    list: [
      ['One paragraph', 'What it is, and what is in the way.'],
      ['A call', 'Half an hour, no slides.'],
      ['A figure', 'One, in writing.'],
      ['A date', 'And then it is done on it.'],
    ],
  },
  quotes: {
    title: 'Others about me',
    list: [
      ['She asked the question we had been avoiding for a year.', 'Peter Quint', 'editor'],
      ['Half as long and twice as clear.', 'Salma Idris', 'museum'],
      ['Sends things on the day. Uncanny.', 'Hugo Lam', 'radio'],
    ],
  },
  faq: [
    ['Are you available?', 'From March. Small things fit in earlier.'],
    ['What do you charge?', 'A day is €640. Causes I like pay less.'],
    ['Do you travel?', 'By train, happily.'],
    ['Do you give talks?', 'Four a year, always new.'],
    ['Do you have a newsletter?', 'Letters, four a year. The form is below.'],
  ],
  plans: {
    title: 'Ask me for',
    list: [
      ['Hour', '€90', 'a call', 'A second pair of eyes.', ['Notes after']],
      ['Day', '€640', 'a day', 'Side by side.', ['Notes after', 'A finished thing']],
      ['Month', '€8k', 'a month', 'Something whole.', ['Notes after', 'A finished thing', 'Fridays to look at it']],
      ['Talk', '€900', 'an evening', 'A new one each time.', ['Questions included']],
    ],
  },
  chart: {
    title: 'A year in days',
    unit: 'days',
    list: [
      ['Making', 121],
      ['Reading', 74],
      ['Walking', 60],
      ['Mail', 48],
      ['Trains', 22],
    ],
    note: 'From the notebook, rounded.',
  },
  stats: [
    ['96', 'pages in the last book'],
    ['200', 'letters a season'],
    ['4', 'languages'],
    ['0', 'feeds'],
  ],
  story: {
    title: 'The longer version',
    text: [
      'I grew up above a bakery, which explains the hours, and learned to write from a neighbour who repaired radios.',
      'Since then I have worked for museums, for two newspapers and mostly for myself.',
      'What I like best is the moment when something tangled turns out to be three simple things.',
    ],
  },
  place: { ...generic.place, title: 'Where I work', street: 'Zolder, Kerkplein 8' },
  news: {
    title: 'Slow mail',
    text: 'A letter each season. On one subject, then silence.',
    button: 'Put me on the list',
  },
  closing: ['Write one paragraph.', 'I answer within two days.'],
  logos: studio.logos,
  gallery: 'On the wall',
  order: ['story', 'items', 'features', 'gallery', 'quotes', 'newsletter', 'contact'],
  drawing: 'lamp',
  palettes: ['stone', 'plum', 'salmon', 'cobalt'],
  compositions: ['index', 'ledger', 'broadsheet', 'signboard'],
};
