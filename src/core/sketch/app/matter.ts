/** What an app is filled with before a person fills it: by topic where one is known, else by words that are true of anything. */
interface Matter {
  readonly topic: RegExp;
  readonly tasks: readonly string[];
  readonly habits: readonly string[];
  readonly costs: readonly (readonly [what: string, group: string, amount: number])[];
}

const MATTERS: readonly Matter[] = [
  {
    topic: /mov(e|ing)|house|verhuiz|apartment|flat/i,
    tasks: [
      'Give notice on the old place',
      'Book the van for Saturday',
      'Collect boxes from the shop',
      'Read both meters',
      'Redirect the post',
      'Label the box with the kettle',
    ],
    habits: ['Pack one box', 'Give one thing away', 'Clear one shelf', 'Ten minutes of paperwork'],
    costs: [
      ['Van for a day', 'Transport', 89],
      ['Boxes and tape', 'Material', 34.5],
      ['Paint, two tins', 'Material', 61.9],
      ['Pizza for helpers', 'Food', 48],
    ],
  },
  {
    topic: /run|marathon|jog|hardlop|training|fitness|gym/i,
    tasks: [
      'Check the shoes',
      'Plan the long run',
      'Book the start number',
      'Wash the kit',
      'Ask Mia about Sunday',
      'Rest on Friday',
    ],
    habits: [
      'Easy run',
      'Stretch for ten minutes',
      'Strength, twenty minutes',
      'Eight hours of sleep',
      'Two litres of water',
    ],
    costs: [
      ['Shoes', 'Kit', 129],
      ['Start number', 'Races', 38],
      ['Train to the start', 'Travel', 17.4],
      ['Gels', 'Food', 14.5],
    ],
  },
  {
    topic: /garden|plant|allotment|tuin|vegetable|flower/i,
    tasks: [
      'Sow the beans',
      'Turn the compost',
      'Tie up the tomatoes',
      'Water before nine',
      'Order seed garlic',
      'Mend the gate',
    ],
    habits: ['Water', 'Weed for ten minutes', 'Look under the leaves', 'Write down the weather'],
    costs: [
      ['Seed potatoes', 'Seeds', 12.5],
      ['Compost, four bags', 'Soil', 36],
      ['Netting', 'Tools', 19.9],
      ['Watering can', 'Tools', 24],
    ],
  },
  {
    topic: /camp|travel|trip|holiday|hik|pack|vakantie|reis|journey/i,
    tasks: [
      'Tent, pegs, mallet',
      'Sleeping mats',
      'Head torch and batteries',
      'Rain jackets',
      'First-aid kit',
      'Stove and a full gas',
    ],
    habits: ['Walk an hour', 'Learn five words', 'Write a page', 'Put one thing back'],
    costs: [
      ['Ferry, two people', 'Travel', 64],
      ['Three nights', 'Stay', 81],
      ['Groceries', 'Food', 43.2],
      ['Map', 'Other', 12.5],
    ],
  },
  {
    topic: /wedding|party|birthday|bruiloft|feest/i,
    tasks: [
      'Fix the date',
      'Write the guest list',
      'Ask the band',
      'Taste the cake',
      'Book the hall',
      'Send the letters',
    ],
    habits: ['One phone call', 'One decision', 'Thank somebody', 'Dance practice'],
    costs: [
      ['Hall, deposit', 'Place', 250],
      ['Flowers', 'Looks', 140],
      ['Cake', 'Food', 185],
      ['Stamps', 'Other', 46],
    ],
  },
  {
    topic: /grocer|shopping|boodschap|kitchen|cook|bak(e|ing)|food/i,
    tasks: ['Flour, two kilos', 'Eggs', 'Lemons', 'Coffee beans', 'Butter', 'Something green'],
    habits: ['Cook at home', 'Feed the starter', 'Eat two fruits', 'Plan tomorrow’s dinner'],
    costs: [
      ['Market', 'Food', 27.8],
      ['Flour and yeast', 'Food', 11.4],
      ['Bread knife', 'Tools', 32],
      ['Coffee beans', 'Drink', 14.9],
    ],
  },
  {
    topic: /stud|exam|school|thesis|learn|course|student|read/i,
    tasks: [
      'Read chapter four',
      'Make twenty cards',
      'Ask about question nine',
      'Old exam, with a clock',
      'Return the library books',
      'Sleep before ten',
    ],
    habits: ['Twenty minutes of cards', 'Read ten pages', 'Explain it to somebody', 'Phone in another room'],
    costs: [
      ['Textbook, used', 'Books', 28],
      ['Printing', 'Other', 6.4],
      ['Canteen', 'Food', 31.5],
      ['Train pass', 'Travel', 49],
    ],
  },
];

const ANY: Omit<Matter, 'topic' | 'tasks'> = {
  habits: ['Half an hour outside', 'Read ten pages', 'Write three lines', 'In bed by eleven', 'Call somebody'],
  costs: [
    ['Groceries', 'Food', 43.2],
    ['Train', 'Travel', 17.4],
    ['Phone', 'Home', 15],
    ['Cinema', 'Fun', 12.5],
  ],
};

const matterOf = (text: string): Matter | undefined => MATTERS.find(({ topic }) => topic.test(text));

export const tasksFor = (text: string, it: string): readonly string[] =>
  matterOf(text)?.tasks ?? [
    it === 'it' ? 'Write down everything' : `Write down everything about ${it}`,
    'Decide what can wait',
    'Ask somebody who has done it',
    'Do the smallest thing first',
    'Look at it again on Friday',
  ];
export const habitsFor = (text: string): readonly string[] => matterOf(text)?.habits ?? ANY.habits;
export const costsFor = (text: string): Matter['costs'] => matterOf(text)?.costs ?? ANY.costs;
