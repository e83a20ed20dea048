import type { Bank } from './bank.ts';
import { generic } from './generic.ts';

export const studio: Bank = {
  ...generic,
  brands: ['Studio Halm', 'Brandt & Osei', 'Atelier Noon', 'Vera Lint'],
  hours: ['09:00', '17:30'],
  headlines: [
    'Work that explains itself.',
    'Plain things, carefully made.',
    'We draw it until it is obvious.',
    'Nine projects a year. No tenth.',
  ],
  ledes: [
    '{brand} makes {subject} {in place} for people who have something to say and would like it to be read.',
    'A small practice. The person you call is the person who does the work.',
  ],
  action: 'Start a conversation',
  second: 'See the work',
  facts: [
    ['Since', '2011'],
    ['Answers in', '2 days'],
    ['Projects a year', '9'],
    ['Next free', 'March'],
  ],
  items: {
    title: 'Selected work',
    intro: 'The last few years, chosen because we would do them the same way again.',
    list: [
      ['Tide Office', 'Signs for a harbour that moves', '2026'],
      ['Paper Weather', 'A calendar that is read outdoors', '2025'],
      ['House for a Cellist', 'Two rooms and a long wall', '2025'],
      ['Common Ground', 'Identity for eleven allotments', '2024'],
      ['Night Bus', 'Forty portraits, one route', '2024'],
      ['Salt', 'A book bound without glue', '2023'],
      ['Field Radio', 'Packaging that is also a stand', '2023'],
      ['Slow Press', 'A typeface for bad paper', '2022'],
    ],
  },
  features: {
    title: 'What we do',
    list: [
      ['Look', 'Two weeks of asking before anything is drawn.'],
      ['Reduce', 'Most of the work is leaving out.'],
      ['Make', 'Prototypes at full size, on the real material.'],
      ['Test', 'With people who have no reason to be polite.'],
      ['Hand over', 'Files in order, rules on one page.'],
      ['Return', 'A year later, to see what held.'],
    ],
  },
  schedule: {
    title: 'How a project runs',
    columns: ['Week', 'Phase', 'You get', 'We need'],
    rows: [
      ['1–2', 'Asking', 'Ten pages of what we heard', 'Your time, twice'],
      ['3–4', 'Three directions', 'Drawn, not described', 'A clear no to two of them'],
      ['5–8', 'Making', 'Something to hold each Friday', 'An answer each Monday'],
      ['9', 'Trying', 'What people did with it', 'Courage'],
      ['10', 'Handing over', 'Files, rules, a party', 'A bottle'],
    ],
    note: 'Ten weeks for most things. Buildings take longer.',
  },
  quotes: {
    title: 'From clients',
    list: [
      ['They asked a question in the first week that saved us the other nine.', 'Maud Keller', 'Harbour Trust'],
      ['The rules fit on one page and everyone follows them.', 'Emeka Obi', 'Field Radio'],
      ['They said no to us once. It was the right answer.', 'Greta Lund', 'publisher'],
      ['Four years on, nothing has been added and nothing is missing.', 'Paul Roos', 'Common Ground'],
    ],
  },
  faq: [
    [
      'What does a project cost?',
      'Most lie between eighteen and sixty thousand euros. You get one figure after two weeks.',
    ],
    ['When can you begin?', 'Usually in two to three months. Ask anyway.'],
    ['Do you work abroad?', 'Gladly, by train.'],
    ['Do you pitch?', 'No. We will happily show you how we think, with work that exists.'],
    ['Who does the work?', 'The people on this page, and nobody else.'],
    ['Do you take interns?', 'One at a time, paid, for six months.'],
  ],
  team: {
    title: 'The studio',
    list: [
      ['Vera Lint', 'Design, founder'],
      ['Kwame Osei', 'Type and systems'],
      ['Tilda Brandt', 'Photography'],
      ['Jan Halm', 'Making'],
      ['Rita Moll', 'Accounts, Thursdays'],
      ['Ole', 'Dog'],
    ],
  },
  plans: {
    title: 'Ways of working',
    list: [
      [
        'Question',
        '€900',
        'a day',
        'We look at it together and you leave with a plan.',
        ['One day', 'A written answer'],
      ],
      [
        'Project',
        '€18k',
        'and up',
        'From asking to handing over.',
        ['One day', 'A written answer', 'Ten weeks', 'Rules on one page'],
      ],
      [
        'Year',
        '€4k',
        'a month',
        'We look after it and you.',
        ['One day', 'A written answer', 'Rules on one page', 'A day every week'],
      ],
      ['Swap', '€0', 'now and then', 'For causes, two a year.', ['Tell us why']],
    ],
  },
  chart: {
    title: 'Where the hours go',
    unit: '% of a project',
    list: [
      ['Asking', 22],
      ['Drawing', 26],
      ['Leaving out', 31],
      ['Making', 14],
      ['Mail', 7],
    ],
    note: 'From four years of notebooks.',
  },
  stats: [
    ['9', 'projects a year'],
    ['2 days', 'to an answer'],
    ['2011', 'the first invoice'],
    ['1', 'page of rules'],
  ],
  story: {
    title: 'About',
    text: [
      '{brand} works in a former sail loft, for harbours, publishers, farms and the occasional cellist.',
      'Before we draw, we go and see. Most problems are solved by standing where they happen.',
      'What we make is meant to be used until it is worn, then used a little longer.',
    ],
  },
  place: {
    title: 'The loft',
    street: 'Zeilmakerij 1, second floor',
    ways: [
      ['Bell', 'The one without a name'],
      ['Train', 'Six minutes from the station'],
      ['Visit', 'Fridays after three, there is cake'],
    ],
  },
  news: { title: 'Notes from the loft', text: 'Four letters a year about one thing each.', button: 'Send me the next' },
  closing: ['Tell us what is in the way.', 'One paragraph is enough to begin.'],
  logos: {
    title: 'Worked with',
    list: ['Harbour Trust', 'Slow Press', 'Field Radio', 'Stad Oost', 'Kern', 'Museum Zuid'],
  },
  gallery: 'Work in pictures',
  order: ['gallery', 'story', 'features', 'schedule', 'quotes', 'team', 'contact'],
  drawing: 'lamp',
  palettes: ['stone', 'acid', 'cobalt', 'clay'],
  compositions: ['index', 'spec', 'signboard', 'broadsheet'],
};
