import type { Bank } from './bank.ts';
import { generic } from './generic.ts';
import { swim } from './swim.ts';

export const sport: Bank = {
  ...generic,
  brands: ['VV Noordkant', 'Tempo', 'Northside', 'Club Rondje'],
  hours: ['07:00', '22:00'],
  headlines: [
    'Come as slow as you are.',
    'First one there turns on the lights.',
    'Four times a week. Nobody counts but you.',
    'Rain is not a reason.',
  ],
  ledes: [
    '{subject} {in place}, for everyone who would rather move than watch. First session at {open}; trying it costs {price}.',
    'Fixed hours, honest coaching, and a bar that opens when the last one is in.',
  ],
  action: 'Try a session',
  second: 'See the times',
  facts: [
    ['From', '{open}'],
    ['Until', '{close}'],
    ['Members', '340'],
    ['First try', '{price}'],
  ],
  items: {
    title: 'What it costs',
    intro: 'Pay on the day or for the season.',
    list: [
      ['First try', 'Shoes can be borrowed', '€5'],
      ['Single session', 'Any group that fits', '€8'],
      ['Ten times', 'A card, may be shared', '€65'],
      ['Season', 'All groups, all weeks', '€180'],
      ['Youth', 'Up to eighteen', '€95'],
      ['Coaching', 'One to one, an hour', '€35'],
      ['Locker', 'For a season', '€25'],
      ['Shirt', 'In the club’s one colour', '€29'],
    ],
  },
  features: {
    title: 'How we train',
    list: [
      ['Three groups', 'Quick, steady, and those who talk.'],
      ['Coaches who watch', 'One thing to change each week, never five.'],
      ['Every weather', 'Lightning excepted.'],
      ['Nobody last', 'The last one in is clapped in.'],
      ['Gear to borrow', 'Sizes for all, washed.'],
      ['The bar', 'Soup on Tuesdays, chips on Fridays.'],
    ],
  },
  schedule: {
    title: 'Training times',
    columns: ['From', 'Until', 'Group', 'Good to know'],
    rows: [
      ['07:00', '08:00', 'Early', 'Showers until half past eight'],
      ['10:00', '11:30', 'Daytime', 'Coffee after, it is half the point'],
      ['16:00', '17:30', 'Youth', 'Two coaches'],
      ['18:30', '20:00', 'Steady', 'Most people begin here'],
      ['18:30', '20:00', 'Quick', 'Bring water'],
      ['20:15', '22:00', 'Late', 'Lights on'],
    ],
    note: 'Monday to Thursday. At weekends we play.',
  },
  steps: {
    title: 'Your first time',
    list: [
      ['Write or just come', 'Say it is your first.'],
      ['Borrow what you need', 'From the rack at the left.'],
      ['Stay with the back', 'They know the way.'],
      ['Sit down after', 'That is where you meet people.'],
    ],
  },
  quotes: {
    title: 'From the bench',
    list: [
      ['I was clapped in last, twelve times. Now I clap.', 'Saskia Vos', 'steady'],
      ['One thing a week. It adds up.', 'Idrissa Ba', 'quick'],
      ['My team is three generations and one knee.', 'Cor Blom', 'late'],
      ['The lights were on when I came. That was you, thank you.', 'Lien Tran', 'early'],
    ],
  },
  faq: [
    ['Is there a trial?', 'Any session, {price}, shoes included.'],
    ['What level do I need?', 'None. There are three groups and a bench.'],
    ['What if it rains?', 'We get wet. Lightning stops us.'],
    ['Can my child join?', 'From seven, at four in the afternoon.'],
    ['When is training?', 'From {open} until {close}, Monday to Thursday.'],
    ['Can I pause?', 'Any month, with one mail.'],
  ],
  team: swim.team,
  plans: {
    title: 'Membership',
    list: [
      ['Try', '€5', 'once', 'See if your legs agree.', ['Any group', 'Gear to borrow']],
      ['Member', '€16', 'a month', 'As often as you like.', ['Any group', 'Gear to borrow', 'Matches', 'The bar tab']],
      ['Family', '€28', 'a month', 'One address, one fee.', ['Any group', 'Gear to borrow', 'Matches', 'Youth']],
      ['Friend', '€40', 'a year', 'For the bench.', ['The yearbook']],
    ],
  },
  chart: {
    title: 'Who comes when',
    unit: 'people on the field',
    list: [
      ['Mon', 54],
      ['Tue', 71],
      ['Wed', 48],
      ['Thu', 66],
      ['Sat', 120],
      ['Sun', 85],
    ],
    note: 'Mean of this season. Tuesdays have soup.',
  },
  stats: [
    ['340', 'members'],
    ['3', 'groups'],
    ['52', 'weeks a year'],
    ['1931', 'on the trophy nobody won'],
  ],
  place: {
    title: 'The ground',
    street: 'Sportlaan 11',
    ways: [
      ['Bus', 'Line 8, stop Sportpark'],
      ['Bicycle', 'Straight to the gate'],
      ['Changing', 'Left door; the right one is the bar'],
    ],
  },
  news: { title: 'Fixtures', text: 'Where we play, by mail on Thursdays.', button: 'Send fixtures' },
  closing: ['Tuesday is a good first time.', 'There is soup.'],
  gallery: 'This season',
  order: ['schedule', 'features', 'stats', 'items', 'steps', 'quotes', 'faq', 'place'],
  drawing: 'bicycle',
  palettes: ['sky', 'cobalt', 'acid', 'marigold'],
  compositions: ['poster', 'horizon', 'bento', 'dial'],
};
