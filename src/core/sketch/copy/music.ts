import type { Bank } from './bank.ts';
import { generic } from './generic.ts';

export const music: Bank = {
  ...generic,
  brands: ['Lange Golf', 'Night Ferry', 'Hiss', 'Koor van Steen'],
  hours: ['20:00', '23:30'],
  headlines: [
    'Play it in the dark.',
    'Loud where it matters.',
    'Side A starts with rain.',
    'Recorded outdoors. You can hear it.',
  ],
  ledes: [
    '{subject} {in place}: {count} new pieces, a handful of nights, and a record you can hold. From {price}.',
    'Doors at {open}. The quiet song is in the middle, so be on time.',
  ],
  action: 'Get the record',
  second: 'See the dates',
  facts: [
    ['Doors', '{open}'],
    ['Out', '{close}'],
    ['Pieces', '{count}'],
    ['From', '{price}'],
  ],
  items: {
    title: 'Tracks',
    intro: 'In the order they should be heard, at least once.',
    list: [
      ['Rain on zinc', 'Three microphones and a gutter', '4:12'],
      ['The last tram', 'Recorded at 00:41', '3:38'],
      ['Hands', 'For two people and one piano', '5:05'],
      ['Low water', 'Slower each time', '6:20'],
      ['Side door', 'The loud one', '2:57'],
      ['Names of ships', 'Sung by those who know them', '4:44'],
      ['Kitchen', 'Kettle in G', '3:10'],
      ['After', 'Turn it up, it is quiet', '7:02'],
    ],
  },
  features: {
    title: 'How it was made',
    list: [
      ['Outdoors', 'On quays, stairs and one roof.'],
      ['In one take', 'Mistakes were discussed and kept.'],
      ['By six people', 'And a kettle.'],
      ['On tape', 'Which ran out twice.'],
      ['Cut loud', 'At a plant that still answers the telephone.'],
    ],
  },
  schedule: {
    title: 'Dates',
    columns: ['Doors', 'Place', 'Hall', 'Tickets'],
    rows: [
      ['20:00', 'Ghent', 'Minor', 'A few left'],
      ['20:30', 'Utrecht', 'Ekko', 'Yes'],
      ['20:00', 'Bremen', 'Lagerhaus', 'Yes'],
      ['19:30', 'Lille', 'L’Aéronef', 'Yes'],
      ['21:00', 'Bristol', 'The Cube', 'Sold out'],
      ['20:00', 'Aarhus', 'Radar', 'Yes'],
    ],
    note: 'Fridays and Saturdays in March. Seats are for whoever needs them.',
  },
  steps: {
    title: 'How to listen',
    list: [
      ['All of it', 'Thirty-seven minutes.'],
      ['Once in the dark', 'It helps with track three.'],
      ['Once outside', 'You will hear what is ours and what is yours.'],
      ['Then lend it', 'It comes back, or it does not.'],
    ],
  },
  quotes: {
    title: 'Heard about it',
    list: [
      ['The best kettle solo of the decade.', 'Late Radio', 'album of the week'],
      ['I missed my stop twice.', 'Thea Nyberg', 'listener'],
      ['They let the rain have the last word.', 'Sleeve & Groove', 'review'],
      ['My father hates it and hums it.', 'Coen Hart', 'listener'],
    ],
  },
  faq: [
    ['Is there a download?', 'With every record, and on its own for €8.'],
    ['How long is a show?', 'Doors at {open}, out by {close}. There is one break.'],
    ['Are there seats?', 'Some, for whoever needs them. Nobody asks why.'],
    ['Can I book you?', 'Write, with a date and the size of the room.'],
    ['When is the repress?', 'When three hundred people have asked.'],
    ['May I use a piece in a film?', 'Usually. Tell us the scene.'],
  ],
  team: {
    title: 'Who plays',
    list: [
      ['Mirte Aalbers', 'Voice, kettle'],
      ['Joao Reis', 'Piano'],
      ['Tess Vane', 'Tape'],
      ['Bas Kool', 'Double bass'],
      ['Ada Ruiz', 'Drums, gutter'],
      ['Finn', 'Everything with strings'],
    ],
  },
  plans: {
    title: 'Formats',
    list: [
      ['Files', '€8', 'now', 'All of it, without loss.', ['Download']],
      ['Record', '€24', 'by post', 'Black, heavy, in a printed sleeve.', ['Download', 'Poster']],
      ['Box', '€60', 'two hundred', 'With the outtakes on tape.', ['Download', 'Poster', 'Tape', 'A numbered print']],
      ['Ticket', '€16', 'a night', 'Any date but Bristol.', ['Standing']],
    ],
  },
  chart: {
    title: 'How loud it is',
    unit: 'decibels, roughly',
    list: [
      ['Rain', 52],
      ['Tram', 64],
      ['Hands', 48],
      ['Low water', 58],
      ['Side door', 88],
      ['After', 41],
    ],
    note: 'Measured in the kitchen.',
  },
  stats: [
    ['37', 'minutes'],
    ['8', 'pieces'],
    ['6', 'players'],
    ['2', 'reels that ran out'],
  ],
  story: {
    title: 'Liner notes',
    text: [
      'It was meant to be recorded in a studio. The studio was flooded, so we took two microphones outside, and never went back in.',
      'What you hear under the songs is a city being itself: a tram, a gutter, somebody asking whether we are nearly done.',
      'We were. Then it started to rain and we kept the tape running.',
    ],
  },
  place: {
    title: 'The room',
    street: 'Kade 4, back stairs',
    ways: [
      ['Rehearsals', 'Tuesdays, open door'],
      ['Post', 'Records leave on Thursdays'],
      ['Bookings', 'By mail, with a date'],
    ],
  },
  news: { title: 'New dates', text: 'By mail, a day before they are public.', button: 'Tell me early' },
  closing: ['Doors at {open}.', 'The quiet one is fourth. Be there.'],
  logos: {
    title: 'Played on',
    list: ['Late Radio', 'Nachtstudio', 'FM West', 'Sleeve & Groove', 'Klara Nacht', 'Dublab Noord'],
  },
  gallery: 'Sleeves',
  order: ['items', 'schedule', 'gallery', 'story', 'quotes', 'pricing', 'newsletter'],
  drawing: 'guitar',
  palettes: ['acid', 'aubergine', 'oxblood', 'lilac'],
  compositions: ['poster', 'index', 'dial', 'signboard'],
};
