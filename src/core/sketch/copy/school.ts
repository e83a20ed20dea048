import type { Bank } from './bank.ts';
import { generic } from './generic.ts';

export const school: Bank = {
  ...generic,
  brands: ['De Werkbank', 'Night School', 'Leerhuis', 'The Apprentice Room'],
  hours: ['09:00', '21:30'],
  headlines: [
    'Learn it by doing it badly first.',
    'Nobody is too late.',
    'Twelve people, one table, ten weeks.',
    'Hands before slides.',
  ],
  ledes: [
    '{brand} teaches {subject} {in place} in small groups, by people who do it for a living. Courses from {price}.',
    'You come once a week, you make something every time, and in week ten you show it.',
  ],
  action: 'Reserve a place',
  second: 'See the timetable',
  facts: [
    ['Groups of', '12'],
    ['Weeks', '10'],
    ['Next start', 'January'],
    ['From', '{price}'],
  ],
  items: {
    title: 'Courses',
    intro: 'Materials included. Nothing has to be known beforehand unless it says so.',
    list: [
      ['First steps', 'Ten evenings, no experience wanted', '€190'],
      ['The long way', 'Two terms, one project', '€360'],
      ['Weekend', 'Saturday and Sunday, soup in between', '€120'],
      ['For teenagers', 'Wednesdays after school', '€95'],
      ['One to one', 'An hour with a teacher', '€55'],
      ['Open bench', 'Bring your own work', '€12'],
      ['Refresher', 'Three evenings for the rusty', '€70'],
      ['Masterclass', 'For those who teach it themselves', '€240'],
    ],
  },
  features: {
    title: 'How we teach',
    list: [
      ['Twelve at a table', 'Everyone is seen, every week.'],
      ['Something finished', 'You carry it home on the first evening.'],
      ['Teachers who work', 'They come from a workshop, not from a course on courses.'],
      ['Mistakes kept', 'On a shelf, labelled, admired.'],
      ['A place for the shy', 'Corners are available.'],
      ['A fund', 'One seat in six is paid by the others.'],
    ],
  },
  schedule: {
    title: 'Timetable',
    columns: ['From', 'Until', 'Course', 'Teacher'],
    rows: [
      ['09:00', '12:00', 'Open bench', 'Someone is always there'],
      ['13:00', '15:00', 'Refresher', 'Marijke Smit'],
      ['15:30', '17:00', 'For teenagers', 'Obi Nwosu'],
      ['17:30', '19:00', 'One to one', 'By appointment'],
      ['19:00', '21:30', 'First steps', 'Alma Reyes'],
      ['19:00', '21:30', 'The long way', 'Henk Poll'],
    ],
    note: 'Ten weeks from the second Monday in January, with a free week in the middle.',
  },
  quotes: {
    title: 'After week ten',
    list: [
      ['I was the worst in the room and had the best time.', 'Gerda Maas', 'first steps'],
      ['She never said wrong. She said: interesting, again.', 'Tariq Aziz', 'the long way'],
      ['I am sixty-eight and now I have homework.', 'Roelof Bos', 'refresher'],
      ['My mistake is on the shelf, third from the left.', 'Inez Prado', 'weekend'],
    ],
  },
  faq: [
    ['Do I need experience?', 'No. Where it helps, the course says so.'],
    ['What if I miss an evening?', 'Come to another group in the same week, or to the open bench.'],
    ['Are materials included?', 'Everything but an apron, and we have spare ones.'],
    ['Can I pay in parts?', 'In three, without extra cost.'],
    ['Is there a certificate?', 'A plain one, if you ask. Most people keep what they made instead.'],
    ['How large are groups?', 'Twelve. The thirteenth waits for the next term.'],
  ],
  plans: {
    title: 'Ways to join',
    list: [
      ['Evening', '€24', 'once', 'Try it.', ['Materials', 'Tea']],
      ['Course', '€190', 'ten weeks', 'The proper way in.', ['Materials', 'Tea', 'Open bench']],
      [
        'Year',
        '€520',
        'three terms',
        'For those who cannot stop.',
        ['Materials', 'Tea', 'Open bench', 'A drawer of your own'],
      ],
      ['Fund', '€0', 'on request', 'One seat in six.', ['No proof asked']],
    ],
  },
  chart: {
    title: 'What people come for',
    unit: 'of a hundred',
    list: [
      ['Curiosity', 38],
      ['A gift', 21],
      ['Work', 17],
      ['Company', 16],
      ['Rain', 8],
    ],
    note: 'Asked on the first evening.',
  },
  stats: [
    ['12', 'people at a table'],
    ['10', 'weeks'],
    ['1 in 6', 'seats paid by the fund'],
    ['1971', 'the first evening class'],
  ],
  place: {
    title: 'The room',
    street: 'Schoolplein 3, side door',
    ways: [
      ['Tram', 'Line 9, stop Schoolplein'],
      ['Bicycle', 'In the playground'],
      ['Lift', 'To every floor'],
    ],
  },
  news: {
    title: 'When a term opens',
    text: 'Three letters a year, two weeks before everyone else.',
    button: 'Write to me',
  },
  closing: ['There is a stool left.', 'Groups fill in the first week.'],
  gallery: 'From the shelf',
  order: ['schedule', 'features', 'items', 'steps', 'team', 'quotes', 'faq'],
  drawing: 'book',
  palettes: ['marigold', 'cobalt', 'forest', 'lilac'],
  compositions: ['ledger', 'signboard', 'spec', 'poster'],
};
