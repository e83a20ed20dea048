import type { Bank } from './bank.ts';

/** For a wish no domain fits: its own noun carries the page, and nothing is claimed that would have to be known. */
export const generic: Bank = {
  brands: [],
  hours: ['10:00', '17:00'],
  headlines: [
    '{Subject}, from the beginning.',
    'Start with {subject}.',
    '{Subject}: the whole of it, on one page.',
    'A closer look at {subject}.',
  ],
  ledes: [
    'What it is, how to begin, whom to ask {in place}, and what it costs. Everything here fits in one reading.',
    'A short way into {subject}: what matters first, what can wait, and where to go on from there.',
  ],
  action: 'Take part',
  second: 'See what is here',
  facts: [
    ['Reading time', '6 min'],
    ['Open', '{open}–{close}'],
    ['Parts', '{count}'],
    ['From', '{price}'],
  ],
  items: {
    title: 'What there is',
    intro: 'Choose one thing to begin with. The rest stays here.',
    list: [
      ['The short version', 'One sheet, folded twice', '€2'],
      ['The long version', 'Forty pages with drawings', '€14'],
      ['The walk', 'An hour, on foot, with a guide', '€9'],
      ['The evening', 'A talk and plenty of questions', '€12'],
      ['The workshop', 'A day with your own hands', '€65'],
      ['The box', 'All one needs, sent by post', '€38'],
      ['The archive', 'By appointment, gloves provided', '€6'],
      ['The membership', 'Everything above, for a year', '€90'],
    ],
  },
  features: {
    title: 'What matters first',
    list: [
      ['Begin small', 'One thing, done to the end, teaches more than ten begun.'],
      ['Look twice', 'The first look sees what is known. The second sees what is there.'],
      ['Ask out loud', 'Whoever has done it longest is usually glad to be asked.'],
      ['Keep notes', 'A line a day is enough, and it will be worth more than it looks.'],
      ['Share it', 'What is explained to somebody else is understood.'],
      ['Come back', 'It looks different in every season.'],
    ],
  },
  schedule: {
    title: 'The week',
    columns: ['From', 'Until', 'What', 'For whom'],
    rows: [
      ['10:00', '11:00', 'Open door', 'Anyone, no question too small'],
      ['11:15', '12:30', 'Introduction', 'For a first visit'],
      ['13:00', '14:30', 'Hands on', 'Bring nothing, wear something old'],
      ['14:45', '15:30', 'Questions', 'Written on cards, drawn from a hat'],
      ['15:45', '16:30', 'In depth', 'For those who were here before'],
      ['16:30', '17:00', 'Tea', 'Everybody'],
    ],
    note: 'Wednesday to Sunday. On Mondays and Tuesdays we prepare.',
  },
  steps: {
    title: 'How to begin',
    list: [
      ['Read this page', 'You are nearly there.'],
      ['Choose one thing', 'The smallest that makes you curious.'],
      ['Come by', 'Between {open} and {close}, without an appointment.'],
      ['Tell somebody', 'It is better in company.'],
    ],
  },
  quotes: {
    title: 'What visitors wrote',
    list: [
      ['I came to bring a friend and now I am the one who stays.', 'Mara Lindt', 'visitor'],
      ['Somebody finally explained it without making it smaller.', 'Yusuf Arslan', 'teacher'],
      ['The best hour of a rainy week.', 'Claire Dubois', 'neighbour'],
      ['My daughter now corrects me. She is right, too.', 'Owen Hart', 'father'],
    ],
  },
  faq: [
    ['Is this for beginners?', 'Mostly. Those who know more tend to stay for the questions.'],
    ['What does it cost?', 'From {price}. The open door is free.'],
    ['When can I come?', 'From {open} to {close}, Wednesday to Sunday.'],
    ['Do I have to bring anything?', 'Curiosity, and shoes you can stand in.'],
    ['May I bring children?', 'Please. They ask the better questions.'],
    ['Is it accessible?', 'Step-free from the street, with a seat in every room.'],
    ['Who is behind it?', 'A handful of people who could not stop talking about it.'],
  ],
  team: {
    title: 'Whom to ask',
    list: [
      ['Ida Berg', 'Began it'],
      ['Samuel Osei', 'Knows the details'],
      ['Rosa Lange', 'Looks after visitors'],
      ['Teun Visser', 'Builds things'],
      ['Aya Mori', 'Writes it down'],
      ['Luc Martin', 'Makes the tea'],
    ],
  },
  plans: {
    title: 'Ways to take part',
    list: [
      ['Visit', '€9', 'once', 'See whether it is for you.', ['A guided hour', 'Tea']],
      [
        'Season',
        '€45',
        'three months',
        'Come whenever it suits you.',
        ['A guided hour', 'Tea', 'All workshops at half price'],
      ],
      [
        'Friend',
        '€90',
        'a year',
        'Be part of it.',
        ['A guided hour', 'Tea', 'All workshops at half price', 'A say in what comes next'],
      ],
      ['Patron', '€250', 'a year', 'Make it possible for others.', ['Everything for two', 'Five visits to give away']],
    ],
  },
  chart: {
    title: 'How it grew',
    unit: 'people taking part',
    list: [
      ['Year 1', 40],
      ['Year 2', 95],
      ['Year 3', 130],
      ['Year 4', 210],
      ['Year 5', 260],
      ['Year 6', 340],
    ],
    note: 'Counted at the door, by hand.',
  },
  stats: [
    ['340', 'people took part last year'],
    ['6', 'years so far'],
    ['8', 'ways to begin'],
    ['1', 'long table'],
  ],
  story: {
    title: 'How it came about',
    text: [
      'It started with one person, one table and the plan to explain {subject} to whoever sat down. On the first day three people came, and two of them were lost.',
      'They stayed, though, and brought others. The table became longer, then became a room, and then needed a sign on the door.',
      'What has not changed is the order of things: first you look, then you ask, and only then does anybody tell you anything.',
    ],
  },
  place: {
    title: 'Where to find us',
    street: 'Kerkplein 8',
    ways: [
      ['On foot', 'Six minutes from the station'],
      ['Bus', 'Lines 2 and 7, stop Kerkplein'],
      ['Bicycle', 'Racks in the courtyard'],
    ],
  },
  news: {
    title: 'One letter a month',
    text: 'What is new, what is on, and one thing worth knowing.',
    button: 'Write to me',
  },
  closing: ['The door opens at {open}.', 'Come as you are, and bring a question.'],
  logos: {
    title: 'Together with',
    list: ['Stadsfonds', 'Atelier Noord', 'The Long Table', 'Open Hands', 'Studio Vier', 'Radio West'],
  },
  gallery: 'A first look',
  order: ['features', 'story', 'items', 'steps', 'quotes', 'faq', 'place'],
  drawing: 'star',
  palettes: ['plum', 'harbour', 'butter', 'stone', 'forest', 'cobalt', 'aubergine', 'marigold'],
  compositions: ['broadsheet', 'signboard', 'bento', 'horizon'],
};
