import type { Bank } from './bank.ts';
import { generic } from './generic.ts';

export const garden: Bank = {
  ...generic,
  brands: ['Hof van Klei', 'Slow Acre', 'Moestuin Zuid', 'Onder de Peren'],
  hours: ['08:00', '16:00'],
  headlines: [
    'What is ripe is what there is.',
    'Pull it up yourself.',
    'Mud in the morning, soup at noon.',
    'It was in the ground at eight.',
  ],
  ledes: [
    '{brand} grows {subject} {in place} without hurry or poison. The gate opens at {open}; a full bag starts at {price}.',
    'Forty beds, one spring, and a stall with a tin for the money.',
  ],
  action: 'Reserve a share',
  second: 'See what is ripe',
  facts: [
    ['Gate', '{open}–{close}'],
    ['Beds', '40'],
    ['Ripe now', '{count} kinds'],
    ['From', '{price}'],
  ],
  items: {
    title: 'Ripe this week',
    intro: 'By the bag, bunch or head. The tin is on the left.',
    list: [
      ['Leeks', 'After the first frost, sweeter', '€2.40'],
      ['Black kale', 'Pick the lower leaves', '€2.80'],
      ['Beetroot', 'Three colours, one bunch', '€2.20'],
      ['Pears', 'Wait four days', '€3.10'],
      ['Eggs', 'Six, from eleven hens', '€2.90'],
      ['Honey', 'From the lime trees, dark', '€7.50'],
      ['Squash', 'Keeps until March', '€4.00'],
      ['Dahlias', 'Until the frost, any ten', '€6.00'],
    ],
  },
  features: {
    title: 'How we grow',
    list: [
      ['No poison', 'Toads, hedges and patience.'],
      ['Seed of our own', 'Sixty kinds, dried in the attic.'],
      ['Water from the spring', 'The beds lie below it on purpose.'],
      ['Horse, not tractor', 'She is called Bes and has opinions.'],
      ['Rest', 'Every bed lies fallow one year in five.'],
      ['Open gate', 'Walk in. Close it, for the hens.'],
    ],
  },
  schedule: {
    title: 'The year in beds',
    columns: ['Month', 'Sow', 'Pick', 'Come and help'],
    rows: [
      ['February', 'Broad beans', 'Leeks, kale', 'Pruning the pears'],
      ['April', 'Nearly all', 'Rhubarb', 'Planting Saturday'],
      ['June', 'Squash', 'Strawberries', 'Weeding, with cake'],
      ['August', 'Winter salad', 'Tomatoes, dahlias', 'Bottling'],
      ['October', 'Garlic', 'Pears, squash', 'Harvest table'],
      ['December', 'Nothing', 'Kale, beetroot', 'Mending tools'],
    ],
    note: 'Weather decides. The board at the gate knows best.',
  },
  steps: {
    title: 'How a share works',
    list: [
      ['Choose a size', 'For one, two or a houseful.'],
      ['Come on Fridays', 'From {open}, take what the board says.'],
      ['Help twice', 'Half a day in spring and in autumn.'],
      ['Eat differently', 'It takes about three weeks.'],
    ],
  },
  quotes: {
    title: 'At the gate',
    list: [
      ['I learned what kale is for.', 'Mandy Bos', 'share for two'],
      ['My children think carrots are dirty by nature, and they are right.', 'Ilse Roth', 'share for four'],
      ['I come for the horse.', 'Gijs, 6', 'helper'],
      ['The pears said four days. It was four days.', 'Father Luc', 'stall'],
    ],
  },
  faq: [
    ['What if I am away?', 'Give your share to a neighbour, or to the tin.'],
    ['Is it certified?', 'Yes, and the folder hangs in the barn.'],
    ['Can I pick for myself?', 'Where there is a green stick. Red means not yet.'],
    ['Do you deliver?', 'By cargo bicycle on Fridays, within five kilometres.'],
    ['May children help?', 'They are better at it.'],
    ['When is the gate open?', 'From {open} to {close}, Tuesdays to Saturdays.'],
  ],
  team: {
    title: 'Who digs',
    list: [
      ['Roos Timmer', 'Beds'],
      ['Sjaak Plant', 'Trees'],
      ['Noura Amrani', 'Seeds'],
      ['Bes', 'Horse'],
      ['Jip de Boer', 'Stall'],
      ['Eleven hens', 'Eggs'],
    ],
  },
  plans: {
    title: 'Shares',
    list: [
      ['One', '€38', 'a month', 'A bag a week.', ['Fridays at the gate', 'Recipes on the board']],
      ['Two', '€62', 'a month', 'Enough for a table.', ['Fridays at the gate', 'Recipes on the board', 'Eggs']],
      [
        'House',
        '€96',
        'a month',
        'A crate, and flowers in summer.',
        ['Fridays at the gate', 'Recipes on the board', 'Eggs', 'Flowers'],
      ],
      ['Bed', '€120', 'a year', 'A bed with your name.', ['We water it when you are away']],
    ],
  },
  chart: {
    title: 'What the ground gave',
    unit: 'hundred kilos',
    list: [
      ['Squash', 31],
      ['Leeks', 24],
      ['Pears', 22],
      ['Beets', 17],
      ['Kale', 12],
      ['Honey', 2],
    ],
    note: 'Last year, weighed on the barn scale.',
  },
  stats: [
    ['40', 'beds'],
    ['60', 'kinds of seed'],
    ['1', 'horse'],
    ['5 km', 'by cargo bicycle'],
  ],
  story: {
    title: 'From the clay',
    text: [
      'The field was sold as too wet for anything. Roos bought it with a loan from eleven neighbours, who were paid back in leeks.',
      'It turned out that the spring runs along one side. The beds were dug below it, and the water has done the work since.',
      'We grow what likes it here. Aubergines do not. We have made our peace with that.',
    ],
  },
  place: {
    title: 'The gate',
    street: 'Kleiweg 18',
    ways: [
      ['Bicycle', 'Along the canal, then left at the pear tree'],
      ['Bus', 'Line 14, stop Kleiweg, ask the driver'],
      ['Car', 'On the verge, not on the garlic'],
    ],
  },
  news: { title: 'What is ripe', text: 'Five lines on Thursday evening.', button: 'Send me the five lines' },
  closing: ['Friday, from {open}.', 'Bring a bag and boots.'],
  logos: {
    title: 'Eaten at',
    list: ['Bar Paul', 'School Zuid', 'De Bron', 'Huis Linde', 'Kantine 4', 'Hotel Overwater'],
  },
  gallery: 'From the beds',
  order: ['items', 'schedule', 'features', 'steps', 'pricing', 'quotes', 'place', 'faq'],
  drawing: 'flower',
  palettes: ['forest', 'butter', 'marigold', 'plum'],
  compositions: ['broadsheet', 'poster', 'horizon', 'signboard'],
};
