import type { Bank } from './bank.ts';
import { generic } from './generic.ts';

export const shop: Bank = {
  ...generic,
  brands: ['Oud & Nieuw', 'Ladekast', 'Common Object', 'Voorraad'],
  hours: ['10:00', '18:30'],
  headlines: [
    'Things that outlast the receipt.',
    'Buy it once.',
    'A small shop with strong opinions.',
    '{count} things. All of them good.',
  ],
  ledes: [
    '{brand} keeps a short list of {subject} {in place}: made well, mended here, and priced from {price}.',
    'We choose slowly so that you can choose quickly. Everything on this page is on the shelf right now.',
  ],
  action: 'Fill a basket',
  second: 'See the shelf',
  facts: [
    ['Open', '{open}–{close}'],
    ['On the shelf', '{count} things'],
    ['Mended last year', '418'],
    ['From', '{price}'],
  ],
  items: {
    title: 'On the shelf',
    intro: 'If it is here it is in stock. If it is gone it may come back, or not.',
    list: [
      ['The everyday one', 'Made nearby, used daily, mended for free', '€24'],
      ['The heavy one', 'Cast, not pressed; it will be somebody’s one day', '€68'],
      ['The small one', 'Fits a coat pocket and most hands', '€12'],
      ['The blue one', 'Thirty a year, numbered on the base', '€85'],
      ['The set of four', 'For people who have people over', '€54'],
      ['The second', 'A flaw you will not find, a third off', '€18'],
      ['The loud one', 'Not for everyone. Possibly for you', '€42'],
      ['The refill', 'Bring your own jar', '€6'],
    ],
  },
  features: {
    title: 'House rules',
    list: [
      ['Mended for free', 'For as long as we are here, which is since 1986.'],
      ['Made by someone', 'Every label has a name on it, and usually a telephone number.'],
      ['No sale, ever', 'The price is right on the first day and on the last.'],
      ['Thirty days to think', 'Bring it back used. We would like to know why.'],
      ['Wrapped in newspaper', 'Yesterday’s, chosen with care.'],
      ['Sent by bicycle', 'Within the city the same day, beyond it by post.'],
    ],
  },
  schedule: {
    ...generic.schedule,
    title: 'This week in the shop',
    columns: ['From', 'Until', 'What', 'Who'],
    rows: [
      ['10:00', '12:00', 'Mending table', 'Bring what broke'],
      ['12:00', '13:00', 'New on the shelf', 'First come, first served'],
      ['13:30', '15:00', 'Sharpening', 'Knives and scissors, while you wait'],
      ['15:00', '16:30', 'A maker visits', 'Ask how it is done'],
      ['17:00', '18:30', 'Quiet hour', 'No music, no questions'],
    ],
    note: 'Closed on Sundays and whenever the sea is warm.',
  },
  steps: {
    title: 'From shelf to door',
    list: [
      ['Choose', 'Here or at the counter; the shelf is the same.'],
      ['We check it', 'Once more, by hand, under the good lamp.'],
      ['It travels', 'By bicycle in the city, by post elsewhere, two to four days.'],
      ['It comes back', 'If you change your mind within thirty days, on us.'],
    ],
  },
  quotes: {
    title: 'From the guest book',
    list: [
      ['I brought back something from 1994. They mended it and were proud of it.', 'Annelies Boon', 'customer'],
      ['They talked me out of the expensive one.', 'David Mensah', 'architect'],
      ['The only shop where I read the labels.', 'Yvonne Kramer', 'printer'],
      ['It arrived wrapped in the crossword, unsolved.', 'Piet Smit', 'by post'],
    ],
  },
  faq: [
    ['Can I return it?', 'Within thirty days, used or not. Tell us what was wrong and we both learn something.'],
    ['Do you deliver?', 'Within the city on the same day, elsewhere in two to four days.'],
    ['What does postage cost?', 'Four euros, nothing above sixty.'],
    ['Is everything really in stock?', 'Yes. The page is changed when the shelf is.'],
    ['Do you mend things from other shops?', 'If we can open it, we try. You pay the part, not the hour.'],
    ['When are you open?', 'From {open} to {close}, Sundays excepted.'],
    ['Can I buy a voucher?', 'A paper one, any amount, without an end date.'],
  ],
  plans: {
    title: 'Something regular',
    list: [
      ['Card', '€25', 'a voucher', 'For someone hard to please.', ['No end date', 'Wrapped']],
      ['Shelf', '€19', 'a month', 'A thing a season, and refills.', ['No end date', 'Wrapped', 'Refills included']],
      [
        'House',
        '€49',
        'a month',
        'For those who move in.',
        ['No end date', 'Wrapped', 'Refills included', 'First choice of numbered pieces'],
      ],
      ['Trade', '€0', 'on request', 'For people who furnish.', ['Net prices', 'One invoice']],
    ],
  },
  chart: {
    title: 'What people come back for',
    unit: 'of a hundred purchases',
    list: [
      ['Refill', 31],
      ['Everyday', 24],
      ['Small', 18],
      ['Set', 12],
      ['Heavy', 9],
      ['Blue', 6],
    ],
    note: 'Counted over last year’s receipts.',
  },
  stats: [
    ['1986', 'the year the door opened'],
    ['418', 'things mended last year'],
    ['30', 'days to change your mind'],
    ['0', 'sales, ever'],
  ],
  story: {
    title: 'Why so little',
    text: [
      'The shop had four thousand things in it once. Then the cellar flooded, and it turned out that nobody missed three thousand nine hundred of them.',
      'Since then we keep what we would buy ourselves, and mend what we sold before.',
      'New things come when old ones are truly gone. It is slow, and it has been enough.',
    ],
  },
  place: {
    title: 'Come and touch',
    street: 'Lange Gang 27',
    ways: [
      ['On foot', 'Four minutes from the square, left at the clock'],
      ['Tram', 'Line 1, stop Kruidkaai'],
      ['Bicycle', 'Lean it against the window, gently'],
    ],
  },
  news: {
    title: 'Before it is gone',
    text: 'A letter when something numbered arrives. Six times a year.',
    button: 'Tell me first',
  },
  closing: ['It is on the shelf now.', 'Tomorrow it may be on somebody else’s.'],
  gallery: 'In good light',
  order: ['items', 'gallery', 'features', 'quotes', 'story', 'faq', 'newsletter'],
  drawing: 'chair',
  palettes: ['clay', 'stone', 'cobalt', 'marigold'],
  compositions: ['signboard', 'bento', 'index', 'poster'],
};
