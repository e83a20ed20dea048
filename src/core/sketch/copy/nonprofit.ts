import type { Bank } from './bank.ts';
import { generic } from './generic.ts';

export const nonprofit: Bank = {
  ...generic,
  brands: ['Wijkwacht', 'Low Tide Trust', 'Open Hek', 'The Ten Per Cent'],
  hours: ['09:00', '17:00'],
  headlines: [
    'Four hours a month is plenty.',
    'It is closer than you think.',
    'Somebody has to. It might be fun.',
    'Start with the ditch behind your house.',
  ],
  ledes: [
    '{brand} works for {subject} {in place} with many hands and few meetings. {price} already does something, and so does one Saturday.',
    'No posters of sad eyes. Here is what we do, what it costs, and where you would stand.',
  ],
  action: 'Lend a hand',
  second: 'See what it does',
  facts: [
    ['Volunteers', '412'],
    ['Of each euro', '91 ct'],
    ['Next Saturday', '{open}'],
    ['From', '{price}'],
  ],
  items: {
    title: 'What it does',
    intro: 'Amounts are what it truly costs, rounded to the euro.',
    list: [
      ['A pair of gloves', 'For one Saturday, then the next', '€5'],
      ['A metre of hedge', 'Planted, watered, looked in on', '€12'],
      ['A warm evening', 'Soup and a room for twenty', '€35'],
      ['A week of food', 'For one household, chosen by them', '€48'],
      ['A boat day', 'Nets, fuel, and a cook', '€160'],
      ['A year of rent', 'For the shed where it all starts', '€900'],
      ['A vet visit', 'Nobody asks whose it is', '€60'],
      ['A lesson', 'For a class, outdoors', '€25'],
    ],
  },
  features: {
    title: 'How we work',
    list: [
      ['Small and near', 'Everything can be reached by bicycle.'],
      ['91 cents', 'Of each euro go into the work. The other nine keep the van alive.'],
      ['No long meetings', 'Twenty minutes, standing.'],
      ['Open figures', 'Every receipt is in a folder by the door.'],
      ['Welcome as you are', 'Strong backs and good soup are equally needed.'],
      ['It ends', 'When a thing is done, we stop and say so.'],
    ],
  },
  schedule: {
    title: 'Where you are needed',
    columns: ['From', 'Until', 'What', 'Bring'],
    rows: [
      ['09:00', '12:00', 'Hedges, north side', 'Boots'],
      ['10:00', '13:00', 'Sorting', 'Good eyes'],
      ['12:30', '14:00', 'Soup for everyone', 'An appetite'],
      ['13:30', '16:00', 'Repairs', 'A screwdriver'],
      ['14:00', '16:30', 'Driving', 'A licence'],
      ['16:00', '17:00', 'Counting and cake', 'Nothing'],
    ],
    note: 'Every first Saturday of the month, in any weather.',
  },
  steps: {
    title: 'How to join in',
    list: [
      ['Come on a Saturday', 'First one of the month, at {open}.'],
      ['Pick a glove', 'There is a pile, in pairs if you are early.'],
      ['Do three hours', 'Somebody shows you.'],
      ['Eat with us', 'Then decide whether you return.'],
    ],
  },
  quotes: {
    title: 'From the pile of gloves',
    list: [
      ['I came once, in 2016.', 'Trijn Postma', 'still here'],
      ['It is the only meeting I have ever enjoyed, because it was standing.', 'Omar Farah', 'driver'],
      ['My hedge is twelve metres long. I visit it.', 'Lena Fuchs', 'donor'],
      ['They told me when it was finished. Nobody ever does.', 'Koen Smid', 'neighbour'],
    ],
  },
  faq: [
    ['Where does my money go?', '91 cents of each euro into the work. The folder by the door has every receipt.'],
    ['Do I have to commit?', 'No. Come once, or for nine years.'],
    ['Can I bring children?', 'From six, with gloves in their size.'],
    ['Is it deductible?', 'Yes, and you get the letter in January.'],
    ['I have no time. Does money help?', 'Very much. So does telling one person.'],
    ['Can a company help?', 'With hands. The logo stays at home.'],
  ],
  plans: {
    title: 'Give regularly',
    list: [
      ['Glove', '€5', 'a month', 'Keeps hands warm.', ['The yearly letter', 'Open figures']],
      ['Hedge', '€12', 'a month', 'A metre every month.', ['The yearly letter', 'Open figures', 'A place on the map']],
      [
        'Shed',
        '€30',
        'a month',
        'Keeps the roof on.',
        ['The yearly letter', 'Open figures', 'A place on the map', 'A key to the shed'],
      ],
      ['Once', '€48', 'once', 'A week of food.', ['Our thanks']],
    ],
  },
  chart: {
    title: 'Where it went',
    unit: 'cents of each euro',
    list: [
      ['Hedges', 38],
      ['Food', 27],
      ['Boats', 16],
      ['Repairs', 10],
      ['The van', 9],
    ],
    note: 'Last year, to the cent, in the folder by the door.',
  },
  stats: [
    ['412', 'volunteers'],
    ['91 ct', 'of each euro'],
    ['6.4 km', 'of hedge'],
    ['12', 'Saturdays a year'],
  ],
  place: {
    title: 'The shed',
    street: 'Achterdijk, by the pump',
    ways: [
      ['Bicycle', 'Ten minutes from anywhere'],
      ['Bus', 'Line 3 to the end, then follow the gloves'],
      ['Van', 'Ask, we pick people up'],
    ],
  },
  news: { title: 'What got done', text: 'One letter after each Saturday, with numbers.', button: 'Send it' },
  closing: ['The first Saturday, at {open}.', 'Gloves are there.'],
  gallery: 'After the Saturday',
  order: ['stats', 'items', 'features', 'chart', 'schedule', 'quotes', 'faq', 'newsletter'],
  drawing: 'tree',
  palettes: ['forest', 'butter', 'harbour', 'sky'],
  compositions: ['poster', 'broadsheet', 'bento', 'signboard'],
};
