import type { Bank } from './bank.ts';
import { generic } from './generic.ts';

export const wedding: Bank = {
  ...generic,
  brands: ['Mila & Joris', 'Anna & Sefa', 'Tove & Daniel'],
  hours: ['14:00', '01:00'],
  headlines: [
    'We said yes. Come and hear it again.',
    'Bring good shoes.',
    'One long day, and you are in it.',
    'At two o’clock, under the chestnut.',
  ],
  ledes: [
    'We are celebrating {in place}, and it would not be the same without you. Be there at {open}; the last song is at {close}.',
    'Everything you need to know, so that nobody has to call my mother.',
  ],
  action: 'Say you will come',
  second: 'See the day',
  facts: [
    ['Be there at', '{open}'],
    ['Last song', '{close}'],
    ['Dress', 'for grass'],
    ['Gifts', 'your company'],
  ],
  items: {
    title: 'What there is to eat',
    intro: 'Tell us what you cannot have, and we cook around it.',
    list: [
      ['Bread and butter', 'From the couple’s own street', 'first'],
      ['Beetroot, horseradish', 'Grown by an uncle', 'first'],
      ['Trout or celeriac', 'Over a fire you may stand beside', 'main'],
      ['Potatoes', 'Enough', 'main'],
      ['Three cakes', 'By three aunts, who will ask', 'after'],
      ['Soup', 'At midnight, as it should be', 'late'],
    ],
  },
  features: {
    title: 'Good to know',
    list: [
      ['Children', 'Very welcome. There is a tent with paint.'],
      ['Shoes', 'It is grass. Heels will sink.'],
      ['Rain', 'Then it is the barn, and just as good.'],
      ['Photographs', 'Not during the words. After that, all you like.'],
      ['Songs', 'Write one on your answer and it will be played.'],
      ['Speeches', 'Two minutes. There is a bell.'],
    ],
  },
  schedule: {
    title: 'The day',
    columns: ['From', 'Until', 'What', 'Where'],
    rows: [
      ['14:00', '14:30', 'Everybody arrives', 'At the gate'],
      ['14:30', '15:15', 'The words', 'Under the chestnut'],
      ['15:30', '18:00', 'Cake and lawn', 'The orchard'],
      ['18:30', '21:00', 'Dinner', 'One long table'],
      ['21:00', '23:45', 'Dancing', 'The barn'],
      ['23:45', '23:59', 'Soup', 'By the fire'],
    ],
    note: 'The bus back leaves at half past midnight and again at one.',
  },
  steps: {
    title: 'How to answer',
    list: [
      ['Say yes or no', 'Both are kind.'],
      ['Tell us who', 'Names, and what they cannot eat.'],
      ['Name a song', 'One that makes you stand up.'],
      ['Find a bed', 'The list is below.'],
    ],
  },
  quotes: {
    title: 'How it came to this',
    list: [
      ['I thought he was the waiter. He let me.', 'One of us', 'about the evening we met'],
      ['She fixed my bicycle and kept the pump.', 'The other', 'about the week after'],
      ['We knew before they did.', 'Both mothers', 'about all of it'],
    ],
  },
  faq: [
    ['May we bring somebody?', 'Everyone named on your envelope. Ask us about the rest, we like to say yes.'],
    ['Where do we sleep?', 'There are rooms in the village and a meadow for tents.'],
    ['What do we wear?', 'What you can dance in, on grass.'],
    ['Are children invited?', 'All of them.'],
    ['What shall we give?', 'Come. If you insist: a tree for the orchard.'],
    ['How do we get home?', 'A bus at half past midnight and one at {close}.'],
  ],
  plans: {
    title: 'Where to sleep',
    list: [
      ['Meadow', '€0', 'a tent', 'Bring your own, showers in the barn.', ['Breakfast']],
      ['Village', '€70', 'a night', 'Rooms at the baker’s.', ['Breakfast', 'Ten minutes on foot']],
      ['Hotel', '€115', 'a night', 'In town, bus included.', ['Breakfast', 'A real bath']],
    ],
  },
  chart: {
    title: 'How the evening goes',
    unit: 'minutes',
    list: [
      ['Words', 45],
      ['Cake', 150],
      ['Dinner', 150],
      ['Speeches', 14],
      ['Dancing', 165],
    ],
    note: 'The bell sees to the fourth.',
  },
  stats: [
    ['9', 'years together'],
    ['3', 'cakes'],
    ['2 min', 'a speech'],
    ['1', 'long table'],
  ],
  story: {
    title: 'The short version',
    text: [
      'We met because one of us carried a tray and the other was too polite to ask. It took an hour to clear up and nine years to get here.',
      'In between there were two flats, one bicycle pump, a move for work and a move back for each other.',
      'Now we would like to say it out loud, with you as witnesses, and then dance.',
    ],
  },
  place: {
    title: 'Where it is',
    street: 'The orchard, Kersenweg 5',
    ways: [
      ['Train and bus', 'We fetch you from the station at half past one'],
      ['Car', 'The field behind the barn'],
      ['Back', 'Buses at half past midnight and one'],
    ],
  },
  news: { title: 'Will you come?', text: 'Answer before the first of the month, please.', button: 'We will be there' },
  closing: ['See you under the chestnut.', 'At {open}. Bring good shoes.'],
  gallery: 'Nine years',
  order: ['schedule', 'story', 'features', 'place', 'faq', 'items', 'contact'],
  drawing: 'heart',
  palettes: ['plum', 'forest', 'clay', 'lilac'],
  compositions: ['ledger', 'dial', 'horizon', 'broadsheet'],
};
