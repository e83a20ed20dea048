import type { Bank } from './bank.ts';

export const food: Bank = {
  brands: ['Korst', 'Half Past Seven', 'Tante Mie', 'Zout & Meel'],
  hours: ['07:30', '17:00'],
  headlines: [
    'Out of the oven at {open}.',
    'Come hungry, leave with crumbs.',
    'Made this morning. Gone by {close}.',
    'Flour, water, salt, and getting up early.',
  ],
  ledes: [
    'We bake and cook in plain sight {in place}, with {count} things on the board and nothing under glass since yesterday. From {price}.',
    'The doors open at {open}. What is on the board is what there is, and when it is gone, there is tomorrow.',
  ],
  action: 'Order ahead',
  second: 'See the board',
  facts: [
    ['Doors', '{open}'],
    ['Until', '{close}'],
    ['On the board', '{count} things'],
    ['From', '{price}'],
  ],
  items: {
    title: 'On the board',
    intro: 'Written in chalk, so it may change before you reach the counter.',
    list: [
      ['Country loaf', 'Rye and wheat, two days of patience', '€5.80'],
      ['Butter croissant', 'Twenty-seven layers, counted once', '€2.90'],
      ['Egg and brown butter', 'On toast, with chives from the yard', '€8.50'],
      ['Soup of the day', 'Bread and good butter come with it', '€7.20'],
      ['Plum tart', 'While the neighbour has plums', '€4.40'],
      ['Filter coffee', 'Roasted four streets away', '€3.10'],
      ['Focaccia', 'Potato, rosemary, coarse salt', '€4.80'],
      ['Cardamom knot', 'Only at weekends, only until ten', '€3.20'],
    ],
  },
  features: {
    title: 'How we go about it',
    list: [
      ['Short list, long dough', 'We would rather do {count} things well than forty in passing.'],
      ['Grain with an address', 'The miller is eleven kilometres away and delivers on Mondays.'],
      ['An open kitchen', 'You see who makes it. You may also ask why.'],
      ['Nothing thrown away', 'Yesterday’s bread becomes crumbs, croutons and a very good pudding.'],
      ['A table for one', 'By the window, with a lamp and no hurry.'],
      ['Prices on the wall', 'The same for everyone, tax included, no surprises.'],
    ],
  },
  schedule: {
    title: 'The day, by what comes out',
    columns: ['From', 'Until', 'What', 'Good to know'],
    rows: [
      ['07:30', '10:00', 'Croissants and rolls', 'Warm for the first half hour'],
      ['09:00', '11:30', 'Breakfast plates', 'Eggs until they run out'],
      ['11:00', '12:00', 'Country loaves', 'Cut them after an hour'],
      ['12:00', '14:30', 'Soup and focaccia', 'The busiest time; come late'],
      ['14:30', '16:30', 'Cake and coffee', 'The quietest table is at the back'],
      ['16:30', '17:00', 'What is left', 'Half price, in a paper bag'],
    ],
    note: 'Closed on Mondays, when the starter is fed and the floor is scrubbed.',
  },
  steps: {
    title: 'Order without standing in line',
    list: [
      ['Pick before eight', 'In the evening, for the next morning.'],
      ['We bake your name on it', 'Not literally. It is a label.'],
      ['Come by the side door', 'From {open}, no queue, no small talk needed.'],
      ['Pay at the counter', 'Card, cash, or next time.'],
    ],
  },
  quotes: {
    title: 'Overheard at the counter',
    list: [
      ['I came for one loaf. I have never once left with one loaf.', 'Hanne Claes', 'neighbour'],
      ['They told me honestly to come back tomorrow for a better one.', 'Idris Bello', 'cook'],
      ['The plum tart is the reason I know when it is August.', 'Sofie Maes', 'postwoman'],
      ['My dog walks here by himself now. He waits outside.', 'Bart Peeters', 'regular'],
    ],
  },
  faq: [
    [
      'Can I order for the weekend?',
      'Until eight the evening before. Weekend loaves are often spoken for by Thursday.',
    ],
    [
      'Do you have something without gluten?',
      'Two cakes and the soup. Everything is made in one kitchen full of flour, so we cannot promise traces.',
    ],
    ['Is there a place to sit?', 'Eighteen chairs and a bench in the sun. No bookings, it sorts itself out.'],
    ['What do you do with what is left?', 'Half price from half past four, then a van takes it to the night shelter.'],
    ['Can I bring a dog, a pram, a laptop?', 'Yes, yes, and until eleven.'],
    ['How do I keep the bread?', 'Cut side down on a board. On day three, toast. On day five, soup.'],
    ['When do you open?', 'At {open}, and we close at {close}. Never on Mondays.'],
  ],
  team: {
    title: 'Who gets up early',
    list: [
      ['Lotte Aerts', 'Bread'],
      ['Mehmet Kaya', 'Kitchen'],
      ['Noor Jansen', 'Pastry'],
      ['Wout Sterckx', 'Coffee and counter'],
      ['Ines Duarte', 'Saturdays'],
      ['Old Frans', 'The starter, since 1998'],
    ],
  },
  plans: {
    title: 'Have it set aside',
    list: [
      ['Loaf', '€22', 'a month', 'One a week, yours by name.', ['Country loaf on Fridays', 'Skip a week any time']],
      [
        'Table',
        '€39',
        'a month',
        'Bread and something sweet.',
        ['Country loaf on Fridays', 'Skip a week any time', 'Tart or knots on Sundays'],
      ],
      [
        'House',
        '€68',
        'a month',
        'For those who always have guests.',
        ['Country loaf on Fridays', 'Skip a week any time', 'Tart or knots on Sundays', 'First pick before holidays'],
      ],
      [
        'Office',
        '€120',
        'a month',
        'A crate on the doorstep, every Tuesday.',
        ['Breakfast for ten', 'Brought by bicycle', 'One invoice'],
      ],
    ],
  },
  chart: {
    title: 'When to come',
    unit: 'people in line',
    list: [
      ['08:00', 9],
      ['09:30', 5],
      ['11:00', 8],
      ['12:30', 14],
      ['14:00', 6],
      ['15:30', 3],
    ],
    note: 'Counted on ten ordinary Wednesdays.',
  },
  stats: [
    ['2', 'days a loaf takes'],
    ['11 km', 'to the mill'],
    ['18', 'chairs and one bench'],
    ['1998', 'the year of the starter'],
  ],
  story: {
    title: 'It began with a jar',
    text: [
      'In 1998 Frans was given a jar of something grey by an aunt who was moving to a flat without an oven. He fed it, out of politeness, and it has outlived two dogs and a marriage.',
      'Everything we make still starts there. The shop came later, then the kitchen, then the bench outside, which the street put there without asking.',
      'We do not grow. We have a good oven, a short list, and the pleasure of knowing most people by what they order.',
    ],
  },
  place: {
    title: 'Follow the smell',
    street: 'Millstraat 14',
    ways: [
      ['On foot', 'Two minutes from the market square'],
      ['Tram', 'Line 4, stop Oude Poort'],
      ['Bicycle', 'Hooks on the wall, pump inside'],
    ],
  },
  news: {
    title: 'The Thursday note',
    text: 'What comes out this weekend, in five lines. Nothing else, ever.',
    button: 'Send it to me',
  },
  closing: ['Tomorrow at {open}.', 'Set something aside tonight, and walk past the line.'],
  logos: {
    title: 'Also served at',
    list: ['Hotel Linde', 'Bar Paul', 'De Bron', 'Kiosk 9', 'Station Noord', 'Museumcafé'],
  },
  gallery: 'This week’s plates',
  order: ['items', 'story', 'features', 'schedule', 'quotes', 'place', 'faq'],
  drawing: 'bread',
  palettes: ['butter', 'clay', 'oxblood', 'marigold'],
  compositions: ['signboard', 'poster', 'broadsheet', 'bento'],
};
