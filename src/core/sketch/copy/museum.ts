import type { Bank } from './bank.ts';
import { generic } from './generic.ts';

export const museum: Bank = {
  ...generic,
  brands: ['Museum Zuid', 'Kabinet', 'The Cold Store', 'House of Paper'],
  hours: ['11:00', '18:00'],
  headlines: [
    'Stand closer.',
    'Look at one thing for ten minutes.',
    'Rooms full of other people’s ideas.',
    'Everything here was once new.',
  ],
  ledes: [
    '{brand} shows {subject} {in place}: {count} rooms, few words on the wall, chairs where they are needed. Tickets from {price}.',
    'Come at {open}, when the light is best and the guards are talkative.',
  ],
  action: 'Get tickets',
  second: 'See what is on',
  facts: [
    ['Open', '{open}–{close}'],
    ['Thursdays until', '21:00'],
    ['Rooms', '{count}'],
    ['Tickets from', '{price}'],
  ],
  items: {
    title: 'On view',
    intro: 'One ticket opens every room.',
    list: [
      ['Small Weather', 'Four hundred skies on postcards', '€9'],
      ['The Unfinished', 'Works whose makers stopped', '€9'],
      ['Night Shift', 'Photographs from the fish auction', '€9'],
      ['Touch This', 'A room for hands only', '€5'],
      ['Letters to a Lift', 'Found between two floors', '€9'],
      ['The Depot', 'With a curator and a torch', '€14'],
      ['Drawing Hour', 'Pencils included', '€5'],
      ['Late Thursday', 'Soup, a talk, dim light', '€12'],
    ],
  },
  features: {
    title: 'How to visit',
    list: [
      ['One ticket, all day', 'Leave for lunch and come back.'],
      ['Few words', 'What can be seen is not explained.'],
      ['Chairs', 'In every room, and they may be moved.'],
      ['Ask the guards', 'They have looked longer than anyone.'],
      ['Silence at eleven', 'The first hour has no groups and no sound.'],
      ['Drawing allowed', 'Dry materials, any room.'],
    ],
  },
  schedule: {
    title: 'Today',
    columns: ['From', 'Until', 'What', 'Where'],
    rows: [
      ['11:00', '12:00', 'Silent hour', 'All rooms'],
      ['12:30', '13:15', 'One object, one guard', 'Room 3'],
      ['14:00', '15:00', 'Drawing hour', 'Staircase'],
      ['15:30', '16:15', 'The depot, by torch', 'Meet at the coats'],
      ['16:30', '17:15', 'For children', 'Room 5'],
      ['19:00', '21:00', 'Late Thursday', 'Café'],
    ],
    note: 'Closed on Mondays. The depot takes twelve people.',
  },
  quotes: {
    title: 'In the visitors’ book',
    list: [
      ['I looked at one small sky until my bus had gone.', 'Unsigned', 'room 1'],
      ['The guard told me more in five minutes than the catalogue.', 'Beatriz Lima', 'room 3'],
      ['Finally a chair.', 'E. Jonker', 'room 4'],
      ['I drew the same jug as in 1988. It has not changed. I have.', 'Leo Franck', 'staircase'],
    ],
  },
  faq: [
    ['How long does a visit take?', 'An hour and a half for most people. The ticket is good all day.'],
    ['Are children free?', 'Up to eighteen, always.'],
    ['May I take photographs?', 'Without a flash. Then look again without the camera.'],
    ['Is it step-free?', 'Every room but the attic, and the attic is filmed.'],
    ['Are there guided tours?', 'Short ones, daily, by the people who guard the rooms.'],
    ['When is it quiet?', 'Between {open} and noon, and on Thursday evenings.'],
  ],
  plans: {
    title: 'Tickets',
    list: [
      ['Day', '€9', 'each', 'All rooms, in and out.', ['All rooms', 'Guard talks']],
      [
        'Year',
        '€45',
        'a year',
        'For those who come back.',
        ['All rooms', 'Guard talks', 'The depot', 'A guest on Thursdays'],
      ],
      ['Friend', '€90', 'for two', 'Keeps the lights on.', ['All rooms', 'Guard talks', 'The depot', 'Openings']],
      ['School', '€0', 'a class', 'Any day but Saturday.', ['A room of your own']],
    ],
  },
  chart: {
    title: 'How long people look',
    unit: 'seconds an object',
    list: [
      ['Entrance', 4],
      ['Room 1', 38],
      ['Room 2', 21],
      ['Room 3', 64],
      ['Room 4', 47],
      ['Shop', 92],
    ],
    note: 'Counted by the guards, who had time.',
  },
  stats: [
    ['8', 'rooms'],
    ['400', 'skies'],
    ['64', 'seconds an object in room 3'],
    ['1924', 'in the stone above the door'],
  ],
  story: {
    title: 'The house',
    text: [
      'It was a cold store for fish until 1981, and in wet weather one can still tell.',
      'The collection began with a sorter who kept every postcard with a good sky. It has grown by gift, by bequest and once by a lift that broke down.',
      'We show a fifth of it at a time, so that there is room to stand back.',
    ],
  },
  place: {
    title: 'How to come',
    street: 'Koelhuis, Visserskaai 9',
    ways: [
      ['Tram', 'Line 2 to the last stop'],
      ['Ferry', 'On foot, free, every ten minutes'],
      ['Bicycle', 'Under the loading roof'],
    ],
  },
  news: { title: 'Openings', text: 'Five a year, with wine. This letter is the invitation.', button: 'Invite me' },
  closing: ['The light is best at eleven.', 'One ticket, all day, in and out.'],
  gallery: 'From the collection',
  order: ['gallery', 'items', 'schedule', 'story', 'features', 'pricing', 'faq', 'place'],
  drawing: 'windmill',
  palettes: ['oxblood', 'aubergine', 'acid', 'stone'],
  compositions: ['signboard', 'broadsheet', 'index', 'poster'],
};
